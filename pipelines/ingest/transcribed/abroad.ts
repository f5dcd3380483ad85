import { boundedLayout, countryLayout } from './layouts.js';
import { bracketed, citable, eurostatTerms } from './terms.js';
import type { TranscribedFile } from './transcribed.js';

const ircc = 'https://www.canada.ca/en/immigration-refugees-citizenship/corporate/transparency';

/** IRCC’s page of the programme, whose figures were updated until April 2024. */
const keyFigures =
	'https://www.canada.ca/en/immigration-refugees-citizenship/services/immigrate-canada/ukraine-measures/key-figures.html';
const spring =
	'https://immigcanada.com/ircc-approves-over-950000-cuaet-applications-amidst-ukrainian-crises/';

/** Pages on which IRCC’s key figures of a day were read. */
const cuaetCopies: Readonly<Record<string, string>> = {
	'2023-11-28': spring,
	'2024-02-02': spring,
	'2024-02-27': 'https://immigcanada.com/supporting-ukrainian-newcomers-canadas-response-to-the-crisis/',
	'2024-03-23': 'https://menafn.com/1108263827/Canada-Takes-In-Almost-287000-Ukrainian-Refugees',
	'2024-04-01': 'https://immigcanada.com/a-comprehensive-update-on-the-cuaet-program/'
};

/** URL of a document that a row cites without one. */
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
	if (measure === 'canada_ukrainians_arrived_all_means_cumulative') return keyFigures;
	if (!measure.startsWith('cuaet')) return null;
	if (day === '2022-07-08')
		return `${ircc}/transition-binders/deputy-minister-2022/ircc-response-ukraine.html`;
	return cuaetCopies[day] ?? (/key figures/.test(title) && day !== '' ? keyFigures : null);
}

const canadianStreams = [
	'special_immigration_measures',
	'extended_family_public_policy',
	'local_civil_authorities',
	'gar',
	'psr',
	'humanitarian_gar_and_regular',
	'humanitarian_psr_and_regular',
	'sah_psr'
];
const canadianStages = [
	'applications_cumulative',
	'approved_cumulative',
	'arrivals_cumulative',
	'arrivals_in_month'
];

/** Canada and Australia. The streams of a programme sum to less than its printed totals, so only totals are read. */
export const canadaAustralia: TranscribedFile = {
	id: 'canada-australia-figures',
	path: 'abroad/canada_australia.csv',
	layout: boundedLayout,
	measures: [
		'canada_afghan_arrivals_cumulative_all_streams',
		'cuaet_applications_cumulative',
		'cuaet_approved_cumulative',
		'cuaet_arrivals_cumulative',
		'canada_ukrainians_arrived_all_means_cumulative',
		'australia_afghan_offshore_humanitarian_granted_persons',
		'australia_afghan_offshore_humanitarian_applicants',
		'australia_refugee_category_visas'
	],
	ignored: [
		'australia_onshore_protection_grants',
		'australia_humanitarian_programme_granted',
		'australia_offshore_visas',
		'australia_offshore_visas_syria_iraq_displaced',
		'australia_afghan_places_announced',
		'cuaet_service_standard',
		...canadianStreams.flatMap((stream) => canadianStages.map((stage) => `canada_afghan_${stage}_${stream}`))
	],
	skip: ({ note = '' }) => note.includes('SUM of the five streams'),
	grade: (cells) => bracketed(cells['note']),
	groups: {},
	terms: () => citable,
	addressOf: canadianAddress
};

const protectionTotal = 'temporary_protection_beneficiaries_end_month';

/** Printed figures for months missing from the series, all citizenships together. The column iso3 is the host. */
export const eurostatPoints: TranscribedFile = {
	id: 'eurostat-points',
	path: 'abroad/eurostat_points.csv',
	layout: boundedLayout,
	measures: [protectionTotal],
	ignored: [
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
	],
	skip: ({ note = '' }) => note.includes('DERIVED'),
	grade: (cells) => bracketed(cells['note']),
	groups: { EU27: 'EU27' },
	terms: () => eurostatTerms
};

/** Press figures on Britain, Canada, Australia and the EU: secondary, unless a row's note says otherwise. */
export const headlines: TranscribedFile = {
	id: 'headline-figures',
	path: 'abroad/headlines.csv',
	layout: countryLayout,
	measures: [
		protectionTotal,
		'cuaet_arrivals',
		'afghan_arrivals',
		'ukraine_temporary_visas_granted',
		'afghan_humanitarian_visas_granted'
	],
	ignored: [
		'temporary_protection_beneficiaries',
		'protection_granted_total',
		'protection_granted_share_by_citizenship',
		'first_instance_decisions',
		'recognition_rate_first_instance_EUAA',
		'afghans_resettled_in_EU',
		'uk_ukraine_arrivals',
		'uk_afghan_resettlement_arrivals'
	],
	grade: ({ note = '' }) => bracketed(note) ?? 'secondary',
	groups: { EU27: 'EU27' },
	terms: ({ issuing_source: issuer }, grade) =>
		issuer === 'Eurostat' && grade !== 'secondary' ? eurostatTerms : citable
};
