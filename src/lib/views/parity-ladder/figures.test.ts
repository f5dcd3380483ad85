import { describe, expect, it } from 'vitest';
import type { ParityLadder } from './types';
import { modelFor, rowIn, dotIn, ratio, modelOf } from './testing';

// Expected figures: sums of the publishers' own rows, calculated independently of this program.
describe('2022–2024, all let in, displaced abroad by the mean of two year-ends', () => {
	const byMeans = () => modelFor({ denominator: 'abroad-mean' });

	it('Ukrainians: 4,477 refugees, 250,403 by air and 23,392 at the Mexican border', async () => {
		const dot = dotIn(await byMeans(), 'UKR');
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
		const model = await byMeans();
		expect(dotIn(model, origin)).toMatchObject({
			people: { value: people },
			displaced: { value: personYears }
		});
		expect(ratio(model, origin)).toBeCloseTo(expected, 2);
	});
});

describe('2022–2024, all let in, displaced abroad by counts within the years', () => {
	it('Ukrainians: 3.65 million person-years in 2022, then mid-years', async () => {
		// 3,653,584 in 2022 (worked in the test of counts within a year), (5,718,814 + 2 · 5,902,637 + 5,994,350)/4 in 2023
		// and (5,994,350 + 2 · 6,106,620 + 5,164,385)/4 in 2024.
		const dot = dotIn(await modelFor(), 'UKR');
		expect(dot.displaced.value).toBeCloseTo(3_653_584 + 5_879_609.5 + 5_842_993.75, -1);
		expect(dot.rate).toMatchObject({ value: expect.closeTo(18.098, 3) });
	});

	it.each([
		// Half of 2,975,729, all but a quarter of 5,956,210, 6,699,177/2, 6,151,318/4; half of 6,434,748 and 6,425,594.
		['AFG', 17_272_611, 32.928],
		['IRQ', 1_587_571, 18.899],
		['SYR', 19_865_313.5, 8.177],
		['YEM', 234_329.25, 14.313],
		['LBY', 72_511, 5.106],
		['SOM', 2_841_812, 16.415],
		['PAK', 526_861.5, 15.312]
	])('%s: %d person-years, %d for every 100', async (origin, personYears, expected) => {
		const model = await modelFor();
		expect(dotIn(model, origin).displaced.value).toBe(personYears);
		expect(ratio(model, origin)).toBeCloseTo(expected, 2);
	});

	it('at year-ends alone: 33.2 Afghans', async () => {
		const model = await modelFor({ denominator: 'abroad-year-end' });
		expect(dotIn(model, 'AFG').displaced.value).toBe(5_956_210 + 6_699_177 + 6_151_318);
		expect(ratio(model, 'AFG')).toBeCloseTo(33.195, 2);
	});

	it('say how each year is counted', async () => {
		const division = (model: ParityLadder) => model.notes.find(({ id }) => id === 'division')?.text;
		expect(division(await modelFor())).toMatch(
			/counts that UNHCR published within each year.*lowers the Ukrainian/
		);
		expect(division(await modelFor({ denominator: 'abroad-mean' }))).toMatch(/mean of two year-ends/);
		expect(division(await modelFor({ denominator: 'abroad-year-end' }))).toMatch(/the number at its end/);
		expect(division(await modelFor({ window: '36', denominator: 'years-since' }))).toMatch(/a yearly rate/);
	});

	it('holds none of the evacuation of Afghans, and at most the 3,566 who may have come after 2021', async () => {
		const afghans = dotIn(await modelFor(), 'AFG');
		expect(afghans.people).toMatchObject({ low: 102_931, value: 102_931, high: 102_931 + 73_566 - 70_000 });
	});

	it('has as lower bound of Ukrainians the announced 170,000, and 94 % of those met at the Mexican border', async () => {
		const ukrainians = dotIn(await modelFor(), 'UKR');
		expect(ukrainians.people.low).toBe(4477 + 170_000 + 3077 + 18_910);
		expect(ukrainians.people.high).toBe(ukrainians.people.value);
	});

	it('is sorted; nobody recorded comes last, without a rank', async () => {
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

describe('2021–2024, the years that hold the evacuation and the war in Ukraine', () => {
	it('are shown at first where all let in count, and 2022–2024 where resettlement alone does', async () => {
		expect((await modelOf()).period).toBe('2021–2024');
		expect((await modelOf({ tier: 'resettled' })).period).toBe('2022–2024');
	});

	it('Afghans: 185,717 let in, 73,566 of them by the evacuation; 51 for every 100 Ukrainians', async () => {
		const model = await modelOf();
		expect(dotIn(model, 'AFG').people.value).toBe(29_009 + 83_142 + 73_566);
		expect(dotIn(model, 'UKR').people.value).toBe(5187 + 250_403 + 23_392);
		// A fourth year: half of those displaced abroad at the ends of 2020 and 2021.
		expect(dotIn(model, 'AFG').displaced.value).toBe(17_272_611 + (2_833_618 + 2_975_729) / 2);
		expect(dotIn(model, 'UKR').displaced.value).toBeCloseTo(15_376_188 + (56_582 + 46_988) / 2, -1);
		expect(ratio(model, 'AFG')).toBeCloseTo(50.9, 1);
	});

	it('have the figures of 2022–2024 beside them: roughly a half and roughly a third', async () => {
		const { headline, finding } = await modelOf();
		expect(headline).toBe('Afghans got in at 51% of the Ukrainian rate');
		expect(finding[0]).toBe(
			'Per person displaced, the U.S. let in 51 Afghans for every 100 Ukrainians in 2021–2024; 33 Afghans in 2022–2024, after the Kabul evacuation.'
		);
		expect((await modelFor()).finding[0]).toMatch(
			/ 33 Afghans .* in 2022–2024; 51 Afghans in 2021–2024, with the Kabul evacuation\.$/
		);
		expect((await modelOf({ tier: 'resettled' })).finding.join(' ')).not.toMatch(/evacuation/);
	});

	it('has both rates in one unit, and the other six nationalities between two', async () => {
		const [, rates, others] = (await modelOf()).finding;
		expect(rates).toBe(
			'That is 18 of every 1,000 displaced Ukrainians a year and 9.2 of every 1,000 displaced Afghans.'
		);
		expect(others).toBe(
			'The other six nationalities range from 3.8 Libyans to 15 Iraqis for every 100 Ukrainians.'
		);
	});

	it('2022–2025 have no figure of all let in: those of Ukrainians end in May 2025', async () => {
		const model = await modelOf({ window: '2022-2025' });
		expect(model.finding.join(' ')).toMatch(/end before/);
		const resettled = await modelOf({ window: '2022-2025', tier: 'resettled' });
		expect(rowIn(resettled, 'SYR').dots).toHaveLength(1);
		expect(rowIn(resettled, 'AFG').reason).toMatch(/end before the chosen period does/);
		expect(resettled.finding).toContainEqual(
			expect.stringMatching(/^No number for Afghans and Iraqis\. The figures/)
		);
	});
});

describe('other definitions, 2022–2024', () => {
	it.each([
		// Afghans: 102,931 of 17,272,611 + 12,950,500 against 278,272 of 15,376,188 + 11,862,500 person-years.
		['AFG', 33.337],
		['IRQ', 10.653],
		['SYR', 7.016],
		['YEM', 0.43],
		['SOM', 6.067]
	])('%s out of those displaced abroad or internally: %d', async (origin, expected) => {
		expect(ratio(await modelFor({ denominator: 'anywhere' }), origin)).toBeCloseTo(expected, 2);
	});

	it('resettled only: ten to twenty times the Ukrainian rate', async () => {
		const model = await modelFor({ tier: 'resettled' });
		expect(dotIn(model, 'UKR').people.value).toBe(4477);
		// (102,931 ÷ 17,272,611) ÷ (4,477 ÷ 15,376,188)
		expect(ratio(model, 'AFG')).toBeCloseTo(2046.68, 0);
		const elsewhere = await modelFor({ tier: 'resettled', denominator: 'elsewhere' });
		// Less the mean numbers already there: 12,312.5 + 32,761.5 + 50,396.5 and 14,722 + 18,252 + 21,563.5.
		expect(dotIn(elsewhere, 'AFG').displaced.value).toBe(17_272_611 - 95_470.5);
		expect(dotIn(elsewhere, 'UKR').displaced.value).toBeCloseTo(15_376_188 - 54_537.5, -1);
	});

	it('the range contains every admissible definition and the dots', async () => {
		const { range, definitions } = rowIn(await modelFor(), 'AFG');
		// By the mean of year-ends, by counts within the years, at year-ends, and with those displaced internally.
		expect(definitions.map(({ parity }) => 100 * parity.value).sort()).toEqual([
			expect.closeTo(30.759, 2),
			expect.closeTo(32.928, 2),
			expect.closeTo(33.195, 2),
			expect.closeTo(33.337, 2)
		]);
		expect(range).toMatchObject({ low: expect.closeTo(0.30759, 4), high: expect.closeTo(0.33337, 4) });
		for (const { parity } of definitions) {
			expect(range?.low).toBeLessThanOrEqual(parity.value);
			expect(range?.high).toBeGreaterThanOrEqual(parity.value);
		}
	});
});

describe('other windows', () => {
	it('the latest year is the last one covered by every programme', async () => {
		const model = await modelFor({ window: 'latest' });
		expect(model.period).toBe('2024');
		expect(dotIn(model, 'UKR')).toMatchObject({
			people: { value: 1264 + 68_621 },
			displaced: { value: (5_994_350 + 2 * 6_106_620 + 5_164_385) / 4 }
		});
		expect(dotIn(model, 'IRQ').people.value).toBe(2394 + 327);
		// 2,721 of (521,234 + 2 · 497,890 + 457,127)/4.
		expect(ratio(model, 'IRQ')).toBeCloseTo(46.095, 2);
		expect(rowIn(model, 'AFG').dots).toHaveLength(1);
	});

	it('36 months: the evacuation belongs to August 2021, and both onsets are drawn', async () => {
		const model = await modelFor({ window: '36' });
		expect(dotIn(model, 'AFG')).toMatchObject({ caseId: 'AFG-2021', people: { value: 154_081 } });
		expect(dotIn(model, 'AFG', 1)).toMatchObject({ caseId: 'AFG-2001', people: { value: 4095 } });
		// (154,081 ÷ 6,699,177) ÷ (278,881 ÷ 5,994,350)
		expect(ratio(model, 'AFG')).toBeCloseTo(49.437, 2);
		expect(rowIn(model, 'AFG').verdict).toBe('depends on the definition');
		expect(model.headline).toBe('In the first 36 months, Afghans got in at 49% of the Ukrainian rate');
		expect(model.finding[0]).toBe(
			'In each war’s first three years the U.S. let in 49 Afghans (since August 2021) for every 100 Ukrainians, or 2.2–190 counted otherwise.'
		);
		expect(model.finding[1]).toMatch(
			/^How many Afghans there were .* depends on the way of counting\. It is 2\.2 .* 190 since August 2021, among people newly displaced\.$/
		);
		expect(model.finding.join(' ')).toMatch(/Too few to compare: Libyans \(7 people\)/);
	});
});

describe('onsets', () => {
	it('later onsets of a war are drawn if selected, and are always in the range', async () => {
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

	it('Afghans are on both sides: half with the stock revised in 2022, more with the one before it', async () => {
		// 154,081 let in since August 2021 and 278,881 Ukrainians since February 2022, in 36 months; people abroad:
		// at most 6,699,177 and 5,994,350 at a year-end, 2,975,729 and 5,718,814 at the first one.
		const peak = await modelFor({ window: '36' });
		const before = await modelFor({ window: '36', denominator: 'first-year-end' });
		expect(ratio(peak, 'AFG')).toBeCloseTo(49.44, 1);
		expect(ratio(before, 'AFG')).toBeCloseTo(106.18, 1);
		for (const model of [peak, before])
			expect(model.finding[1]).toMatch(/^How many Afghans .* depends on the way of counting/);
	});
});
