import { describe, expect, it } from 'vitest';
import type { Row } from '$lib/query/port';
import { writeState } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import { statesCovering } from '../../../../tests/support/control-states';
import { openView } from '../../../../tests/support/open-view';
import { marksOf, seriesIn } from '../../../../tests/support/scenes';
import { loadView } from '../registry';
import { chart } from './chart';
import { buildModel } from './model';
import { spec } from './spec';
import { exportTable, tables } from './table';
import type { AtTheUkrainianRate } from './types';

const ladder = await loadView('parity-ladder');
const { catalogue, resultsFor, settingsWith, modelFor } = await openView(spec, buildModel);

function barIn(model: AtTheUkrainianRate, origin: string, place = 0) {
	const bar = model.rows.find((row) => row.origin === origin)?.drawn[place];
	if (!bar) throw new Error(`There is no bar ${place} in row ${origin}.`);
	return bar;
}

const findingOf = ({ finding }: AtTheUkrainianRate) => finding.join(' ');

// 4,477 refugees, 250,403 by air and 23,392 at the Mexican border; half of the 46,988 and 5,164,385 displaced abroad
// at the outer year-ends, all of the 5,718,814 and 5,994,350 between. The others’ person-years are sums of the same kind.
/** Height of a bar, in pixels. */
const BAR = 14;
const UKRAINIANS = 278_272;
const UKRAINIAN_YEARS = 14_318_850.5;

describe('2022–2024, all let in, displaced abroad', () => {
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
			expect((UKRAINIANS / UKRAINIAN_YEARS) * years).toBeCloseTo(rate, 1);
			const bar = barIn(await modelFor(), origin);
			expect(bar.people.value).toBe(people);
			expect(bar.displaced.value).toBe(years);
			expect(bar.expected.value).toBeCloseTo(rate, 1);
			expect(bar.extra.value).toBeCloseTo(rate - people, 1);
		}
	);

	it('the difference in people is the gap of the two rates', async () => {
		for (const { rate, displaced, extra } of (await modelFor()).rows.flatMap(({ drawn }) => drawn)) {
			if (!rate.defined) throw new Error(rate.reason);
			const gap = (1000 * UKRAINIANS) / UKRAINIAN_YEARS - rate.value;
			expect(extra.value).toBeCloseTo((gap * displaced.value) / 1000, 4);
		}
	});

	it('the range runs to the number with those displaced internally', async () => {
		// 26,181,350.5 Ukrainian person-years abroad or internally; Iraqis 4,967,381, Pakistanis 617,406.
		const model = await modelFor();
		const anywhere = (years: number) => (UKRAINIANS / 26_181_350.5) * years;
		expect(anywhere(4_967_381)).toBeCloseTo(52_796.48, 1);
		expect(barIn(model, 'IRQ').expectedRange.high / anywhere(4_967_381)).toBeCloseTo(1, 3);
		expect(barIn(model, 'IRQ').direction).toBe('below');
		// The stand-in for arrivals by air may run 6 % too high, as far as it is one.
		const low = barIn(model, 'PAK').expectedRange.low / anywhere(617_406);
		expect(low).toBeLessThan(1);
		expect(low).toBeGreaterThan(0.94);
	});

	it('parts people into those who may stay and those let in for a limited time', async () => {
		const model = await modelFor();
		expect(barIn(model, 'UKR')).toMatchObject({ durable: 4477, people: { value: UKRAINIANS } });
		expect(barIn(model, 'AFG', 0)).toMatchObject({ durable: 102_931, people: { value: 102_931 } });
		expect(barIn(model, 'AFG', 1)).toMatchObject({ durable: 102_931, people: { value: 102_931 + 73_566 } });
	});

	it('adds the eight up, says which Afghans, and points to each of them', async () => {
		const model = await modelFor();
		// 42,283,753 person-years of all eight.
		expect(model.together).toMatchObject({
			people: { value: 148_335 },
			displaced: { value: 42_283_753 },
			afghans: 'without Operation Allies Welcome'
		});
		expect(model.together?.expected.value).toBeCloseTo(821_740.86, 1);
		expect(findingOf(model)).toMatch(
			/eight nationalities together, with the Afghans without Operation Allies Welcome, come to 148,000 let in and 820,000 at the Ukrainian rate \(770,000 to 1\.1 million\).*each of them stands in the chart/
		);
		expect((await modelFor({ window: '36' })).together?.afghans).toBe('since August 2021');
		expect((await modelFor({ origins: ['UKR', 'IRQ'] })).together).toBeNull();
	});

	it('says none recorded, and that it is no forecast', async () => {
		const model = await modelFor();
		expect(findingOf(model)).toMatch(
			/Too few to compare: Filipinos \(none recorded; 350 at the Ukrainian rate\)/
		);
		expect(findingOf(model)).toMatch(/no forecast/);
		expect(model.notes[0]?.text).toMatch(/no forecast/);
		expect(model.rows.at(-1)).toMatchObject({ origin: 'PHL', isRanked: false });
	});
});

