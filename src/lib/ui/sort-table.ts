import type { Scalar } from '$lib/query/port';
import type { DataTable, Field } from '$lib/views/contract';
import { exactText, isNumeric } from './cell';

/** By which column a reader has sorted a table. */
export interface Sorting {
	readonly column: number;
	readonly descending: boolean;
}

/** The sorting after a press on a column: figures from the largest, words from A, then the other way, then as published. */
export function nextSorting(current: Sorting | undefined, column: number, field: Field): Sorting | undefined {
	const first = isNumeric(field);
	if (current?.column !== column) return { column, descending: first };
	return current.descending === first ? { column, descending: !first } : undefined;
}

/** Indices of the rows in the order on screen. Empty cells come last either way; equal ones keep their order. */
export function sortedOrder({ rows }: DataTable, sorting: Sorting | undefined): number[] {
	const order = rows.map((_, i) => i);
	if (!sorting) return order;
	const { column, descending } = sorting;
	return order.sort((a, b) => {
		const [left, right] = [rows[a]?.[column] ?? null, rows[b]?.[column] ?? null];
		if (left === null || right === null) return Number(left === null) - Number(right === null);
		return descending ? compare(right, left) : compare(left, right);
	});
}

function compare(a: NonNullable<Scalar>, b: NonNullable<Scalar>): number {
	if (typeof a === 'string' || typeof b === 'string')
		return String(a).localeCompare(String(b), undefined, { numeric: true });
	return Number(a) - Number(b);
}

/** All rows under the names of their columns, as spreadsheets paste them: each heading stays one cell. */
export const rowsAsText = (table: DataTable): string =>
	tabSeparated(
		{ ...table, fields: table.fields.map((field) => ({ ...field, label: field.name, unit: '' })) },
		table.rows.map((_, index) => index)
	);

/** The table as tab-separated text with every digit, as spreadsheets paste it. */
export function tabSeparated({ fields, rows }: DataTable, order: readonly number[]): string {
	const heading = ({ label, unit }: Field): string => (unit ? `${label} (${unit})` : label);
	const plain = (text: string): string => text.replace(/[\t\n\r]+/g, ' ');
	const lines = order.map((i) => fields.map((_, column) => plain(exactText(rows[i]?.[column] ?? null))));
	return [fields.map((field) => plain(heading(field))), ...lines].map((cells) => cells.join('\t')).join('\n');
}
