import type { DataTable } from '../views/contract';
import { checkTable } from './check-table';
import type { Provenance } from './provenance';

/** `{ meta, fields, rows }`, where each row is an object keyed by field name. */
export function writeJson(table: DataTable, meta: Provenance): Uint8Array<ArrayBuffer> {
	checkTable(table);
	const { fields } = table;
	const rows = table.rows.map((row) =>
		Object.fromEntries(fields.map(({ name }, position) => [name, row[position] ?? null]))
	);
	const described = fields.map(({ name, label, type, unit, description }) => ({
		name,
		label,
		type,
		unit: unit ?? null,
		description
	}));
	return new TextEncoder().encode(`${JSON.stringify({ meta, fields: described, rows }, null, '\t')}\n`);
}
