import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A published figure or statement that was wrong, and its correction. */
interface Correction {
	/** `YYYY-MM-DD` */
	readonly date: string;
	/** The first release that has it right. */
	readonly release: string;
	/** Chart, table or page. */
	readonly where: string;
	readonly what_was_wrong: string;
	readonly what_it_is_now: string;
}

/** Corrections made so far, the newest first. */
export function readCorrections(): Correction[] {
	const rows: Correction[] = parse(readFileSync('data/corrections.csv'), { columns: true, bom: true });
	return rows.sort((a, b) => b.date.localeCompare(a.date));
}
