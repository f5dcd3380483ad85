import { describe, expect, it } from 'vitest';
import type { ResultSets, Row } from '$lib/query/port';
import type { ViewState } from '$lib/settings/control';
import { statesCovering } from '../../../../tests/support/control-states';
import { marksOf, seriesIn } from '../../../../tests/support/scenes';
import { chart } from './chart';
import { buildModel } from './model';
import type { ComparisonQuery } from '$lib/analysis/comparison/comparison-queries';
import { spec } from './spec';
import { exportTable, tables } from './table';
import { modelFor, catalogue, resultsFor, settingsWith } from './testing';

describe('settings', () => {
	it.each([
		[{ denominator: 'elsewhere' }, /U\.S\. resettlement only.*Choose/],
		[{ denominator: 'newly-displaced' }, /^In calendar years.*Choose/],
		[{ denominator: 'first-year-end' }, /^In calendar years.*Choose/],
		[{ denominator: 'anywhere', window: '36' }, /^Months since a war began.*Choose/],
		[{ origins: ['UKR'] }, /at least one other country/]
	])('%j cannot be drawn, and say why', async (changes: ViewState, why) => {
		const model = await modelFor(changes);
		expect(model.empty).toMatch(why);
		expect(model.rows).toEqual([]);
		expect(model.headline).toBe('These choices cannot be compared');
		expect(model.finding.join(' ')).toBe(model.empty);
	});

	it('result in plain finite numbers in every state, inside their ranges and inside the picture', async () => {
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
		expect(marksOf(scene, 'text')[0]?.text).toBe('Let in per person displaced, for every 100 Ukrainians');
		expect(lengthOf('IRQ') / lengthOf('UKR')).toBeCloseTo(0.18899, 3);
		const resettled = chart(await modelFor({ tier: 'resettled' }), 'wide');
		expect(marksOf(resettled, 'text')[0]?.text).toContain('log scale');
	});
});

describe('every number', () => {
	it('has a source; the documents that date the wars have a separate column', async () => {
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

	it('of the chart is in the tables', async () => {
		const model = await modelFor();
		const [first, second] = tables(model);
		expect(first?.rows.find(([name]) => name === 'Iraq')?.[4]).toBeCloseTo(18.899, 2);
		expect(second?.rows.filter(([name]) => name === 'Iraq')).toHaveLength(4);
		expect(model.notes.map(({ id }) => id)).toEqual(
			expect.arrayContaining(['13-u4u-proxy', '14-u4u-others', '11-nationality-not-war'])
		);
		expect(model.dataAsOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
	});
});

describe('the finding depends on the figures', () => {
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

	it('says fewer, says more with a hundred times the figures, and in between says that it depends', async () => {
		const state = settingsWith({ origins: ['UKR', 'SYR'], tier: 'let-in' });
		const results = await resultsFor(state);
		const said = (factor: number) =>
			buildModel(multiplied(results, 'SYR', factor), state, catalogue)
				.finding.filter((sentence) => !/permanent places/.test(sentence))
				.join(' ');
		expect(said(1)).toMatch(
			/Fewer than Ukrainians in all four ways of counting the displaced: Syrians \(5\.8–7\.2\)/
		);
		expect(said(100)).toMatch(/More than Ukrainians in all four ways of counting the displaced: Syrians/);
		expect(said(100)).not.toMatch(/Fewer/);
		expect(said(14)).toMatch(/How many Syrians there were .* depends on the way of counting/);
	});

	it('detects that permanent places alone have the opposite result, and does not say so otherwise', async () => {
		const state = settingsWith();
		const results = await resultsFor(state);
		expect(buildModel(results, state, catalogue).finding.join(' ')).toMatch(
			/Count only permanent places and the order changes.*Resettled more often than Ukrainians.*Afghans/
		);
		const fewer = buildModel(multiplied(results, 'AFG', 0.001), state, catalogue).finding;
		expect(fewer.find((sentence) => sentence.startsWith('Count only'))).not.toMatch(/more often.*Afghans/);
		expect((await modelFor({ tier: 'resettled' })).finding.join(' ')).toMatch(
			/Count everyone let in and the order changes.*Let in less often than Ukrainians/
		);
	});
});
