import { DataFailure } from '../../lib/failure.js';

/** One figure of a Eurostat table, by the codes of its dimensions. */
export interface Observation {
	/** For messages: line or position. */
	readonly place: number | string;
	readonly codes: Readonly<Record<string, string>>;
	/** Null for a colon: not available. */
	readonly value: number | null;
	/** Letters such as b (break), d (definition differs), e (estimated), p (provisional). */
	readonly flag: string;
}

/** Eurostat's country codes: ISO 3166-1 alpha-2 except for Greece and the United Kingdom. */
const countries: Readonly<Record<string, string>> = {
	AT: 'AUT',
	BE: 'BEL',
	BG: 'BGR',
	CH: 'CHE',
	CY: 'CYP',
	CZ: 'CZE',
	DE: 'DEU',
	DK: 'DNK',
	EE: 'EST',
	EL: 'GRC',
	ES: 'ESP',
	FI: 'FIN',
	FR: 'FRA',
	HR: 'HRV',
	HU: 'HUN',
	IE: 'IRL',
	IS: 'ISL',
	IT: 'ITA',
	LI: 'LIE',
	LT: 'LTU',
	LU: 'LUX',
	LV: 'LVA',
	MT: 'MLT',
	NL: 'NLD',
	NO: 'NOR',
	PL: 'POL',
	PT: 'PRT',
	RO: 'ROU',
	SE: 'SWE',
	SI: 'SVN',
	SK: 'SVK',
	UK: 'GBR'
};

/** Undefined for sums over countries (EU27_2020 and the like). */
export function countryOf(file: string, place: number | string, geo: string): string | undefined {
	if (/^(EU|EA|EEA|EFTA|TOTAL)/.test(geo)) return undefined;
	const code = countries[geo];
	if (code !== undefined) return code;
	throw new DataFailure(file, place, `"${geo}" is no known country of Eurostat`, 'Add it to this reader');
}
