import { addressAt, type DatasetFacts } from './dataset';
import type { PublishedTable } from './published-data';

interface DatasetParts {
	readonly facts: DatasetFacts;
	readonly tables: readonly PublishedTable[];
	/** Whether the release is stored, and so has permanent addresses. */
	readonly isStored: boolean;
}

const organisation = (name: string) => ({ '@type': 'Organization', name, url: addressAt('/') });

const mediaTypes = { csv: 'text/csv', parquet: 'application/vnd.apache.parquet' } as const;

/** Files of one table, or only its CSV where the release is not stored. */
function downloadsOf({ name }: PublishedTable, { facts, isStored }: DatasetParts) {
	const pathOf = (format: keyof typeof mediaTypes): string =>
		isStored ? `/v/${facts.release}/data/${name}.${format}` : `/data/csv/${name}.csv`;
	return (isStored ? (['csv', 'parquet'] as const) : (['csv'] as const)).map((format) => ({
		'@type': 'DataDownload',
		name: `${name}.${format}`,
		encodingFormat: mediaTypes[format],
		contentUrl: addressAt(pathOf(format))
	}));
}

/** schema.org Dataset of all published tables, as text that is safe inside a script element. */
export function datasetJsonLd(parts: DatasetParts): string {
	const { facts, tables, isStored } = parts;
	const descriptor = isStored ? `/v/${facts.release}/datapackage.json` : '/data/datapackage.json';
	const dataset = {
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		'@id': addressAt(descriptor),
		identifier: [`urn:resettlement-parity:release:${facts.release}`, addressAt(descriptor)],
		url: addressAt('/data'),
		name: facts.name,
		description: facts.description,
		version: facts.release,
		dateModified: facts.dataAsOf,
		temporalCoverage: facts.temporalCoverage,
		spatialCoverage: { '@type': 'Place', name: 'World' },
		inLanguage: 'en',
		isAccessibleForFree: true,
		license: facts.license,
		creator: organisation(facts.name),
		publisher: organisation(facts.name),
		keywords: facts.keywords,
		measurementTechnique:
			'Official statistics, read from the publishers’ files and reconciled with their totals',
		variableMeasured: tables.map(({ name, description }) => ({
			'@type': 'PropertyValue',
			name,
			description
		})),
		distribution: [
			...tables.flatMap((table) => downloadsOf(table, parts)),
			{
				'@type': 'DataDownload',
				name: 'datapackage.json',
				encodingFormat: 'application/json',
				contentUrl: addressAt(descriptor)
			}
		]
	};
	return JSON.stringify(dataset).replaceAll('<', '\\u003c');
}
