import { describe, expect, it } from 'vitest';
import type { War } from '$lib/analysis/displacement/ever-displaced';
import type { Row } from '$lib/query/port';
import { openView } from '../../../../tests/support/open-view';
import { marksOf, seriesIn } from '../../../../tests/support/scenes';
import type { SettingsFor } from '../contract';
import { chart } from './chart';
import { buildModel } from './model';
import { spec } from './spec';
import { exportTable, tables } from './table';
import type { Displaced } from './types';

type Changes = Partial<SettingsFor<typeof spec>>;

const { catalogue, resultsFor, settingsWith } = await openView(spec, buildModel);
const results = await resultsFor();

const modelWith = (changes: Changes = {}, rows = results): Displaced =>
	buildModel(rows, settingsWith(changes), catalogue);

function rowIn(model: Displaced, id: string) {
	const row = [model.total, ...model.rows].find((one) => one.id === id);
	if (!row) throw new Error(`There is no row ${id}.`);
	return row;
}
const everOf = (model: Displaced, id: string) => rowIn(model, id).ever.map(({ people }) => people.value);
const onDay = (model: Displaced, id: string) => {
	const { abroad, within } = rowIn(model, id).onOneDay;
	return [abroad?.people.value ?? null, within?.people.value ?? null];
};

// As printed in the two editions.
describe('everybody ever displaced', () => {
	it.each([
		['AFG', 5_301_953, 5_900_000],
		['IRQ', 9_212_175, 9_200_000],
		['LBY', 1_206_760, 1_200_000],
		['PAK', 3_724_396, 3_700_000],
		['PHL', 1_724_857, 1_800_000],
		['SOM', 4_196_825, 4_300_000],
		['SYR', 7_147_292, 7_100_000],
		['YEM', 4_354_768, 4_600_000]
	])('%s: %i in 2020, %i in 2021', (id, first, update) => {
		const { ever } = rowIn(modelWith(), id);
		expect(ever.map(({ people }) => people.value)).toEqual([first, update]);
		expect(ever.map(({ isRounded }) => isRounded)).toEqual([false, true]);
	});

	it('the countries of 2020 sum to the total of the report', () => {
		const countries = modelWith({ edition: '2020' }).rows.flatMap(({ ever }) => ever);
		expect(countries.reduce((sum, { people }) => sum + people.value, 0)).toBe(36_869_026);
	});

	it('has a wider estimate for the total only, above the figure and never around it', () => {
		const model = modelWith();
		expect(model.total.ever.map(({ wider }) => wider)).toEqual([
			{ low: 48e6, high: 59e6 },
			{ low: 49e6, high: 60e6 }
		]);
		for (const { people, wider } of model.total.ever) expect(wider?.low).toBeGreaterThan(people.value);
		expect(model.rows.flatMap(({ ever }) => ever).filter(({ wider }) => wider !== null)).toEqual([]);
	});

	it('has no figure for Ukraine, which is last with its year-end figures', () => {
		const last = modelWith().rows.at(-1);
		expect(last).toMatchObject({ id: 'UKR', ever: [], reason: 'no cumulative figure' });
		expect(last?.onOneDay.abroad).toBeDefined();
	});

	it('is split only for the total of 2020', () => {
		expect(everOf(modelWith({ split: 'abroad' }), 'POST911')).toEqual([8_000_000]);
		expect(everOf(modelWith({ split: 'within' }), 'POST911')).toEqual([29_000_000]);
		expect(everOf(modelWith({ split: 'within', edition: '2021' }), 'POST911')).toEqual([]);
		expect(rowIn(modelWith({ split: 'within', edition: '2021' }), 'POST911').reason).toBe(
			'not in this edition'
		);
		expect(rowIn(modelWith({ split: 'abroad' }), 'SYR')).toMatchObject({
			ever: [],
			reason: 'not published by country'
		});
	});
});

