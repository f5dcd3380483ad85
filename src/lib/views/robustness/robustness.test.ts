import { describe, expect, it } from 'vitest';
import type { ResultSets, Row } from '$lib/query/port';
import { parseState } from '$lib/settings/codec';
import { statesCovering } from '../../../../tests/support/control-states';
import { openView } from '../../../../tests/support/open-view';
import { marksOf } from '../../../../tests/support/scenes';
import { typedSettings } from '../contract';
import { loadView } from '../registry';
import type { ComparisonQuery } from '$lib/analysis/comparison/comparison-queries';
import { denominatorLabel } from '$lib/analysis/comparison/definition-choices';
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

describe('the number of definitions', () => {
	// Denominators in calendar years: D1 by three kinds and D2, for T1 also D1x. In event time: peak, first year-end, newly
	// displaced, years displaced.
	it('of Afghans: 36 and 39, from the table of admissible specifications', () => {
		// 2021–2024, 2022–2024 and 2024, since figures end before the end of 2025; months, beginnings.
		const letIn = 4 + 4 + 4 + 4 * 3 * 2;
		const resettled = 5 + 5 + 5 + 4 * 3 * 2;
		const { points, groups } = modelFor();
		expect(points.filter(({ tier }) => tier === 'let-in')).toHaveLength(letIn);
		expect(points.filter(({ tier }) => tier === 'resettled')).toHaveLength(resettled);
		expect(points).toHaveLength(75);
		expect(new Set(points.map(({ id }) => id)).size).toBe(75);
		expect(groups.map(({ below, above, level }) => below + above + level)).toEqual([
			4, 4, 4, 8, 8, 8, 5, 5, 5, 8, 8, 8
		]);
	});

	it('of one onset 56, of two 75; all other combinations are excluded with a reason', () => {
		expect(modelFor({ origin: 'LBY' }).points).toHaveLength(3 * 4 + 12 + 4 * 5 + 12);
		expect(modelFor({ origin: 'IRQ' }).points).toHaveLength(3 * 4 + 24 + 3 * 5 + 24);
		const { excluded, notes } = modelFor();
		// 11 denominators × 2 tiers × (4 spans of calendar years + 3 of months × 2 × 2 beginnings).
		expect(excluded.reduce((sum, { count }) => sum + count, 0)).toBe(11 * 2 * (4 + 12) - 75);
		expect(excluded.every(({ reason }) => reason.endsWith('.'))).toBe(true);
		expect(notes.find(({ id }) => id === 'excluded')?.text).toMatch(/^277 other combinations/);
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
		// 2022–2024: 102,931 of 17,218,910.5 person-years; Ukrainians 4,477 resettled of 14,318,850.5; by means of year-ends.
		expect(pointIn(points, 'T1.2022-2024.person-years-mean').parity.value).toBeCloseTo(
			102_931 / 17_218_910.5 / (4477 / 14_318_850.5),
			6
		);
	});

	it('are sorted, those with fewer than ten people last, without a rank or colour', () => {
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
		expect(lower).toHaveLength(24);
		expect(lower.every(({ specification }) => specification.onsetId === 'IRQ-2014')).toBe(true);
		expect(modelFor({ origin: 'IRQ' }).notes.map(({ id }) => id)).toContain('lower-bound');
		expect(
			tables(modelFor({ origin: 'IRQ' }))[0]?.rows.filter((row) => row[7] === 'lower bound')
		).toHaveLength(24);
	});
});

describe('every definition links to the chart of all countries in its own state', () => {
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
	it('are as far from the line at half as at twice the Ukrainian rate', () => {
		const model = modelFor();
		const { points } = model;
		for (const width of ['wide', 'narrow'] as const) {
			const scene = chart(model, width);
			const lines = [...new Set(marksOf(scene, 'rule').map(({ at }) => at))].sort((a, b) => a - b);
			expect(lines).toHaveLength(width === 'wide' ? 2 : 1);
			/** The line in the column of a dot. */
			const parityAt = (x: number) => lines[width === 'wide' && x > scene.width / 2 ? 1 : 0] ?? NaN;
			const { at } = widenedRatioScale([0.1, 10], [150, 350]);
			for (const ratio of [2, 5, 10]) expect(at(ratio) - at(1)).toBeCloseTo(at(1) - at(1 / ratio), 6);
			expect(at(4) - at(2)).toBeCloseTo(at(2) - at(1), 6);
			// The distance from the line is proportional to the logarithm of the ratio, for every dot on either side.
			const pixels = scene.cursor.flatMap((dot) => {
				const point = points.find(({ name }) => dot.tooltip.startsWith(`${name}: `));
				if (!point) throw new Error(`${dot.tooltip} is no definition.`);
				return (dot.x - parityAt(dot.x)) / Math.log(point.parity.value);
			});
			expect(pixels).toHaveLength(points.length);
			for (const each of pixels) expect(each).toBeCloseTo(pixels[0] ?? NaN, 6);
		}
	});

	it('are each in the row of their denominator, inside a panel, in every state', () => {
		for (const { name, state } of statesCovering(spec.controls)) {
			const model = buildModel(results, settingsWith(state), catalogue);
			expect(JSON.stringify(model), name).toBe(JSON.stringify(JSON.parse(JSON.stringify(model))));
			for (const width of ['wide', 'narrow'] as const) {
				const scene = chart(model, width);
				const panels = marksOf(scene, 'axis').flatMap(({ from, to, grid }) =>
					grid ? [{ from, to, grid }] : []
				);
				expect(panels).toHaveLength(model.groups.length);
				expect(scene.cursor).toHaveLength(model.points.length);
				for (const { x, y, tooltip } of scene.cursor) {
					const inside = panels.filter(
						({ from, to, grid: [top, bottom] }) => from <= x && x <= to && top <= y && y <= bottom
					);
					expect(inside, tooltip).toHaveLength(1);
					const point = model.points.find(({ name }) => tooltip.startsWith(`${name}: `));
					const column = width === 'wide' && x > scene.width / 2 ? scene.width / 2 : 0;
					const label = marksOf(scene, 'text').find((one) => one.y === y && one.x === column)?.text;
					expect(label, tooltip).toBe(denominatorLabel(point?.denominator ?? 'abroad'));
				}
			}
		}
	});

	it('share one row per tier and window in the compact layout', () => {
		const model = modelFor();
		for (const width of ['wide', 'narrow'] as const) {
			const { cursor } = chart(model, width, 'compact');
			expect(cursor).toHaveLength(model.points.length);
			expect(new Set(cursor.map(({ y }) => y)).size).toBe(model.groups.length);
		}
	});
});

