import { temporaryPeople, type EuropeanHost } from '$lib/analysis/stocks/european-hosts';
import { residentsSource } from '$lib/analysis/world-bank';
import type { EuropeanShare, ShareDefinition } from '$lib/analysis/stocks/european-shares';
import { scale } from '$lib/metrics/interval';
import type { Measured } from '$lib/metrics/quantity';
import { countryInSentence } from '$lib/text/people';
import * as column from '../columns';
import * as comparison from '../comparison-columns';
import type { DataTable, ExportTable } from '../contract';
import * as yearEnd from '../year-end-columns';
import type { Europe } from './types';

const PER_DISPLACED = 'per 1,000 of the same kind abroad';
const PER_HUNDRED = 'Ukrainian share = 100';

/** Quantities in columns. */
const ABOUT = {
	refugees: 'Refugees as UNHCR counts them in the 32 countries, temporary protection included',
	refugeesThere: 'Refugees as UNHCR counts them, temporary protection included',
	temporary: 'Under temporary protection; part of the protected',
	schemes: 'On British schemes for Ukrainians; part of the protected',
	temporaryThere: 'Under temporary protection, or on a British scheme for Ukrainians',
	waiting: 'Asylum-seekers in the 32 countries, waiting for a decision',
	waitingThere: 'Asylum-seekers, waiting for a decision',
	displaced: 'In all countries: refugees, or everyone displaced abroad if the controls say so',
	share: '1,000 × people counted in Europe / the same kind in all countries',
	other: 'The share with, or without, the Ukrainians in Russia whom UNHCR no longer counts',
	low: 'Lowest across the ways of counting',
	high: 'Highest across the ways of counting',
	parity: 'The share, if the Ukrainian share is 100',
	part: 'Part of the protected',
	undecided: 'Undecided applications in the 32 countries'
} as const;

const hundredfold = (parity: Measured) => (parity.defined ? scale(parity, 100) : null);

export const tables = (model: Europe): DataTable[] => [
	model.form === 'shares' ? sharesTable(model) : hostsTable(model)
];

function sharesTable({ shares, year, base }: Europe): DataTable {
	const people = column.people<EuropeanShare>;
	const number = column.number<EuropeanShare>;
	const parity = ({ isRanked, parity }: EuropeanShare) => (isRanked ? hundredfold(parity) : null);
	return column.dataTable<EuropeanShare>({
		name: 'shares',
		caption: `Under protection in Europe at the end of ${year}, by country of origin`,
		rows: shares,
		columns: [
			comparison.country(),
			people('protected', 'Protected in Europe', ABOUT.refugees, (row) => row.protectedPeople),
			people('temporary_protection', 'Of whom temporary protection', ABOUT.temporary, temporaryProtection),
			people('british_schemes', 'British schemes', ABOUT.schemes, (row) => row.britishSchemes),
			people('waiting', 'Asylum-seekers', ABOUT.waiting, (row) => row.waiting),
			people('displaced', 'In all countries', ABOUT.displaced, (row) => row.displaced),
			number('share', 'Per 1,000', PER_DISPLACED, ABOUT.share, (row) => row.share),
			number(
				'share_other',
				base === 'kept' ? 'Without Russia' : 'With Russia',
				PER_DISPLACED,
				ABOUT.other,
				(row) => row.otherBase
			),
			...range<EuropeanShare>('Lowest', 'Highest'),
			number('parity', 'Ukrainian share = 100', PER_HUNDRED, ABOUT.parity, parity, 2)
		]
	});
}

const temporaryProtection = ({ temporaryProtection }: EuropeanShare) => temporaryProtection;

const range = <Row extends Pick<EuropeanShare, 'range'>>(lowest: string, highest: string) =>
	comparison.rangeEnds<Row>(
		(name, label, description, value) => column.number(name, label, PER_DISPLACED, description, value),
		['low', lowest, ABOUT.low],
		['high', highest, ABOUT.high]
	);

const STANDING = 'Whether the country has enough people to be ranked';
const status = ({ rankStatus }: EuropeanHost) => (rankStatus === 'too few' ? 'too few to rank' : rankStatus);
const statusColumn = column.text<EuropeanHost>('standing', 'Status', STANDING, status);
const RESIDENTS = 'Mid-year estimate of all residents';
const residentsColumn = column.people<EuropeanHost>(
	'residents',
	'Residents',
	RESIDENTS,
	(row) => row.residents
);
const PER_RESIDENTS = 'per 1,000 residents';
const rateColumn = (label: string) =>
	column.number<EuropeanHost>(
		'rate',
		label,
		PER_RESIDENTS,
		'1,000 × people counted / residents',
		(row) => row.rate
	);

