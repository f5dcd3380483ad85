import type { Snapshots } from '../ingest/snapshots.js';
import { DataFailure } from '../lib/failure.js';

const register = 'data/curated/rpc_ohss_differences.csv';
/** Codes without a counterpart in the workbook of admissions. */
const notCompared = new Set(['', 'OTH', 'UNK']);

interface Compared {
	readonly file: string;
	readonly line: number;
	readonly ohss: number;
	readonly rpc: number;
}

/**
 * The Yearbook and the Refugee Processing Center count the same arrivals. They agree on FY2005–2013 except for a few
 * nationalities; the Yearbook revised later years. Every known difference is registered: a new one stops the
 * build, one that has disappeared prints a warning.
 */
export function checkYearbookAgainstWorkbook(
	snapshots: Snapshots,
	warn: (message: string) => void = console.warn
): void {
	const differences = findDifferences(snapshots);
	for (const { line, cells } of snapshots.rows('curated/rpc_ohss_differences.csv')) {
		const key = `${cells['fiscal_year']} ${cells['origin']}`;
		const found = differences.get(key);
		differences.delete(key);
		if (!found) {
			warn(`${register}, row ${line}: RPC and the Yearbook now agree on ${key}; the row can go`);
			continue;
		}
		if (found.ohss !== Number(cells['ohss']) || found.rpc !== Number(cells['rpc'])) {
			fail(key, found, `the register holds ${cells['ohss']} and ${cells['rpc']}`);
		}
	}
	for (const [key, found] of differences) fail(key, found, 'the register does not list it');
}

function findDifferences(snapshots: Snapshots): Map<string, Compared> {
	const admitted = new Map<string, number>();
	for (const { cells } of snapshots.rows('rpc/printed_totals.csv')) {
		if (cells['origin'] !== '')
			admitted.set(`${cells['fiscal_year']} ${cells['origin']}`, Number(cells['value']));
	}
	const differences = new Map<string, Compared>();
	const compare = (path: string, slack: (value: number) => readonly [number, number]) => {
		for (const { line, cells } of snapshots.rows(path)) {
			const { fiscal_year: year = '', origin = '', value = '' } = cells;
			const measure = cells['measure'] ?? 'refugee_arrivals';
			if (measure !== 'refugee_arrivals' || notCompared.has(origin) || value === '' || Number(year) < 2001)
				continue;
			const rpc = admitted.get(`${year} ${origin}`) ?? 0;
			const [low, high] = slack(Number(value));
			if (rpc < low || rpc > high) {
				differences.set(`${year} ${origin}`, { file: `data/${path}`, line, ohss: Number(value), rpc });
			}
		}
	};
	compare('ohss/compilation_2005_2013.csv', (value) => [value, value]);
	compare('ohss/refugee_arrivals.csv', (value) => (value === 0 ? [0, 4] : [value - 5, value + 4]));
	return differences;
}

function fail(key: string, { file, line, ohss, rpc }: Compared, known: string): never {
	throw new DataFailure(
		file,
		line,
		`the Yearbook counts ${ohss} for ${key} and RPC ${rpc}: ${known}`,
		`If both are as published, write the difference into ${register}`
	);
}
