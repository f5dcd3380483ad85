import { ownFindings } from '../ingest/plausibility/assess.js';
import { checkControl } from '../ingest/plausibility/control.js';
import { recordOf } from '../ingest/plausibility/finding.js';
import type { Visit } from '../ingest/snapshots.js';
import type { SnapshotReader, SnapshotTable } from '../ingest/types.js';
import type { Line } from '../lib/csv.js';
import { DataFailure } from '../lib/failure.js';
import type { Source } from '../lib/sources.js';

export interface AsTaken {
	/** Compares one table; keeps its failure. */
	readonly visit: Visit;
	/** @throws DataFailure kept for the first table: other checks, which know more of a table, come first. */
	assert(): void;
}

/** Snapshots are as they were taken, by their control totals, and plausible by themselves. */
export function asTaken(data: string, readers: readonly SnapshotReader[]): AsTaken {
	const byPath = new Map(
		readers.flatMap((reader) => reader.tables.map(({ path }) => [path, reader] as const))
	);
	let kept: unknown = null;
	return {
		visit(table, lines, sources) {
			const reader = byPath.get(table.path);
			if (!reader || kept !== null) return;
			try {
				checkControl(data, table, lines, reader.tolerance);
				if (table === reader.tables[0]) assertPlausible(reader, table, lines, sources);
			} catch (error) {
				kept = error;
			}
		},
		assert() {
			if (kept !== null) throw kept;
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
	const doubt = ownFindings(reader, { table, lines }, retrieved).find(
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