// Sums over UNHCR's own rows (refugees, asylum-seekers and others in need of protection, origin ≠ asylum) and IDMC's,
// calculated independently of this program.
describe('displaced on one day', () => {
	it.each([
		['UKR', 5_248_741, 3_712_000],
		['AFG', 3_967_461, 4_355_000],
		['SYR', 5_019_049, 5_964_000],
		['PHL', 6518, 28_000],
		['POST911', 10_739_711, 19_841_000]
	])('%s at the end of 2025: %i abroad, %i inside', (id, abroad, within) => {
		expect(onDay(modelWith({ year: '2025' }), id)).toEqual([abroad, within]);
	});

	it('depends on the year; a missing figure is not zero', () => {
		const model = modelWith({ year: '2012' });
		expect(onDay(model, 'IRQ')).toEqual([770_443, 2_100_000]);
		expect(onDay(model, 'PHL')).toEqual([1356, null]);
		expect(onDay(model, 'UKR')).toEqual([26_457, null]);
		expect(onDay(model, 'POST911')).toEqual([5_430_423, 8_135_000]);
		expect(rowIn(model, 'POST911').onOneDay.within?.countries).not.toContain('PHL');
		expect(model.notes.find(({ id }) => id === 'missing-0')?.text).toMatch(/the Philippines and Ukraine/);
		expect(model.finding.join(' ')).toMatch(/figures for seven of them/);
	});

	it('the latest year is the last published year', () => {
		expect(modelWith().year).toBe(2025);
		expect(onDay(modelWith(), 'UKR')).toEqual(onDay(modelWith({ year: '2025' }), 'UKR'));
	});

	it('the split excludes the other part', () => {
		expect(onDay(modelWith({ split: 'abroad' }), 'SYR')).toEqual([5_019_049, null]);
		expect(onDay(modelWith({ split: 'within' }), 'SYR')).toEqual([null, 5_964_000]);
	});
});

describe('kinds never mix', () => {
	it('every downloaded row is cumulative or a stock, with its source', () => {
		const { fields, rows } = exportTable(modelWith());
		const column = (name: string) => fields.findIndex((field) => field.name === name);
		expect(new Set(rows.map((row) => row[column('kind')]))).toEqual(new Set(['cumulative', 'stock']));
		const known = new Set(modelWith().sources.map(({ id }) => id));
		for (const row of rows)
			for (const id of String(row[column('source_ids')]).split('~')) expect(known).toContain(id);
	});

	it('every figure of the tables is in the download', () => {
		for (const changes of [{}, { split: 'abroad' }, { edition: '2021', year: '2011' }] satisfies Changes[]) {
			const model = modelWith(changes);
			const inFile = new Set(exportTable(model).rows.flat());
			const figures = tables(model)
				.flatMap(({ rows }) => rows.flatMap((row) => row.slice(1)))
				.filter((cell) => typeof cell === 'number' && cell > 3000);
			expect(figures.length).toBeGreaterThan(5);
			expect(figures.filter((figure) => !inFile.has(figure))).toEqual([]);
		}
	});
});

describe('the headline', () => {
	it('says what the newest estimate counts, and whose it is', () => {
		const { headline, finding } = modelWith();
		expect(headline).toBe('Eight wars displaced at least 38 million people, one estimate says');
		expect(finding[0]).toBe(
			'By 2021, eight wars that Costs of War calls U.S.-led had displaced at least 38 million people (2021 edition; wider estimate: 49 to 60 million).'
		);
		expect(modelWith({ split: 'abroad' }).headline).toBe(
			'Eight wars drove 8 million people across a border, one estimate says'
		);
		expect(modelWith({ split: 'within' }).headline).toBe(
			'Eight wars displaced 29 million people at home, one estimate says'
		);
	});

	it('falls back to the count of one day where the edition has no such figure', () => {
		// UNHCR at the end of 2024: the eight countries' refugees, asylum-seekers and others abroad.
		expect(modelWith({ split: 'abroad', edition: '2021', year: '2024' }).headline).toBe(
			'End of 2024: 14.1 million from eight countries displaced abroad'
		);
	});
});

