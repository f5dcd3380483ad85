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

/** What columns hold. */
const ABOUT = {
	origin: 'Country of origin',
	year: 'Counted at the end of this year',
	refugees: 'Refugees as UNHCR counts them in the 32 countries, temporary protection included',
	refugeesThere: 'Refugees as UNHCR counts them, temporary protection included',
	temporary: 'Under temporary protection, part of the protected',
	schemes: 'Under British schemes for Ukrainians, part of the protected',
	temporaryThere: 'Under temporary protection, or on a British scheme for Ukrainians',
	waiting: 'Asylum-seekers in the 32 countries whose application is not decided',
	waitingThere: 'Asylum-seekers whose application is not decided',
	displaced:
		'Refugees, asylum-seekers and other people in need of international protection outside their country',
	share: '1,000 × people counted in Europe / displaced abroad',
	low: 'Lowest under the definitions tested',
	high: 'Highest under the definitions tested',
	parity: 'The share for every 100 of the Ukrainian share',
	residents: 'Mid-year estimate of all residents',
	rate: '1,000 × people counted / residents',
	standing: 'Whether the country is ranked and coloured',
	counted: 'protected: refugees; waiting: refugees and asylum-seekers',
	base: 'published: as UNHCR prints them; kept: with people whose count was given up',
	part: 'Part of the protected',
	undecided: 'Undecided applications in the 32 countries'
} as const;

const hundredfold = (parity: Measured): number | null => (parity.defined ? scale(parity, 100).value : null);

export const tables = (model: Europe): DataTable[] => [
	model.form === 'shares' ? sharesTable(model) : hostsTable(model)
];

const sharesTable = ({ shares, year }: Europe): DataTable => {
	const people = column.people<EuropeanShare>;
	const number = column.number<EuropeanShare>;
	const parity = ({ isRanked, parity }: EuropeanShare) => (isRanked ? hundredfold(parity) : null);
	return column.dataTable<EuropeanShare>({
		name: 'shares',
		caption: `Under protection in Europe at the end of ${year}, by country of origin`,
		rows: shares,
		columns: [
			column.text('origin', 'People from', ABOUT.origin, (row) => row.originName),
			people('protected', 'Protected in Europe', ABOUT.refugees, (row) => row.protectedPeople.value),
			people(
				'temporary_protection',
				'of them temporary protection',
				ABOUT.temporary,
				(row) => row.temporaryProtection?.value ?? null
			),
			people('british_schemes', 'British schemes', ABOUT.schemes, (row) => row.britishSchemes.value),
			people('waiting', 'Asylum-seekers', ABOUT.waiting, (row) => row.waiting.value),
			people('displaced', 'Displaced abroad', ABOUT.displaced, (row) => row.displaced.value),
			number('share', 'Per 1,000', PER_DISPLACED, ABOUT.share, (row) => resultOf(row.share)?.value ?? null),
			number('low', 'Lowest', PER_DISPLACED, ABOUT.low, (row) => row.range?.low ?? null),
			number('high', 'Highest', PER_DISPLACED, ABOUT.high, (row) => row.range?.high ?? null),
			number('parity', 'For every 100 Ukrainians', PER_HUNDRED, ABOUT.parity, parity, 2)
		]
	});
};

const status = ({ rankStatus }: EuropeanHost) => (rankStatus === 'too few' ? 'too few to rank' : rankStatus);
const statusColumn = column.text<EuropeanHost>('standing', 'Standing', ABOUT.standing, status);
const residents = ({ residents }: EuropeanHost) => residents;
const residentsColumn = column.people<EuropeanHost>('residents', 'Residents', ABOUT.residents, residents);
const rateColumn = (label: string) =>
	column.number<EuropeanHost>(
		'rate',
		label,
		PER_RESIDENTS,
		ABOUT.rate,
		(row) => resultOf(row.rate)?.value ?? null
	);

const hostsTable = ({ hosts, originName, year }: Europe): DataTable => {
	const people = column.people<EuropeanHost>;
	return column.dataTable<EuropeanHost>({
		name: 'countries',
		caption: `People from ${originName} in Europe at the end of ${year}, by country`,
		rows: hosts,
		columns: [
			column.text('country', 'Country', 'Country where people are protected', (row) => row.name),
			people('protected', 'Protected', ABOUT.refugeesThere, (row) => row.protectedPeople?.value ?? null),
			people('temporary', 'of them temporary', ABOUT.temporaryThere, temporaryPeople),
			people('waiting', 'Asylum-seekers', ABOUT.waitingThere, (row) => row.waiting?.value ?? null),
			residentsColumn,
			rateColumn('Per 1,000 residents'),
			statusColumn
		]
	});
};

