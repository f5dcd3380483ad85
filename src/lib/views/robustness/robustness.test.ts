import { describe, expect, it } from 'vitest';
import type { ResultSets, Row } from '$lib/query/port';
import { parseState } from '$lib/settings/codec';
import { statesCovering } from '../../../../tests/support/control-states';
import { openView } from '../../../../tests/support/open-view';
import { marksOf } from '../../../../tests/support/scenes';
import { typedSettings } from '../contract';
import { loadView } from '../registry';
import type { ComparisonQuery } from '$lib/analysis/comparison/comparison-queries';
import { widenedRatioScale } from '$lib/plot/ratio-scale';
import { chart } from './chart';
import { buildModel } from './model';
import { spec } from './spec';
import { exportTable, tables } from './table';
import type { Point } from './types';

const ladder = await loadView('parity-ladder');
const { catalogue, resultsFor, settingsWith } = await openView(spec, buildModel);
const results = await resultsFor();

type Changes = Parameters<typeof settingsWith>[0];

const modelFor = (changes: Changes = {}, rows = results) =>
	buildModel(rows, settingsWith(changes), catalogue);
const ORIGINS = ['AFG', 'IRQ', 'SYR', 'YEM', 'LBY', 'SOM', 'PAK', 'PHL'] as const;

function pointIn(points: readonly Point[], id: string): Point {
	const found = points.find((point) => point.id === id);
	if (!found) throw new Error(`There is no definition ${id}.`);
	return found;
}

describe('how many definitions there are', () => {
	// Denominators in calendar years: D1 and D2, for T1 also D1x. In event time: peak, first year-end, newly displaced.
	it('of Afghans: with both tiers 24, from the table of admissible specifications', () => {
		const letIn =
			2 * 2 /* 2022–2024, evacuation inside and outside */ + 2 + 3 * 3 * 2; /* months, beginnings */
		const resettled = 3 + 3 + 3 * 3 * 2;
		const { points, groups } = modelFor();
		expect(points.filter(({ tier }) => tier === 'let-in')).toHaveLength(letIn);
		expect(points.filter(({ tier }) => tier === 'resettled')).toHaveLength(resettled);
		expect(points).toHaveLength(48);
		expect(new Set(points.map(({ id }) => id)).size).toBe(48);
		expect(groups.map(({ below, above }) => below + above)).toEqual([4, 2, 6, 6, 6, 3, 3, 6, 6, 6]);
	});

	it('of one beginning 28, of two 46; every one of another way of asking is excluded with a reason', () => {
		expect(modelFor({ origin: 'LBY' }).points).toHaveLength(2 + 2 + 9 + 3 + 3 + 9);
		expect(modelFor({ origin: 'IRQ' }).points).toHaveLength(2 + 2 + 18 + 3 + 3 + 18);
		const { excluded, notes } = modelFor();
		// 8 denominators; calendar: (2 + 1) × let in, 2 × resettled placings; months: 2 tiers × 3 × 2 × 2 beginnings.
		expect(excluded.reduce((sum, { count }) => sum + count, 0)).toBe(8 * (3 + 2 + 24) - 48);
		expect(excluded.every(({ reason }) => reason.endsWith('.'))).toBe(true);
		expect(notes.find(({ id }) => id === 'excluded')?.text).toMatch(/^184 other combinations/);
	});
});

// Computed by hand from the publishers' rows.
describe('figures', () => {
	it('Afghans, 36 months since August 2021: half on the largest stock, twice on newly displaced', () => {
		const model = modelFor();
		const { points } = model;
		// (154,081 ÷ 6,699,177) ÷ (278,881 ÷ 5,994,350), and with 2,975,729 and 5,718,814 at the first year-ends.
		expect(pointIn(points, 'T1+T2.36.peak.AFG-2021.UKR-2022').parity.value).toBeCloseTo(
			154_081 / 6_699_177 / (278_881 / 5_994_350),
			6
		);
		expect(pointIn(points, 'T1+T2.36.onset-year.AFG-2021.UKR-2022').parity.value).toBeCloseTo(
			154_081 / 2_975_729 / (278_881 / 5_718_814),
			6
		);
		// 2022–2024: 102,931 of 17,218,910.5 person-years; Ukrainians 4,477 resettled of 14,318,850.5.
		expect(pointIn(points, 'T1.2022-2024.person-years').parity.value).toBeCloseTo(
			102_931 / 17_218_910.5 / (4477 / 14_318_850.5),
			6
		);
	});

	it('are sorted, those with fewer than ten people last, without a place or colour', () => {
		const { points } = modelFor({ origin: 'PAK' });
		const ranked = points.filter(({ isRanked }) => isRanked);
		expect(ranked.map(({ place }) => place)).toEqual(ranked.map((_, i) => i + 1));
		const values = ranked.map(({ parity }) => parity.value);
		expect(values).toEqual([...values].sort((a, b) => a - b));
		const rest = points.slice(ranked.length);
		expect(rest.length).toBeGreaterThan(0);
		for (const { people, place } of rest) expect([people.value < 10, place]).toEqual([true, null]);
		for (const { people, isWarned } of ranked) expect(isWarned).toBe(people.value < 100);
	});

	it('Iraqis since June 2014 are a lower bound: visas before March 2017 are one total', () => {
		const lower = modelFor({ origin: 'IRQ' }).points.filter(
			({ specification }) => specification.isLowerBound
		);
		expect(lower).toHaveLength(18);
		expect(lower.every(({ specification }) => specification.onsetId === 'IRQ-2014')).toBe(true);
		expect(modelFor({ origin: 'IRQ' }).notes.map(({ id }) => id)).toContain('lower-bound');
		expect(modelFor({ origin: 'IRQ' }).choices.map(({ label }) => label)).toContain('A lower bound');
		expect(
			tables(modelFor({ origin: 'IRQ' }))[0]?.rows.filter((row) => row[7] === 'lower bound')
		).toHaveLength(18);
	});
});

