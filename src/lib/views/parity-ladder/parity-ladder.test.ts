import { describe, expect, it } from 'vitest';
import type { ResultSets, Row } from '$lib/query/port';
import type { ViewState } from '$lib/settings/control';
import { statesCovering } from '../../../../tests/support/control-states';
import { openView } from '../../../../tests/support/open-view';
import { marksOf, seriesIn } from '../../../../tests/support/scenes';
import { chart } from './chart';
import { buildModel } from './model';
import type { ComparisonQuery } from '$lib/analysis/comparison/comparison-queries';
import { spec } from './spec';
import { exportTable, tables } from './table';
import type { ParityLadder } from './types';

const { catalogue, resultsFor, settingsWith, modelFor } = await openView(spec, buildModel);

function rowIn(model: ParityLadder, origin: string) {
	const row = model.rows.find((candidate) => candidate.origin === origin);
	if (!row) throw new Error(`There is no row ${origin}.`);
	return row;
}

const dotIn = (model: ParityLadder, origin: string, place = 0) => {
	const dot = rowIn(model, origin).dots[place];
	if (!dot) throw new Error(`There is no dot ${place} in row ${origin}.`);
	return dot;
};

const ratio = (model: ParityLadder, origin: string, place = 0) =>
	100 * dotIn(model, origin, place).parity.value;

// Expected figures: sums of the publishers' own rows, worked outside this program.
describe('2022–2024, all let in, displaced abroad', () => {
	it('Ukrainians: 4,477 refugees, 250,403 by air and 23,392 at the Mexican border', async () => {
		const dot = dotIn(await modelFor(), 'UKR');
		expect(dot.people.value).toBe(4477 + 250_403 + 23_392);
		// Half of 46,988 and of 5,164,385, all of 5,718,814 and 5,994,350.
		expect(dot.displaced.value).toBe(14_318_850.5);
		expect(dot.rate).toMatchObject({ value: expect.closeTo(19.434, 3) });
	});

	it.each([
		['AFG', 28_075 + 74_856, 17_218_910.5, 30.759],
		['IRQ', 4508 + 922, 1_565_381, 17.849],
		['SYR', 29_398, 19_809_157.5, 7.636],
		['YEM', 607, 233_871.5, 13.355],
		['LBY', 67, 72_099, 4.782],
		['SOM', 8442, 2_848_748, 15.249],
		['PAK', 1460, 517_406, 14.52],
		['PHL', 0, 18_179.5, 0]
	])('%s: %i people, %d person-years, %d for every 100', async (origin, people, personYears, expected) => {
		const model = await modelFor();
		expect(dotIn(model, origin)).toMatchObject({
			people: { value: people },
			displaced: { value: personYears }
		});
		expect(ratio(model, origin)).toBeCloseTo(expected, 2);
	});

	it('Afghans with the 73,566 of Operation Allies Welcome, and without', async () => {
		const both = await modelFor();
		expect(rowIn(both, 'AFG').dots.map(({ caseId }) => caseId)).toEqual(['outside', 'inside']);
		expect(dotIn(both, 'AFG', 1).people.value).toBe(102_931 + 73_566);
		expect(ratio(both, 'AFG', 1)).toBeCloseTo(52.744, 2);
		expect(ratio(await modelFor({ evacuation: 'inside' }), 'AFG')).toBeCloseTo(52.744, 2);
		expect(rowIn(await modelFor({ evacuation: 'outside' }), 'AFG').dots).toHaveLength(1);
	});

	it('is sorted; nobody recorded stands last, without a place', async () => {
		const model = await modelFor();
		expect(model.rows.map(({ origin }) => origin)).toEqual([
			'UKR',
			'AFG',
			'IRQ',
			'SOM',
			'PAK',
			'YEM',
			'SYR',
			'LBY',
			'PHL'
		]);
		expect(rowIn(model, 'PHL')).toMatchObject({ isRanked: false, range: null });
		expect(model.finding.join(' ')).toMatch(/Filipinos \(none recorded\)/);
		expect(model.notes.find(({ id }) => id === 'few')?.text).toMatch(/Libyans/);
	});
});

