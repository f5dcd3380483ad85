import { zipSync, strToU8 } from 'fflate';
import { snapshotRows } from './table';

const names = { population: 'SP.POP.TOTL', gdp_usd: 'NY.GDP.MKTP.CD' } as const;
export type Column = keyof typeof names;

const firstYear = 1960;

/** The CSV of an indicator from data.worldbank.org: a line per country, a column per year from 1960. */
export function indicatorCsv(column: Column, lastYear = 2024, updated = '2026-07-01'): string {
	const byCountry = new Map<string, Map<string, string>>();
	for (const row of snapshotRows('worldbank/population_gdp.csv')) {
		const { country = '', year = '' } = row;
		const figures = byCountry.get(country) ?? new Map<string, string>();
		byCountry.set(country, figures.set(year, row[column] ?? ''));
	}
	const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => String(firstYear + index));
	const quoted = (cells: readonly string[]) => `${cells.map((cell) => `"${cell}"`).join()},`;
	const line = (name: string, code: string, cells: readonly string[]) =>
		quoted([name, code, 'Title of the indicator', names[column], ...cells]);
	return [
		'\uFEFF"Data Source","World Development Indicators",',
		'',
		`"Last Updated Date","${updated}",`,
		'',
		quoted(['Country Name', 'Country Code', 'Indicator Name', 'Indicator Code', ...years]),
		...[...byCountry].map(([code, figures]) =>
			line(
				`Name of ${code}`,
				code,
				years.map((year) => figures.get(year) ?? '')
			)
		),
		line(
			'Arab World',
			'ARB',
			years.map(() => '1')
		),
		line(
			'World',
			'WLD',
			years.map(() => '2')
		),
		''
	].join('\n');
}

/** The zip of a download with its two companions. */
export function indicatorZip(csv: string): Uint8Array {
	return zipSync({
		'API_SP.POP.TOTL_DS2_en_csv_v2_1.csv': strToU8(csv),
		'Metadata_Country_API_SP.POP.TOTL_DS2_en_csv_v2_1.csv': strToU8('"Country Code","Region"\n'),
		'Metadata_Indicator_API_SP.POP.TOTL_DS2_en_csv_v2_1.csv': strToU8('"INDICATOR_CODE"\n')
	});
}