describe('every definition opens the chart of all countries in its own state', () => {
	it.each(ORIGINS)('%s', (origin) => {
		for (const { id, link, parity, caseId } of modelFor({ origin }).points) {
			expect(link.slug).toBe('parity-ladder');
			const { state, invalid } = parseState(new URLSearchParams(link.search), ladder.spec.controls);
			expect(invalid, id).toEqual([]);
			const model = ladder.buildModel(results, typedSettings(state, ladder.spec.controls), catalogue);
			expect(model.empty, id).toBeUndefined();
			const dots = model.rows.find((row) => row.origin === origin)?.dots ?? [];
			expect(dots.find((dot) => dot.caseId === caseId)?.parity, id).toEqual(parity);
		}
	});
});

describe('marks', () => {
	it('stand as far from the line at half as at twice the Ukrainian rate', () => {
		const model = modelFor();
		const { points } = model;
		for (const width of ['wide', 'narrow'] as const) {
			const scene = chart(model, width);
			const parityAt = marksOf(scene, 'rule')[0]?.at ?? NaN;
			const along = width === 'wide' ? 'y' : 'x';
			const { at } = widenedRatioScale([0.1, 10], width === 'wide' ? [300, 40] : [150, 350]);
			for (const ratio of [2, 5, 10]) expect(at(ratio) - at(1)).toBeCloseTo(at(1) - at(1 / ratio), 6);
			expect(at(4) - at(2)).toBeCloseTo(at(2) - at(1), 6);
			// Pixels from the line go with the logarithm of the ratio, the same for every dot on either side.
			const pixels = scene.cursor.flatMap((dot) => {
				const point = points.find(({ name }) => dot.tooltip.startsWith(`${name}: `));
				if (!point) throw new Error(`${dot.tooltip} is no definition.`);
				return (dot[along] - parityAt) / Math.log(point.parity.value);
			});
			expect(pixels).toHaveLength(points.length);
			for (const each of pixels) expect(each).toBeCloseTo(pixels[0] ?? NaN, 6);
		}
	});

	it('keep one column and one mark in each group of choices, inside the picture, in every state', () => {
		for (const { name, state } of statesCovering(spec.controls)) {
			const model = buildModel(results, settingsWith(state), catalogue);
			expect(JSON.stringify(model), name).toBe(JSON.stringify(JSON.parse(JSON.stringify(model))));
			for (const width of ['wide', 'narrow'] as const) {
				const scene = chart(model, width);
				const [axis] = marksOf(scene, 'axis');
				const panels = marksOf(scene, 'axis').flatMap(({ grid }) => (grid ? [grid] : []));
				const [left, right] = width === 'wide' ? (axis?.grid ?? []) : [axis?.from, axis?.to];
				expect(scene.cursor).toHaveLength(model.points.length);
				for (const { x, y } of scene.cursor) {
					expect(x).toBeGreaterThanOrEqual(left ?? NaN);
					expect(x).toBeLessThanOrEqual(right ?? NaN);
					const [top, bottom] =
						width === 'wide'
							? [axis?.from, axis?.to]
							: [Math.min(...panels.map(([from]) => from)), Math.max(...panels.map(([, to]) => to))];
					expect(y).toBeGreaterThanOrEqual(top ?? NaN);
					expect(y).toBeLessThanOrEqual(bottom ?? NaN);
				}
			}
			const scene = chart(model, 'wide');
			const ticks = marksOf(scene, 'rect').map(({ x, width }) => x + width / 2);
			model.points.forEach((point, i) => {
				const { onsetId, straddling, isLowerBound } = point.specification;
				const further =
					[onsetId, straddling].filter((choice) => choice !== null).length + Number(isLowerBound);
				const column = scene.cursor[i]?.x ?? NaN;
				expect(ticks.filter((x) => Math.abs(x - column) < 1e-6)).toHaveLength(3 + further);
			});
		}
	});
});