describe('other definitions, 2022–2024', () => {
	it.each([
		['AFG', 32.1],
		['IRQ', 10.285],
		['SYR', 6.754],
		['YEM', 0.413],
		['SOM', 5.829]
	])('%s out of those displaced abroad or internally: %d', async (origin, expected) => {
		expect(ratio(await modelFor({ denominator: 'anywhere' }), origin)).toBeCloseTo(expected, 2);
	});

	it('resettled only: ten to twenty times the Ukrainian rate', async () => {
		const model = await modelFor({ tier: 'resettled' });
		expect(dotIn(model, 'UKR').people.value).toBe(4477);
		// (102,931 ÷ 17,218,910.5) ÷ (4,477 ÷ 14,318,850.5)
		expect(ratio(model, 'AFG')).toBeCloseTo(1911.88, 0);
		const elsewhere = await modelFor({ tier: 'resettled', denominator: 'elsewhere' });
		expect(dotIn(elsewhere, 'AFG').displaced.value).toBe(17_123_440);
		expect(dotIn(elsewhere, 'UKR').displaced.value).toBe(14_264_313);
	});

	it('the range holds every admissible definition and the dots', async () => {
		const { range, definitions } = rowIn(await modelFor(), 'AFG');
		expect(definitions).toHaveLength(4);
		expect(definitions.map(({ parity }) => 100 * parity.value).sort()).toEqual([
			expect.closeTo(30.759, 2),
			expect.closeTo(32.1, 2),
			expect.closeTo(52.744, 2),
			expect.closeTo(55.042, 2)
		]);
		for (const { parity } of definitions) {
			expect(range?.low).toBeLessThanOrEqual(parity.low);
			expect(range?.high).toBeGreaterThanOrEqual(parity.high);
		}
	});
});

describe('other windows', () => {
	it('the latest year is the last one that every programme covers', async () => {
		const model = await modelFor({ window: 'latest' });
		expect(model.period).toBe('2024');
		expect(dotIn(model, 'UKR')).toMatchObject({
			people: { value: 1264 + 68_621 },
			displaced: { value: 5_579_367.5 }
		});
		expect(dotIn(model, 'IRQ').people.value).toBe(2394 + 327);
		expect(ratio(model, 'IRQ')).toBeCloseTo(44.408, 2);
		expect(rowIn(model, 'AFG').dots).toHaveLength(1);
	});

	it('36 months: the evacuation belongs to August 2021, and both beginnings are drawn', async () => {
		const model = await modelFor({ window: '36' });
		expect(dotIn(model, 'AFG')).toMatchObject({ caseId: 'AFG-2021', people: { value: 154_081 } });
		expect(dotIn(model, 'AFG', 1)).toMatchObject({ caseId: 'AFG-2001', people: { value: 4095 } });
		// (154,081 ÷ 6,699,177) ÷ (278,881 ÷ 5,994,350)
		expect(ratio(model, 'AFG')).toBeCloseTo(49.437, 2);
		expect(rowIn(model, 'AFG').verdict).toBe('depends on the definition');
		expect(model.finding.join(' ')).toMatch(/For Afghans the definition decides: .*newly displaced/);
		expect(model.finding.join(' ')).toMatch(/Too few to rank: Libyans \(7 people\)/);
	});
});

describe('beginnings', () => {
	it('later turns of a war are drawn when asked for, and are always in the range', async () => {
		const [main, all] = [
			await modelFor({ window: '36' }),
			await modelFor({ window: '36', beginnings: 'all' })
		];
		const casesIn = (model: ParityLadder) => rowIn(model, 'IRQ').dots.map(({ caseId }) => caseId);
		expect(casesIn(main)).toEqual(['IRQ-2003']);
		expect(casesIn(all)).toEqual(['IRQ-2014', 'IRQ-2003']);
		expect(rowIn(all, 'IRQ').range).toMatchObject({
			low: rowIn(main, 'IRQ').range?.low,
			high: rowIn(main, 'IRQ').range?.high
		});
	});

	it('Afghans stand on both sides: half on the stock with the revision of 2022, more on the one before it', async () => {
		// 154,081 let in since August 2021 and 278,881 Ukrainians since February 2022, in 36 months; people abroad:
		// at most 6,699,177 and 5,994,350 at a year-end, 2,975,729 and 5,718,814 at the first one.
		const peak = await modelFor({ window: '36' });
		const before = await modelFor({ window: '36', denominator: 'first-year-end' });
		expect(ratio(peak, 'AFG')).toBeCloseTo(49.44, 1);
		expect(ratio(before, 'AFG')).toBeCloseTo(106.18, 1);
		for (const model of [peak, before])
			expect(model.finding.join(' ')).toMatch(/For Afghans the definition decides/);
	});
});

