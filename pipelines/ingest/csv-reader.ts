import { readCsv } from '../lib/csv.js';
import { DataFailure } from '../lib/failure.js';
import { placeOf, placed } from './places.js';
import { PublishedRow, type ColumnMap } from './published-row.js';
import type {
	ReadSource,
	ReaderInput,
	SnapshotReader,
	SnapshotTable,
	TidyRecord,
	Tolerance
} from './types.js';

export interface CsvFormat<Column extends string> {
	/** Names the snapshot in commands and in `data/sources.json`. */
	readonly id: string;
	readonly table: SnapshotTable;
	/** The publisher's download, for messages after "Wanted is". */
	readonly wanted: string;
	readonly tolerance: Tolerance;
	/** The publisher's header: exactly these columns, in this order. */
	readonly columns: readonly Column[];
	/** Completes rows from their neighbours, for example where "same" means the cell above. */
	prepare?(rows: readonly PublishedRow<NoInfer<Column>>[]): readonly PublishedRow<NoInfer<Column>>[];
	/**
	 * Turns a published row into a tidy one, or into null for a known row that is left out.
	 * @throws DataFailure naming the line that does not match the format.
	 */
	readonly map:
		| ColumnMap<NoInfer<Column>>
		| ((row: PublishedRow<NoInfer<Column>>, input: ReaderInput) => TidyRecord | null);
	/** @throws DataFailure when rows of the file contradict each other. */
	check?(rows: readonly PublishedRow<NoInfer<Column>>[], file: string): void;
	/** Merges tidy rows that share a key. */
	combine?(records: readonly TidyRecord[]): readonly TidyRecord[];
	sources(
		records: readonly TidyRecord[],
		rows: readonly PublishedRow<NoInfer<Column>>[]
	): readonly ReadSource[];
}

/** Reads a comma-separated file of one table. Rejects a header other than `columns` and skips no row silently. */
export function csvReader<const Column extends string>(format: CsvFormat<Column>): SnapshotReader {
	const { id, table, columns, map } = format;
	return {
		id,
		tables: [table],
		download: { kinds: ['text'], wanted: format.wanted },
		tolerance: format.tolerance,
		async read(input) {
			const { path, file } = input;
			const published = readCsv(path, file, columns, `Wanted is ${format.wanted}`).rows.map(
				({ line, cells }) => new PublishedRow<Column>(file, line, cells)
			);
			if (published.length === 0) {
				throw new DataFailure(file, null, 'there is not one row', `Wanted is ${format.wanted}`);
			}
			const rows = format.prepare?.(published) ?? published;
			const tidy = rows.flatMap((row) => {
				const record = typeof map === 'function' ? map(row, input) : row.pick(map);
				return record === null ? [] : [placed(record, row.place)];
			});
			format.check?.(rows, file);
			const records = format.combine?.(tidy) ?? tidy;
			return { tables: [{ table, records }], sources: format.sources(records, rows) };
		}
	};
}

/** The greatest text in a column, which is the latest for years and dates; blank without rows. */
export function latest(records: readonly TidyRecord[], column: string): string {
	return records.reduce((last, { [column]: text = '' }) => (text > last ? text : last), '');
}

/** One row per key of the table; sums the values of equal keys. */
export function sumByKey(records: readonly TidyRecord[], { key }: SnapshotTable): TidyRecord[] {
	const sums = new Map<string, TidyRecord>();
	for (const record of records) {
		const name = key.map((column) => record[column]).join();
		const sum = Number(sums.get(name)?.['value'] ?? 0) + Number(record['value']);
		const place = placeOf(record);
		const total = { ...record, value: String(sum) };
		sums.set(name, place === undefined ? total : placed(total, place));
	}
	return [...sums.values()];
}