describe('the finding follows the figures', () => {
	/** People of an origin and of the given tiers times a factor. */
	const multiplied = (origin: string, factor: number, tiers = ['T1', 'T2']): ResultSets<ComparisonQuery> => ({
		...results,
		flows: results.flows.map((row): Row =>
			String(row.onset_id).startsWith(origin) && tiers.includes(String(row.tier))
				? {
						...row,
						low: Number(row.low) * factor,
						value: Number(row.value) * factor,
						high: Number(row.high) * factor
					}
				: row
		)
	});
	/** More displaced Afghans, of one year or of all. */
	const displacedTimes = (
		rows: ResultSets<ComparisonQuery>,
		table: 'stocks' | 'newlyDisplaced',
		factor: number,
		only?: number
	): ResultSets<ComparisonQuery> => ({
		...rows,
		[table]: rows[table].map((row): Row =>
			row.origin === 'AFG' && (only === undefined || row.year === only)
				? {
						...row,
						low: Number(row.low) * factor,
						value: Number(row.value) * factor,
						high: Number(row.high) * factor
					}
				: row
		)
	});
	const findingOf = (changes: Changes, rows = results) => modelFor(changes, rows).finding.join(' ');

	it('for Afghans the denominator decides, with both answers', () => {
		expect(modelFor().finding[0]).toMatch(
			/^For Afghans the answer depends on the definition\. On the denominator: .*first 36 months since August 2021, 49 for every 100 Ukrainians out of the people displaced abroad, 106 out of the people displaced abroad at the first year-end and 201 out of the people newly displaced\.$/
		);
		expect(findingOf({}, multiplied('AFG', 1000))).toMatch(
			/^Under every definition tested .* more Afghans than/
		);
		expect(findingOf({}, multiplied('AFG', 0.001))).toMatch(
			/^Under every definition tested .* fewer Afghans than/
		);
	});

	it('with the largest stock and the stock before its revision in 2022 alone, both answers stand for Afghans', () => {
		const twoLeft = displacedTimes(results, 'newlyDisplaced', 1000);
		expect(findingOf({ tier: 'let-in' }, twoLeft)).toMatch(
			/^For Afghans the answer depends on the definition\. On the denominator: .* out of the people displaced abroad and 1\d\d out of the people displaced abroad at the first year-end\./
		);
		const oneLeft = displacedTimes(twoLeft, 'stocks', 4, 2021);
		expect(findingOf({ tier: 'let-in' }, oneLeft)).not.toMatch(/On the denominator/);
		expect(findingOf({ tier: 'let-in' }, oneLeft)).toMatch(/fewer Afghans than Ukrainians/);
	});

	it.each(['both', 'resettled', 'let-in'] as const)(
		'durable resettlement runs the other way, counted %s',
		(tier) => {
			expect(findingOf({ tier })).toMatch(
				/Durable resettlement alone runs the other way in 2022–2024 and 2024: resettled Afghans stand at 19 to 37 times the Ukrainian rate, all let in at 0\.31 to 0\.68 times\./
			);
			expect(findingOf({ tier }, multiplied('AFG', 0.001))).toMatch(/gives the same answer/);
			expect(findingOf({ tier }, multiplied('UKR', 1000, ['T1']))).not.toMatch(/runs the other way/);
		}
	);

	it('with resettlement alone Afghans stand above under every definition, and below with a thousandth of them', () => {
		expect(modelFor({ tier: 'resettled' }).finding[0]).toMatch(
			/resettled more Afghans than Ukrainians.*1\.3 to 66 times/
		);
		expect(modelFor({ tier: 'resettled' }, multiplied('AFG', 0.001)).finding[0]).toMatch(
			/resettled fewer Afghans/
		);
	});

	it('counts each tier and window apart', () => {
		expect(findingOf({})).toMatch(
			/All let in, .*2022–2024: all 4 below; 2024: all 2 below; first 12 months: 4 below, 2 above/
		);
		expect(findingOf({})).not.toMatch(/of 48|of 24/);
	});

	it('says that too few were let in where nobody can be ranked', () => {
		expect(modelFor({ origin: 'PHL' }).finding).toEqual([
			expect.stringMatching(/^Too few Filipinos.*at most 1/)
		]);
	});
});

it('every number leads to a source, and every row of the table to a chart', () => {
	for (const origin of ORIGINS) {
		const model = modelFor({ origin });
		const { fields, rows } = exportTable(model);
		const column = fields.findIndex(({ name }) => name === 'source_ids');
		const known = new Set(model.sources.map(({ id }) => id));
		for (const row of rows) for (const id of String(row[column]).split('~')) expect(known).toContain(id);
		const [first] = tables(model);
		expect(first?.links).toHaveLength(first?.rows.length ?? -1);
		for (const { below, above } of model.reversals) {
			expect(below.parity.value).toBeLessThan(1);
			expect(above.parity.value).toBeGreaterThan(1);
		}
	}
});
