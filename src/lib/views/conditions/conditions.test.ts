import { describe, expect, it } from 'vitest';
import type { ResultSets, Row } from '$lib/query/port';
import { statesCovering } from '../../../../tests/support/control-states';
import { openView } from '../../../../tests/support/open-view';
import { marksOf } from '../../../../tests/support/scenes';
import type { ConditionQuery } from '$lib/analysis/programmes/conditions';
import { typedSettings } from '../contract';
import { chart } from './chart';
import { buildModel } from './model';
import { cellKinds } from '$lib/analysis/programmes/cell-kinds';
import { PROGRAMMES } from '$lib/analysis/programmes/condition-controls';
import { spec } from './spec';
import { exportTable, tables } from './table';
import type { Conditions } from './types';

const { catalogue, run, resultsFor, settingsWith, modelFor } = await openView(spec, buildModel);

function cellIn(model: Conditions, programme: string, requirement: string) {
	const cell = model.cells
		.flat()
		.find((one) => one.programme === programme && one.requirement === requirement);
	if (!cell) throw new Error(`There is no cell ${programme}, ${requirement}.`);
	return cell;
}

const EVERYTHING = { questions: 'all', programmes: PROGRAMMES } as const;

// Expected answers: read in the documents cited in the curated table, not computed by this program.
describe('answers compared with the documents', () => {
	it.each([
		['u4u', 'who_files', 'sponsor', '87 FR 25040 (27 April 2022)'],
		['u4u', 'sponsor', 'yes', '87 FR 25040'],
		['u4u', 'evidence_of_harm', 'no', '87 FR 25040'],
		['u4u', 'status_length', '24 months', '87 FR 25040'],
		['afghan_i131', 'interview', 'yes', 'USCIS page for Afghan nationals'],
		['afghan_i131', 'time_to_decision', 'several months', 'USCIS page for Afghan nationals'],
		['siv_afg', 'fee', 'none', 'Pub. L. 111-8, s.602(b)(4), 123 Stat. 809'],
		['siv_afg', 'status', 'permanent residence', 'CRS R43725'],
		['usrap', 'time_to_decision', '12–14 months', 'State Department briefing 2 August 2021'],
		['usrap', 'residence_path', 'after a year', '8 U.S.C. 1159(a); USCIS PM vol. 7 part L ch. 2']
	])('%s, %s: %s', async (programme, requirement, text, document) => {
		expect(cellIn(await modelFor(), programme, requirement)).toMatchObject({
			text,
			established: { document }
		});
	});

	it.each([
		['GBR', 'uk_acrs', 'cap', '20,000 people'],
		['GBR', 'uk_ukraine_sponsorship', 'cap', 'none'],
		['CAN', 'ca_afghan_special', 'cap', '18,000 people'],
		['CAN', 'ca_cuaet', 'fee', 'none'],
		['EU', 'eu_tp', 'time_to_decision', 'at once'],
		['EU', 'eu_asylum', 'status_length', 'at least 12 months'],
		['AUS', 'au_afghan', 'cap', '31,500 people']
	])('%s: %s, %s: %s', async (destination, programme, requirement, text) => {
		expect(cellIn(await modelFor({ destination }), programme, requirement).text).toBe(text);
	});

	it('the fee for individual parole, 575 and then 630 dollars, was not found in any official text and is not shown', async () => {
		for (const day of ['2022-06-01', '2024-06-01']) {
			const model = await modelFor({ day });
			expect(cellIn(model, 'afghan_i131', 'fee')).toMatchObject({
				kind: 'not established',
				established: null
			});
			expect(JSON.stringify([model, tables(model), exportTable(model)])).not.toMatch(/575|630/);
		}
	});
});

