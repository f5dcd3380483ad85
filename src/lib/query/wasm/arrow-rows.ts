import type { Row, Scalar } from '../port';
import { isoDate } from '../cells';
import { failures } from '../failures';

/** What we use of an Arrow table; every Arrow version since 13 has it. */
export interface ArrowTable {
	readonly numRows: number;
	readonly schema: { readonly fields: readonly { readonly name: string; readonly type: unknown }[] };
	getChildAt(index: number): { get(row: number): unknown } | null;
}

const asIs = (value: unknown): Scalar => value as Scalar;
/** Arrow 13 gives a `Date`, later versions milliseconds. */
const dateCell = (value: unknown): Scalar => (value === null ? null : isoDate(Number(value) / 86_400_000));

/** Keyed by the name that Arrow prints for a type; BIGINT, HUGEINT and DECIMAL are missing on purpose. */
const readers: Readonly<Record<string, (value: unknown) => Scalar>> = {
	Int8: asIs,
	Int16: asIs,
	Int32: asIs,
	Uint8: asIs,
	Uint16: asIs,
	Uint32: asIs,
	Float32: asIs,
	Float64: asIs,
	Utf8: asIs,
	LargeUtf8: asIs,
	Bool: asIs,
	Null: asIs,
	'Date32<DAY>': dateCell
};

/** @throws {QueryError} naming the first column whose type may not cross. */
export function rowsFromArrow(table: ArrowTable): readonly Row[] {
	const columns = table.schema.fields.map((field, index) => {
		const read = readers[String(field.type)];
		if (!read) throw failures.wrongType(field.name, String(field.type));
		return { name: field.name, read, values: table.getChildAt(index) };
	});
	return Array.from({ length: table.numRows }, (_, row) =>
		Object.fromEntries(
			columns.map(({ name, read, values }) => [name, read(values?.get(row) ?? null)] as const)
		)
	);
}
