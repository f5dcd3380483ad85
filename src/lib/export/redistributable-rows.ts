import type { Source } from '$lib/catalogue/catalogue';
import type { DataTable } from '$lib/views/contract';

/** Rows of a source that may be cited but not redistributed as data. */
export interface Withheld {
	readonly source: Source;
	readonly rows: number;
}

export interface RedistributableRows {
	/** The table without the withheld rows. */
	readonly table: DataTable;
	/** The sources of those rows, in the order of `sources`. */
	readonly sources: readonly Source[];
	/** Excluded rows by source; a row with two such sources counts for both. */
	readonly withheld: readonly Withheld[];
}

/** Columns that list the sources of a row, joined with tildes. */
const sourceColumns = ['source_id', 'source_ids'];

/**
 * The rows of a table that may be downloaded: those whose sources are all redistributable.
 * @throws {RangeError} when the table has no column of sources, or a row lists none or an unknown one.
 */
export function redistributableRows(table: DataTable, sources: readonly Source[]): RedistributableRows {
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
