import { ownFindings } from '../ingest/plausibility/assess.js';
import { checkControl } from '../ingest/plausibility/control.js';
import { recordOf } from '../ingest/plausibility/finding.js';
import type { Visit } from '../ingest/snapshots.js';
import type { SnapshotReader, SnapshotTable } from '../ingest/types.js';
import type { Line } from '../lib/csv.js';
import { DataFailure } from '../lib/failure.js';
import type { Source } from '../lib/sources.js';

export interface SnapshotIntegrity {
	/** Compares one table; remembers its failure. */
	readonly visit: Visit;
	/** @throws DataFailure that of the first table: other checks, which know more of a table, come first. */
	assert(): void;
}

/** Snapshots are as they were taken, by their control totals, and plausible by themselves. */
export function snapshotIntegrity(data: string, readers: readonly SnapshotReader[]): SnapshotIntegrity {
	const byPath = new Map(
		readers.flatMap((reader) => reader.tables.map(({ path }) => [path, reader] as const))
	);
	let failure: unknown = null;
	return {
		visit(table, lines, sources) {
			const reader = byPath.get(table.path);
			if (!reader || failure !== null) return;
			try {
				checkControl(data, table, lines, reader.tolerance);
				if (table === reader.tables[0]) assertPlausible(reader, table, lines, sources);
			} catch (error) {
				failure = error;
			}
		},
		assert() {
			if (failure !== null) throw failure;
		}
	};
}

/** @throws DataFailure naming row or period, and the figures. */
function assertPlausible(
	reader: SnapshotReader,
	table: SnapshotTable,
	lines: readonly Line[],
	sources: readonly Source[]
): void {
	const entries = sources.filter(({ snapshot }) => snapshot === reader.id);
	const accepted = entries.flatMap((source) => source.accepted ?? []);
	const retrieved = entries.reduce(
		(last, source) => ((source.retrieved ?? '') > last ? (source.retrieved ?? '') : last),
		''
	);
	const doubt = ownFindings(reader, { table, lines }, entries, retrieved).find(
		(finding) => !accepted.includes(recordOf(finding))
	);
	if (!doubt) return;
	throw new DataFailure(
		`data/${table.path}`,
		doubt.row ?? null,
		`${doubt.text}; rule ${doubt.rule}`,
		`Take the snapshot again; if the file is right, with --accept ${doubt.rule}`
	);
}
