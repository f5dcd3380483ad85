import { bool, columnFromArray, dateDay, float64, int32, Table, tableToIPC, utf8 } from '@uwdata/flechette';
import type { Scalar } from '$lib/query/port';
import type { DataTable, Field } from '$lib/views/contract';
import { checkTable } from './check-table';
import type { Provenance } from './provenance';

const typeOf = { string: utf8, integer: int32, number: float64, date: dateDay, boolean: bool } as const;

const cell = (field: Field, value: Scalar): Scalar | Date =>
	field.type === 'date' && typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value;

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/**
 * Arrow IPC file (Feather 2), uncompressed. The schema metadata contains the provenance, that of each field the meaning of its
 * column.
 */
export function writeArrow(table: DataTable, meta: Provenance): Uint8Array<ArrayBuffer> {
	checkTable(table);
	const { fields, rows } = table;
	const columns = fields.map((field, position) =>
		columnFromArray(
			rows.map((row) => cell(field, row[position] ?? null)),
			typeOf[field.type]()
		)
	);
	const schema = {
		fields: fields.map(({ name, label, unit, description, type }) => ({
			name,
			type: typeOf[type](),
			nullable: true,
			metadata: new Map(Object.entries({ label, description, ...(unit ? { unit } : {}) }))
		})),
		metadata: new Map(Object.entries({ ...meta }).map(([key, value]) => [key, asText(value)]))
	};
	const bytes = tableToIPC(new Table(schema, columns), { format: 'file' });
	if (!bytes) throw new Error('The Arrow file could not be written.');
	return new Uint8Array(bytes);
}
