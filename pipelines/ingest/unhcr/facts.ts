import { bracketed, boundedHeader, citable } from '../transcribed/terms.js';
import { transcribedReader } from '../transcribed/transcribed.js';

/** Projected needs, submissions and departures as quoted here and there; most rows name pages without their address. */
export const resettlementFactsReader = transcribedReader({
	id: 'unhcr-resettlement-facts',
	path: 'unhcr/resettlement_facts.csv',
	header: boundedHeader,
	columns: {
		measure: 'measure',
		origin: 'iso3',
		publisher: 'issuing_source',
		title: 'source_title',
		address: 'source_url',
		low: 'low',
		high: 'high'
	},
	measures: {
		projected_resettlement_needs: 'people',
		projected_resettlement_needs_by_asylum: 'people',
		unhcr_resettlement_submissions: 'people',
		unhcr_resettlement_departures: 'people'
	},
	grade: ({ note }) => bracketed(note),
	groups: { _ALL: 'ALL', _ROHINGYA: 'ROHINGYA', _AFRICA: 'AFRICA', _MENA: 'MENA' },
	terms: () => citable,
	vintage: ({ period_end = '' }) => period_end.slice(0, 4)
});
