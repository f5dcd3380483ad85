import { describe, expect, it } from 'vitest';
import type { ResultSets, Row } from '$lib/query/port';
import type { ParoleQuery } from '$lib/analysis/entries/parole';
import { openView } from '../../../../tests/support/open-view';
import { marksOf, seriesIn } from '../../../../tests/support/scenes';
import type { SettingsFor } from '../contract';
import { chart } from './chart';
import { buildModel } from './model';
import { spec } from './spec';
import { exportTable, tables } from './table';
import type { ParolePipeline } from './types';

const { catalogue, resultsFor, settingsWith } = await openView(spec, buildModel);
const results = await resultsFor();

type Changes = Partial<SettingsFor<typeof spec>>;
const modelWith = (changes: Changes = {}, rows = results): ParolePipeline =>
	buildModel(rows, settingsWith(changes), catalogue);
const text = (changes: Changes = {}, rows = results): string => modelWith(changes, rows).finding.join(' ');
const figuresOf = (model: ParolePipeline, id: string) =>
	model.stages.find((stage) => stage.id === id)?.figures.map(({ asOf, value }) => [asOf, value]);
/** The same rows with different values for one stage. */
const altered = (
	programme: string,
	stage: string,
	change: (value: number) => number
): ResultSets<ParoleQuery> => ({
	...results,
	traced: results.traced.map((row): Row =>
		row.programme === programme && row.stage === stage ? { ...row, value: change(Number(row.value)) } : row
	)
});

// Taken by hand from publications of the agency, its records and the press.
describe('figures as printed', () => {
	it('of Afghan requests, including those that disagree', () => {
		expect(figuresOf(modelWith(), 'afghan_i131-filed')).toEqual([
			['2021-10-28', 20_000],
			['2021-11-19', 28_000],
			['2022-04-06', 44_785],
			['2022-05-01', 45_000],
			['2022-06-02', 46_000],
			['2022-08-15', 66_000]
		]);
		expect(figuresOf(modelWith(), 'afghan_i131-approved')).toEqual([
			['2021-11-19', 100],
			['2022-02-01', 160],
			['2022-04-06', 114],
			['2022-06-02', 297],
			['2022-08-15', 123],
			['2022-12-31', 132]
		]);
		expect(figuresOf(modelWith(), 'afghan_i131-denied')).toEqual([
			['2022-05-01', 2200],
			['2022-06-02', 4246],
			['2022-12-31', 8045]
		]);
	});

	it('of people on parole', () => {
		expect(figuresOf(modelWith(), 'oaw-paroled')).toEqual([
			['2022-03-31', 73_566],
			['2022-06-21', 70_000],
			['2024-05-01', 77_000]
		]);
		expect(figuresOf(modelWith(), 'u4u-arrived')).toContainEqual(['2022-12-13', 93_928]);
		expect(figuresOf(modelWith(), 'ukraine_all_parole-paroled')).toEqual([['2024-09-30', 259_000]]);
	});

	it('of Ukrainian requests: none that can be traced, and a note says so', () => {
		const model = modelWith();
		expect(figuresOf(model, 'u4u-filed')).toEqual([]);
		expect(model.notes.find(({ id }) => id === 'not-traced')?.text).toBe(
			'Not shown, because they cannot be traced to the agency that counted: ten figures for Ukraine.'
		);
	});

	it('only the newest if selected', () => {
		const model = modelWith({ figures: 'newest' });
		expect(figuresOf(model, 'afghan_i131-filed')).toEqual([['2022-08-15', 66_000]]);
		expect(model.stages.every(({ figures }) => figures.length <= 1)).toBe(true);
	});
});

describe('rates use one source and day', () => {
	it('by hand: 114 of 44,785; 297 of 46,000 and of 297 + 4,246; 11,000 of 37,000', () => {
		const on = (asOf: string, origin = 'AFG') =>
			modelWith().days.find((day) => day.asOf === asOf && day.origin === origin);
		expect(on('2022-04-06')?.per100Filed).toBeCloseTo(0.25455, 5);
		expect(on('2022-04-06')?.per100Decided).toBeNull();
		expect(on('2022-06-02')?.per100Filed).toBeCloseTo(0.64565, 5);
		expect(on('2022-06-02')?.per100Decided).toBeCloseTo(6.53753, 5);
		expect(on('2022-06-20', 'UKR')?.per100Authorised).toBeCloseTo(29.72973, 5);
	});

	it('never across sources: two figures of one day from two sources make no rate', () => {
		const split = {
			...results,
			traced: results.traced.map((row): Row =>
				row.as_of === '2022-04-06' && row.stage === 'filed' ? { ...row, source_id: 'rpc-admissions' } : row
			)
		};
		expect(modelWith({}, split).days.some(({ asOf }) => asOf === '2022-04-06')).toBe(false);
	});
});

