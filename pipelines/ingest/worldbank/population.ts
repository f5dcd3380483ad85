import { readCsv } from '../../lib/csv.js';
import type { SnapshotReader, SnapshotTable, TidyRecord } from '../types.js';

/** The world as a whole, and Kosovo, which has no ISO 3166-1 code. */
const notCountries = new Set(['WLD', 'XKX']);

export const worldBankPopulation: SnapshotTable = {
	path: 'worldbank/population_gdp.csv',
	fields: { year: 'year', country: 'country', population: 'people', gdp_usd: 'amount?' },
	key: ['year', 'country']
};

export const worldBankPopulationReader: SnapshotReader = {
	id: 'worldbank-population',
	tables: [worldBankPopulation],
	async read({ path, file }) {
		const published = readCsv(path, file, ['iso3', 'year', 'population', 'gdp_usd']);
		const records = published.rows
			.filter(({ cells }) => !notCountries.has(cells['iso3'] ?? ''))
			.map(({ cells }): TidyRecord => ({
				year: cells['year'] ?? '',
				country: cells['iso3'] ?? '',
				population: cells['population'] ?? '',
				gdp_usd: cells['gdp_usd'] ?? ''
			}));
		const lastYear =
			records
				.map((record) => record['year'] ?? '')
				.sort()
				.at(-1) ?? '';
		return {
			tables: [{ table: worldBankPopulation, records }],
			sources: [
				{
					id: 'worldbank-population-gdp',
					publisher: 'World Bank',
					title: 'World Development Indicators: SP.POP.TOTL, NY.GDP.MKTP.CD',
					address: 'https://data.worldbank.org/indicator/SP.POP.TOTL',
					licence: 'CC BY 4.0',
					redistributable: true,
					vintage: lastYear,
					as_of: `${lastYear}-12-31`,
					rounding: 'Mid-year estimates; GDP in current US$',
					grade: 'official',
					formula: null,
					inputs: []
				}
			]
		};
	}
};