function hostsTable({ hosts, origin, originName, year }: Europe): DataTable {
	const people = column.people<EuropeanHost>;
	return column.dataTable<EuropeanHost>({
		name: 'countries',
		caption: `People from ${countryInSentence(origin, originName)} in Europe at the end of ${year}, by country`,
		rows: hosts,
		columns: [
			column.text('country', 'Country', 'Country where people are protected', (row) => row.name),
			people('protected', 'Protected', ABOUT.refugeesThere, (row) => row.protectedPeople),
			people('temporary', 'Of whom temporary', ABOUT.temporaryThere, temporaryPeople),
			people('waiting', 'Asylum-seekers', ABOUT.waitingThere, (row) => row.waiting),
			residentsColumn,
			rateColumn('Per 1,000 residents'),
			statusColumn
		]
	});
}

export const exportTable = (model: Europe): ExportTable =>
	model.form === 'shares' ? exportShares(model) : exportHosts(model);

type Row = Omit<EuropeanShare, keyof ShareDefinition> & ShareDefinition & { readonly isDrawn: boolean };

const PROTECTED = 'Refugees in the 32 countries';
/** Every definition tested, with the drawn one marked. */
function exportShares({ shares, year, counted, base }: Europe): ExportTable {
	const rows = shares.flatMap((share) => {
		const hasBase = share.definitions.some((one) => one.base === base);
		return share.definitions.map((one): Row => {
			const isDrawn = one.counted === counted && (one.base === base || !hasBase);
			return { ...share, ...one, isDrawn };
		});
	});
	const people = column.boundedPeople<Row>;
	const number = column.number<Row>;
	const parity = ({ parity }: Row) => hundredfold(parity);
	return column.exportTable<Row>({
		name: 'europe-by-origin',
		caption: `Under protection in Europe, per 1,000 of the same kind abroad, end of ${year}`,
		rows,
		columns: [
			yearEnd.year(year),
			...column.origin<Row>(),
			...yearEnd.definition<Row>('the bars show'),
			...people('protected', 'Protected in Europe', PROTECTED, (row) => row.protectedPeople),
			...people('temporary_protection', 'Temporary protection', ABOUT.part, (row) => row.temporaryProtection),
			...people('british_schemes', 'British schemes', ABOUT.part, (row) => row.britishSchemes),
			...people('waiting', 'Asylum-seekers in Europe', ABOUT.undecided, (row) => row.waiting),
			...people('displaced', 'Displaced abroad', 'Displaced abroad as drawn', (row) => row.displaced),
			...column.bounded<Row>(number('share', 'Share', PER_DISPLACED, ABOUT.share), (row) => row.share),
			...range<Row>('Lowest way of counting', 'Highest way of counting'),
			number('parity', 'Ratio', PER_HUNDRED, '100 × share / share of Ukrainians', parity, 2),
			column.flag('is_ranked', 'Ranked', 'False below ten people', (row) => row.isRanked)
		],
		sourceIds: (row) => row.sourceIds
	});
}

const YEAR = 'Year of the estimate';
function exportHosts({ hosts, year, origin, originName, counted }: Europe): ExportTable {
	const people = column.boundedPeople<EuropeanHost>;
	const included = 'Refugees, temporary protection included';
	const kind = ({ temporary }: EuropeanHost) => temporary?.kind ?? 'not published';
	return column.exportTable<EuropeanHost>({
		name: 'europe-by-country',
		caption: `People from ${countryInSentence(origin, originName)} under protection per 1,000 residents, end of ${year}`,
		rows: hosts,
		columns: [
			yearEnd.year(year),
			yearEnd.originCode(() => origin),
			...yearEnd.host<EuropeanHost>('Country of protection'),
			yearEnd.counted(() => counted),
			statusColumn,
			...people('protected', 'Protected', included, (row) => row.protectedPeople),
			column.text('temporary_kind', 'Kind of temporary stay', 'eu_tp, uk_schemes or none', kind),
			...people('temporary', 'Temporary', ABOUT.part, (row) => row.temporary?.people),
			...people('waiting', 'Asylum-seekers', 'Undecided applications', (row) => row.waiting),
			residentsColumn,
			column.integer('residents_year', 'Year of residents', YEAR, (row) => row.residentsYear),
			...column.bounded<EuropeanHost>(rateColumn('Rate'), (row) => row.rate)
		],
		sourceIds: (row) => new Set([...row.sourceIds, residentsSource(row.residentsYear)])
	});
}
