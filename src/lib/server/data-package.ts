import type { Source } from '$lib/catalogue/catalogue';
import type { ColumnType, Manifest, ManifestColumn } from '$lib/catalogue/manifest';
import { copyText } from '$lib/text/source-copies';
import { SITE_NAME } from '$lib/text/site';
import type { PublishedTable } from './published-data';

const frictionlessTypes: Readonly<Record<ColumnType, string>> = {
	INT32: 'integer',
	DOUBLE: 'number',
	VARCHAR: 'string',
	DATE: 'date',
	BOOLEAN: 'boolean'
};

const fieldOf = ({ name, type, unit, description }: ManifestColumn) => ({
	name,
	type: frictionlessTypes[type],
	description,
	...(unit ? { unit } : {})
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

/** All whole-table CSV files as one Frictionless Data Package; paths are relative to the descriptor. */
export function dataPackage(
	manifest: Manifest,
	tables: readonly PublishedTable[],
	sources: ReadonlyMap<string, Source>
) {
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
		resources: tables.map((table) => ({
			profile: 'tabular-data-resource',
			name: table.name.replaceAll('_', '-'),
			title: table.description,
			path: `csv/${table.name}.csv`,
			format: 'csv',
			mediatype: 'text/csv',
			encoding: 'utf-8',
			dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
			schema: {
				fields: table.columns.map(fieldOf),
				primaryKey: table.key,
				missingValues: ['']
			},
			...sourcesOf(table, sources)
		}))
	};
}
