import { openSync, readSync, closeSync } from 'node:fs';
import { DataFailure } from '../../lib/failure.js';
import { csvReader, latest } from '../csv-reader.js';
import { placed } from '../places.js';
import type {
	ReaderInput,
	ReadSource,
	SnapshotContents,
	SnapshotReader,
	SnapshotTable,
	TidyRecord
} from '../types.js';
import { readIndicators, type Indicator } from './indicators.js';

/** The world as a whole, and Kosovo, which has no ISO 3166-1 code. */
const notCountries = new Set(['WLD', 'XKX']);

/** Sums over countries in the World Bank's downloads, and the Channel Islands, which ISO 3166-1 knows by island. */
const groups = new Set(
	[
		'AFE AFW ARB CEB CHI CSS EAP EAR EAS ECA ECS EMU EUU FCS HIC HPC IBD IBT IDA IDB IDX INX LAC LCN LDC LIC LMC LMY',
		'LTE MEA MIC MNA NAC NOC OEC OED OSS PRE PSS PST SAS SSA SSF SST SXZ TEA TEC TLA TMN TSA TSS UMC XZN'
	].flatMap((codes) => codes.split(' '))
);

const firstYear = '1990';

const worldBankPopulation: SnapshotTable = {
	path: 'worldbank/population_gdp.csv',
	fields: { year: 'year', country: 'country', population: 'people', gdp_usd: 'amount?' },
	key: ['year', 'country']
};

const listReader = csvReader({
	id: 'worldbank-population',
	table: worldBankPopulation,
	wanted: 'the list of countries and years',
	tolerance: {
		every: 'year',
		openPeriods: 1,
		share: 0.1,
		amount: 0,
		jump: { population: { factor: 1.1, from: 1_000_000_000 } },
		spike: { factor: 5, from: 1_000_000 },
		lastTotal: { population: [6_500_000_000, 12_000_000_000] }
	},
	columns: ['iso3', 'year', 'population', 'gdp_usd'],
	map: (row) =>
		notCountries.has(row.text('iso3'))
			? null
			: row.pick({ year: 'year', country: 'iso3', population: 'population', gdp_usd: 'gdp_usd' }),
	sources: (records) => [sourceOf(records, null)]
});

/**
 * Population and product of all countries. Reads the zip or CSV of an indicator from data.worldbank.org, the API's JSON, or a
 * list of both. A download holds one indicator: the other one keeps the figures of the present snapshot.
 */
export const worldBankPopulationReader: SnapshotReader = {
	...listReader,
	download: {
		kinds: ['text', 'json'],
		wanted:
			'the CSV zip of SP.POP.TOTL or NY.GDP.MKTP.CD from data.worldbank.org, or all rows of the API (format=json&per_page=20000)'
	},
	async read(input) {
		if (isList(input.path)) return listReader.read(input);
		return contentsOf(readIndicators(input.parts), input);
	}
};

function isList(path: string): boolean {
	const start = Buffer.alloc(40);
	const file = openSync(path, 'r');
	try {
		readSync(file, start, 0, start.length, 0);
	} finally {
		closeSync(file);
	}
	return start.toString('utf8').startsWith('iso3,year,');
}

function contentsOf(read: readonly Indicator[], input: ReaderInput): SnapshotContents {
	const rows = new Map<string, Record<string, string>>();
	const places = new Map<string, number | string>();
	const fractions: string[] = [];
	const [first] = read;
	const given = new Set(read.map(({ column }) => column));
	for (const { year = '', country = '', ...cells } of input.present(worldBankPopulation)) {
		const kept = Object.entries(cells).filter(([column]) => ![...given].some((one) => one === column));
		if (kept.length > 0) rows.set(`${year} ${country}`, { year, country, ...Object.fromEntries(kept) });
	}
	for (const { column, figures } of read) {
		for (const { iso3, year, value, place } of figures) {
			if (year < firstYear || notCountries.has(iso3) || groups.has(iso3) || iso3 === '') continue;
			if (!input.codes.isCountry(iso3)) {
				throw new DataFailure(
					input.file,
					place,
					`"${iso3}" is neither a country nor a known sum over countries`,
					'Add it to the groups of this reader'
				);
			}
			const key = `${year} ${iso3}`;
			const isFraction = column === 'population' && value.includes('.');
			if (isFraction) fractions.push(`${iso3} ${year}`);
			const figure = isFraction ? String(Math.round(Number(value))) : value;
			rows.set(key, { ...rows.get(key), year, country: iso3, [column]: figure });
			places.set(key, place);
		}
	}
	const records = [...rows].flatMap(([key, row]): TidyRecord[] => {
		if ((row['population'] ?? '') === '') return [];
		return [placed({ gdp_usd: '', ...row }, places.get(key) ?? 'the present snapshot')];
	});
	const missing = ['population', 'gdp_usd'].filter((column) => ![...given].some((one) => one === column));
	return {
		tables: [{ table: worldBankPopulation, records }],
		sources: [sourceOf(records, first?.updated ?? null)],
		remarks: [
			...missing.map((column) => `the file holds no ${column}, which stays as it was`),
			...(fractions.length > 0 ? [`populations with a fraction were rounded: ${fractions.join(', ')}`] : [])
		]
	};
}

function sourceOf(records: readonly TidyRecord[], updated: string | null): ReadSource {
	const lastYear = latest(records, 'year');
	return {
		id: 'worldbank-population-gdp',
		publisher: 'World Bank',
		title: 'World Development Indicators: SP.POP.TOTL, NY.GDP.MKTP.CD',
		address: 'https://data.worldbank.org/indicator/SP.POP.TOTL',
		licence: 'CC BY 4.0',
		redistributable: true,
		vintage: updated === null ? lastYear : `Updated ${updated}`,
		as_of: `${lastYear}-12-31`,
		rounding: 'Mid-year estimates; GDP in current US$',
		grade: 'official'
	};
}
