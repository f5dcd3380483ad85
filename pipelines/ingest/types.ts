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

/** A source as its reader knows it; the command adds who wrote it, when it was fetched and what was read. */
export type ReadSource = Omit<Source, 'snapshot' | 'retrieved' | 'sha256'>;

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

/** One way in: what a publisher published becomes tidy tables and the description of their source. */
export interface SnapshotReader {
	readonly id: string;
	readonly tables: readonly SnapshotTable[];
	read(input: ReaderInput): Promise<SnapshotContents>;
}
