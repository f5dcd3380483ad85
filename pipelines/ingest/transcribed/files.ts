import { canadaAustralia, eurostatPoints, headlines } from './abroad.js';
import { determinations, workbookCeilings } from './ceilings.js';
import { afghanReturns } from './returns.js';
import { bracketed, citable, isUsAgency, pointHeader, usTerms } from './terms.js';
import { transcribedReader, type TranscribedFile } from './transcribed.js';
import { alliesWelcome, sivFigures, temporaryProtectedStatus, unitingForUkraine } from './us-points.js';

const pointColumns = {
	measure: 'measure',
	origin: 'nationality_iso3',
	publisher: 'issuing_source',
	title: 'source_title',
	address: 'source_url'
} as const;

const paroleFigures: TranscribedFile = {
	id: 'us-parole-figures',
	path: 'us_published/parole_figures.csv',
	header: pointHeader,
	columns: pointColumns,
	measures: {
		u4u_arrivals_cumulative: 'people',
		ukrainians_paroled_all_routes: 'people',
		supporter_based_parole_grants_total: 'people',
		u4u_sponsor_applications_cumulative: 'people',
		u4u_travel_authorizations_cumulative: 'people',
		u4u_applications_approved_cumulative: 'people',
		ukrainians_arrived_all_means: 'people',
		ukrainians_inadmissible_at_poe: 'people',
		ukrainians_admitted_sw_border: 'people',
		ukrainians_cbp_processed_undocumented: 'people',
		oaw_paroled_cumulative: 'people',
		oaw_evacuees_cumulative: 'people',
		oaw_arrived_total: 'people',
		special_parole_total_post2021: 'people',
		parole_entries_2_years: 'people',
		afghan_i131_parole_filed: 'people',
		afghan_i131_parole_approved: 'people',
		afghan_i131_parole_denied: 'people',
		afghan_i131_parole_pending: 'people',
		afghan_i131_parole_conditionally_approved: 'people',
		i131_parole_filed_comparison: 'people',
		afghans_resettled_since_2021: 'people',
		cbp_encounters_ukraine_fy: null,
		chnv_paroled_cumulative: null,
		asylum_granted_total_flow_report_fy24: null,
		dhs_refugee_arrivals_total: null
	},
	grade: (cells) => bracketed(cells['as_published_note']),
	groups: {},
	terms: usTerms
};

/** Points about Special Immigrant Visas; the yearly sums of the monthly tables are ours to compute, not to copy. */
const sivPublishedTotals: TranscribedFile = {
	id: 'siv-published-totals',
	path: 'us_published/siv_totals.csv',
	header: pointHeader,
	columns: pointColumns,
	measures: {
		siv_issued_sq_si_sum_of_months: null,
		siv_issued_official_fy: 'people',
		siv_issued_official_quarter: 'people',
		siv_issued_cumulative_principals: 'people',
		siv_issued_cumulative: 'people',
		siv_issued_partial_fy: 'people',
		siv_issued_cumulative_s1244: 'people',
		siv_arrivals_cumulative: 'people',
		siv_issued_cumulative_si_program: 'people',
		siv_arrivals_rpc: 'people'
	},
	grade({ as_published_note: note = '', issuing_source: issuer = '', source_url: address = '' }) {
		if (/^SECONDARY/.test(note)) return 'secondary';
		if (/^https?:\/\/[^/]+\.gov\//.test(address)) return 'official';
		return isUsAgency(issuer) ? 'official_second_hand' : 'secondary';
	},
	groups: {},
	terms: usTerms
};

/** Both editions of the displacement study; who hosts a copy does not change whose figure it is. */
const costsOfWar: TranscribedFile = {
	id: 'costs-of-war',
	path: 'costs_of_war/displaced.csv',
	header: [
		'measure',
		'country_iso3',
		'period_start',
		'period_end',
		'value',
		'low',
		'high',
		'unit',
		'issuing_source',
		'source_title',
		'source_url',
		'note'
	],
	columns: {
		measure: 'measure',
		origin: 'country_iso3',
		publisher: 'issuing_source',
		title: 'source_title',
		address: 'source_url',
		low: 'low',
		high: 'high'
	},
	measures: {
		displaced_total: 'people',
		displaced_total_headline: 'people',
		displaced_refugees_asylum_seekers: 'people',
		displaced_internally: 'people',
		returned_after_displacement: 'people',
		displaced_pct_prewar_population: null,
		us_war_start_year_used: null,
		direct_war_deaths: null,
		direct_war_deaths_civilians: null,
		indirect_war_deaths: null,
		direct_plus_indirect_deaths: null,
		us_counterterrorism_countries: null,
		displaced_total_earlier_editions: null
	},
	skip: ({ measure, country_iso3: place = '' }) =>
		place === 'POST-10/7' || (measure === 'displaced_total' && place === 'WLD-8'),
	grade: ({ source_url: address = '' }) =>
		/\/\/([a-z.]+\.)?brown\.edu\//.test(address) ? 'official' : 'official_second_hand',
	groups: { 'WLD-8': 'POST911' },
	terms: () => citable,
	vintage: ({ source_title: title = '' }) => /\b202[01]\b/.exec(title)?.[0] ?? null
};

export const transcribedReaders = [
	paroleFigures,
	sivPublishedTotals,
	costsOfWar,
	determinations,
	workbookCeilings,
	unitingForUkraine,
	alliesWelcome,
	sivFigures,
	temporaryProtectedStatus,
	canadaAustralia,
	eurostatPoints,
	headlines,
	afghanReturns
].map(transcribedReader);
