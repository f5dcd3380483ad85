import type { Grade } from '../../lib/sources.js';
import {
	bracketed,
	citable,
	eurostatTerms,
	pointHeader,
	publicDomain,
	boundedHeader,
	usTerms
} from './terms.js';
import type { TranscribedFile } from './transcribed.js';

const columns = {
	measure: 'measure',
	origin: 'iso3',
	publisher: 'issuing_source',
	title: 'source_title',
	address: 'source_url'
} as const;
const bounded = { ...columns, low: 'low', high: 'high' } as const;
const gradeInNote = (cells: Readonly<Record<string, string>>): Grade | null => bracketed(cells['note']);

/** Uniting for Ukraine: what fills gaps between the points of the other file. */
export const unitingForUkraine: TranscribedFile = {
	id: 'us-u4u-figures',
	path: 'us_published/u4u_figures.csv',
	header: boundedHeader,
	columns: bounded,
	measures: {
		u4u_supporter_applications_cumulative: 'people',
		u4u_travel_authorizations_cumulative: 'people',
		u4u_arrivals_cumulative: 'people',
		u4u_supporters_confirmed_cumulative: 'people',
		u4u_beneficiaries: 'people',
		ukrainians_arrived_all_means: null,
		u4u_paused: null,
		u4u_approval_time: null
	},
	grade: gradeInNote,
	groups: {},
	terms: usTerms
};

/** Operation Allies Welcome: people brought, housed on bases and settled. Sums that somebody made are not taken over. */
export const alliesWelcome: TranscribedFile = {
	id: 'us-oaw-figures',
	path: 'us_published/oaw_figures.csv',
	header: boundedHeader,
	columns: bounded,
	measures: {
		oaw_arrivals_cumulative: 'people',
		oaw_resettled_from_bases_cumulative: 'people',
		oaw_in_safe_havens: 'people',
		oaw_resettled_by_state_total: 'people',
		oaw_arrivals_cumulative_at_risk_afghans: 'people',
		oaw_arrivals_cumulative_us_citizens: null,
		oaw_arrivals_cumulative_lpr: null,
		afghans_resettled_since_aug_2021: null,
		afghans_in_pipeline: null,
		care_office_order_to_close: null
	},
	skip: ({ note = '' }) => note.includes('DERIVED'),
	grade: gradeInNote,
	groups: { _ALL: 'all' },
	terms: usTerms
};

/** Special Immigrant Visas: stages of the procedure. Figures that somebody computed from others are not taken over. */
export const sivFigures: TranscribedFile = {
	id: 'us-siv-figures',
	path: 'us_published/siv_figures.csv',
	header: boundedHeader,
	columns: bounded,
	measures: {
		siv_principals_issued_cumulative: 'people',
		siv_principals_issued_cumulative_of_2014_allocation: 'people',
		siv_principal_numbers_used_cumulative: 'people',
		siv_principal_numbers_remaining: 'people',
		siv_com_applications_pending: 'people',
		siv_pending_interview_principals: 'people',
		siv_applicants_total: 'people',
		siv_principals_issued: 'people',
		siv_derivatives_issued: 'people',
		siv_principals_issued_half_year: 'people',
		siv_issued: 'people',
		siv_arrivals_fy_to_date: 'people',
		siv_issued_cumulative: 'people',
		siv_issued_cumulative_translator_programme: 'people',
		siv_principal_numbers_used: null,
		siv_principals_issued_cumulative_before_2014_allocation: null,
		siv_interviews_suspended_kabul: null,
		lpr_total: null,
		lpr_family_sponsored: null,
		lpr_employment: null,
		lpr_immediate_relatives: null,
		lpr_diversity: null,
		lpr_refugees_asylees: null,
		lpr_other: null
	},
	skip: ({ note = '' }) => note.includes('DERIVED'),
	grade: gradeInNote,
	groups: { _AFG_IRQ: 'AFG_IRQ' },
	terms: usTerms
};

/** Stocks only: forms filed and approved in a quarter include renewals and are no grants to new people. */
export const temporaryProtectedStatus: TranscribedFile = {
	id: 'us-tps',
	path: 'us_published/tps.csv',
	header: pointHeader,
	columns: { ...columns, origin: 'nationality_iso3' },
	measures: {
		tps_approved_beneficiaries: 'people',
		tps_i821_received: null,
		tps_i821_approved: null,
		tps_i821_denied: null,
		tps_i821_pending: null
	},
	grade: () => 'official_second_hand',
	groups: {},
	terms: () => publicDomain
};

const ircc = 'https://www.canada.ca/en/immigration-refugees-citizenship/corporate/transparency';

