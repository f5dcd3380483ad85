import { datasetFacts } from './dataset';
import { publishedTables } from './published-data';

const MEDIA_TYPES = { csv: 'text/csv', parquet: 'application/vnd.apache.parquet' } as const;

/**
 * RO-Crate 1.1 metadata of the files of a stored release, beside which it lies.
 * @param folder Of its Parquet files and manifest.
 * @param published Day of the release, `YYYY-MM-DD`.
 */
export async function roCrate(folder: string, published: string): Promise<object> {
	const [facts, { tables }] = await Promise.all([datasetFacts(folder), publishedTables(folder)]);
	const files = [
		{
			'@id': 'datapackage.json',
			'@type': 'File',
			name: 'Columns, keys, codes and sources of every table (Frictionless Data Package)',
			encodingFormat: 'application/json'
		},
		...tables.flatMap(({ name, description }) =>
			Object.entries(MEDIA_TYPES).map(([format, encodingFormat]) => ({
				'@id': `data/${name}.${format}`,
				'@type': 'File',
				name: `${name}.${format}`,
				description,
				encodingFormat
			}))
		)
	];
	return {
		'@context': 'https://w3id.org/ro/crate/1.1/context',
		'@graph': [
			{
				'@id': 'ro-crate-metadata.json',
				'@type': 'CreativeWork',
				conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
				about: { '@id': './' }
			},
			{
				'@id': './',
				'@type': 'Dataset',
				identifier: `urn:resettlement-parity:release:${facts.release}`,
				name: `${facts.name}, release ${facts.release}`,
				description: facts.description,
				version: facts.release,
				datePublished: published,
				temporalCoverage: facts.temporalCoverage,
				keywords: facts.keywords.join(', '),
				license: { '@id': facts.license },
				author: { '@id': '#contributors' },
				hasPart: files.map((file) => ({ '@id': file['@id'] }))
			},
			{ '@id': '#contributors', '@type': 'Organization', name: `${facts.name} contributors` },
			{ '@id': facts.license, '@type': 'CreativeWork', name: 'CC BY 4.0' },
			...files
		]
	};
}
