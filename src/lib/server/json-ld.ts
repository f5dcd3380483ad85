import type { Manifest } from '$lib/catalogue/manifest';
import { SITE_NAME } from '$lib/text/site';
import type { PublishedTable } from './published-data';

/** schema.org Dataset of all published tables, as text that is safe inside a script element. */
export function datasetJsonLd(
	manifest: Pick<Manifest, 'release' | 'data_as_of'>,
	tables: readonly PublishedTable[]
): string {
	const dataset = {
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		name: SITE_NAME,
		description:
			'People displaced by war since 2001 and people let in by the United States and Europe, from official statistics, with a source for every row.',
		version: manifest.release,
		dateModified: manifest.data_as_of,
		isAccessibleForFree: true,
		license: 'https://creativecommons.org/licenses/by/4.0/',
		creator: { '@type': 'Organization', name: SITE_NAME },
		keywords: ['refugees', 'resettlement', 'asylum', 'parole', 'displacement', 'Ukraine', 'Afghanistan'],
		variableMeasured: tables.map(({ name, description }) => ({
			'@type': 'PropertyValue',
			name,
			description
		})),
		distribution: tables.map(({ name }) => ({
			'@type': 'DataDownload',
			name,
			encodingFormat: 'text/csv',
			contentUrl: `data/csv/${name}.csv`
		}))
	};
	return JSON.stringify(dataset).replaceAll('<', '\\u003c');
}
