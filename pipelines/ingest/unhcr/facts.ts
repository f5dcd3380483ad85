import { boundedLayout } from '../transcribed/layouts.js';
import { bracketed, citable } from '../transcribed/terms.js';
import { transcribedReader } from '../transcribed/transcribed.js';

/** Projected needs, submissions and departures as quoted in several places; most rows cite pages without a URL. */
export const resettlementFactsReader = transcribedReader({
	id: 'unhcr-resettlement-facts',
	path: 'unhcr/resettlement_facts.csv',
	layout: boundedLayout,
	measures: [
		'projected_resettlement_needs',
		'projected_resettlement_needs_by_asylum',
		'unhcr_resettlement_submissions',
		'unhcr_resettlement_departures'
	],
	grade: ({ note }) => bracketed(note),
	groups: { _ALL: 'ALL', _ROHINGYA: 'ROHINGYA', _AFRICA: 'AFRICA', _MENA: 'MENA' },
	terms: () => citable,
	vintage: ({ period_end = '' }) => period_end.slice(0, 4)
});
