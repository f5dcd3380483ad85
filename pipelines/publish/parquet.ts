import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ColumnType, ManifestTable } from '../../src/lib/catalogue/manifest.js';
import { sqlString, rowsOf, type DuckDBConnection } from '../lib/database.js';
import { DataFailure } from '../lib/failure.js';
import { sha256 } from '../lib/files.js';
import type { TableSchema } from '../tables/schema.js';

/** Clients fetch and scan whole tables, so one row group is best up to this many rows. */
const rowsPerGroup = 1_000_000;

/**
 * Dictionaries shrink codes but enlarge counts, so only columns with few values get one; in tables with long runs of equal
 * years even those are smaller without. A quick trial selects the encoding.
 */
const encodings = ['dictionary_size_limit 400,', 'dictionary_size_limit 1,'];
const quickLevel = 9;
/** Higher compression levels take twice the time and save another 2 %. */
const finalLevel = 18;

const physicalTypes: Readonly<Record<string, ColumnType>> = {
	'INT32 null': 'INT32',
	'INT32 INT_32': 'INT32',
	'INT32 DATE': 'DATE',
	'DOUBLE null': 'DOUBLE',
	'BYTE_ARRAY UTF8': 'VARCHAR',
	'BOOLEAN null': 'BOOLEAN'
};

/** Writes `<table>.<hash8>.parquet`, with rows in the order of the built table. */
export async function writeTable(
	connection: DuckDBConnection,
	schema: TableSchema,
	folder: string,
	provenance: { release: string; sources: readonly string[] }
): Promise<ManifestTable> {
	const { name } = schema;
	const metadata = Object.entries({
		table: name,
		release: provenance.release,
		sources: provenance.sources.join(' '),
		generator: 'Resettlement Parity',
		licence: 'CC BY 4.0; figures under the terms of their sources, see the table sources'
	})
		.map(([key, value]) => `${sqlString(key)}: ${sqlString(value)}`)
		.join(', ');
	const write = async (encoding: string, level: number): Promise<Buffer> => {
		const path = join(folder, `${name}.tmp`);
		await connection.run(
			`copy published.${name} to ${sqlString(path)}
			(format parquet, parquet_version v1, compression zstd, compression_level ${level}, ${encoding}
			row_group_size ${rowsPerGroup}, kv_metadata {${metadata}})`
		);
		const bytes = readFileSync(path);
		rmSync(path);
		return bytes;
	};
	const trials = await inTurn(encodings, async (encoding) => (await write(encoding, quickLevel)).length);
	const bytes = await write(encodings[trials.indexOf(Math.min(...trials))] ?? '', finalLevel);
	const hash = sha256(bytes);
	const file = `${name}.${hash.slice(0, 8)}.parquet`;
	writeFileSync(join(folder, file), bytes);
	const rows = await checkWritten(connection, schema, join(folder, file));
	return {
		file,
		bytes: bytes.length,
		sha256: hash,
		rows,
		description: schema.description,
		key: schema.key,
		columns: schema.columns,
		sources: provenance.sources
	};
}

async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
	const results: R[] = [];
	for (const item of items) results.push(await work(item));
	return results;
}

/** Checks the columns and types of the file itself. Returns its number of rows. */
async function checkWritten(
	connection: DuckDBConnection,
	schema: TableSchema,
	path: string
): Promise<number> {
	const columns = await rowsOf(
		connection,
		`select name, type, converted_type from parquet_schema(${sqlString(path)}) where type is not null`
	);
	const found = columns.map((column) => {
		const physical = `${column['type']} ${column['converted_type'] ?? 'null'}`;
		return `${column['name']} ${physicalTypes[physical] ?? physical}`;
	});
	const promised = schema.columns.map(({ name, type }) => `${name} ${type}`);
	if (found.join() !== promised.join()) {
		throw new DataFailure(
			`${schema.name}.parquet`,
			null,
			`the file holds (${found.join(', ')}) and the schema promises (${promised.join(', ')})`,
			'Only INT32, DOUBLE, VARCHAR, DATE and BOOLEAN may be published'
		);
	}
	const [count] = await rowsOf(
		connection,
		`select count(*)::integer as rows from read_parquet(${sqlString(path)})`
	);
	return Number(count?.['rows']);
}
