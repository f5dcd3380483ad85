import { describe, expect, it } from 'vitest';
import type { ResultSets, Row } from '$lib/query/port';
import { openView } from '../../../../tests/support/open-view';
import { marksOf } from '../../../../tests/support/scenes';
import type { ComparisonQuery } from '$lib/analysis/comparison/comparison-queries';
import { chart } from './chart';
import { buildModel } from './model';
import { spec } from './spec';
import { exportTable, tables } from './table';
import type { Shares } from './types';

const { catalogue, resultsFor, settingsWith } = await openView(spec, buildModel);
const results = await resultsFor();

type Changes = Parameters<typeof settingsWith>[0];

/** In 2022–2024 unless another window is chosen. */
const modelFor = (changes: Changes = {}, rows: ResultSets<ComparisonQuery> = results): Shares =>
	buildModel(rows, settingsWith({ window: '2022-2024', ...changes }), catalogue);

function rowIn(model: Shares, origin: string) {
	const row = model.rows.find((candidate) => candidate.origin === origin);
	if (!row) throw new Error(`There is no row ${origin}.`);
	return row;
}

function partIn(model: Shares, origin: string) {
	const [part] = rowIn(model, origin).drawn;
	if (!part) throw new Error(`${origin} is not counted.`);
	return part;
}

const findingOf = (model: Shares): string => model.finding.join(' ');

/** Multiplies people let in of one origin by a factor. */
const changed = (origin: string, factor: number): ResultSets<ComparisonQuery> => ({
	...results,
	flows: results.flows.map((row: Row): Row => {
		if (!String(row.onset_id).startsWith(origin)) return row;
		const times = (column: string) => Number(row[column]) * factor;
		return { ...row, low: times('low'), value: times('value'), high: times('high') };
	})
});

const STATES: readonly Changes[] = [
	{},
	{ tier: 'resettled' },
	{ tier: 'resettled', denominator: 'elsewhere' },
	{ window: 'latest', denominator: 'anywhere' },
	{ window: '2021-2024', origins: ['AFG', 'SYR', 'PHL'] }
];

// Expected figures: the publishers’ own rows, summed by hand independently of this program.
describe('shares of 2022–2024, compared with the publishers’ figures', () => {
	// Let in: Ukrainians 128,425 + 79,962 + 69,885; Afghans 28,075 refugees + 74,856 visas; then refugees, with the
	// visas of Iraqis.
	const PEOPLE = {
		UKR: 278_272,
		AFG: 102_931,
		IRQ: 5430,
		SYR: 29_398,
		YEM: 607,
		LBY: 67,
		SOM: 8442,
		PAK: 1460,
		PHL: 0
	};
	const all = Object.values(PEOPLE).reduce((sum, people) => sum + people, 0);

	it.each(Object.entries(PEOPLE))('%s: %i people', (origin, people) => {
		const part = partIn(modelFor(), origin);
		expect(part.people.value).toBe(people);
		expect(part.shareOfPeople.value).toBeCloseTo(people / all, 12);
	});

	it('Ukrainians: half the first and the last year-end and all between, of all person-years', () => {
		const byMeans = (changes: Changes = {}) => modelFor({ denominator: 'abroad-mean', ...changes });
		const part = partIn(byMeans(), 'UKR');
		const personYears = 46_988 / 2 + 5_718_814 + 5_994_350 + 5_164_385 / 2;
		expect(part.displaced.value).toBe(personYears);
		// Syrians: 6,988,619 / 2 + 6,716,352 + 6,538,742 + 6,119,508 / 2.
		expect(partIn(byMeans(), 'SYR').displaced.value).toBe(19_809_157.5);
		// Between the two alone: (278,272 / 307,670) / (14,318,850.5 / 34,128,008).
		expect(partIn(byMeans({ origins: ['UKR', 'SYR'] }), 'UKR').index).toMatchObject({
			value: expect.closeTo(2.1557, 4)
		});
	});

	it('of 2021–2024, which include the evacuation, differ, and are beside them', () => {
		const longer = modelFor({ window: '2021-2024' });
		// Half of 2,833,618 and of 2,975,729 at the ends of 2020 and 2021, and 17,272,611 by counts within the years since.
		expect(partIn(longer, 'AFG')).toMatchObject({
			people: { value: PEOPLE.AFG + 934 + 8286 + 73_566 },
			displaced: { value: (2_833_618 + 2_975_729) / 2 + 17_272_611 }
		});
		expect(longer.headline).toBe('Ukrainians were 22% of nine countries’ displaced, 54% of those let in');
		expect(longer.finding.slice(0, 3)).toEqual([
			'In 2021–2024 Ukrainians were 22% of the people displaced from the nine countries in the chart and 54% of those the United States let in.',
			'Syrians were 39% and 6.1%, Afghans 29% and 36%.',
			'In 2022–2024, without the evacuation of Afghans, Ukrainians were 27% and 65%, Afghans 30% and 24%.'
		]);
		expect(modelFor().finding[2]).toMatch(/^In 2021–2024, with the evacuation of Afghans, /);
	});

	it('resettled only: no parole in any sum', () => {
		const model = modelFor({ tier: 'resettled' });
		expect(partIn(model, 'UKR').people.value).toBe(1800 + 1413 + 1264);
		expect(model.rows.every(({ drawn }) => drawn.length === 1)).toBe(true);
	});
});

