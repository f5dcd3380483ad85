import type { DataTable } from '$lib/views/contract';
import { checkTable } from './check-table';
import type { Provenance } from './provenance';

function contentOf(table: DataTable) {
	checkTable(table);
	const { fields } = table;
	return {
		fields: fields.map(({ name, label, type, unit, description }) => ({
			name,
			label,
			type,
			unit: unit ?? null,
			description
		})),
		rows: table.rows.map((row) =>
			Object.fromEntries(fields.map(({ name }, position) => [name, row[position] ?? null]))
		)
	};
}

/** `{ meta, fields, rows }`, where each row is an object keyed by field name; for several tables, `{ meta, tables }`. */
export function writeJson(tables: readonly DataTable[], meta: Provenance): Uint8Array<ArrayBuffer> {
	const [only] = tables;
	const content =
		only && tables.length === 1
			? contentOf(only)
			: { tables: tables.map((table) => ({ name: table.name, ...contentOf(table) })) };
	return new TextEncoder().encode(`${JSON.stringify({ meta, ...content }, null, '\t')}\n`);
}
