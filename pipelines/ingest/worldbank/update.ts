import { csvReader } from '../csv-reader.js';
import type { SnapshotTable } from '../types.js';

const KOSOVO = 'XKX';

const worldBankUpdate: SnapshotTable = {
	path: 'worldbank/population_gdp_update.csv',
	fields: { year: 'year', country: 'country', population: 'people', gdp_usd: 'amount?' },
	key: ['year', 'country']
};

/** First year of the update that is read; the years before are in the full edition, of all countries and one vintage. */
const firstYear = 2024;

/**
 * A later edition that covers some countries only. The table of residents takes from it what the full edition does
 * not have yet, and never replaces a figure of that edition.
 */
export const worldBankUpdateReader = csvReader({
	id: 'worldbank-population-update',
	table: worldBankUpdate,
	wanted: 'population and gross domestic product of the World Bank by country and year, as one CSV',
	tolerance: {
		every: 'year',
		openPeriods: 1,
		share: 0.1,
		amount: 0,
		lastTotal: { population: [5_000_000_000, 10_000_000_000] }
	},
	columns: ['iso3', 'year', 'population', 'gdp_usd'],
	map: (row) =>
		row.text('iso3') === KOSOVO || Number(row.text('year')) < firstYear
			? null
			: row.pick({ year: 'year', country: 'iso3', population: 'population', gdp_usd: 'gdp_usd' }),
	sources: () => [
		{
			id: 'worldbank-population-gdp-2026-08',
			publisher: 'World Bank',
			title:
				'World Development Indicators: SP.POP.TOTL, NY.GDP.MKTP.CD (residents of 2025, GDP of 2024 and 2025)',
			address: 'https://data.worldbank.org/indicator/SP.POP.TOTL',
			licence: 'CC BY 4.0',
			redistributable: true,
			vintage: '15 August 2026',
			as_of: '2025-12-31',
			rounding: 'Mid-year estimates; GDP in current US$',
			grade: 'official'
		}
	]
});
