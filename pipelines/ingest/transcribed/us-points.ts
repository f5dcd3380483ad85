import type { Grade } from '../../lib/sources.js';
import { bracketed, boundedColumns, boundedHeader, pointHeader, publicDomain, usTerms } from './terms.js';
import type { TranscribedFile } from './transcribed.js';

const gradeInNote = (cells: Readonly<Record<string, string>>): Grade | null => bracketed(cells['note']);

/** Uniting for Ukraine: what fills gaps between the points of the other file. */
export const unitingForUkraine: TranscribedFile = {
	id: 'us-u4u-figures',
	path: 'us_published/u4u_figures.csv',
	header: boundedHeader,
	columns: boundedColumns,
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
	columns: boundedColumns,
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
	columns: boundedColumns,
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
	columns: {
		measure: 'measure',
		origin: 'nationality_iso3',
		publisher: 'issuing_source',
		title: 'source_title',
		address: 'source_url'
	},
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
