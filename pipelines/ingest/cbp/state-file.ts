import { closeSync, openSync, readSync } from 'node:fs';
import { readCsv, type Row } from '../../lib/csv.js';
import { DataFailure } from '../../lib/failure.js';
import { monthsBetween, people } from '../../lib/fields.js';

const header = [
	'Fiscal Year',
	'Month Grouping',
	'Month (abbv)',
	'Land Border Region',
	'State',
	'Demographic',
	'Citizenship',
	'Title of Authority',
	'Encounter Count'
] as const;

const months = ['OCT', 'NOV', 'DEC', 'JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP'];

const regions: Readonly<Record<string, 'other' | 'southwest' | 'northern'>> = {
	Other: 'other',
	'Southwest Land Border': 'southwest',
	'Northern Land Border': 'northern'
};

interface MonthOfRegions {
	/** First day of the month. */
	readonly month: string;
	other: number;
	southwest: number;
	northern: number;
}

/** Whether a file has the header of CBP's state file. */
export function isStateFile(path: string): boolean {
	const start = Buffer.alloc(400);
	const file = openSync(path, 'r');
	try {
		readSync(file, start, 0, start.length, 0);
	} finally {
		closeSync(file);
	}
	return start
		.toString('utf8')
		.replace(/^\uFEFF/, '')
		.startsWith(header.join());
}

/**
 * Encounters with one citizenship per month and region, from CBP's state file (one row per month, region, state, demographic
 * group, citizenship and authority). Months with encounters of others and none of this citizenship are zeros.
 * @throws DataFailure for an unknown month or region, and for a month that is missing or counts nobody at all.
 */
export function regionsByMonth(path: string, file: string, citizenship: string): MonthOfRegions[] {
	const { rows } = readCsv(path, file, header);
	const found = new Map<string, MonthOfRegions>();
	const everybody = new Map<string, number>();
	for (const row of rows) {
		const month = monthOf(row, file);
		const region = regions[row.cells['Land Border Region'] ?? ''];
		if (region === undefined) {
			const name = row.cells['Land Border Region'] ?? '';
			throw new DataFailure(
				file,
				row.line,
				`"${name}" is no known region`,
				'Look at the file and adapt the reader'
			);
		}
		const count = people(row.cells['Encounter Count'] ?? '', file, row.line, 'Encounter Count');
		everybody.set(month, (everybody.get(month) ?? 0) + count);
		const entry = found.get(month) ?? { month, other: 0, southwest: 0, northern: 0 };
		if (row.cells['Citizenship'] === citizenship) entry[region] += count;
		found.set(month, entry);
	}
	const ordered = [...found.keys()].sort();
	if (ordered.length === 0) return [];
	const missing = monthsBetween(ordered[0] ?? '', ordered.at(-1) ?? '').find(
		(month) => !everybody.get(month)
	);
	if (missing !== undefined) {
		throw new DataFailure(
			file,
			null,
			`no encounter is counted in ${missing.slice(0, 7)}`,
			'Download the whole file again'
		);
	}
	return ordered.flatMap((month) => found.get(month) ?? []);
}

/** The first day of the month of a row: October to December lie in the year before the fiscal year. */
function monthOf({ line, cells }: Row, file: string): string {
	const [, year] = /^(\d{4})( \(FYTD\))?$/.exec(cells['Fiscal Year'] ?? '') ?? [];
	const index = months.indexOf(cells['Month (abbv)'] ?? '');
	if (year === undefined || index < 0) {
		throw new DataFailure(
			file,
			line,
			`"${cells['Month (abbv)'] ?? ''}" of "${cells['Fiscal Year'] ?? ''}" is no month of a fiscal year`,
			'Look at the file and adapt the reader'
		);
	}
	return new Date(Date.UTC(Number(year) - 1, 9 + index, 1)).toISOString().slice(0, 10);
}
