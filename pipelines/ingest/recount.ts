import { join } from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { readCsvLines } from '../lib/csv.js';
import { writeAtomically } from '../lib/files.js';
import { controlPath, controlTotals } from './plausibility/control.js';
import type { SnapshotReader } from './types.js';

/**
 * Counts snapshots again that were merged or corrected by hand, so that the build accepts them as they are; the changed
 * control totals show in the git diff.
 * @returns paths below `data/` whose totals changed.
 */
export function recount(readers: readonly SnapshotReader[], data: string): string[] {
	return readers.flatMap(({ tables, tolerance }) =>
		tables.flatMap((table) => {
			const text = readFileSync(join(data, table.path), 'utf8');
			const lines = readCsvLines(join(data, table.path), `data/${table.path}`, Object.keys(table.fields));
			const totals = controlTotals(table, lines, tolerance, text);
			const path = join(data, controlPath(table));
			if (existsSync(path) && readFileSync(path, 'utf8') === totals) return [];
			writeAtomically(path, totals);
			return [controlPath(table)];
		})
	);
}
