import type { DataTable, View, ViewModel } from './contract';

/** Longest list in a gathering of all charts; what is longer stands on the chart's own page. */
const MOST_ROWS = 12;

/**
 * The rows of a chart that speak of one nationality: of its table twin those headed by the country's name, else those
 * displayed rows whose `origin` is its code; `null` when there is none.
 */
export function ownRows(view: View, model: ViewModel, iso3: string, country: string): DataTable | null {
	const isHeaded = (cell: unknown) =>
		typeof cell === 'string' && (cell === country || cell.startsWith(`${country},`));
	for (const table of view.tables(model)) {
		const rows = table.rows.filter(([head]) => isHeaded(head));
		if (rows.length > 0) return { ...table, rows: rows.slice(0, MOST_ROWS) };
	}
	const exported = view.exportTable(model);
	const at = exported.fields.findIndex(({ name }) => name === 'origin');
	const rows = at < 0 ? [] : exported.rows.filter((row) => row[at] === iso3);
	return rows.length > 0 && rows.length <= MOST_ROWS ? { ...exported, rows } : null;
}
