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

const nobody = (month: string): MonthOfRegions => ({ month, other: 0, southwest: 0, northern: 0 });

/** For the messages of readers, after "Wanted is". */
export const stateFileWanted =
	'the state file of cbp.gov/newsroom/stats/nationwide-encounters (nationwide-encounters-…-state.csv)';

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
 * Encounters per citizenship, month and region, from CBP's state file (one row per month, region, state, demographic group,
 * citizenship and authority). Months with encounters of others and none of a citizenship are zeros.
 * @returns months in order, by citizenship.
 * @throws DataFailure for an unknown month or region, a month that is missing or counts nobody at all, and a citizenship
 * that is in no row.
 */
export function regionsByMonth<Citizenship extends string>(
	path: string,
	file: string,
	citizenships: readonly Citizenship[]
): Readonly<Record<Citizenship, readonly MonthOfRegions[]>> {
	const { rows } = readCsv(path, file, header, `Wanted is ${stateFileWanted}`);
	const everybody = new Map<string, number>();
	const found = new Map<string, MonthOfRegions>();
	for (const row of rows) {
		const month = monthOf(row, file);
		const region = regionOf(row, file);
		const count = people(row.cells['Encounter Count'] ?? '', file, row.line, 'Encounter Count');
		everybody.set(month, (everybody.get(month) ?? 0) + count);
		const key = `${row.cells['Citizenship']} ${month}`;
		const entry = found.get(key) ?? nobody(month);
		entry[region] += count;
		found.set(key, entry);
	}
	const ordered = monthsInOrder(everybody, file);
	const monthsOf = (citizenship: Citizenship): readonly MonthOfRegions[] => {
		if (ordered.length > 0 && !ordered.some((month) => found.has(`${citizenship} ${month}`))) {
			throw new DataFailure(
				file,
				null,
				`no row has the citizenship ${citizenship}`,
				'Download the whole file again'
			);
		}
		return ordered.map((month) => found.get(`${citizenship} ${month}`) ?? nobody(month));
	};
	return Object.fromEntries(
		citizenships.map((citizenship) => [citizenship, monthsOf(citizenship)])
	) as Record<Citizenship, readonly MonthOfRegions[]>;
}

/** @throws DataFailure for a month that is missing or counts nobody. */
function monthsInOrder(everybody: ReadonlyMap<string, number>, file: string): readonly string[] {
	const ordered = [...everybody.keys()].sort();
	const [first = '', last = first] = [ordered[0], ordered.at(-1)];
	const missing =
		first === '' ? undefined : monthsBetween(first, last).find((month) => !everybody.get(month));
	if (missing === undefined) return ordered;
	throw new DataFailure(
		file,
		null,
		`no encounter is counted in ${missing.slice(0, 7)}`,
		'Download the whole file again'
	);
}

function regionOf({ line, cells }: Row, file: string): 'other' | 'southwest' | 'northern' {
	const name = cells['Land Border Region'] ?? '';
	const region = regions[name];
	if (region !== undefined) return region;
	throw new DataFailure(file, line, `"${name}" is no known region`, 'Look at the file and adapt the reader');
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
