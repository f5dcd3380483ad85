import type { Grade } from '../../lib/sources.js';
import { boundedLayout, pointLayout } from './layouts.js';
import { bracketed, publicDomain, usTerms } from './terms.js';
import type { TranscribedFile } from './transcribed.js';

const gradeInNote = (cells: Readonly<Record<string, string>>): Grade | null => bracketed(cells['note']);

/** Uniting for Ukraine: figures that fill gaps between those of the other file. */
export const unitingForUkraine: TranscribedFile = {
	id: 'us-u4u-figures',
	path: 'us_published/u4u_figures.csv',
	layout: boundedLayout,
	measures: [
		'u4u_supporter_applications_cumulative',
		'u4u_travel_authorizations_cumulative',
		'u4u_arrivals_cumulative',
		'u4u_supporters_confirmed_cumulative',
		'u4u_beneficiaries'
	],
	ignored: ['ukrainians_arrived_all_means', 'u4u_paused', 'u4u_approval_time'],
	grade: gradeInNote,
	groups: {},
	terms: usTerms
};

/** Operation Allies Welcome: people brought, housed on bases and resettled. Sums by third parties are left out. */
export const alliesWelcome: TranscribedFile = {
	id: 'us-oaw-figures',
	path: 'us_published/oaw_figures.csv',
	layout: boundedLayout,
	measures: [
		'oaw_arrivals_cumulative',
		'oaw_resettled_from_bases_cumulative',
		'oaw_in_safe_havens',
		'oaw_resettled_by_state_total',
		'oaw_arrivals_cumulative_at_risk_afghans'
	],
	ignored: [
		'oaw_arrivals_cumulative_us_citizens',
		'oaw_arrivals_cumulative_lpr',
		'afghans_resettled_since_aug_2021',
		'afghans_in_pipeline',
		'care_office_order_to_close'
	],
	skip: ({ note = '' }) => note.includes('DERIVED'),
	grade: gradeInNote,
	groups: { _ALL: 'all' },
	terms: usTerms,
	titleOf: (cells) => alliesWelcomeDocument(cells)?.title ?? cells['source_title'] ?? '',
	addressOf: (cells) => alliesWelcomeDocument(cells)?.address ?? null
};

interface CitedDocument {
	readonly title: string;
	readonly address: string;
}

/** Documents that rows cite by date alone. */
const alliesWelcomeDocuments: Readonly<Record<string, CitedDocument>> = {
	'UPI, 18 Nov 2021': {
		title: 'Statement of 17 November 2021 on Fort Lee, as quoted by UPI on 18 November',
		address:
			'https://www.upi.com/Top_News/US/2021/11/18/DHS-Last-Afghan-evacuees-housed-at-Fort-Lee-resettled/8151637221788/'
	},
	'https://www.dhs.gov/news/2021/12/31 (Fort Bliss, Texas)': {
		title: 'Departure of the last Afghan nationals from Fort Bliss, Texas (press release, 31 December 2021)',
		address:
			'https://www.dhs.gov/news/2021/12/31/operation-allies-welcome-announces-departure-last-afghan-nationals-fort-bliss-texas'
	},
	'UPI, 3 Feb 2022': {
		title: 'Statement of 2 February 2022 on Fort Pickett, as quoted by UPI on 3 February',
		address:
			'https://www.upi.com/Top_News/US/2022/02/03/DHS-Last-Afghan-evacuees-housed-at-Fort-Pickett-resettled/8331643869167/'
	}
};

const alliesWelcomeDocument = ({ source_url: citation = '' }: Readonly<Record<string, string>>) =>
	alliesWelcomeDocuments[citation];

/** Special Immigrant Visas: stages of the procedure. Figures computed by third parties are left out. */
export const sivFigures: TranscribedFile = {
	id: 'us-siv-figures',
	path: 'us_published/siv_figures.csv',
	layout: boundedLayout,
	measures: [
		'siv_principals_issued_cumulative',
		'siv_principals_issued_cumulative_of_2014_allocation',
		'siv_principal_numbers_used_cumulative',
		'siv_principal_numbers_remaining',
		'siv_com_applications_pending',
		'siv_pending_interview_principals',
		'siv_applicants_total',
		'siv_principals_issued',
		'siv_derivatives_issued',
		'siv_principals_issued_half_year',
		'siv_issued',
		'siv_arrivals_fy_to_date',
		'siv_issued_cumulative',
		'siv_issued_cumulative_translator_programme'
	],
	ignored: [
		'siv_principal_numbers_used',
		'siv_principals_issued_cumulative_before_2014_allocation',
		'siv_interviews_suspended_kabul',
		'lpr_total',
		'lpr_family_sponsored',
		'lpr_employment',
		'lpr_immediate_relatives',
		'lpr_diversity',
		'lpr_refugees_asylees',
		'lpr_other'
	],
	skip: ({ note = '' }) => note.includes('DERIVED'),
	grade: gradeInNote,
	groups: { _AFG_IRQ: 'AFG_IRQ' },
	terms: usTerms
};

/** Stocks only: forms filed and approved in a quarter include renewals and are not new grants. */
export const temporaryProtectedStatus: TranscribedFile = {
	id: 'us-tps',
	path: 'us_published/tps.csv',
	layout: pointLayout,
	measures: ['tps_approved_beneficiaries'],
	ignored: ['tps_i821_received', 'tps_i821_approved', 'tps_i821_denied', 'tps_i821_pending'],
	grade: () => 'official_second_hand',
	groups: {},
	terms: () => publicDomain
};
