import { describe, expect, it } from 'vitest';
import type { ResultSets, Row } from '$lib/query/port';
import type { ViewState } from '$lib/settings/control';
import { statesCovering } from '../../../../tests/support/control-states';
import { openView } from '../../../../tests/support/open-view';
import { layout } from './layout';
import { series, type ParityLadder } from './series';
import type { ComparisonQuery } from '$lib/analysis/comparison-queries';
import { spec } from './spec';
import { displayed, tables } from './tables';

const { catalogue, ask, stateWith, show } = await openView(spec, series);

function rungIn(shown: ParityLadder, origin: string) {
	const rung = shown.rungs.find((candidate) => candidate.origin === origin);
	if (!rung) throw new Error(`There is no row ${origin}.`);
	return rung;
}

const dotIn = (shown: ParityLadder, origin: string, place = 0) => {
	const dot = rungIn(shown, origin).dots[place];
	if (!dot) throw new Error(`There is no dot ${place} in row ${origin}.`);
	return dot;
};

const ratio = (shown: ParityLadder, origin: string, place = 0) =>
	100 * dotIn(shown, origin, place).parity.value;

// Expected figures: sums of the publishers' own rows, worked outside this program.
describe('2022–2024, all let in, displaced abroad', () => {
	it('Ukrainians: 4,477 refugees, 250,403 by air and 23,392 at the Mexican border', async () => {
		const dot = dotIn(await show(), 'UKR');
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
		const shown = await show();
		expect(dotIn(shown, origin)).toMatchObject({
			people: { value: people },
			displaced: { value: personYears }
		});
		expect(ratio(shown, origin)).toBeCloseTo(expected, 2);
	});

	it('Afghans with the 73,566 of Operation Allies Welcome, and without', async () => {
		const both = await show();
		expect(rungIn(both, 'AFG').dots.map(({ caseId }) => caseId)).toEqual(['outside', 'inside']);
		expect(dotIn(both, 'AFG', 1).people.value).toBe(102_931 + 73_566);
		expect(ratio(both, 'AFG', 1)).toBeCloseTo(52.744, 2);
		expect(ratio(await show({ evacuation: 'inside' }), 'AFG')).toBeCloseTo(52.744, 2);
		expect(rungIn(await show({ evacuation: 'outside' }), 'AFG').dots).toHaveLength(1);
	});

	it('is sorted; nobody recorded stands last, without a place', async () => {
		const shown = await show();
		expect(shown.rungs.map(({ origin }) => origin)).toEqual([
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
		expect(rungIn(shown, 'PHL')).toMatchObject({ isRanked: false, range: null });
		expect(shown.finding.join(' ')).toMatch(/Filipinos \(none recorded\)/);
		expect(shown.notes.find(({ id }) => id === 'few')?.text).toMatch(/Libyans/);
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
		expect(ratio(await show({ denominator: 'anywhere' }), origin)).toBeCloseTo(expected, 2);
	});

	it('resettled only: ten to twenty times the Ukrainian rate', async () => {
		const shown = await show({ tier: 'resettled' });
		expect(dotIn(shown, 'UKR').people.value).toBe(4477);
		// (102,931 ÷ 17,218,910.5) ÷ (4,477 ÷ 14,318,850.5)
		expect(ratio(shown, 'AFG')).toBeCloseTo(1911.88, 0);
		const elsewhere = await show({ tier: 'resettled', denominator: 'elsewhere' });
		expect(dotIn(elsewhere, 'AFG').displaced.value).toBe(17_123_440);
		expect(dotIn(elsewhere, 'UKR').displaced.value).toBe(14_264_313);
	});

	it('the range holds every admissible definition and the dots', async () => {
		const { range, definitions } = rungIn(await show(), 'AFG');
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
		const shown = await show({ window: 'latest' });
		expect(shown.period).toBe('2024');
		expect(dotIn(shown, 'UKR')).toMatchObject({
			people: { value: 1264 + 68_621 },
			displaced: { value: 5_579_367.5 }
		});
		expect(dotIn(shown, 'IRQ').people.value).toBe(2394 + 327);
		expect(ratio(shown, 'IRQ')).toBeCloseTo(44.408, 2);
		expect(rungIn(shown, 'AFG').dots).toHaveLength(1);
	});

	it('36 months: the evacuation belongs to August 2021, and both beginnings are drawn', async () => {
		const shown = await show({ window: '36' });
		expect(dotIn(shown, 'AFG')).toMatchObject({ caseId: 'AFG-2021', people: { value: 154_081 } });
		expect(dotIn(shown, 'AFG', 1)).toMatchObject({ caseId: 'AFG-2001', people: { value: 4095 } });
		// (154,081 ÷ 6,699,177) ÷ (278,881 ÷ 5,994,350)
		expect(ratio(shown, 'AFG')).toBeCloseTo(49.437, 2);
		expect(rungIn(shown, 'AFG').verdict).toBe('depends on the definition');
		expect(shown.finding.join(' ')).toMatch(/For Afghans the definition decides: .*newly displaced/);
		expect(shown.finding.join(' ')).toMatch(/Too few to rank: Libyans \(7 people\)/);
	});
});

describe('beginnings', () => {
	it('later turns of a war are drawn when asked for, and are always in the range', async () => {
		const [main, all] = [await show({ window: '36' }), await show({ window: '36', beginnings: 'all' })];
		const casesIn = (shown: ParityLadder) => rungIn(shown, 'IRQ').dots.map(({ caseId }) => caseId);
		expect(casesIn(main)).toEqual(['IRQ-2003']);
		expect(casesIn(all)).toEqual(['IRQ-2014', 'IRQ-2003']);
		expect(rungIn(all, 'IRQ').range).toMatchObject({
			low: rungIn(main, 'IRQ').range?.low,
			high: rungIn(main, 'IRQ').range?.high
		});
	});

	it('Afghans stand on both sides: half on the stock with the revision of 2022, more on the one before it', async () => {
		// 154,081 let in since August 2021 and 278,881 Ukrainians since February 2022, in 36 months; people abroad:
		// at most 6,699,177 and 5,994,350 at a year-end, 2,975,729 and 5,718,814 at the first one.
		const peak = await show({ window: '36' });
		const before = await show({ window: '36', denominator: 'first-year-end' });
		expect(ratio(peak, 'AFG')).toBeCloseTo(49.44, 1);
		expect(ratio(before, 'AFG')).toBeCloseTo(106.18, 1);
		for (const shown of [peak, before])
			expect(shown.finding.join(' ')).toMatch(/For Afghans the definition decides/);
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
		const shown = await show(changes);
		expect(shown.empty).toMatch(why);
		expect(shown.rungs).toEqual([]);
		expect(shown.finding).toEqual([shown.empty]);
	});

	it('give plain finite numbers in every state, inside their ranges and inside the picture', async () => {
		for (const { name, state } of statesCovering(spec.controls)) {
			const shown = series(await ask(state), state, catalogue);
			expect(JSON.stringify(shown), name).toBe(JSON.stringify(JSON.parse(JSON.stringify(shown))));
			for (const { dots, range } of shown.rungs)
				for (const { parity } of dots) {
					for (const end of Object.values(parity)) expect(Number.isFinite(end), name).toBe(true);
					if (!range) continue;
					expect(range.low).toBeLessThanOrEqual(parity.value);
					expect(range.high).toBeGreaterThanOrEqual(parity.value);
				}
			for (const width of ['narrow', 'wide'] as const)
				for (const { dots } of layout(shown, width).rungs)
					for (const { x } of dots) {
						expect(x).toBeGreaterThanOrEqual(0);
						expect(x).toBeLessThanOrEqual(width === 'wide' ? 760 : 360);
					}
		}
	});

	it('double the ratio, double the length', async () => {
		const shown = await show();
		const placed = layout(shown, 'wide');
		const lengthOf = (origin: string) => {
			const dot = placed.rungs.find(({ rung }) => rung.origin === origin)?.dots[0];
			return (dot?.x ?? 0) - placed.plot.left;
		};
		expect(placed.scale.isLog).toBe(false);
		expect(lengthOf('IRQ') / lengthOf('UKR')).toBeCloseTo(0.17849, 3);
		expect(layout(await show({ tier: 'resettled' }), 'wide').scale.isLog).toBe(true);
	});
});

describe('every number', () => {
	it('leads to a source; the documents that date the wars have a column of their own', async () => {
		const shown = await show({ window: '36' });
		const { fields, rows } = displayed(shown);
		const column = fields.findIndex(({ name }) => name === 'source_ids');
		const dates = fields.findIndex(({ name }) => name === 'onset_source_id');
		const documents = new Set(catalogue.onsets.map(({ source_id }) => source_id));
		for (const row of rows) {
			for (const id of String(row[column]).split('~')) {
				expect(shown.sources.map((one) => one.id)).toContain(id);
				expect(documents.has(id)).toBe(false);
			}
			expect(documents.has(String(row[dates]))).toBe(true);
		}
		expect(displayed(await show()).rows.every((row) => row[dates] === null)).toBe(true);
	});

	it('of the chart stands in the tables', async () => {
		const shown = await show();
		const [first, second] = tables(shown);
		expect(first?.rows.find(([name]) => name === 'Iraq')?.[5]).toBeCloseTo(17.849, 2);
		expect(second?.rows.filter(([name]) => name === 'Iraq')).toHaveLength(2);
		expect(shown.notes.map(({ id }) => id)).toEqual(
			expect.arrayContaining(['13-u4u-proxy', '14-u4u-others', '11-nationality-not-war', 'straddling-oaw'])
		);
		expect(shown.dataAsOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
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
		const state = stateWith({ origins: ['UKR', 'SYR'], tier: 'let-in' });
		const results = await ask(state);
		const said = (factor: number) =>
			series(multiplied(results, 'SYR', factor), state, catalogue)
				.finding.filter((sentence) => !/Durable resettlement/.test(sentence))
				.join(' ');
		expect(said(1)).toMatch(/Fewer than the Ukrainians under every definition tested: Syrians/);
		expect(said(100)).toMatch(/More than the Ukrainians under every definition tested: Syrians/);
		expect(said(100)).not.toMatch(/Fewer/);
		expect(said(14)).toMatch(/For Syrians the definition decides/);
	});

	it('finds by itself that durable resettlement alone runs the other way, and stops when it does not', async () => {
		const state = stateWith();
		const results = await ask(state);
		expect(series(results, state, catalogue).finding.join(' ')).toMatch(
			/Durable resettlement alone.*Afghans.*stand above the Ukrainians/
		);
		const fewer = series(multiplied(results, 'AFG', 0.001), state, catalogue).finding;
		expect(fewer.find((sentence) => sentence.startsWith('Durable'))).not.toMatch(/Afghans.*stand above/);
		expect((await show({ tier: 'resettled' })).finding.join(' ')).toMatch(
			/for a limited time the picture changes/
		);
	});
});