describe('the finding depends on the figures', () => {
	/** Multiplies people of an origin and of the given tiers by a factor. */
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
	/** Increases displaced Afghans, in one year or in all. */
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

	it('for Afghans it depends on who counts as displaced, with both results', () => {
		const { headline, finding } = modelFor();
		expect(headline).toBe('In 29 of 36 counts, Afghans got in at a lower rate than Ukrainians');
		expect(finding[0]).toBe(
			'Counting only those resettled, the rate for Afghans is above the Ukrainian rate in all 39 ways of counting.'
		);
		expect(finding[1]).toBe(
			'Counting everyone let in, Afghans come out below Ukrainians in 29 of 36 ways, above in 6 and level in 1.'
		);
		expect(finding[3]).toBe(
			'Who counts as displaced can reverse the answer. Counting all let in, in the first 36 months since August 2021: 49 for every 100 Ukrainians among people displaced abroad, 190 among people newly displaced.'
		);
		expect(modelFor({}, multiplied('AFG', 1000)).headline).toBe(
			'In all 36 counts, Afghans got in at a higher rate than Ukrainians'
		);
		expect(modelFor({}, multiplied('AFG', 0.001)).headline).toBe(
			'In all 24 counts, Afghans got in at a lower rate than Ukrainians'
		);
	});

	it('with only the largest stock and the stock before its revision in 2022, both results hold for Afghans', () => {
		const twoLeft = displacedTimes(results, 'newlyDisplaced', 1000);
		expect(findingOf({ tier: 'let-in' }, twoLeft)).toMatch(
			/Who counts as displaced can reverse the answer\. .* 0\.26 for every 100 Ukrainians among people newly displaced, 118 among people displaced abroad\./
		);
		const oneLeft = displacedTimes(twoLeft, 'stocks', 4, 2021);
		expect(findingOf({ tier: 'let-in' }, oneLeft)).not.toMatch(/Who counts as displaced/);
		expect(findingOf({ tier: 'let-in' }, oneLeft)).toMatch(/below Ukrainians in all 36 ways\./);
	});

	it.each(['both', 'resettled', 'let-in'] as const)(
		'permanent places alone have the opposite result, counted %s',
		(tier) => {
			expect(findingOf({ tier })).toMatch(
				/Counting only permanent places reverses the answer in 2021–2024, 2022–2024 and 2024\. Afghans resettled are at 15–39 times the Ukrainian rate, all let in at 0\.31–0\.71 times\./
			);
			expect(findingOf({ tier }, multiplied('AFG', 0.001))).toMatch(
				/permanent places changes the answer in no period/
			);
			expect(findingOf({ tier }, multiplied('UKR', 1000, ['T1']))).not.toMatch(/places reverses the answer/);
		}
	);

	it('with resettlement alone Afghans are above in every way of counting, and below with a thousandth of them', () => {
		const { finding } = modelFor({ tier: 'resettled' });
		expect(finding[0]).toBe(
			'Counting only those resettled, Afghans come out above Ukrainians in all 39 ways.'
		);
		expect(finding[1]).toMatch(/the range is 1\.\d+–62 times the Ukrainian rate/);
		expect(modelFor({ tier: 'resettled' }, multiplied('AFG', 0.001)).finding[0]).toMatch(
			/below Ukrainians in all/
		);
	});

	it('counts each tier and window separately', () => {
		const model = modelFor();
		expect(model.altText).toMatch(
			/all let in, 2021–2024: all 4 below; .*all let in, first 12 months: 5 below, 3 above/
		);
		expect(model.notes[0]?.text).toMatch(/^Ways of counting share most of their figures/);
	});

	it('says that too few were let in if nobody can be ranked', () => {
		expect(modelFor({ origin: 'PHL' }).finding[0]).toBe(
			'Too few Filipinos were let in to compare: at most 1 in any way of counting.'
		);
	});
});

it('every number has a source, and every row of the table links to a chart', () => {
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