describe('the date decides', () => {
	it.each([
		['2021-10-01', 'on application'],
		['2022-06-01', 'on application']
	])('on %s people of the evacuation work %s', async (day, text) => {
		expect(cellIn(await modelFor({ day, questions: 'all' }), 'oaw', 'work').text).toBe(text);
	});

	it('Ukrainians may work with the status from November 2022; before that, no official text was found', async () => {
		const at = async (day: string) => cellIn(await modelFor({ day, questions: 'all' }), 'u4u', 'work').text;
		expect(await at('2022-06-01')).toBe('no official document found');
		expect(await at('2023-06-01')).toBe('with the status');
	});

	it('the first step of the Afghan visa is possible from inside; all steps until the embassy left', async () => {
		expect(cellIn(await modelFor({ day: '2012-06-01' }), 'siv_afg', 'from_inside').text).toBe('yes');
		expect(cellIn(await modelFor({ day: '2012-06-01' }), 'siv_afg', 'cap').text).toBe(
			'1,500 principals a year'
		);
		expect(cellIn(await modelFor(), 'siv_afg', 'from_inside').text).toBe('partly');
	});

	it('programmes that have ended or not begun are mentioned, not shown', async () => {
		const model = await modelFor({ day: '2025-06-01' });
		expect(model.programmes.map(({ programme }) => programme)).toEqual(['afghan_i131', 'siv_afg', 'usrap']);
		expect(model.finding.at(-1)).toBe(
			'Not in force on 1 June 2025: Uniting for Ukraine (until 27 January 2025) and Operation Allies Welcome (until 30 September 2022).'
		);
		expect((await modelFor({ day: '2022-04-01' })).finding.at(-1)).toMatch(
			/Uniting for Ukraine \(from 25 April 2022\)/
		);
	});
});

describe('in every state', () => {
	it('only official texts provide values, every value has its source, and every source belongs to a visible cell', async () => {
		for (const { name, state } of statesCovering(spec.controls)) {
			const settings = typedSettings(state, spec.controls);
			const model = buildModel(await resultsFor(settings), settings, catalogue);
			const known = model.cells.flat().flatMap(({ established }) => established ?? []);
			expect(
				known.every(({ grade }) => grade === 'official' || grade === 'official_second_hand'),
				name
			).toBe(true);
			expect(new Set(model.sources.map(({ id }) => id)), name).toEqual(
				new Set(known.map(({ sourceId }) => sourceId))
			);
			const rows = exportTable(model).rows;
			expect(rows, name).toHaveLength(known.length);
			const column = exportTable(model).fields.findIndex((field) => field.name === 'source_id');
			for (const row of rows)
				expect(catalogue.sources.get(String(row[column]))?.address, name).toMatch(/^https?:/);
			expect(model.empty === undefined, name).toBe(model.programmes.length > 0);
			expect(model.finding[0], name).toMatch(/\.$/);
		}
	});

	it('the table twin has every cell of the matrix', async () => {
		const model = await modelFor();
		const [matrix, cells] = tables(model);
		expect(matrix?.rows.map((row) => row.slice(1))).toEqual(
			model.cells.map((row) => row.map(({ text }) => text))
		);
		expect(cells?.rows).toHaveLength(model.cells.flat().length);
		const unknown = cells?.rows.filter((row) => row[2] === 'no official document found') ?? [];
		expect(unknown.length).toBeGreaterThan(0);
		for (const row of unknown) expect(row.filter((value) => value !== null)).toHaveLength(4);
	});

	it('every cell is reachable with the cursor and nothing exceeds the drawing', async () => {
		for (const changes of [{}, EVERYTHING, { destination: 'GBR' }])
			for (const width of ['narrow', 'wide'] as const) {
				const model = await modelFor(changes);
				const scene = chart(model, width);
				expect(scene.cursor).toHaveLength(model.cells.flat().length);
				const unknown = marksOf(scene, 'rule').filter(({ width }) => width === 2);
				for (const { x, y } of [
					...scene.cursor,
					...marksOf(scene, 'dot'),
					...marksOf(scene, 'text'),
					...unknown.map(({ to, at }) => ({ x: to, y: at }))
				]) {
					expect(x).toBeLessThan(scene.width);
					expect(y).toBeLessThan(scene.height);
				}
			}
	});
});

describe('colours', () => {
	// Rules for the applicant: no sponsor is easier than one, proof of harm harder than none, 24 months equal 24 months.
	it.each([
		['oaw', 'sponsor', 'easier'],
		['siv_afg', 'status_length', 'easier'],
		['siv_afg', 'evidence_of_harm', 'harder'],
		['oaw', 'status_length', 'the same'],
		['usrap', 'who_files', 'not ranked'],
		// No document answers the question for Uniting for Ukraine.
		['siv_afg', 'fee', 'not ranked'],
		['usrap', 'evidence_of_harm', 'not established'],
		['u4u', 'sponsor', 'reference']
	])('%s, %s: %s', async (programme, requirement, kind) => {
		const model = await modelFor();
		expect(cellKinds(model)(cellIn(model, programme, requirement))).toBe(kind);
	});

	it('are missing, with their legend, without a Ukrainian programme', async () => {
		const scene = chart(await modelFor({ programmes: ['afghan_i131', 'siv_afg'] }), 'wide');
		expect(scene.legend.map(({ id }) => id)).toEqual(['answer', 'nothing asked', 'not established']);
		expect(marksOf(scene, 'rect')).toEqual([]);
	});

	it('follow the layout: one per ranked cell of the matrix, and one in the legend per kind', async () => {
		const model = await modelFor();
		const kinds = model.cells.flat().map(cellKinds(model));
		const tinted = kinds.filter((kind) => ['easier', 'harder', 'the same'].includes(kind));
		expect(marksOf(chart(model, 'wide'), 'rect')).toHaveLength(tinted.length + 3);
	});
});

