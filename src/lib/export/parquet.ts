import { parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer';
import type { Scalar } from '$lib/query/port';
import type { DataTable, Field } from '$lib/views/contract';
import { checkTable } from './check-table';
import type { Provenance } from './provenance';

const physical: Readonly<Record<Field['type'], Pick<SchemaElement, 'type' | 'converted_type'>>> = {
	string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
	integer: { type: 'INT32' },
	number: { type: 'DOUBLE' },
	date: { type: 'INT32', converted_type: 'DATE' },
	boolean: { type: 'BOOLEAN' }
};

const cell = (field: Field, value: Scalar): Scalar | Date =>
	field.type === 'date' && typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value;

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Typed columns; the key-value metadata contains the provenance, one key per part of `meta`. */
export function writeParquet(table: DataTable, meta: Provenance): Uint8Array<ArrayBuffer> {
	checkTable(table);
	const { fields, rows } = table;
	const described = fields.map(({ name, label, unit, description }) => ({ name, label, unit, description }));
	const buffer = parquetWriteBuffer({
		schema: [
			{ name: 'root', num_children: fields.length },
			...fields.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...physical[type] }))
		],
		columnData: fields.map((field, position) => ({
			name: field.name,
			data: rows.map((row) => cell(field, row[position] ?? null))
		})),
		kvMetadata: Object.entries({ ...meta, fields: described }).map(([key, value]) => ({
			key,
			value: asText(value)
		})),
		createdBy: 'Resettlement Parity'
	});
	return new Uint8Array(buffer);
}