export const exportTable = (model: Europe): ExportTable =>
	model.form === 'shares' ? exportShares(model) : exportHosts(model);

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
	const people = column.boundedPeople<DefinedShare>;
	const number = column.number<DefinedShare>;
	const parity = ({ definition }: DefinedShare) => hundredfold(definition.parity);
	return column.exportTable<DefinedShare>({
		name: 'europe-by-origin',
		caption: `Under protection in Europe per 1,000 displaced abroad, end of ${year}`,
		rows,
		columns: [
			column.integer('year', 'Year', ABOUT.year, () => year),
			...column.origin<DefinedShare>(),
			column.text('counted', 'Counted', ABOUT.counted, (row) => row.definition.counted),
			column.text('base', 'Displaced', ABOUT.base, (row) => row.definition.base),
			column.flag('is_drawn', 'Drawn', 'True for the definition that the bars show', (row) => row.isDrawn),
			...people(
				'protected',
				'Protected in Europe',
				'Refugees in the 32 countries',
				(row) => row.protectedPeople
			),
			...people('temporary_protection', 'Temporary protection', ABOUT.part, (row) => row.temporaryProtection),
			...people('british_schemes', 'British schemes', ABOUT.part, (row) => row.britishSchemes),
			...people('waiting', 'Asylum-seekers in Europe', ABOUT.undecided, (row) => row.waiting),
			...people(
				'displaced',
				'Displaced abroad',
				'Displaced abroad as drawn',
				(row) => row.definition.displaced
			),
			...column.bounded<DefinedShare>(number('share', 'Share', PER_DISPLACED, ABOUT.share), (row) =>
				resultOf(row.definition.share)
			),
			number('low', 'Lowest tested', PER_DISPLACED, ABOUT.low, (row) => row.range?.low ?? null),
			number('high', 'Highest tested', PER_DISPLACED, ABOUT.high, (row) => row.range?.high ?? null),
			number('parity', 'Ratio', PER_HUNDRED, '100 × share / share of Ukrainians', parity, 2),
			column.flag('is_ranked', 'Ranked', 'False below ten people', (row) => row.isRanked)
		],
		sourceIds: (row) => row.sourceIds
	});
}

function exportHosts({ hosts, year, origin, originName, counted }: Europe): ExportTable {
	const text = column.text<EuropeanHost>;
	const people = column.boundedPeople<EuropeanHost>;
	const kind = ({ temporary }: EuropeanHost) => temporary?.kind ?? 'not published';
	return column.exportTable<EuropeanHost>({
		name: 'europe-by-country',
		caption: `People from ${originName} under protection per 1,000 residents, end of ${year}`,
		rows: hosts,
		columns: [
			column.integer('year', 'Year', ABOUT.year, () => year),
			text('origin', 'Origin', `${ABOUT.origin}, ISO 3166-1 alpha-3`, () => origin),
			text('country', 'Country', 'Country of protection, ISO 3166-1 alpha-3', (row) => row.country),
			text('country_name', 'Country, name', 'Country of protection, common name', (row) => row.name),
			text('counted', 'Counted', ABOUT.counted, () => counted),
			statusColumn,
			...people(
				'protected',
				'Protected',
				'Refugees, temporary protection included',
				(row) => row.protectedPeople
			),
			text('temporary_kind', 'Kind of temporary stay', 'eu_tp, uk_schemes or none', kind),
			...people('temporary', 'Temporary', ABOUT.part, (row) => row.temporary?.people ?? null),
			...people('waiting', 'Asylum-seekers', 'Undecided applications', (row) => row.waiting),
			residentsColumn,
			column.integer(
				'residents_year',
				'Year of residents',
				'Year of the estimate',
				(row) => row.residentsYear
			),
			...column.bounded<EuropeanHost>(rateColumn('Rate'), (row) => resultOf(row.rate))
		],
		sourceIds: (row) => new Set([...row.sourceIds, RESIDENTS_SOURCE])
	});
}
