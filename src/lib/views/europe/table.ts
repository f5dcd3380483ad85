import { RESIDENTS_SOURCE, temporaryPeople, type EuropeanHost } from '$lib/analysis/european-hosts';
import type { EuropeanShare, ShareDefinition } from '$lib/analysis/european-shares';
import { scale } from '$lib/metrics/interval';
import { resultOf, type Measured } from '$lib/metrics/quantity';
import * as column from '../columns';
import type { DataTable, ExportTable } from '../contract';
import type { Europe } from './types';

const PER_DISPLACED = 'per 1,000 displaced abroad';
const PER_RESIDENTS = 'per 1,000 residents';
const PER_HUNDRED = 'per 100 Ukrainians';
const SHARE = '1,000 × people counted in Europe / displaced abroad';
const LOWEST = 'Lowest under the definitions tested';
const HIGHEST = 'Highest under the definitions tested';
const ORIGIN = 'Country of origin';

const hundredfold = (parity: Measured): number | null => (parity.defined ? scale(parity, 100).value : null);

export const tables = (model: Europe): DataTable[] => [
	model.form === 'shares' ? sharesTable(model) : hostsTable(model)
];

const sharesTable = ({ shares, year }: Europe): DataTable =>
	column.dataTable<EuropeanShare>({
		name: 'shares',
		caption: `Under protection in Europe at the end of ${year}, by country of origin`,
		rows: shares,
		columns: [
			column.text('origin', 'People from', ORIGIN, (row) => row.originName),
			column.people(
				'protected',
				'Protected in Europe',
				'Refugees as UNHCR counts them in the 32 countries, temporary protection included',
				(row) => row.protectedPeople.value
			),
			column.people(
				'temporary_protection',
				'of them temporary protection',
				'Under temporary protection, part of the protected',
				(row) => row.temporaryProtection?.value ?? null
			),
			column.people(
				'british_schemes',
				'British schemes',
				'Under British schemes for Ukrainians, part of the protected',
				(row) => row.britishSchemes.value
			),
			column.people(
				'waiting',
				'Asylum-seekers',
				'Asylum-seekers in the 32 countries whose application is not decided',
				(row) => row.waiting.value
			),
			column.people(
				'displaced',
				'Displaced abroad',
				'Refugees, asylum-seekers and other people in need of international protection outside their country',
				(row) => row.displaced.value
			),
			column.number('share', 'Per 1,000', PER_DISPLACED, SHARE, (row) => resultOf(row.share)?.value ?? null),
			column.number('low', 'Lowest', PER_DISPLACED, LOWEST, (row) => row.range?.low ?? null),
			column.number('high', 'Highest', PER_DISPLACED, HIGHEST, (row) => row.range?.high ?? null),
			column.number(
				'parity',
				'For every 100 Ukrainians',
				PER_HUNDRED,
				'The share for every 100 of the Ukrainian share',
				(row) => (row.isRanked ? hundredfold(row.parity) : null),
				2
			)
		]
	});

const statusColumn = column.text<EuropeanHost>(
	'standing',
	'Standing',
	'Whether the country is ranked and coloured',
	({ rankStatus }) => (rankStatus === 'too few' ? 'too few to rank' : rankStatus)
);
const residentsColumn = column.people<EuropeanHost>(
	'residents',
	'Residents',
	'Mid-year estimate of all residents',
	(row) => row.residents
);
const rate = (label: string) =>
	column.number<EuropeanHost>(
		'rate',
		label,
		PER_RESIDENTS,
		'1,000 × people counted / residents',
		(row) => resultOf(row.rate)?.value ?? null
	);

const hostsTable = ({ hosts, originName, year }: Europe): DataTable =>
	column.dataTable<EuropeanHost>({
		name: 'countries',
		caption: `People from ${originName} in Europe at the end of ${year}, by country`,
		rows: hosts,
		columns: [
			column.text('country', 'Country', 'Country where people are protected', (row) => row.name),
			column.people(
				'protected',
				'Protected',
				'Refugees as UNHCR counts them, temporary protection included',
				(row) => row.protectedPeople?.value ?? null
			),
			column.people(
				'temporary',
				'of them temporary',
				'Under temporary protection, or on a British scheme for Ukrainians',
				temporaryPeople
			),
			column.people(
				'waiting',
				'Asylum-seekers',
				'Asylum-seekers whose application is not decided',
				(row) => row.waiting?.value ?? null
			),
			residentsColumn,
			rate('Per 1,000 residents'),
			statusColumn
		]
	});

