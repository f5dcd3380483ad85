import { describe, expect, it } from 'vitest';
import type { ResultSets, Row } from '$lib/query/port';
import { openView } from '../../../../tests/support/open-view';
import { marksOf, seriesIn, wordsIn } from '../../../../tests/support/scenes';
import type { ComparisonQuery } from '$lib/analysis/comparison/comparison-queries';
import { chart } from './chart';
import { buildModel } from './model';
import { spec } from './spec';
import { exportTable, tables } from './table';
import type { Shares } from './types';

const { catalogue, resultsFor, settingsWith } = await openView(spec, buildModel);
const results = await resultsFor();

type Changes = Parameters<typeof settingsWith>[0];

const modelFor = (changes: Changes = {}, rows: ResultSets<ComparisonQuery> = results): Shares =>
	buildModel(rows, settingsWith(changes), catalogue);

function rowIn(model: Shares, origin: string) {
	const row = model.rows.find((candidate) => candidate.origin === origin);
	if (!row) throw new Error(`There is no row ${origin}.`);
	return row;
}

function partIn(model: Shares, origin: string, straddling = 'outside') {
	const part = rowIn(model, origin).drawn.find((one) => one.straddling === straddling);
	if (!part) throw new Error(`${origin} is not counted ${straddling}.`);
	return part;
}

const findingOf = (model: Shares): string => model.finding.join(' ');

/** Everybody of one origin let in, times a factor. */
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
	{ evacuation: 'inside', origins: ['AFG', 'SYR', 'PHL'] }
];

// Expected figures: the publishers’ own rows, added up by hand outside this program.
describe('shares of 2022–2024, against the publishers’ figures', () => {
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
		const part = partIn(modelFor(), 'UKR');
		const personYears = 46_988 / 2 + 5_718_814 + 5_994_350 + 5_164_385 / 2;
		expect(part.displaced.value).toBe(personYears);
		// Syrians: 6,988,619 / 2 + 6,716,352 + 6,538,742 + 6,119,508 / 2.
		expect(partIn(modelFor(), 'SYR').displaced.value).toBe(19_809_157.5);
		// Between the two alone: (278,272 / 307,670) / (14,318,850.5 / 34,128,008).
		expect(partIn(modelFor({ origins: ['UKR', 'SYR'] }), 'UKR').index).toMatchObject({
			value: expect.closeTo(2.1557, 4)
		});
	});

	it('with the evacuation everybody’s share is another one, and the rates are not', () => {
		const model = modelFor();
		const [without, counted] = [partIn(model, 'UKR'), partIn(model, 'UKR', 'inside')];
		expect(counted.people.value).toBe(without.people.value);
		expect(counted.shareOfPeople.value).toBeCloseTo(PEOPLE.UKR / (all + 73_566), 12);
		expect(counted.rate).toEqual(without.rate);
		expect(partIn(model, 'AFG', 'inside').people.value).toBe(PEOPLE.AFG + 73_566);
	});

	it('resettled only: no parole in any sum', () => {
		const model = modelFor({ tier: 'resettled' });
		expect(partIn(model, 'UKR').people.value).toBe(1800 + 1413 + 1264);
		expect(model.rows.every(({ drawn }) => drawn.length === 1)).toBe(true);
	});
});

