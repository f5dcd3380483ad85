import type { DataTable } from './contract';

/** Maximum number of rows on a page that gathers all charts; longer lists are on the chart's own page. */
const MOST_ROWS = 6;

/** The tables of a chart: those on screen, and the displayed rows. */
export interface ChartTables {
	readonly tables: readonly DataTable[];
	readonly exported: DataTable;
}

/**
 * The rows of a chart about one nationality: rows of its table with the country's name as header, otherwise
 * displayed rows whose `origin` is its code; `null` if there are none.
 * @param isHeader whether the name in a table's first column can only be that of an origin.
 */
export function ownRows(
	{ tables, exported }: ChartTables,
	iso3: string,
	country: string,
	isHeader: boolean
): DataTable | null {
	const isHeaded = (cell: unknown) =>
		typeof cell === 'string' && (cell === country || cell.startsWith(`${country},`));
	for (const table of tables) {
		if (!isHeader && table.fields[0]?.name !== 'origin') continue;
		const rows = table.rows.filter(([head]) => isHeaded(head));
		if (rows.length > 0) return { ...table, rows: rows.slice(0, MOST_ROWS) };
	}
	const at = exported.fields.findIndex(({ name }) => name === 'origin');
	const rows = at < 0 ? [] : exported.rows.filter((row) => row[at] === iso3);
	return rows.length > 0 && rows.length <= MOST_ROWS ? { ...exported, rows } : null;
}
