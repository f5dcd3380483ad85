import { describe, expect, it } from 'vitest';
import type { ResultSets, Row } from '$lib/query/port';
import type { ParoleQuery } from '$lib/analysis/entries/parole';
import { openView } from '../../../../tests/support/open-view';
import { marksOf } from '../../../../tests/support/scenes';
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
/** The same rows with other values of one stage. */
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

// Read by hand from what the agency, its records and the press print.
describe('figures as printed', () => {
	it('of Afghan requests, those that disagree too', () => {
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
		expect(model.notes.find(({ id }) => id === 'not-traced')?.text).toMatch(
			/three figures of Ukraine, requests filed|3 figures of Ukraine, requests filed/
		);
	});

	it('the newest alone on request', () => {
		const model = modelWith({ figures: 'newest' });
		expect(figuresOf(model, 'afghan_i131-filed')).toEqual([['2022-08-15', 66_000]]);
		expect(model.stages.every(({ figures }) => figures.length <= 1)).toBe(true);
	});
});

describe('rates stand within one source and day', () => {
	it('by hand: 114 of 44,785; 297 of 46,000 and of 297 + 4,246; 11,000 of 37,000', () => {
		const on = (asOf: string, origin = 'AFG') =>
			modelWith().days.find((day) => day.asOf === asOf && day.origin === origin);
		expect(on('2022-04-06')?.per100Filed).toBeCloseTo(0.25455, 5);
		expect(on('2022-04-06')?.per100Decided).toBeNull();
		expect(on('2022-06-02')?.per100Filed).toBeCloseTo(0.64565, 5);
		expect(on('2022-06-02')?.per100Decided).toBeCloseTo(6.53753, 5);
		expect(on('2022-06-20', 'UKR')?.per100Authorised).toBeCloseTo(29.72973, 5);
	});

	it('never across sources: two figures of one day from two of them make no rate', () => {
		const split = {
			...results,
			traced: results.traced.map((row): Row =>
				row.as_of === '2022-04-06' && row.stage === 'filed' ? { ...row, source_id: 'rpc-admissions' } : row
			)
		};
		expect(modelWith({}, split).days.some(({ asOf }) => asOf === '2022-04-06')).toBe(false);
	});
});

describe('the finding follows the figures', () => {
	it('says how many were approved for every 100 decided, and another number when the figures do', () => {
		expect(text()).toMatch(
			/^By 2 June 2022, 297 of 46,000 individual requests of Afghans had been approved and 4,246 denied, 6\.5 approved for every 100 decided; by 20 June 2022, 37,000 Ukrainians were authorised to travel and 11,000 had arrived\./
		);
		expect(
			text(
				{},
				altered('afghan_i131', 'denied', () => 3)
			)
		).toMatch(/99 approved for every 100 decided/);
	});

	it('says for whom more was approved, the opposite, and that it depends on the source', () => {
		expect(text()).toMatch(
			/more Ukrainians were authorised to travel than requests of Afghans were approved: 37,000 against 100 to 297/
		);
		expect(
			text(
				{},
				altered('u4u', 'travel_authorised', () => 90)
			)
		).toMatch(/fewer Ukrainians were authorised/);
		expect(
			text(
				{},
				altered('u4u', 'travel_authorised', () => 200)
			)
		).toMatch(/depends on the source: 200 against/);
	});

	it('says whether sources agree', () => {
		expect(text()).toMatch(/Sources do not agree: they give 100 to 297 approvals.*0\.19 to 0\.65/);
		expect(
			text(
				{},
				altered('afghan_i131', 'approved', () => 120)
			)
		).toMatch(/All sources give 120 approvals/);
	});

	it('says who came in greater numbers by every way of parole, both ways', () => {
		expect(text()).toMatch(
			/70,000 to 77,000 in; more Ukrainians, 259,000, had been paroled by 30 September 2024/
		);
		expect(
			text(
				{},
				altered('oaw', 'paroled', (value) => 10 * value)
			)
		).toMatch(/fewer Ukrainians, 259,000/);
	});

	it('says that no share of Ukrainian requests is known, and gives it once it is', () => {
		expect(text()).toMatch(/What share of the requests for Ukrainians was granted cannot be said/);
		const filed = results.traced.find((row) => row.programme === 'u4u' && row.stage === 'travel_authorised');
		const known = {
			...results,
			traced: [...results.traced, { ...filed, stage: 'filed', value: 74_000 } as Row]
		};
		expect(text({}, known)).toMatch(/For every 100 requests for Ukrainians, 50 were authorised/);
		expect(text({}, known)).not.toMatch(/cannot be said/);
	});

	it('compares nothing when one of the two is chosen', () => {
		expect(text({ origins: ['AFG'] })).not.toMatch(/Ukrainian/);
		expect(text({ origins: ['UKR'] })).not.toMatch(/Afghan/);
	});
});

describe('what is drawn and saved', () => {
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
		const [one, two] = marksOf(chart(stage([1000, 2000]), 'wide'), 'bar');
		expect(two?.width).toBeCloseTo(2 * (one?.width ?? 0), 9);
	});

	it('saves every figure and rate with a source that is named', () => {
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
		expect(tables(model).map(({ name }) => name)).toEqual(['figures', 'cited', 'rates']);
	});
});