describe('shares', () => {
	it.each(STATES.map((state) => [JSON.stringify(state), state] as const))(
		'add up to 1: %s',
		(_name, state) => {
			const model = modelFor(state);
			for (const straddling of new Set(
				model.rows.flatMap(({ drawn }) => drawn.map((part) => part.straddling))
			)) {
				const parts = model.rows.map(({ origin }) => partIn(model, origin, straddling));
				for (const share of ['shareOfPeople', 'shareOfDisplaced'] as const) {
					expect(parts.reduce((sum, part) => sum + part[share].value, 0)).toBeCloseTo(1, 12);
					for (const { [share]: one } of parts) {
						expect(one.low).toBeLessThanOrEqual(one.value);
						expect(one.high).toBeGreaterThanOrEqual(one.value);
					}
				}
			}
		}
	);

	it('one group’s rise is the others’ fall', () => {
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

	it('the index is the rate over the rate of all together', () => {
		const model = modelFor();
		const parts = model.rows.map(({ origin }) => partIn(model, origin));
		const sum = (of: 'people' | 'displaced') => parts.reduce((total, part) => total + part[of].value, 0);
		const overall = (1000 * sum('people')) / sum('displaced');
		for (const { index, rate } of parts)
			if (index.defined && rate.defined) expect(index.value).toBeCloseTo(rate.value / overall, 9);
	});

	it('of too few people have no index, and stand last', () => {
		const model = modelFor();
		expect(model.rows.at(-1)).toMatchObject({ origin: 'PHL', range: null, verdict: null });
		expect(findingOf(model)).toMatch(/Too few to compare: Filipinos \(none recorded\)/);
		const column = exportTable(model).fields.findIndex(({ name }) => name === 'index');
		for (const row of exportTable(model).rows.filter(([origin]) => origin === 'PHL'))
			expect(row[column]).toBeNull();
	});

	it('of one country alone, or by a denominator that the tier excludes, say why not', () => {
		expect(modelFor({ origins: ['SYR'] }).empty).toMatch(/Choose at least two/);
		expect(modelFor({ denominator: 'elsewhere' }).empty).toMatch(/Choose people displaced abroad or/);
	});
});

describe('the finding follows the figures', () => {
	it('as published: which side, and what decides', () => {
		const text = findingOf(modelFor());
		expect(text).toMatch(
			/Larger among those let in than among the displaced, under every definition tested: Ukrainians/
		);
		expect(text).toMatch(
			/For Afghans the definition decides: 0.79 times their share out of the people displaced abroad, 1.5/
		);
		expect(text).toMatch(/Durable resettlement alone gives another picture.*Ukrainians 2.9%/);
	});

	it('says the opposite of Ukrainians and Syrians on altered figures', () => {
		const rows = { ...results, flows: changed('UKR', 0.01).flows };
		const text = findingOf(modelFor({ origins: ['UKR', 'SYR'] }, rows));
		expect(text).toMatch(/Larger among those let in.*tested: Syrians/);
		expect(text).toMatch(/Smaller among those let in.*tested: Ukrainians/);
		expect(findingOf(modelFor({ origins: ['UKR', 'SYR'] }))).toMatch(
			/Smaller among those let in.*tested: Syrians/
		);
	});

	it('says that leaving the Ukrainians out turns a group round, and only then', () => {
		expect(findingOf(modelFor())).toMatch(
			/Leaving the Ukrainians out changes every share: Afghans would be 41% .* puts Afghans \(1.7 to 2.8\) above/
		);
		expect(findingOf(modelFor({ origins: ['AFG', 'SYR'] }))).not.toMatch(/Leaving the Ukrainians out/);
	});

	it('never gives an index without the rates', () => {
		for (const state of STATES)
			expect(findingOf(modelFor(state))).toMatch(/Of every 1,000 displaced, (let in|resettled) a year: /);
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

	it('outlines the second way of counting, and names it', () => {
		const model = modelFor();
		const scene = chart(model, 'narrow');
		for (const { origin } of model.rows) {
			// The first way of counting is painted last.
			const dots = marksOf(seriesIn(scene, origin), 'dot').reverse();
			expect(dots.map(({ hollow }) => hollow).join()).toBe('false,true');
		}
		expect(scene.legend.map(({ text }) => text)).toContain('with Operation Allies Welcome');
		expect(wordsIn(scene)).toContain('with Operation Allies Welcome');
		expect(chart(modelFor({ evacuation: 'outside' }), 'narrow').legend).toHaveLength(2);
	});
});

it('every row of the download has sources, and every source is named', () => {
	for (const state of STATES) {
		const model = modelFor(state);
		const named = new Set(model.sources.map(({ id }) => id));
		for (const row of exportTable(model).rows)
			for (const id of String(row.at(-1)).split('~')) expect(named, JSON.stringify(row)).toContain(id);
		expect(tables(model)[0]?.rows.length).toBe(model.rows.flatMap(({ drawn }) => drawn).length);
	}
});
