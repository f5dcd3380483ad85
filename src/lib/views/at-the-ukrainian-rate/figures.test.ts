import { describe, expect, it } from 'vitest';
import type { Row } from '$lib/query/port';
import { openView } from '../../../../tests/support/open-view';
import { buildModel } from './model';
import { spec } from './spec';
import type { AtTheUkrainianRate } from './types';

const { catalogue, resultsFor, settingsWith, modelFor: modelOf } = await openView(spec, buildModel);

/** In 2022–2024 unless another window is chosen. */
const modelFor = (changes: Parameters<typeof modelOf>[0] = {}) =>
	modelOf({ window: '2022-2024', ...changes });

function barIn(model: AtTheUkrainianRate, origin: string, place = 0) {
	const bar = model.rows.find((row) => row.origin === origin)?.drawn[place];
	if (!bar) throw new Error(`There is no bar ${place} in row ${origin}.`);
	return bar;
}

const findingOf = ({ finding }: AtTheUkrainianRate) => finding.join(' ');

// 4,477 refugees, 250,403 by air and 23,392 at the Mexican border. By the mean of year-ends: half of the 46,988 and
// 5,164,385 displaced abroad at the first and last ones, all of the 5,718,814 and 5,994,350 between. By counts within the
// years: 3,653,584 in 2022, (5,718,814 + 2 · 5,902,637 + 5,994,350)/4 in 2023, (5,994,350 + 2 · 6,106,620 + 5,164,385)/4 in
// 2024. The others’ person-years are calculated likewise.
const UKRAINIANS = 278_272;
const UKRAINIAN_YEARS = { byMeans: 14_318_850.5, byCounts: 15_376_187.6 };

describe('2022–2024, all let in, displaced abroad', () => {
	const byMeans = () => modelFor({ denominator: 'abroad-mean' });

	it.each([
		['AFG', 102_931, 17_218_910.5, 334_631.66],
		['IRQ', 5430, 1_565_381, 30_421.56],
		['SYR', 29_398, 19_809_157.5, 384_970.42],
		['YEM', 607, 233_871.5, 4545.05],
		['LBY', 67, 72_099, 1401.17],
		['SOM', 8442, 2_848_748, 55_362.46],
		['PAK', 1460, 517_406, 10_055.25],
		['PHL', 0, 18_179.5, 353.3]
	])(
		'%s: %i let in; %d person-years at 278,272 in 14,318,850.5 are %d',
		async (origin, people, years, rate) => {
			expect((UKRAINIANS / UKRAINIAN_YEARS.byMeans) * years).toBeCloseTo(rate, 1);
			const bar = barIn(await byMeans(), origin);
			expect(bar.people.value).toBe(people);
			expect(bar.displaced.value).toBe(years);
			expect(bar.expected.value).toBeCloseTo(rate, 1);
			expect(bar.extra.value).toBeCloseTo(rate - people, 1);
		}
	);

	it('the difference in people equals the gap between the two rates', async () => {
		for (const { rate, displaced, extra } of (await modelFor()).rows.flatMap(({ drawn }) => drawn)) {
			if (!rate.defined) throw new Error(rate.reason);
			const gap = (1000 * UKRAINIANS) / UKRAINIAN_YEARS.byCounts - rate.value;
			expect(extra.value).toBeCloseTo((gap * displaced.value) / 1000, 1);
		}
	});

	it('the range extends to the number that includes internally displaced people', async () => {
		// 11,862,500 Ukrainian person-years internally and 3,402,000 Iraqi ones, added to those abroad.
		const model = await modelFor();
		const anywhere = (years: number) => (UKRAINIANS / (UKRAINIAN_YEARS.byCounts + 11_862_500)) * years;
		expect(barIn(model, 'IRQ').expectedRange.high / anywhere(1_587_571 + 3_402_000)).toBeCloseTo(1, 3);
		expect(barIn(model, 'IRQ').direction).toBe('below');
		// At least 196,464 Ukrainians: 4,477, the announced 170,000, and 21,987 at the Mexican border.
		const low = barIn(model, 'PAK').expectedRange.low / anywhere(526_861.5 + 100_000);
		expect(low).toBeCloseTo(196_464 / UKRAINIANS, 3);
	});

	it('splits people into those who may stay and those let in for a limited time', async () => {
		const model = await modelFor();
		expect(barIn(model, 'UKR')).toMatchObject({ durable: 4477, people: { value: UKRAINIANS } });
		expect(barIn(model, 'AFG')).toMatchObject({ durable: 102_931, people: { value: 102_931 } });
		const longer = await modelOf();
		expect(barIn(longer, 'AFG')).toMatchObject({ durable: 112_151, people: { value: 112_151 + 73_566 } });
		expect(longer.finding.slice(0, 4)).toEqual([
			'In 2021–2024 the U.S. let in 234,000 people from eight countries; at the Ukrainian rate per person displaced it would be about 980,000.',
			'The eight countries are Syria, Afghanistan, Somalia, Iraq, Pakistan, Yemen, Libya and the Philippines.',
			'All numbers are rounded separately, so they may not add up exactly.',
			'In 2022–2024, without the evacuation of Afghans, the two numbers are 148,000 and 770,000.'
		]);
	});

	it('sums the eight, says which Afghans are counted, and points to each country', async () => {
		const model = await modelFor();
		// 42,283,753 person-years of all eight by the mean of year-ends, 42,419,202 by counts within the years.
		expect((await byMeans()).together).toMatchObject({
			people: { value: 148_335 },
			displaced: { value: 42_283_753 },
			afghans: ''
		});
		expect((await byMeans()).together?.expected.value).toBeCloseTo(821_740.86, 1);
		expect(model.together?.displaced.value).toBe(42_419_202);
		expect(model.headline).toBe('At the Ukrainian rate, 620,000 more people would have come');
		expect(model.finding[0]).toMatch(
			/let in 148,000 people from eight countries;.* it would be about 770,000\.$/
		);
		expect(findingOf(model)).toMatch(
			/Across all ways of counting the displaced, with the bounds of estimates, it would be 510,000 to 1\.1 million\./
		);
		expect((await modelFor({ window: '36' })).together?.afghans).toBe('since August 2021');
		const iraqis = await modelFor({ origins: ['UKR', 'IRQ'] });
		expect(iraqis.together).toBeNull();
		expect(iraqis.headline).toBe('At the Ukrainian rate, 23,000 more Iraqis would have come');
	});

	it('says “none recorded”, and that it is not a forecast', async () => {
		const model = await modelFor();
		expect(findingOf(model)).toMatch(
			/Too few to compare: Filipinos \(none recorded; 330 at the Ukrainian rate\)/
		);
		expect(findingOf(model)).toMatch(/not a forecast/);
		expect(model.notes[0]?.text).toMatch(/not a forecast/);
		expect(model.rows.at(-1)).toMatchObject({ origin: 'PHL', isRanked: false });
	});
});