export const exportTable = (model: Europe): ExportTable =>
	model.form === 'shares' ? exportShares(model) : exportHosts(model);

const yearColumn = <Row>(year: number) =>
	column.integer<Row>('year', 'Year', 'Counted at the end of this year', () => year);
const COUNTED = 'protected: refugees; waiting: refugees and asylum-seekers';
const PART = 'Part of the protected';

interface DefinedShare extends EuropeanShare {
	readonly definition: ShareDefinition;
	readonly isDrawn: boolean;
}

/** Every definition tested, the drawn one marked. */
function exportShares({ shares, year, counted, base }: Europe): ExportTable {
	const rows = shares.flatMap((share) => {
		const hasBase = share.definitions.some((one) => one.base === base);
		return share.definitions.map((definition): DefinedShare => ({
			...share,
			definition,
			isDrawn: definition.counted === counted && (definition.base === base || !hasBase)
		}));
	});
	const BASE = 'published: as UNHCR prints them; kept: with people whose count was given up';
	const people = column.boundedPeople<DefinedShare>;
	return column.exportTable<DefinedShare>({
		name: 'europe-by-origin',
		caption: `Under protection in Europe per 1,000 displaced abroad, end of ${year}`,
		rows,
		columns: [
			yearColumn(year),
			...column.origin<DefinedShare>(),
			column.text('counted', 'Counted', COUNTED, (row) => row.definition.counted),
			column.text('base', 'Displaced', BASE, (row) => row.definition.base),
			column.flag('is_drawn', 'Drawn', 'True for the definition that the bars show', (row) => row.isDrawn),
			...people(
				'protected',
				'Protected in Europe',
				'Refugees in the 32 countries',
				(row) => row.protectedPeople
			),
			...people('temporary_protection', 'Temporary protection', PART, (row) => row.temporaryProtection),
			...people('british_schemes', 'British schemes', PART, (row) => row.britishSchemes),
			...people(
				'waiting',
				'Asylum-seekers in Europe',
				'Undecided applications in the 32 countries',
				(row) => row.waiting
			),
			...people(
				'displaced',
				'Displaced abroad',
				'Displaced abroad as drawn',
				(row) => row.definition.displaced
			),
			...column.bounded<DefinedShare>(column.number('share', 'Share', PER_DISPLACED, SHARE), (row) =>
				resultOf(row.definition.share)
			),
			column.number('low', 'Lowest tested', PER_DISPLACED, LOWEST, (row) => row.range?.low ?? null),
			column.number('high', 'Highest tested', PER_DISPLACED, HIGHEST, (row) => row.range?.high ?? null),
			column.number(
				'parity',
				'Ratio',
				PER_HUNDRED,
				'100 × share / share of Ukrainians',
				(row) => hundredfold(row.definition.parity),
				2
			),
			column.flag('is_ranked', 'Ranked', 'False below ten people', (row) => row.isRanked)
		],
		sourceIds: (row) => row.sourceIds
	});
}

function exportHosts({ hosts, year, origin, originName, counted }: Europe): ExportTable {
	const people = column.boundedPeople<EuropeanHost>;
	return column.exportTable<EuropeanHost>({
		name: 'europe-by-country',
		caption: `People from ${originName} under protection per 1,000 residents, end of ${year}`,
		rows: hosts,
		columns: [
			yearColumn(year),
			column.text('origin', 'Origin', `${ORIGIN}, ISO 3166-1 alpha-3`, () => origin),
			column.text('country', 'Country', 'Country of protection, ISO 3166-1 alpha-3', (row) => row.country),
			column.text('country_name', 'Country, name', 'Country of protection, common name', (row) => row.name),
			column.text('counted', 'Counted', COUNTED, () => counted),
			statusColumn,
			...people(
				'protected',
				'Protected',
				'Refugees, temporary protection included',
				(row) => row.protectedPeople
			),
			column.text(
				'temporary_kind',
				'Kind of temporary stay',
				'eu_tp, uk_schemes or none',
				(row) => row.temporary?.kind ?? 'not published'
			),
			...people('temporary', 'Temporary', PART, (row) => row.temporary?.people ?? null),
			...people('waiting', 'Asylum-seekers', 'Undecided applications', (row) => row.waiting),
			residentsColumn,
			column.integer(
				'residents_year',
				'Year of residents',
				'Year of the estimate',
				(row) => row.residentsYear
			),
			...column.bounded<EuropeanHost>(rate('Rate'), (row) => resultOf(row.rate))
		],
		sourceIds: (row) => new Set([...row.sourceIds, RESIDENTS_SOURCE])
	});
}