/** Where the figures of a citation without an address stand. */
function canadianAddress(cells: Readonly<Record<string, string>>): string | null {
	const { source_url: citation = '', source_title: title = '', measure = '', period_end: day = '' } = cells;
	if (title.startsWith('Key numbers, 1 Feb 2023'))
		return `${ircc}/committees/cimm-february-8-2023/numbers.html`;
	if (citation.includes('CIMM 8 Feb 2023, resettlement')) {
		return `${ircc}/committees/cimm-february-8-2023/resettlement.html`;
	}
	if (title === 'commitment met') {
		return 'https://www.newswire.ca/news-releases/canada-meets-commitment-to-welcome-40-000-vulnerable-afghans-839092813.html';
	}
	if (!measure.startsWith('cuaet')) return null;
	if (day === '2022-07-08')
		return `${ircc}/transition-binders/deputy-minister-2022/ircc-response-ukraine.html`;
	return day === '2023-11-28' || day === '2024-02-02'
		? 'https://immigcanada.com/ircc-approves-over-950000-cuaet-applications-amidst-ukrainian-crises/'
		: null;
}

/** Canada and Australia. Streams of one programme fall short of its printed totals, so that only totals are taken over. */
export const canadaAustralia: TranscribedFile = {
	id: 'canada-australia-figures',
	path: 'abroad/canada_australia.csv',
	header: boundedHeader,
	columns: bounded,
	measures: {
		canada_afghan_arrivals_cumulative_all_streams: 'people',
		cuaet_applications_cumulative: 'people',
		cuaet_approved_cumulative: 'people',
		cuaet_arrivals_cumulative: 'people',
		canada_ukrainians_arrived_all_means_cumulative: 'people',
		australia_afghan_offshore_humanitarian_granted_persons: 'people',
		australia_afghan_offshore_humanitarian_applicants: 'people',
		australia_refugee_category_visas: 'people',
		australia_onshore_protection_grants: null,
		australia_humanitarian_programme_granted: null,
		australia_offshore_visas: null,
		australia_offshore_visas_syria_iraq_displaced: null,
		australia_afghan_places_announced: null,
		cuaet_service_standard: null,
		...Object.fromEntries(
			[
				'special_immigration_measures',
				'extended_family_public_policy',
				'local_civil_authorities',
				'gar',
				'psr'
			]
				.concat(['humanitarian_gar_and_regular', 'humanitarian_psr_and_regular', 'sah_psr'])
				.flatMap((stream) =>
					['applications_cumulative', 'approved_cumulative', 'arrivals_cumulative', 'arrivals_in_month'].map(
						(stage): [string, null] => [`canada_afghan_${stage}_${stream}`, null]
					)
				)
		)
	},
	skip: ({ note = '' }) => note.includes('SUM of the five streams'),
	grade: gradeInNote,
	groups: {},
	terms: () => citable,
	addressOf: canadianAddress
};

const protectionTotals = {
	temporary_protection_beneficiaries_end_month: 'people'
} as const;

/** Printed points of months that the series lacks; all citizenships together. The column iso3 holds the host. */
export const eurostatPoints: TranscribedFile = {
	id: 'eurostat-points',
	path: 'abroad/eurostat_points.csv',
	header: boundedHeader,
	columns: bounded,
	measures: {
		...protectionTotals,
		...Object.fromEntries(
			[
				'recognition_rate_first_instance_EUAA',
				'first_instance_decisions_EUAA',
				'protection_granted_total',
				'first_instance_decisions',
				'first_instance_positive_total',
				'first_instance_rejected',
				'final_instance_decisions',
				'final_instance_positive_total',
				'granted_refugee_status_all_instances',
				'granted_subsidiary_protection_all_instances',
				'granted_humanitarian_all_instances',
				'resettled_persons',
				'temporary_protection_decisions_granting_in_period',
				'asylum_applications_EU27'
			].map((measure): [string, null] => [measure, null])
		)
	},
	skip: ({ note = '' }) => note.includes('DERIVED'),
	grade: gradeInNote,
	groups: { EU27: 'EU27' },
	terms: () => eurostatTerms
};

/** Points on Britain, Canada, Australia and the Union as the issuer's figures stand in the press. */
export const headlines: TranscribedFile = {
	id: 'headline-figures',
	path: 'abroad/headlines.csv',
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
	columns: { ...bounded, origin: 'country_iso3' },
	measures: {
		...protectionTotals,
		cuaet_arrivals: 'people',
		afghan_arrivals: 'people',
		ukraine_temporary_visas_granted: 'people',
		afghan_humanitarian_visas_granted: 'people',
		temporary_protection_beneficiaries: null,
		protection_granted_total: null,
		protection_granted_share_by_citizenship: null,
		first_instance_decisions: null,
		recognition_rate_first_instance_EUAA: null,
		afghans_resettled_in_EU: null,
		uk_ukraine_arrivals: null,
		uk_afghan_resettlement_arrivals: null
	},
	grade: ({ note = '' }) => (/\bsecondary\b/.test(note) ? 'secondary' : 'official_second_hand'),
	groups: { EU27: 'EU27' },
	terms: ({ issuing_source: issuer }, grade) =>
		issuer === 'Eurostat' && grade !== 'secondary' ? eurostatTerms : citable
};
