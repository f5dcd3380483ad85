import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import draft from 'ajv/lib/refs/json-schema-draft-04.json' with { type: 'json' };
import { parse } from 'csv-parse/sync';
// The profile of Data Package 1.0, https://specs.frictionlessdata.io/schemas/tabular-data-package.json, without its prose.
import profile from '../fixtures/tabular-data-package.schema.json' with { type: 'json' };

type Value = string | number | boolean | Date | null;
export type PackageRow = Record<string, Value>;

interface Field {
	readonly name: string;
	readonly type?: string;
	readonly decimalChar?: string;
	readonly constraints?: { readonly required?: boolean; readonly enum?: readonly unknown[] };
}
interface ForeignKey {
	readonly fields: string | readonly string[];
	readonly reference: { readonly resource: string; readonly fields: string | readonly string[] };
}
interface Resource {
	readonly name: string;
	readonly path: string;
	readonly dialect?: { readonly delimiter?: string };
	readonly schema: {
		readonly fields: readonly Field[];
		readonly primaryKey?: string | readonly string[];
		readonly missingValues?: readonly string[];
		readonly foreignKeys?: readonly ForeignKey[];
	};
}

const list = (names: string | readonly string[] = []): readonly string[] =>
	typeof names === 'string' ? [names] : names;

/** How the specification reads a cell of each type; undefined if the cell is none. */
const casts: Readonly<Record<string, (text: string) => Value | undefined>> = {
	string: (text) => text,
	boolean: (text) => ({ true: true, false: false })[text],
	integer: (text) => (/^[+-]?\d+$/.test(text) ? Number(text) : undefined),
	number: (text) => (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined),
	year: (text) => (/^-?\d{4}$/.test(text) ? Number(text) : undefined),
	date: (text) =>
		/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? new Date(text) : undefined
};

function castCell(text: string, field: Field, missing: readonly string[]): Value {
	const { name, type = 'string', constraints = {} } = field;
	if (missing.includes(text)) {
		if (constraints.required) throw new Error(`${name} is missing`);
		return null;
	}
	const cast = casts[type];
	if (!cast) throw new Error(`${name} has the type ${type}, which this reader does not know`);
	const value = cast(field.decimalChar ? text.replace(field.decimalChar, '.') : text);
	if (value === undefined) throw new Error(`${name} is no ${type}: ${text}`);
	if (constraints.enum && !constraints.enum.includes(value)) throw new Error(`${name} may not be ${text}`);
	return value;
}

const keyOf = (row: PackageRow, fields: readonly string[]): string =>
	JSON.stringify(fields.map((name) => row[name]));

/** Readers assume these where the descriptor does not say, before they validate it. */
const withDefaults = (descriptor: object): object => {
	const { resources = [] } = descriptor as { readonly resources?: readonly Resource[] };
	const dialect = { delimiter: ',', doubleQuote: true };
	return {
		...descriptor,
		resources: resources.map((resource) => ({ ...resource, dialect: { ...dialect, ...resource.dialect } }))
	};
};

/** A data package whose descriptor follows the profile of tabular data packages. */
export interface DataPackage {
	readonly resourceNames: readonly string[];
	/**
	 * Reads a table of the package as its descriptor says.
	 * @throws {Error} naming the row and column whose cell is not of its type, a key that is not unique, or a reference to nothing.
	 */
	read(name: string): PackageRow[];
}

/**
 * An independent reader of data packages, after the specification.
 * @param folder to which the paths of the descriptor are relative.
 * @throws {Error} with every difference from the profile.
 */
export function openDataPackage(descriptor: object, folder: string): DataPackage {
	const ajv = new Ajv({ schemaId: 'auto', meta: false, allErrors: true });
	ajv.addMetaSchema(draft);
	if (!ajv.validate(profile, withDefaults(descriptor)))
		throw new Error(`Not a tabular data package: ${ajv.errorsText()}`);
	const { resources } = descriptor as { readonly resources: readonly Resource[] };

	function rowsOf(name: string): { readonly resource: Resource; readonly rows: PackageRow[] } {
		const resource = resources.find((one) => one.name === name);
		if (!resource) throw new Error(`There is no ${name} in the package.`);
		const { fields, missingValues = [''] } = resource.schema;
		const delimiter = resource.dialect?.delimiter ?? ',';
		const [header = [], ...lines] = parse(readFileSync(join(folder, resource.path), 'utf8'), {
			bom: true,
			delimiter
		}) as string[][];
		const names = fields.map((field) => field.name);
		if (header.join('\n') !== names.join('\n'))
			throw new Error(`${name}: the heading is ${header.join(', ')}`);
		const rows = lines.map((cells, index) => {
			try {
				return Object.fromEntries(
					fields.map((field, column) => [field.name, castCell(cells[column] ?? '', field, missingValues)])
				);
			} catch (error) {
				throw new Error(`${name}, row ${index + 1}: ${(error as Error).message}`, { cause: error });
			}
		});
		return { resource, rows };
	}

	function checkReferences({ resource, rows }: ReturnType<typeof rowsOf>): void {
		for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
			const target = reference.resource === '' ? rows : rowsOf(reference.resource).rows;
			const known = new Set(target.map((row) => keyOf(row, list(reference.fields))));
			const lost = rows.find(
				(row) => list(fields).every((name) => row[name] !== null) && !known.has(keyOf(row, list(fields)))
			);
			if (lost)
				throw new Error(`${resource.name}: ${keyOf(lost, list(fields))} is not in ${reference.resource}`);
		}
	}

	return {
		resourceNames: resources.map(({ name }) => name),
		read(name) {
			const read = rowsOf(name);
			const key = list(read.resource.schema.primaryKey);
			const keys = key.length === 0 ? [] : read.rows.map((row) => keyOf(row, key));
			const seen = new Set<string>();
			const twice = keys.find((one) => seen.size === seen.add(one).size);
			if (twice !== undefined) throw new Error(`${name}: ${twice} stands there twice`);
			checkReferences(read);
			return read.rows;
		}
	};
}
