import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../lib/csv.js';
import { curatedTables } from './curated-tables.js';

/** Ids of the sources that tables kept by hand cite. */
export function citedByHand(dataFolder: string): ReadonlySet<string> {
	const cited = new Set<string>();
	for (const { path, fields } of curatedTables) {
		const columns = Object.keys(fields).filter(
			(column) => fields[column] === 'source' || fields[column] === 'source?'
		);
		const file = join(dataFolder, path);
		if (columns.length === 0 || !existsSync(file)) continue;
		for (const { cells } of readCsv(file, `data/${path}`, Object.keys(fields)).rows) {
			for (const column of columns) cited.add(cells[column] ?? '');
		}
	}
	return cited;
}