describe('options', () => {
	it('are the programmes in the table, with the same names', async () => {
		const rows = await run({
			sql: 'select programme, label from programmes',
			params: [],
			tables: ['programmes']
		});
		const options = spec.controls.find(({ name }) => name === 'programmes')?.options ?? [];
		expect(new Map(options.map(({ value, label }) => [value, label]))).toEqual(
			new Map(rows.map(({ programme, label }) => [programme, label]))
		);
	});

	it('that leave nothing to show say so', async () => {
		expect((await modelFor({ programmes: ['uk_acrs'] })).empty).toMatch(/Choose another destination/);
		expect((await modelFor({ programmes: ['u4u'], day: '2025-06-01' })).empty).toMatch(/Choose another day/);
	});
});

describe('the finding depends on the cells', () => {
	const altered = (
		results: ResultSets<ConditionQuery>,
		programme: string,
		requirement: string,
		changes: Row
	) => ({
		...results,
		cells: results.cells.map((row): Row =>
			row.programme === programme && row.requirement === requirement ? { ...row, ...changes } : row
		)
	});
	const settings = settingsWith({ programmes: ['u4u', 'afghan_i131'] });

	it('counts where Ukrainians face fewer requirements, and is reversed by opposite cells', async () => {
		const results = await resultsFor(settings);
		const first = (from: ResultSets<ConditionQuery>) =>
			buildModel(from, settings, catalogue).finding[0] ?? '';
		const all = buildModel(results, settings, catalogue);
		expect(all.headline).toBe('Afghans had to prove danger to get parole; Ukrainians did not');
		expect(all.finding.slice(0, 3)).toEqual([
			'Uniting for Ukraine and individual humanitarian parole for Afghans had the same rules on five of seven points.',
			'Ukrainians did not have to prove that they were in danger; Afghans seeking individual humanitarian parole did.',
			'On five points the rules were the same: a way in from a third country, a sponsor, security checks, the limit on numbers and the status on arrival.'
		]);
		const same = altered(results, 'u4u', 'evidence_of_harm', { value: 'yes' });
		expect(first(same)).toBe(
			'Uniting for Ukraine was neither easier nor harder than individual humanitarian parole for Afghans on any of seven points.'
		);
		const turned = altered(same, 'afghan_i131', 'sponsor', { value: 'no' });
		expect(first(turned)).toMatch(/^Uniting for Ukraine was harder than .* on one of seven points\.$/);
		const unread = altered(results, 'afghan_i131', 'evidence_of_harm', { grade: 'secondary' });
		expect(first(unread)).toMatch(/on any of six points/);
		expect(buildModel(unread, settings, catalogue).finding.join(' ')).not.toMatch(/danger|proof of harm/);
	});

	it('states the fees when official texts do', async () => {
		const results = await resultsFor(settings);
		const said = (from: ResultSets<ConditionQuery>) =>
			buildModel(from, settings, catalogue).finding.join(' ');
		expect(said(results)).not.toMatch(/The fee:/);
		const read = altered(results, 'afghan_i131', 'fee', { grade: 'official' });
		expect(said(read)).toMatch(
			/The fee: 575 USD \(each person\) for individual humanitarian parole for Afghans\./
		);
	});

	it('notes depend on the programmes: limits of visas, and statuses that let in nobody from abroad', async () => {
		const ids = (model: Conditions) => model.notes.map(({ id }) => id);
		expect(ids(await modelFor())).toContain('61-siv-caps-principals');
		expect(ids(await modelFor())).not.toContain('closed-to-abroad');
		const tps = await modelFor({ programmes: ['u4u', 'tps_afg'] });
		expect(ids(tps)).not.toContain('61-siv-caps-principals');
		expect(tps.notes.find(({ id }) => id === 'closed-to-abroad')?.text).toMatch(
			/through Temporary Protected Status for Afghans:/
		);
	});
});