describe('the finding depends on the figures', () => {
	it('says how many were approved for every 100 decided, and a different number for different figures', () => {
		expect(modelWith().finding.slice(0, 3)).toEqual([
			'By 2 June 2022, 297 of 46,000 individual Afghan requests had been approved; by 20 June 2022, 37,000 Ukrainians were cleared to travel.',
			'Of every 100 Afghan requests decided by 2 June 2022, 6.5 were approved: 297, against 4,246 denied.',
			'Of the 37,000 Ukrainians cleared to travel by 20 June 2022, 11,000 had arrived.'
		]);
		// 297 / (297 + 3) = 99 %.
		expect(
			text(
				{},
				altered('afghan_i131', 'denied', () => 3)
			)
		).toMatch(/Of every 100 Afghan requests decided by 2 June 2022, 99 were approved/);
	});

	it('has a headline with the figures of one month, or without a month', () => {
		expect(modelWith().headline).toBe(
			'By June 2022: 297 Afghan requests approved, 37,000 Ukrainians cleared'
		);
		expect(modelWith({ figures: 'newest' }).headline).toBe(
			'132 Afghan requests were approved, 37,000 Ukrainians cleared to travel'
		);
		expect(modelWith({ origins: ['AFG'] }).headline).toBe(
			'By June 2022, 297 of 46,000 Afghan requests had been approved'
		);
		expect(modelWith({ origins: ['UKR'] }).headline).toBe(
			'By June 2022: 37,000 Ukrainians cleared to travel, 11,000 arrived'
		);
		expect(modelWith({}, { traced: [], untraced: [] }).headline).toBe(spec.title);
	});

	it('says for whom more was approved, the opposite, and that it depends on the source', () => {
		const withCleared = (cleared: number) =>
			text(
				{},
				altered('u4u', 'travel_authorised', () => cleared)
			);
		expect(text()).toContain(
			'By every figure shown, more Ukrainians were cleared to travel (37,000) than Afghan requests were approved (100 to 297).'
		);
		expect(withCleared(90)).toMatch(/fewer Ukrainians were cleared to travel \(90\) than/);
		expect(withCleared(200)).toContain(
			'Whether more Ukrainians were cleared to travel (200) than Afghan requests were approved (100 to 297) depends on the source.'
		);
	});

	it('says how far counts differ', () => {
		// 114 / 44,785 = 0.25 %, 297 / 46,000 = 0.65 %, 123 / 66,000 = 0.19 %.
		expect(modelWith().finding).toContain(
			'Published counts of approved Afghan requests range from 100 to 297. Where one source has both figures for one day, that is 0.19 to 0.65 of every 100 filed.'
		);
		expect(
			text(
				{},
				altered('afghan_i131', 'approved', () => 120)
			)
		).toMatch(/All published counts of approved Afghan requests are 120\./);
	});

	it('says who came in greater numbers by every kind of parole, in both directions', () => {
		expect(text()).toMatch(
			/came in the evacuation from Kabul \(Operation Allies Welcome\): 70,000 to 77,000 across three counts\. More Ukrainians than that had been paroled by 30 September 2024: 259,000\./
		);
		expect(
			text(
				{},
				altered('oaw', 'paroled', (value) => 10 * value)
			)
		).toMatch(/Fewer Ukrainians than that had been paroled by 30 September 2024: 259,000/);
	});

	it('says that no share of Ukrainian requests is known, and states it once it is', () => {
		expect(text()).toMatch(/What share of the requests for Ukrainians was granted is unknown/);
		const filed = results.traced.find((row) => row.programme === 'u4u' && row.stage === 'travel_authorised');
		const known = {
			...results,
			traced: [...results.traced, { ...filed, stage: 'filed', value: 74_000 } as Row]
		};
		expect(text({}, known)).toMatch(/Of every 100 requests for Ukrainians, 50 were cleared to travel/);
		expect(text({}, known)).not.toMatch(/is unknown/);
	});

	it('compares nothing if only one of the two is chosen', () => {
		expect(text({ origins: ['AFG'] })).not.toMatch(/Ukrainian/);
		expect(text({ origins: ['UKR'] })).not.toMatch(/Afghan/);
	});
});

describe('what is drawn and exported', () => {
	it('draws twice the number at twice the length, from zero', () => {
		const stage = (values: number[]) => ({
			...modelWith(),
			stages: modelWith()
				.stages.slice(0, 1)
				.map((one) => ({
					...one,
					figures: values.map((value) => ({ ...one.figures[0], value })) as typeof one.figures
				}))
		});
		// The newest figure, the last one, is on top.
		const [two, one] = marksOf(chart(stage([1000, 2000]), 'wide'), 'bar');
		expect(two?.width).toBeCloseTo(2 * (one?.width ?? 0), 9);
	});

	it('puts the newest figure of a stage first and in bold', () => {
		const filed = seriesIn(chart(modelWith(), 'narrow'), 'AFG');
		const [newest, second] = marksOf(filed, 'text').filter(
			({ anchor, text }) => anchor === 'end' && /^\d/.test(String(text)) && !/20\d\d$/.test(String(text))
		);
		// 66,000 by 15 August 2022, 46,000 by 2 June.
		expect([newest, second].map((one) => [one?.text, one?.weight])).toEqual([
			['66,000', 600],
			['46,000', 400]
		]);
	});

	it('exports every figure and rate with a listed source', () => {
		const model = modelWith();
		const { fields, rows } = exportTable(model);
		const at = fields.findIndex(({ name }) => name === 'source_id');
		const named = new Set(model.sources.map(({ id }) => id));
		expect(
			rows.every((row) =>
				String(row[at])
					.split('~')
					.every((id) => named.has(id))
			)
		).toBe(true);
		expect(rows.length).toBeGreaterThan(model.stages.reduce((sum, { figures }) => sum + figures.length, 0));
		expect(tables(model).map(({ name }) => name)).toEqual(['figures', 'rates']);
	});
});
