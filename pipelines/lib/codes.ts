import { join } from 'node:path';
import { readCsv } from './csv.js';

export interface CodeList {
	/** ISO 3166-1 alpha-3. */
	isCountry(code: string): boolean;
	/** A country, or another origin that belongs in totals (unknown, stateless, dissolved states). */
	isOrigin(code: string): boolean;
	/** Code of a country by its English short or official name. */
	countryNamed(name: string): string | undefined;
	/** Code of a country by its two letters (ISO 3166-1 alpha-2). */
	countryOfAlpha2(code: string): string | undefined;
}

interface NamedCode {
	readonly code: string;
	readonly alpha2?: string;
	readonly names: readonly string[];
}

export const countryColumns = [
	'iso3',
	'short_name',
	'official_name',
	'formal_name',
	'm49_region',
	'iso2'
] as const;
const specialOriginColumns = ['code', 'name', 'used_by'] as const;

export function makeCodeList(countries: readonly NamedCode[], specialOrigins: readonly string[]): CodeList {
	const known = new Set(countries.map((country) => country.code));
	const special = new Set(specialOrigins);
	const byName = new Map<string, string>();
	const byAlpha2 = new Map<string, string>();
	for (const { code, names, alpha2 } of countries) {
		if (alpha2) byAlpha2.set(alpha2, code);
		for (const name of names) byName.set(name.toLowerCase(), code);
	}
	return {
		isCountry: (code) => known.has(code),
		isOrigin: (code) => known.has(code) || special.has(code),
		countryNamed: (name) => byName.get(name.trim().toLowerCase()),
		countryOfAlpha2: (code) => byAlpha2.get(code)
	};
}

/** The codes that every other snapshot is checked against. */
export function readCodeList(dataFolder: string): CodeList {
	const read = (path: string, columns: readonly string[]) =>
		readCsv(join(dataFolder, path), `data/${path}`, columns).rows.map((row) => row.cells);
	return makeCodeList(
		read('country_codes/countries.csv', countryColumns).map((cells) => ({
			code: cells['iso3'] ?? '',
			alpha2: cells['iso2'] ?? '',
			names: [cells['short_name'] ?? '', cells['official_name'] ?? '']
		})),
		read('curated/special_origins.csv', specialOriginColumns).map((cells) => cells['code'] ?? '')
	);
}
