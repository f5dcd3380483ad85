import type { Source } from '$lib/catalogue/catalogue';
import type { DataTable } from '$lib/views/contract';

/** Rows that rest on a source which may be cited but not passed on as data. */
export interface Withheld {
	readonly source: Source;
	readonly rows: number;
}

export interface Offer {
	/** The table with the rows that may be passed on. */
	readonly table: DataTable;
	/** The sources of those rows, in the order of `sources`. */
	readonly sources: readonly Source[];
	/** What is left out and why, for the reader to be told; a row counts under each such source of it. */
	readonly withheld: readonly Withheld[];
}

/** Every row names its sources in one of these columns; several are joined by a tilde. */
const sourceColumns = ['source_id', 'source_ids'];

/**
 * What of a table may be downloaded: rows all of whose sources are redistributable.
 * @throws {RangeError} when the table has no column of sources, or a row names none or an unknown one: such rows could
 * not be traced.
 */
export function offerOf(table: DataTable, sources: readonly Source[]): Offer {
	const column = table.fields.findIndex(({ name }) => sourceColumns.includes(name));
	if (column < 0) throw new RangeError(`${table.name} has no column that names its sources`);
	const known = new Map(sources.map((source) => [source.id, source]));

	const sourcesOf = (row: DataTable['rows'][number], index: number): Source[] =>
		String(row[column] ?? '')
			.split('~')
			.map((id) => {
				const source = known.get(id);
				if (!source) throw new RangeError(`${table.name}, row ${index + 1}: unknown source “${id}”`);
				return source;
			});

	const used = new Set<Source>();
	const withheld = new Map<Source, number>();
	const rows = table.rows.filter((row, index) => {
		const own = sourcesOf(row, index);
		const citableOnly = own.filter(({ redistributable }) => !redistributable);
		for (const source of citableOnly) withheld.set(source, (withheld.get(source) ?? 0) + 1);
		if (citableOnly.length > 0) return false;
		for (const source of own) used.add(source);
		return true;
	});
	return {
		table: { ...table, rows },
		sources: sources.filter((source) => used.has(source)),
		withheld: Array.from(withheld, ([source, count]) => ({ source, rows: count }))
	};
}