describe('the other direction', () => {
	it('resettled only: Afghans by (102,931 − 4,477 ÷ 14,318,850.5 × 17,218,910.5) above', async () => {
		const model = await modelFor({ tier: 'resettled' });
		expect(barIn(model, 'AFG').extra.value).toBeCloseTo(-(102_931 - 5383.74), 0);
		expect(barIn(model, 'AFG').direction).toBe('above');
		expect(findingOf(model)).toMatch(
			/Above the Ukrainian rate under every definition tested: .*Afghans \(by 98,000\)/
		);
		expect(findingOf(model)).toMatch(
			/for a limited time the picture changes: below the Ukrainian rate .*Afghans/
		);
		expect(findingOf(await modelFor())).toMatch(
			/Durable resettlement alone gives another picture: above .*Afghans/
		);
	});

	it('36 months: the definition decides for Afghans, and the whisker holds those let in', async () => {
		// 278,881 Ukrainians among at most 5,994,350; 6,699,177 Afghans at most at a year-end.
		const model = await modelFor({ window: '36' });
		const bar = barIn(model, 'AFG');
		expect(bar.expected.value).toBeCloseTo((278_881 / 5_994_350) * 6_699_177, 0);
		expect(bar).toMatchObject({ people: { value: 154_081 }, direction: 'either' });
		expect(bar.expectedRange.low).toBeLessThan(154_081);
		expect(bar.expectedRange.high).toBeGreaterThan(154_081);
		expect(findingOf(model)).toMatch(
			/For Afghans the definition decides: [^.]*below[^.]*above[^.]*newly displaced/
		);
		expect(findingOf(model)).toMatch(/Libyans \(7 people;/);
	});

	it('other figures, the opposite sentence', async () => {
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
				.finding.filter((one) => !one.startsWith('Durable'))
				.join(' ');
		expect(sentence(1)).toMatch(/Below the Ukrainian rate under every definition tested: Syrians/);
		expect(sentence(100)).toMatch(/Above the Ukrainian rate under every definition tested: Syrians/);
		expect(sentence(100)).not.toMatch(/Below/);
		expect(sentence(14)).toMatch(/For Syrians the definition decides/);
	});
});

describe('marks', () => {
	it('double the people, double the length; hatched is temporary; the outline joins the two numbers', async () => {
		const scene = chart(await modelFor(), 'wide');
		/** Of one way of counting: parts of the bar, outline of the difference, mark of the rate. */
		const barOf = (origin: string, place = 0) => {
			const row = seriesIn(scene, origin);
			const at = scene.cursor.filter(({ series }) => series === NAMES[origin])[place];
			const own = marksOf(row, 'bar').filter(({ y, height }) => y + height / 2 === at?.y);
			return {
				parts: own.filter(({ outlined }) => !outlined),
				difference: own.find(({ outlined }) => outlined),
				rateAt: marksOf(row, 'rule')[place]?.at,
				endX: at?.x
			};
		};
		const NAMES: Readonly<Record<string, string>> = { UKR: 'Ukraine', AFG: 'Afghanistan', IRQ: 'Iraq' };
		const isTemporary = (origin: string, place: number) =>
			barOf(origin, place).parts.map(({ hatch }) => hatch !== undefined);
		const length = (origin: string, place = 0) =>
			barOf(origin, place).parts.reduce((sum, { width }) => sum + width, 0);
		expect(length('AFG', 1) / length('AFG', 0)).toBeCloseTo((102_931 + 73_566) / 102_931, 6);
		expect(length('IRQ') / length('UKR')).toBeCloseTo(5430 / UKRAINIANS, 6);
		expect(isTemporary('AFG', 1)).toEqual([false, true]);
		expect((barOf('AFG', 1).parts[1]?.width ?? 0) / length('AFG', 1)).toBeCloseTo(73_566 / 176_497, 6);
		expect(isTemporary('AFG', 0)).toEqual([false]);
		for (const origin of ['IRQ', 'AFG']) {
			const { difference, endX, rateAt } = barOf(origin);
			expect(difference?.x).toBe(endX);
			expect((difference?.x ?? 0) + (difference?.width ?? 0)).toBeCloseTo(rateAt ?? 0, 6);
		}
		const above = seriesIn(chart(await modelFor({ tier: 'resettled' }), 'wide'), 'AFG');
		const [outline] = marksOf(above, 'bar').filter(({ outlined }) => outlined);
		expect(outline?.x).toBe(marksOf(above, 'rule')[0]?.at);
	});

	it('stand inside the picture, one below the other, in every state; every number is plain and finite', async () => {
		for (const { name, state } of statesCovering(spec.controls)) {
			const settings = settingsWith(state);
			const model = buildModel(await resultsFor(settings), settings, catalogue);
			expect(JSON.stringify(model), name).toBe(JSON.stringify(JSON.parse(JSON.stringify(model))));
			for (const { people, expected, expectedRange, durable } of model.rows.flatMap(({ drawn }) => drawn)) {
				expect(expectedRange.low).toBeLessThanOrEqual(expected.value);
				expect(expectedRange.high).toBeGreaterThanOrEqual(expected.value);
				expect(durable).toBeLessThanOrEqual(people.value);
			}
			for (const width of ['narrow', 'wide'] as const) {
				const scene = chart(model, width);
				const right = marksOf(scene, 'axis')[0]?.to ?? NaN;
				let last = 0;
				for (const { origin, originName } of model.rows) {
					const row = seriesIn(scene, origin);
					const bars = marksOf(row, 'bar').filter(({ outlined }) => !outlined);
					const labels = marksOf(row, 'text').filter(({ weight }) => weight === 600);
					const points = scene.cursor.filter(({ series }) => series === originName);
					// The first strong words are the name; one line of them stands above each bar.
					points.forEach(({ x, y }, i) => {
						expect(y - BAR / 2, `${name} ${width}`).toBeGreaterThanOrEqual(last);
						expect(labels[i + 1]?.y).toBeGreaterThanOrEqual(last);
						expect(labels[i + 1]?.y).toBeLessThanOrEqual(y - BAR / 2);
						last = y + BAR / 2;
						expect(x).toBeLessThanOrEqual(right);
					});
					for (const { height } of bars) expect(height).toBe(BAR);
					for (const { from, to } of marksOf(row, 'interval'))
						for (const x of [from, to]) expect(x).toBeLessThanOrEqual(right);
				}
				expect(last).toBeLessThan(scene.height);
			}
		}
	});
});

describe('settings', () => {
	it('have the same addresses as those of the ladder', () => {
		for (const { state } of statesCovering(spec.controls))
			expect(writeState(state, spec.controls)).toBe(writeState(state, ladder.spec.controls));
	});

	it.each([
		[{ denominator: 'elsewhere' }, /U\.S\. resettlement alone.*Choose/],
		[{ denominator: 'newly-displaced' }, /belongs to event time.*Choose/],
		[{ denominator: 'anywhere', window: '36' }, /belong to calendar years.*Choose/],
		[{ origins: ['UKR'] }, /at least one other country/]
	])('%j cannot be drawn, and say why', async (changes: ViewState, why) => {
		const model = await modelFor(changes);
		expect(model.empty).toMatch(why);
		expect(model.rows).toEqual([]);
	});
});

describe('every number', () => {
	it('leads to a source in every state', async () => {
		for (const { name, state } of statesCovering(spec.controls)) {
			const model = buildModel(await resultsFor(state), state, catalogue);
			const { fields, rows } = exportTable(model);
			const column = fields.findIndex((field) => field.name === 'source_ids');
			for (const row of rows)
				for (const id of String(row[column]).split('~'))
					expect(
						model.sources.map((one) => one.id),
						name
					).toContain(id);
		}
	});

	it('of the chart stands in the tables, each country beside all together', async () => {
		const [first, second] = tables(await modelFor());
		expect(first?.rows.find(([name]) => name === 'Iraq')?.[6]).toBeCloseTo(30_421.56, 1);
		expect(first?.rows.map(([name]) => name)).toEqual([
			'Ukraine',
			'Syria',
			'Afghanistan',
			'Afghanistan',
			'Somalia',
			'Iraq',
			'Pakistan',
			'Yemen',
			'Libya',
			'Philippines',
			'These 8 together'
		]);
		expect(second?.rows.filter(([name]) => name === 'Iraq')).toHaveLength(2);
	});
});
