import type { ReadSource } from '../reader.js';

/** `coo` and `coa` are UNHCR's own codes (AUS is Austria); only the `_iso` columns are read. */
export const publishedColumns = ['year', 'coo_name', 'coo', 'coo_iso', 'coa_name', 'coa', 'coa_iso'] as const;

export function unhcrSource(id: string, title: string, endpoint: string, lastYear: string): ReadSource {
	return {
		id,
		publisher: 'UNHCR',
		title,
		address: `https://api.unhcr.org/population/v1/${endpoint}/`,
		licence: 'CC BY 4.0',
		redistributable: true,
		vintage: 'June 2026, corrected 25 June 2026',
		as_of: `${lastYear}-12-31`,
		rounding: 'Counts under 5 may be rounded to 0 or 5',
		grade: 'official',
		formula: null,
		inputs: []
	};
}
