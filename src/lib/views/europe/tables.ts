import type { Interval } from '$lib/metrics/interval';
import type { Measured } from '$lib/metrics/quantity';
import type { DataTable, Field } from '../contract';
import { numberField, peopleField, textField, yearField } from '../fields';
import { temporaryPeople, type Host } from './hosts';
import { RESIDENTS_SOURCE } from './sources';
import type { Shown } from './series';
import type { Share } from './shares';

const valueOf = (figure: Measured): number | null => (figure.defined ? figure.value : null);
const countOf = (figure: Interval | null): number | null => figure?.value ?? null;

const PER_DISPLACED = 'per 1,000 displaced abroad';
const PER_RESIDENTS = 'per 1,000 residents';

const STANDING: Readonly<Record<Host['standing'], string>> = {
	ranked: 'ranked',
	'too few': 'too few to rank',
	'none recorded': 'none recorded',
	'no figure': 'no figure'
};

const perHundred = (parity: Measured): number | null => (parity.defined ? 100 * parity.value : null);

export const tables = (shown: Shown): DataTable[] =>
	shown.form === 'shares' ? [sharesTable(shown)] : [hostsTable(shown)];

const protectedField: Field = peopleField(
	'protected',
	'Protected in Europe',
	'Refugees as UNHCR counts them in the 32 countries, temporary protection included'
);
const waitingField: Field = peopleField(
	'waiting',
	'Asylum-seekers',
	'Asylum-seekers in the 32 countries whose application is not decided'
);

function sharesTable(shown: Shown): DataTable {
	return {
		name: 'shares',
		caption: `Under protection in Europe at the end of ${shown.year}, by country of origin`,
		fields: [
			textField('origin', 'People from', 'Country of origin'),
			protectedField,
			peopleField(
				'temporary_protection',
				'of them temporary protection',
				'Under temporary protection, part of the protected'
			),
			peopleField(
				'british_schemes',
				'British schemes',
				'Under British schemes for Ukrainians, part of the protected'
			),
			waitingField,
			peopleField(
				'displaced',
				'Displaced abroad',
				'Refugees, asylum-seekers and other people in need of international protection outside their country'
			),
			numberField('share', 'Per 1,000', PER_DISPLACED, '1,000 × people counted in Europe / displaced abroad'),
			numberField('low', 'Lowest', PER_DISPLACED, 'Lowest under the definitions tested'),
			numberField('high', 'Highest', PER_DISPLACED, 'Highest under the definitions tested'),
			numberField(
				'parity',
				'For every 100 Ukrainians',
				'per 100 Ukrainians',
				'The share for every 100 of the Ukrainian share',
				2
			)
		],
		rows: shown.shares.map((share) => [
			share.originName,
			share.protectedPeople.value,
			countOf(share.temporaryProtection),
			share.britishSchemes.value,
			share.waiting.value,
			share.displaced.value,
			valueOf(share.share),
			share.range?.low ?? null,
			share.range?.high ?? null,
			share.isRanked ? perHundred(share.parity) : null
		])
	};
}

function hostsTable(shown: Shown): DataTable {
	return {
		name: 'countries',
		caption: `People from ${shown.originName} in Europe at the end of ${shown.year}, by country`,
		fields: [
			textField('country', 'Country', 'Country where people are protected'),
			peopleField('protected', 'Protected', 'Refugees as UNHCR counts them, temporary protection included'),
			peopleField(
				'temporary',
				'of them temporary',
				'Under temporary protection, or on a British scheme for Ukrainians'
			),
			peopleField('waiting', 'Asylum-seekers', 'Asylum-seekers whose application is not decided'),
			peopleField('residents', 'Residents', 'Mid-year estimate of all residents'),
			numberField('rate', 'Per 1,000 residents', PER_RESIDENTS, '1,000 × people counted / residents'),
			textField('standing', 'Standing', 'Whether the country is ranked and coloured')
		],
		rows: shown.hosts.map((host) => [
			host.name,
			countOf(host.protectedPeople),
			temporaryPeople(host),
			countOf(host.waiting),
			host.residents,
			valueOf(host.rate),
			STANDING[host.standing]
		])
	};
}

export const displayed = (shown: Shown): DataTable =>
	shown.form === 'shares' ? displayedShares(shown) : displayedHosts(shown);

const ids = textField(
	'source_ids',
	'Sources',
	'Identifiers of the sources of the figures, joined by a tilde'
);
const bounds = (name: string, label: string, description: string): Field[] => [
	peopleField(name, label, description),
	peopleField(`${name}_low`, `${label}, lowest`, `Lower bound of ${name}`),
	peopleField(`${name}_high`, `${label}, highest`, `Upper bound of ${name}`)
];
const parts = (figure: Interval | null) => [figure?.value ?? null, figure?.low ?? null, figure?.high ?? null];
const isDrawn: Field = {
	name: 'is_drawn',
	label: 'Drawn',
	type: 'boolean',
	description: 'True for the definition that the bars show'
};

