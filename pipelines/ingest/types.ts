import type { CodeList } from '../lib/codes.js';
import type { FieldKind } from '../lib/fields.js';
import type { Source } from '../lib/sources.js';

/** One tidy file under `data/`: figures and codes only. */
export interface SnapshotTable {
	/** Below `data/`, for example `unhcr/population.csv`; the build loads it as `unhcr.population`. */
	readonly path: string;
	readonly fields: Readonly<Record<string, FieldKind>>;
	/** Rows are unique and sorted by these columns. */
	readonly key: readonly string[];
}

export type TidyRecord = Readonly<Record<string, string>>;

/** A published source as described by its reader. The command adds the snapshot's name, the day of retrieval and the file's hash. */
export type ReadSource = Omit<Source, 'snapshot' | 'retrieved' | 'sha256' | 'formula' | 'inputs'>;

export interface SnapshotContents {
	readonly tables: readonly { readonly table: SnapshotTable; readonly records: readonly TidyRecord[] }[];
	readonly sources: readonly ReadSource[];
}

export interface ReaderInput {
	readonly path: string;
	/** The file's name for messages. */
	readonly file: string;
	readonly codes: CodeList;
}

/** Turns a publisher's file into tidy tables and the description of their sources. */
export interface SnapshotReader {
	readonly id: string;
	readonly tables: readonly SnapshotTable[];
	read(input: ReaderInput): Promise<SnapshotContents>;
}
