import type { CodeList } from '../lib/codes.js';
import type { FieldKind } from '../lib/fields.js';
import type { Located } from '../lib/addresses.js';
import type { FileKind } from '../lib/file-kind.js';
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
export type ReadSource = Omit<
	Source,
	keyof Located | 'snapshot' | 'retrieved' | 'sha256' | 'formula' | 'inputs'
>;

export interface SnapshotContents {
	readonly tables: readonly { readonly table: SnapshotTable; readonly records: readonly TidyRecord[] }[];
	readonly sources: readonly ReadSource[];
	/** What the maintainer should know about the file, one sentence each. */
	readonly remarks?: readonly string[];
}

/** A file that was named, or one that was packed in it. */
export interface FilePart {
	readonly path: string;
	/** The file's name for messages. */
	readonly file: string;
	readonly kind: FileKind;
}

export interface ReaderInput extends Pick<FilePart, 'path' | 'file'> {
	readonly codes: CodeList;
	/** All files of the download, `path` first; most sources publish one. */
	readonly parts: readonly FilePart[];
	/** YYYY-MM-DD: the day on which the file was fetched. */
	readonly retrieved: string;
	/** The edition, where the file does not state it. */
	readonly vintage: string | null;
	/** Rows of the present snapshot, for files that hold only some of its columns. */
	present(table: SnapshotTable): readonly TidyRecord[];
}

/** What a publisher offers and the reader reads. */
export interface Download {
	/** Kinds of the table itself, unpacked. */
	readonly kinds: readonly FileKind[];
	/** For messages, after "Wanted is". */
	readonly wanted: string;
}

/** How far an edition may differ from the one before it without review by a person. */
export interface Tolerance {
	/** Whether periods follow each other without a gap; `irregular` for points and for tables by document. */
	readonly every: 'year' | 'month' | 'irregular';
	/** Number of latest periods in the present snapshot that are still open: their totals may change freely. */
	readonly openPeriods: number;
	/** Largest relative change of a closed period's total, 0–1 … */
	readonly share: number;
	/** … unless the change stays below this amount. */
	readonly amount: number;
	/** Periods that the publisher has not issued, first and last. */
	readonly gaps?: readonly { readonly from: string; readonly to: string }[];
	/** Largest factor between the totals of a column in consecutive periods, where one of them reaches `from`. */
	readonly jump?: Readonly<Record<string, { readonly factor: number; readonly from: number }>>;
	/** A cell of at least `from` grows at most by this factor from one period to the next. */
	readonly spike?: { readonly factor: number; readonly from: number };
	/** Total of a column in its last period lies between these: guards against figures in thousands. */
	readonly lastTotal?: Readonly<Record<string, readonly [least: number, most: number]>>;
}

/** Turns a publisher's file into tidy tables and the description of their sources. */
export interface SnapshotReader {
	readonly id: string;
	/** The first one holds the figures that are compared from period to period. */
	readonly tables: readonly SnapshotTable[];
	readonly download: Download;
	readonly tolerance: Tolerance;
	read(input: ReaderInput): Promise<SnapshotContents>;
}
