import type { Source } from '$lib/catalogue/catalogue';
import type { ColumnType, ManifestColumn } from '$lib/catalogue/manifest';
import { copyText } from '$lib/text/source-copies';
import { SITE_NAME } from '$lib/text/site';
import { tableCodes, type TableCodes } from './code-lists';
import { publishedTables, type Published, type PublishedTable } from './published-data';
import { tablesIn } from './tables';

const frictionlessTypes: Readonly<Record<ColumnType, string>> = {
	INT32: 'integer',
	DOUBLE: 'number',
	VARCHAR: 'string',
	DATE: 'date',
	BOOLEAN: 'boolean'
};

const NO_CODES: TableCodes = { foreignKeys: [], codes: {}, furtherPlaces: {} };

function fieldOf({ name, type, unit, description }: ManifestColumn, { codes, furtherPlaces }: TableCodes) {
	const values = codes[name];
	const places = furtherPlaces[name];
	return {
		name,
		type: frictionlessTypes[type],
		description,
		...(unit ? { unit } : {}),
		...(values ? { constraints: { enum: values } } : {}),
		...(places ? { furtherCodes: places } : {})
	};
}

const resourceName = (table: string): string => table.replaceAll('_', '-');

const foreignKeyOf = ({ column, table, key }: TableCodes['foreignKeys'][number]) => ({
	fields: column,
	reference: { resource: resourceName(table), fields: key }
});

const sourceOf = (source: Source) => ({
	title: [`${source.publisher}: ${source.title}`, copyText(source)].filter(Boolean).join(', '),
	...(source.address && /^https?:\/\//.test(source.address) ? { path: source.address } : {})
});

/** Omitted if a table has none: an empty list is not valid. */
function sourcesOf(table: PublishedTable, sources: ReadonlyMap<string, Source>) {
	const own = table.sources.flatMap((id) => sources.get(id) ?? []);
	return own.length > 0 ? { sources: own.map(sourceOf) } : {};
}

/** Where the files of a package lie, seen from its descriptor. */
export interface PackagePaths {
	readonly csv: (table: string) => string;
	/** Absent if Parquet has no permanent name there. */
	readonly parquet?: (table: string) => string;
}

function resourceOf(
	table: PublishedTable,
	paths: PackagePaths,
	codes: TableCodes,
	sources: ReadonlyMap<string, Source>
) {
	const { foreignKeys } = codes;
	return {
		profile: 'tabular-data-resource',
		name: resourceName(table.name),
		title: table.description,
		path: paths.csv(table.name),
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
		...(paths.parquet
			? {
					alternatives: [
						{
							path: paths.parquet(table.name),
							format: 'parquet',
							mediatype: 'application/vnd.apache.parquet'
						}
					]
				}
			: {}),
		schema: {
			fields: table.columns.map((column) => fieldOf(column, codes)),
			primaryKey: table.key,
			...(foreignKeys.length > 0 ? { foreignKeys: foreignKeys.map(foreignKeyOf) } : {}),
			missingValues: ['']
		},
		...sourcesOf(table, sources)
	};
}

export interface PackageParts extends Published {
	readonly sources: ReadonlyMap<string, Source>;
	readonly codes: ReadonlyMap<string, TableCodes>;
}

/** The whole-table files of a release as one Frictionless Data Package; paths are relative to the descriptor. */
export function dataPackage({ manifest, tables, sources, codes }: PackageParts, paths: PackagePaths) {
	return {
		profile: 'tabular-data-package',
		name: 'resettlement-parity',
		title: `${SITE_NAME}, release ${manifest.release}`,
		description:
			'People displaced by war and people let in, from official statistics. Facts quoted from documents are passed on with their citation.',
		version: manifest.release,
		licenses: [
			{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/', title: 'CC BY 4.0' }
		],
		sources: [...sources.values()].map(sourceOf),
		resources: tables.map((table) => resourceOf(table, paths, codes.get(table.name) ?? NO_CODES, sources))
	};
}

/** The data package of a release. @param folder Of its Parquet files and manifest. */
export async function dataPackageOf(folder: string, paths: PackagePaths) {
	const [published, codes, { catalogue }] = await Promise.all([
		publishedTables(folder),
		tableCodes(folder),
		tablesIn(folder)
	]);
	return dataPackage({ ...published, sources: catalogue.sources, codes }, paths);
}
