import type { Manifest, ManifestTable } from '../catalogue/manifest';
import { failures } from './failures';

/** Stands between the members of a list in one bound text, because only scalars can be bound on both engines. */
export const listSeparator = '~';

/** @throws {RangeError} when a member holds the separator. */
export function listParameter(values: readonly string[]): string {
	const wrong = values.find((value) => value.includes(listSeparator));
	if (wrong !== undefined) throw new RangeError(`A list member may not hold "${listSeparator}": ${wrong}`);
	return values.join(listSeparator);
}

/** A condition with one `?`, to be bound to a `listParameter`; an empty list matches nothing. */
export function isInList(column: string): string {
	return `${column} IN (SELECT unnest(string_split(?, '${listSeparator}')))`;
}

export interface NamedTable extends ManifestTable {
	readonly name: string;
}

/**
 * The manifest entry of a table; its name and file are safe to stand in SQL.
 * @throws {QueryError} when the manifest does not list it.
 */
export function publishedTable(manifest: Manifest, name: string): NamedTable {
	const table = Object.hasOwn(manifest.tables, name) ? manifest.tables[name] : undefined;
	if (!table || !/^[a-z][a-z0-9_]*$/.test(name) || !/^[\w.-]+$/.test(table.file))
		throw failures.unknownTable(name);
	return { ...table, name };
}
