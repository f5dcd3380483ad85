import type { Row, Scalar } from '../port';
import { isoDate } from '../cells';
import { failures } from '../failures';

/** Part of a column. For strings, `values` holds the bytes of all of them and `valueOffsets` their boundaries. */
interface ArrowChunk {
	readonly length: number;
	readonly nullCount: number;
	readonly values: unknown;
	readonly valueOffsets: unknown;
	getValid(index: number): boolean;
}

interface ArrowColumn extends Iterable<unknown> {
	readonly data: readonly ArrowChunk[];
}

/** The part of an Arrow table that we use; every Arrow version since 13 has it. */
interface ArrowTable {
	readonly numRows: number;
	readonly schema: { readonly fields: readonly { readonly name: string; readonly type: unknown }[] };
	getChildAt(index: number): ArrowColumn | null;
}

type Read = (column: ArrowColumn) => readonly Scalar[];

const asIs: Read = (column) => [...column] as Scalar[];
/** Arrow 13 returns a `Date`, later versions return milliseconds. */
const dates: Read = (column) =>
	[...column].map((value) => (value === null ? null : isoDate(Number(value) / 86_400_000)));

const decoder = new TextDecoder();

/** Decodes all strings at once and then splits them, which is ten times as fast as one by one. */
const texts: Read = (column) =>
	column.data.flatMap((chunk) => {
		const bytes = chunk.values as Uint8Array;
		const ends = chunk.valueOffsets as Int32Array;
		const begin = ends[0] ?? 0;
		const all = decoder.decode(bytes.subarray(begin, ends[chunk.length]));
		// Byte offsets equal character offsets only if every character is one byte.
		const isAscii = all.length === (ends[chunk.length] ?? 0) - begin;
		return Array.from({ length: chunk.length }, (_, index) => {
			if (chunk.nullCount > 0 && !chunk.getValid(index)) return null;
			const [from, to] = [ends[index], ends[index + 1]] as [number, number];
			return isAscii ? all.slice(from - begin, to - begin) : decoder.decode(bytes.subarray(from, to));
		});
	});

/** Keyed by the name that Arrow prints for a type; BIGINT, HUGEINT and DECIMAL are deliberately missing. */
const readers: Readonly<Record<string, Read>> = {
	Int8: asIs,
	Int16: asIs,
	Int32: asIs,
	Uint8: asIs,
	Uint16: asIs,
	Uint32: asIs,
	Float32: asIs,
	Float64: asIs,
	Utf8: texts,
	LargeUtf8: asIs,
	Bool: asIs,
	Null: asIs,
	'Date32<DAY>': dates
};

/** @throws {QueryError} naming the first column whose type is not allowed. */
export function rowsFromArrow(table: ArrowTable): readonly Row[] {
	const columns = table.schema.fields.map((field, index) => {
		const read = readers[String(field.type)];
		if (!read) throw failures.wrongType(field.name, String(field.type));
		const column = table.getChildAt(index);
		return { name: field.name, values: column ? read(column) : [] };
	});
	return Array.from({ length: table.numRows }, (_, place) => {
		const row: Record<string, Scalar> = {};
		for (const { name, values } of columns) row[name] = values[place] ?? null;
		return row;
	});
}
