import { canadaAustralia, eurostatPoints, headlines } from './abroad.js';
import { determinations, workbookCeilings } from './ceilings.js';
import { countryLayout, pointLayout } from './layouts.js';
import { afghanReturns } from './returns.js';
import { bracketed, citable, isUsAgency, usTerms } from './terms.js';
import { transcribedReader, type TranscribedFile } from './transcribed.js';
import { alliesWelcome, sivFigures, temporaryProtectedStatus, unitingForUkraine } from './us-points.js';

const paroleFigures: TranscribedFile = {
	id: 'us-parole-figures',
	path: 'us_published/parole_figures.csv',
	layout: pointLayout,
	measures: [
		'u4u_arrivals_cumulative',
		'ukrainians_paroled_all_routes',
		'supporter_based_parole_grants_total',
		'u4u_sponsor_applications_cumulative',
		'u4u_travel_authorizations_cumulative',
		'u4u_applications_approved_cumulative',
		'ukrainians_arrived_all_means',
		'ukrainians_inadmissible_at_poe',
		'ukrainians_admitted_sw_border',
		'ukrainians_cbp_processed_undocumented',
		'oaw_paroled_cumulative',
		'oaw_evacuees_cumulative',
		'oaw_arrived_total',
		'special_parole_total_post2021',
		'parole_entries_2_years',
		'afghan_i131_parole_filed',
		'afghan_i131_parole_approved',
		'afghan_i131_parole_denied',
		'afghan_i131_parole_pending',
		'afghan_i131_parole_conditionally_approved',
		'i131_parole_filed_comparison',
		'afghans_resettled_since_2021',
		'chnv_paroled_cumulative'
	],
	ignored: [
		'cbp_encounters_ukraine_fy',
		'asylum_granted_total_flow_report_fy24',
		'dhs_refugee_arrivals_total'
	],
	grade: (cells) => bracketed(cells['as_published_note']),
	groups: {},
	terms: usTerms,
	addressOf: ({ source_url: citation = '' }) => registerAddress(citation)
};

/** URL of a document cited as "(90 FR 13611)". */
function registerAddress(citation: string): string | null {
	const [, volume, page] = /\((\d+) FR (\d+)\)$/.exec(citation) ?? [];
	return volume && page ? `https://www.federalregister.gov/citation/${volume}-FR-${page}` : null;
}

/** Figures on Special Immigrant Visas; leaves out yearly sums of the monthly tables, which the build computes. */
const sivPublishedTotals: TranscribedFile = {
	id: 'siv-published-totals',
	path: 'us_published/siv_totals.csv',
	layout: pointLayout,
	measures: [
		'siv_issued_official_fy',
		'siv_issued_official_quarter',
		'siv_issued_cumulative_principals',
		'siv_issued_cumulative',
		'siv_issued_partial_fy',
		'siv_issued_cumulative_s1244',
		'siv_arrivals_cumulative',
		'siv_issued_cumulative_si_program',
		'siv_arrivals_rpc'
	],
	ignored: ['siv_issued_sq_si_sum_of_months'],
	grade({ as_published_note: note = '', issuing_source: issuer = '', source_url: address = '' }) {
		if (/^SECONDARY/.test(note)) return 'secondary';
		if (/^https?:\/\/[^/]+\.gov\//.test(address)) return 'official';
		return isUsAgency(issuer) ? 'official_second_hand' : 'secondary';
	},
	groups: {},
	terms: usTerms
};

/** Both editions of the displacement study; figures from copies on other hosts are official at second hand. */
const costsOfWar: TranscribedFile = {
	id: 'costs-of-war',
	path: 'costs_of_war/displaced.csv',
	layout: countryLayout,
	measures: [
		'displaced_total',
		'displaced_total_headline',
		'displaced_refugees_asylum_seekers',
		'displaced_internally',
		'returned_after_displacement'
	],
	ignored: [
		'displaced_pct_prewar_population',
		'us_war_start_year_used',
		'direct_war_deaths',
		'direct_war_deaths_civilians',
		'indirect_war_deaths',
		'direct_plus_indirect_deaths',
		'us_counterterrorism_countries',
		'displaced_total_earlier_editions'
	],
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