/** Every definition tested, the drawn one marked. */
function displayedShares({ shares, year, counted, base }: Shown): DataTable {
	return {
		name: 'europe-by-origin',
		caption: `Under protection in Europe per 1,000 displaced abroad, end of ${year}`,
		fields: [
			yearField('year', 'Year', 'Counted at the end of this year'),
			textField('origin', 'Origin', 'Country of origin, ISO 3166-1 alpha-3'),
			textField('origin_name', 'Country', 'Country of origin, common name'),
			textField('counted', 'Counted', 'protected: refugees; waiting: refugees and asylum-seekers'),
			textField(
				'base',
				'Displaced',
				'published: as UNHCR prints them; kept: with people whose count was given up'
			),
			isDrawn,
			...bounds('protected', 'Protected in Europe', 'Refugees in the 32 countries'),
			...bounds('temporary_protection', 'Temporary protection', 'Part of the protected'),
			...bounds('british_schemes', 'British schemes', 'Part of the protected'),
			...bounds('waiting', 'Asylum-seekers in Europe', 'Undecided applications in the 32 countries'),
			...bounds('displaced', 'Displaced abroad', 'Displaced abroad as drawn'),
			numberField('share', 'Share', PER_DISPLACED, '1,000 × people counted in Europe / displaced abroad'),
			numberField('share_low', 'Lowest share', PER_DISPLACED, 'Lower bound of share'),
			numberField('share_high', 'Highest share', PER_DISPLACED, 'Upper bound of share'),
			numberField('low', 'Lowest tested', PER_DISPLACED, 'Lowest under the definitions tested'),
			numberField('high', 'Highest tested', PER_DISPLACED, 'Highest under the definitions tested'),
			numberField('parity', 'Ratio', 'per 100 Ukrainians', '100 × share / share of Ukrainians', 2),
			{ name: 'is_ranked', label: 'Ranked', type: 'boolean', description: 'False below ten people' },
			ids
		],
		rows: shares.flatMap((share: Share) =>
			share.definitions.map((one) => [
				year,
				share.origin,
				share.originName,
				one.counted,
				one.base,
				one.counted === counted && (one.base === base || !share.definitions.some((any) => any.base === base)),
				...parts(share.protectedPeople),
				...parts(share.temporaryProtection),
				...parts(share.britishSchemes),
				...parts(share.waiting),
				...parts(one.displaced),
				valueOf(one.share),
				one.share.defined ? one.share.low : null,
				one.share.defined ? one.share.high : null,
				share.range?.low ?? null,
				share.range?.high ?? null,
				perHundred(one.parity),
				share.isRanked,
				share.sourceIds.join('~')
			])
		)
	};
}

function displayedHosts({ hosts, year, origin, originName, counted }: Shown): DataTable {
	return {
		name: 'europe-by-country',
		caption: `People from ${originName} under protection per 1,000 residents, end of ${year}`,
		fields: [
			yearField('year', 'Year', 'Counted at the end of this year'),
			textField('origin', 'Origin', 'Country of origin, ISO 3166-1 alpha-3'),
			textField('country', 'Country', 'Country of protection, ISO 3166-1 alpha-3'),
			textField('country_name', 'Country, name', 'Country of protection, common name'),
			textField('counted', 'Counted', 'protected: refugees; waiting: refugees and asylum-seekers'),
			textField('standing', 'Standing', 'Whether the country is ranked and coloured'),
			...bounds('protected', 'Protected', 'Refugees, temporary protection included'),
			textField('temporary_kind', 'Kind of temporary stay', 'eu_tp, uk_schemes or none'),
			...bounds('temporary', 'Temporary', 'Part of the protected'),
			...bounds('waiting', 'Asylum-seekers', 'Undecided applications'),
			peopleField('residents', 'Residents', 'Mid-year estimate of all residents'),
			yearField('residents_year', 'Year of residents', 'Year of the estimate'),
			numberField('rate', 'Rate', PER_RESIDENTS, '1,000 × people counted / residents'),
			numberField('rate_low', 'Lowest rate', PER_RESIDENTS, 'Lower bound of rate'),
			numberField('rate_high', 'Highest rate', PER_RESIDENTS, 'Upper bound of rate'),
			ids
		],
		rows: hosts.map((host) => [
			year,
			origin,
			host.country,
			host.name,
			counted,
			STANDING[host.standing],
			...parts(host.protectedPeople),
			host.temporary?.kind ?? 'not published',
			...parts(host.temporary?.people ?? null),
			...parts(host.waiting),
			host.residents,
			host.residentsYear,
			valueOf(host.rate),
			host.rate.defined ? host.rate.low : null,
			host.rate.defined ? host.rate.high : null,
			[...new Set([...host.sourceIds, RESIDENTS_SOURCE])].join('~')
		])
	};
}