describe('the finding depends on the figures', () => {
	const changedWar = (id: string, edition: string, value: number) => ({
		...results,
		wars: results.wars.map((row): Row =>
			row.war_id === id && row.edition === edition && row.measure === 'displaced' ? { ...row, value } : row
		)
	});

	it('names the war with the most, and the one with the largest difference between editions', () => {
		expect(modelWith().finding.join(' ')).toMatch(
			/to 9\.2 million \(Iraq\).*furthest apart for Afghanistan: 5\.3 and 5\.9/
		);
		const changed = modelWith({}, changedWar('LBY', '2021', 15e6)).finding.join(' ');
		expect(changed).toMatch(/to 1\.2 and 15 million \(Libya\).*furthest apart for Libya/);
	});

	it('says where one day has more people than the war is said to have displaced, and only there', () => {
		const sentence = (model: Displaced) => model.finding.find((one) => one.includes('same people')) ?? '';
		expect(sentence(modelWith())).toMatch(/Syria, Afghanistan, Yemen and Somalia/);
		const more = changedWar('SYR', '2021', 50e6);
		expect(sentence(modelWith({}, more))).toMatch(/From Afghanistan, Yemen and Somalia/);
	});

	it('says how many of which total had returned', () => {
		expect(modelWith().finding.join(' ')).toMatch(/Of the 38 million, 26\.7 million had returned/);
		expect(modelWith({ edition: '2020' }).finding.join(' ')).toMatch(
			/Of the 37 million, 25\.3 million had returned/
		);
	});
});

describe('the drawing', () => {
	it.each(['wide', 'narrow'] as const)(
		'%s: bars of all wars share one scale from zero; all wars together have their own',
		(width) => {
			const model = modelWith();
			const scene = chart(model, width);
			const perPixel = (row: War): number[] => {
				const people = [row.ever.at(-1), row.onOneDay.abroad, row.onOneDay.within].flatMap((one) =>
					one ? [one.people.value] : []
				);
				const bars = marksOf(seriesIn(scene, row.id), 'bar');
				expect(bars).toHaveLength(people.length);
				return bars.map((bar, i) => (people[i] ?? NaN) / bar.width);
			};
			const wars = model.rows.flatMap(perPixel);
			expect(wars).toHaveLength(8 * 3 + 2);
			for (const one of wars) expect(one).toBeCloseTo(wars[0] ?? NaN, 3);
			const total = perPixel(model.total);
			for (const one of total) expect(one).toBeCloseTo(total[0] ?? NaN, 3);
			expect(total[0]).toBeGreaterThan(2 * (wars[0] ?? NaN));
		}
	);

	it('marks the 2020 edition where the editions print different numbers, and explains it', () => {
		const linesIn = (model: Displaced, id: string) =>
			marksOf(seriesIn(chart(model, 'wide'), id), 'rule').length > 0;
		const both = modelWith();
		expect(both.rows.filter(({ id }) => linesIn(both, id)).map(({ id }) => id)).toEqual([
			'AFG',
			'YEM',
			'SOM',
			'PHL'
		]);
		expect(chart(both, 'wide').legend.map(({ text }) => text)).toContain('2020 edition');
		const one = modelWith({ edition: '2021' });
		expect(one.rows.filter(({ id }) => linesIn(one, id))).toEqual([]);
		expect(chart(one, 'wide').legend.map(({ text }) => text)).not.toContain('2020 edition');
	});

	it('keeps every bar and number inside the picture', () => {
		for (const width of ['wide', 'narrow'] as const)
			for (const size of ['full', 'compact'] as const)
				for (const split of ['all', 'abroad', 'within'] as const) {
					const scene = chart(modelWith({ split }), width, size);
					for (const bar of marksOf(scene, 'bar')) expect(bar.x + bar.width).toBeLessThanOrEqual(scene.width);
				}
	});
});