describe('settings', () => {
	it.each([
		[{ denominator: 'elsewhere' }, /U\.S\. resettlement alone.*Choose/],
		[{ denominator: 'newly-displaced' }, /belongs to event time.*Choose/],
		[{ denominator: 'first-year-end' }, /belongs to event time.*Choose/],
		[{ denominator: 'anywhere', window: '36' }, /belong to calendar years.*Choose/],
		[{ origins: ['UKR'] }, /at least one other country/]
	])('%j cannot be drawn, and say why', async (changes: ViewState, why) => {
		const model = await modelFor(changes);
		expect(model.empty).toMatch(why);
		expect(model.rows).toEqual([]);
		expect(model.finding).toEqual([model.empty]);
	});

	it('give plain finite numbers in every state, inside their ranges and inside the picture', async () => {
		for (const { name, state } of statesCovering(spec.controls)) {
			const model = buildModel(await resultsFor(state), state, catalogue);
			expect(JSON.stringify(model), name).toBe(JSON.stringify(JSON.parse(JSON.stringify(model))));
			for (const { dots, range } of model.rows)
				for (const { parity } of dots) {
					for (const end of Object.values(parity)) expect(Number.isFinite(end), name).toBe(true);
					if (!range) continue;
					expect(range.low).toBeLessThanOrEqual(parity.value);
					expect(range.high).toBeGreaterThanOrEqual(parity.value);
				}
			for (const width of ['narrow', 'wide'] as const)
				for (const { x } of marksOf(chart(model, width), 'dot')) {
					expect(x).toBeGreaterThanOrEqual(0);
					expect(x).toBeLessThanOrEqual(width === 'wide' ? 760 : 360);
				}
		}
	});

	it('double the ratio, double the length', async () => {
		const model = await modelFor();
		const scene = chart(model, 'wide');
		const [axis] = marksOf(scene, 'axis');
		const lengthOf = (origin: string) => {
			const [dot] = marksOf(seriesIn(scene, origin), 'dot');
			return (dot?.x ?? 0) - (axis?.from ?? 0);
		};
		expect(marksOf(scene, 'text')[0]?.text).toBe('People let in, for every 100 Ukrainians');
		expect(lengthOf('IRQ') / lengthOf('UKR')).toBeCloseTo(0.17849, 3);
		const resettled = chart(await modelFor({ tier: 'resettled' }), 'wide');
		expect(marksOf(resettled, 'text')[0]?.text).toContain('log scale');
	});
});

describe('every number', () => {
	it('leads to a source; the documents that date the wars have a column of their own', async () => {
		const model = await modelFor({ window: '36' });
		const { fields, rows } = exportTable(model);
		const column = fields.findIndex(({ name }) => name === 'source_ids');
		const dates = fields.findIndex(({ name }) => name === 'onset_source_id');
		const documents = new Set(catalogue.onsets.map(({ source_id }) => source_id));
		for (const row of rows) {
			for (const id of String(row[column]).split('~')) {
				expect(model.sources.map((one) => one.id)).toContain(id);
				expect(documents.has(id)).toBe(false);
			}
			expect(documents.has(String(row[dates]))).toBe(true);
		}
		expect(exportTable(await modelFor()).rows.every((row) => row[dates] === null)).toBe(true);
	});

	it('of the chart stands in the tables', async () => {
		const model = await modelFor();
		const [first, second] = tables(model);
		expect(first?.rows.find(([name]) => name === 'Iraq')?.[5]).toBeCloseTo(17.849, 2);
		expect(second?.rows.filter(([name]) => name === 'Iraq')).toHaveLength(2);
		expect(model.notes.map(({ id }) => id)).toEqual(
			expect.arrayContaining(['13-u4u-proxy', '14-u4u-others', '11-nationality-not-war', 'straddling-oaw'])
		);
		expect(model.dataAsOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
	});
});

describe('the finding follows the figures', () => {
	const multiplied = (results: ResultSets<ComparisonQuery>, origin: string, factor: number) => ({
		...results,
		flows: results.flows.map((row): Row =>
			String(row.onset_id).startsWith(origin)
				? {
						...row,
						low: Number(row.low) * factor,
						value: Number(row.value) * factor,
						high: Number(row.high) * factor
					}
				: row
		)
	});

	it('says fewer, with a hundred times the figures more, and between the two that the definition decides', async () => {
		const state = settingsWith({ origins: ['UKR', 'SYR'], tier: 'let-in' });
		const results = await resultsFor(state);
		const said = (factor: number) =>
			buildModel(multiplied(results, 'SYR', factor), state, catalogue)
				.finding.filter((sentence) => !/Durable resettlement/.test(sentence))
				.join(' ');
		expect(said(1)).toMatch(/Fewer than the Ukrainians under every definition tested: Syrians/);
		expect(said(100)).toMatch(/More than the Ukrainians under every definition tested: Syrians/);
		expect(said(100)).not.toMatch(/Fewer/);
		expect(said(14)).toMatch(/For Syrians the definition decides/);
	});

	it('finds by itself that durable resettlement alone runs the other way, and stops when it does not', async () => {
		const state = settingsWith();
		const results = await resultsFor(state);
		expect(buildModel(results, state, catalogue).finding.join(' ')).toMatch(
			/Durable resettlement alone.*Afghans.*stand above the Ukrainians/
		);
		const fewer = buildModel(multiplied(results, 'AFG', 0.001), state, catalogue).finding;
		expect(fewer.find((sentence) => sentence.startsWith('Durable'))).not.toMatch(/Afghans.*stand above/);
		expect((await modelFor({ tier: 'resettled' })).finding.join(' ')).toMatch(
			/for a limited time the picture changes/
		);
	});
});