describe('shares', () => {
	it.each(STATES.map((state) => [JSON.stringify(state), state] as const))('sum to 1: %s', (_name, state) => {
		const model = modelFor(state);
		const parts = model.rows.map(({ origin }) => partIn(model, origin));
		for (const share of ['shareOfPeople', 'shareOfDisplaced'] as const) {
			expect(parts.reduce((sum, part) => sum + part[share].value, 0)).toBeCloseTo(1, 12);
			for (const { [share]: one } of parts) {
				expect(one.low).toBeLessThanOrEqual(one.value);
				expect(one.high).toBeGreaterThanOrEqual(one.value);
			}
		}
	});

	it('a rise of one group is a fall of the others', () => {
		const [before, after] = [modelFor(), modelFor({}, changed('SYR', 10))];
		expect(partIn(after, 'SYR').shareOfPeople.value).toBeGreaterThan(
			partIn(before, 'SYR').shareOfPeople.value
		);
		for (const origin of ['UKR', 'AFG', 'IRQ'])
			expect(partIn(after, origin).shareOfPeople.value).toBeLessThan(
				partIn(before, origin).shareOfPeople.value
			);
		expect(partIn(after, 'IRQ').rate).toEqual(partIn(before, 'IRQ').rate);
		expect(after.notes.map(({ id }) => id)).toContain('compositional');
	});

	it('the index is the rate divided by the rate of all together', () => {
		const model = modelFor();
		const parts = model.rows.map(({ origin }) => partIn(model, origin));
		const sum = (of: 'people' | 'displaced') => parts.reduce((total, part) => total + part[of].value, 0);
		const overall = (1000 * sum('people')) / sum('displaced');
		for (const { index, rate } of parts)
			if (index.defined && rate.defined) expect(index.value).toBeCloseTo(rate.value / overall, 9);
	});

	it('of too few people have no index, and come last', () => {
		const model = modelFor();
		expect(model.rows.at(-1)).toMatchObject({ origin: 'PHL', range: null, verdict: null });
		expect(findingOf(model)).toMatch(/Too few to compare: Filipinos \(none recorded\)/);
		const column = exportTable(model).fields.findIndex(({ name }) => name === 'index');
		for (const row of exportTable(model).rows.filter(([origin]) => origin === 'PHL'))
			expect(row[column]).toBeNull();
	});

	it('of a single country, or by a denominator that the tier excludes, say why there is none', () => {
		expect(modelFor({ origins: ['SYR'] }).empty).toMatch(/Choose at least two/);
		expect(modelFor({ denominator: 'elsewhere' }).empty).toMatch(
			/Choose “Displaced abroad”, “Abroad, mean of year-ends”/
		);
	});
});

describe('the finding depends on the figures', () => {
	it('as published: the side, and what decides', () => {
		const text = findingOf(modelFor());
		expect(text).toMatch(
			/Larger among those let in than among the displaced, in all four ways of counting the displaced: Ukrainians/
		);
		expect(text).toMatch(
			/For Afghans it depends on the way of counting\. Their share of those let in is 0\.77 times their share among people displaced abroad \(at year-ends\), and 1\.06 times/
		);
		expect(text).toMatch(
			/Count only permanent places and the order changes\..*Less than their share of the displaced: Ukrainians \(2\.9% of those resettled\)/
		);
	});

	it('says the opposite of Ukrainians and Syrians for changed figures', () => {
		const rows = { ...results, flows: changed('UKR', 0.01).flows };
		const text = findingOf(modelFor({ origins: ['UKR', 'SYR'] }, rows));
		expect(text).toMatch(/Larger among those let in.*counting the displaced: Syrians/);
		expect(text).toMatch(/Smaller among those let in.*counting the displaced: Ukrainians/);
		expect(findingOf(modelFor({ origins: ['UKR', 'SYR'] }))).toMatch(
			/Smaller among those let in.*counting the displaced: Syrians/
		);
	});

	it('says that leaving out the Ukrainians reverses a group, only if it does', () => {
		expect(findingOf(modelFor())).toMatch(
			/Leaving the Ukrainians out changes every share: Afghans would be 41% .*Afghans would then be above their share/
		);
		expect(findingOf(modelFor({ origins: ['AFG', 'SYR'] }))).not.toMatch(/Leaving the Ukrainians out/);
	});

	it('never states an index without the rates', () => {
		for (const state of STATES)
			expect(findingOf(modelFor(state))).toMatch(/(Let in|Resettled) each year per 1,000 displaced: /);
	});
});

describe('drawing', () => {
	it('places both shares of a row on one scale from zero', () => {
		const model = modelFor();
		const scene = chart(model, 'wide');
		const [axis] = marksOf(scene, 'axis');
		const zero = axis?.ticks.find(({ label }) => label === '0%')?.position ?? NaN;
		expect(zero).toBe(axis?.from);
		const [tick, share] = scene.cursor.filter(({ series }) => series === 'Ukraine');
		const part = partIn(model, 'UKR');
		expect(((share?.x ?? NaN) - zero) / ((tick?.x ?? NaN) - zero)).toBeCloseTo(
			part.shareOfPeople.value / part.shareOfDisplaced.value,
			9
		);
	});
});

it('every row of the download has sources, and every source is listed', () => {
	for (const state of STATES) {
		const model = modelFor(state);
		const named = new Set(model.sources.map(({ id }) => id));
		for (const row of exportTable(model).rows)
			for (const id of String(row.at(-1)).split('~')) expect(named, JSON.stringify(row)).toContain(id);
		expect(tables(model)[0]?.rows.length).toBe(model.rows.flatMap(({ drawn }) => drawn).length);
	}
});
