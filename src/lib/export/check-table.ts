import type { Scalar } from '$lib/query/port';
import type { DataTable, Field } from '$lib/views/contract';

const largestInt32 = 2 ** 31 - 1;

const holds: Readonly<Record<Field['type'], (value: Scalar) => boolean>> = {
	string: (value) => typeof value === 'string',
	integer: (value) => Number.isInteger(value) && Math.abs(value as number) <= largestInt32,
	number: (value) => Number.isFinite(value),
	date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
	boolean: (value) => typeof value === 'boolean'
};

/**
 * Checks that a table matches its description.
 * @throws {TypeError} naming the row (counted from 1), the field and the value of the wrong type.
 */
export function checkTable({ name, fields, rows }: DataTable): void {
	for (const [index, row] of rows.entries()) {
		const where = `${name}, row ${index + 1}`;
		if (row.length !== fields.length)
			throw new TypeError(`${where}: ${row.length} cells for ${fields.length} fields`);
		for (const [position, field] of fields.entries()) {
			const value = row[position] ?? null;
			if (value !== null && !holds[field.type](value))
				throw new TypeError(`${where}, ${field.name}: ${JSON.stringify(value)} is no ${field.type}`);
		}
	}
}