describe('the opposite direction', () => {
	it('resettled only: Afghans by (102,931 − 4,477 ÷ 15,376,188 × 17,272,611) above', async () => {
		const model = await modelFor({ tier: 'resettled' });
		expect(barIn(model, 'AFG').extra.value).toBeCloseTo(-(102_931 - 5029.17), 0);
		expect(barIn(model, 'AFG').direction).toBe('above');
		expect(findingOf(model)).toMatch(
			/Above the Ukrainian rate in all five ways of counting the displaced: [^.]*Afghans/
		);
		expect(findingOf(model)).toMatch(
			/Count everyone let in and the order changes\. Below the Ukrainian rate [^.]*Afghans/
		);
		expect(findingOf(await modelFor())).toMatch(
			/Count only permanent places and the order changes\. Above [^.]*Afghans/
		);
	});

	it('36 months: for Afghans it depends on the count, and the line below the bar contains those let in', async () => {
		// 278,881 Ukrainians among at most 5,994,350; 6,699,177 Afghans at most at a year-end.
		const model = await modelFor({ window: '36' });
		const bar = barIn(model, 'AFG');
		expect(bar.expected.value).toBeCloseTo((278_881 / 5_994_350) * 6_699_177, 0);
		expect(bar).toMatchObject({ people: { value: 154_081 }, direction: 'either' });
		expect(bar.expectedRange.low).toBeLessThan(154_081);
		expect(bar.expectedRange.high).toBeGreaterThan(154_081);
		expect(findingOf(model)).toMatch(
			/How Afghans compare with the Ukrainian rate depends on the way of counting\. They are [^.]*below[^.]*above[^.]*newly displaced/
		);
		expect(findingOf(model)).toMatch(/Libyans \(7 people;/);
		expect(model.headline).toBe('At the Ukrainian rate, 140,000 to 470,000 would have come; 173,000 did');
	});

	it('opposite figures, opposite sentence', async () => {
		const state = settingsWith({ origins: ['UKR', 'SYR'] });
		const results = await resultsFor(state);
		const times = (factor: number) => ({
			...results,
			flows: results.flows.map((row): Row =>
				String(row.onset_id).startsWith('SYR')
					? {
							...row,
							low: Number(row.low) * factor,
							value: Number(row.value) * factor,
							high: Number(row.high) * factor
						}
					: row
			)
		});
		const sentence = (factor: number) =>
			buildModel(times(factor), state, catalogue)
				.finding.filter((one) => !one.startsWith('Count only'))
				.join(' ');
		expect(sentence(1)).toMatch(
			/Below the Ukrainian rate in all four ways of counting the displaced: Syrians/
		);
		expect(sentence(100)).toMatch(
			/Above the Ukrainian rate in all four ways of counting the displaced: Syrians/
		);
		expect(sentence(100)).not.toMatch(/Below/);
		expect(sentence(17)).toMatch(
			/How Syrians compare with the Ukrainian rate depends on the way of counting/
		);
	});
});
