import { expect, it } from 'vitest';
import { rpc } from '../../../tests/fixtures/awkward-table';
import type { ViewSpec } from '$lib/views/contract';
import { provenanceOf } from './provenance';

const spec: ViewSpec = {
	slug: 'since-onset',
	title: 'Let in & counted',
	question: 'How many?',
	controls: [
		{
			kind: 'set',
			name: 'onset',
			label: 'War began',
			options: [
				{ value: 'UKR-2022', label: 'February 2022', group: 'Ukraine' },
				{ value: 'AFG-2021', label: 'August 2021', group: 'Afghanistan' }
			],
			initial: ['UKR-2022', 'AFG-2021']
		},
		{
			kind: 'choice',
			name: 'window',
			label: 'Window',
			options: [{ value: '36', label: '36 months' }],
			initial: '36'
		},
		{
			kind: 'number',
			name: 'share',
			label: 'Share',
			min: 1,
			max: 100,
			step: 1,
			unit: '%',
			options: [],
			initial: '5'
		}
	],
	queries: (state) => ({
		flows: {
			sql: '\nSELECT 1 WHERE origin = ?',
			params: [String(state.onset)],
			tables: ['admissions']
		}
	})
};

it('lists the settings in the words of the page, and the queries in SQL', () => {
	const provenance = provenanceOf({
		spec,
		holds: 'The displayed rows.',
		state: { onset: ['AFG-2021'] },
		url: 'https://parity.example/charts/since-onset?onset=AFG-2021',
		release: '2026-11',
		dataAsOf: '2026-07-31',
		notes: [{ id: 'kabul', text: 'The evacuation is drawn through dated counts.' }],
		sources: [rpc],
		retrieved: '2026-11-23'
	});
	expect(provenance.settings).toEqual({
		'War began': ['Afghanistan, August 2021'],
		Window: '36 months',
		Share: '5%'
	});
	expect(provenance.statements).toEqual([
		{ name: 'flows', sql: 'SELECT 1 WHERE origin = ?', values: ['AFG-2021'], tables: ['admissions'] }
	]);
	expect(provenance.notes).toEqual(['The evacuation is drawn through dated counts.']);
	expect(provenance.sources).toEqual([rpc]);
	expect(provenance.citation.apa).toBe(
		'Resettlement Parity. (2026). Let in & counted (Release 2026-11) [Data set]. Retrieved 2026-11-23, from https://parity.example/charts/since-onset?onset=AFG-2021'
	);
	expect(provenance.citation.bibtex).toContain('title = {Let in \\& counted},');
});

it('leaves out settings that do not act, and cites the permanent address', () => {
	const permanent = 'https://parity.example/v/2026-11/embed/since-onset?onset=AFG-2021';
	const provenance = provenanceOf({
		spec: { ...spec, acts: (control, state) => control !== 'window' || state.share === '9' },
		holds: 'The displayed rows.',
		state: { onset: ['AFG-2021'] },
		url: 'https://parity.example/charts/since-onset?onset=AFG-2021',
		permanent,
		release: '2026-11',
		dataAsOf: '2026-07-31',
		notes: [],
		sources: [rpc],
		retrieved: '2026-11-23'
	});
	expect(Object.keys(provenance.settings)).toEqual(['War began', 'Share']);
	expect(provenance.permanent_url).toBe(permanent);
	expect(provenance.citation.apa).toContain(
		`from ${permanent} (shown at https://parity.example/charts/since-onset?onset=AFG-2021)`
	);
	expect(provenance.citation.csl.URL).toBe(permanent);
});
