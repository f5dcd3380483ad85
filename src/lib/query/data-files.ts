import type { Manifest, ManifestTable } from '../catalogue/manifest';
import { failures } from './failures';
import type { Query } from './port';

/** What an engine needs to load a published table. */
export type DataFile = Pick<ManifestTable, 'file' | 'bytes' | 'sha256'>;

/** Keyed by table name. `manifest.tables` has this type; `dataFiles` makes a smaller one for pages. */
export type DataFiles = Readonly<Record<string, DataFile>>;

/**
 * The entry of one table; its name and file are safe in SQL and in a URL.
 * @throws {QueryError} when it is not listed.
 */
export function dataFile(files: DataFiles, table: string): DataFile {
	const found = Object.hasOwn(files, table) ? files[table] : undefined;
	const isSafe = /^[a-z][a-z0-9_]*$/.test(table) && /^\w[\w.-]*$/.test(found?.file ?? '');
	if (!found || !isSafe) throw failures.unknownTable(table);
	return found;
}

/** Whether a statement is answered without a look at the data: it is optional and reads a table that is not published. */
export const isUnpublished = (files: DataFiles, { isOptional = false, tables }: Query): boolean =>
	isOptional && tables.some((table) => !Object.hasOwn(files, table));

/**
 * The part of the manifest that a page needs to query `tables`.
 * @throws {QueryError} when one of them is not published.
 */
export function dataFiles(manifest: Manifest, tables: readonly string[]): DataFiles {
	return Object.fromEntries(
		tables.map((table) => {
			const { file, bytes, sha256 } = dataFile(manifest.tables, table);
			return [table, { file, bytes, sha256 }];
		})
	);
}
