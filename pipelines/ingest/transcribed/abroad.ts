import { boundedColumns, boundedHeader, bracketed, citable, eurostatTerms } from './terms.js';
import type { TranscribedFile } from './transcribed.js';

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
	columns: boundedColumns,
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
	grade: (cells) => bracketed(cells['note']),
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
	columns: boundedColumns,
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
	grade: (cells) => bracketed(cells['note']),
	groups: { EU27: 'EU27' },
	terms: () => eurostatTerms
};

/** Points on Britain, Canada, Australia and the Union as they stand in the press: secondary, unless a row's note says otherwise. */
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
	columns: { ...boundedColumns, origin: 'country_iso3' },
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
	grade: ({ note = '' }) => bracketed(note) ?? 'secondary',
	groups: { EU27: 'EU27' },
	terms: ({ issuing_source: issuer }, grade) =>
		issuer === 'Eurostat' && grade !== 'secondary' ? eurostatTerms : citable
};
