import { csvReader, latest } from '../csv-reader.js';
import type { SnapshotTable } from '../types.js';

/** The world as a whole, and Kosovo, which has no ISO 3166-1 code. */
const notCountries = new Set(['WLD', 'XKX']);

const worldBankPopulation: SnapshotTable = {
	path: 'worldbank/population_gdp.csv',
	fields: { year: 'year', country: 'country', population: 'people', gdp_usd: 'amount?' },
	key: ['year', 'country']
};

export const worldBankPopulationReader = csvReader({
	id: 'worldbank-population',
	table: worldBankPopulation,
	columns: ['iso3', 'year', 'population', 'gdp_usd'],
	map: (row) =>
		notCountries.has(row.text('iso3'))
			? null
			: row.pick({ year: 'year', country: 'iso3', population: 'population', gdp_usd: 'gdp_usd' }),
	sources(records) {
		const lastYear = latest(records, 'year');
		return [
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
				grade: 'official'
			}
		];
	}
});
