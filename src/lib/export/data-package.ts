import { copyText } from '$lib/text/source-copies';
import type { DataTable } from '$lib/views/contract';
import type { Provenance } from './provenance';

/** Frictionless Data Package descriptor of the CSV files in a zip. */
export function dataPackageOf(tables: readonly DataTable[], meta: Provenance): object {
	const { title, question, url, release, sources, citation, licence, holds, ...further } = meta;
	return {
		profile: 'tabular-data-package',
		name: citation.csl.id.toLowerCase(),
		title,
		description: `${question} ${holds}`,
		homepage: url,
		version: release,
		licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/', title: licence }],
		...(sources.length > 0
			? {
					sources: sources.map(({ publisher, title, address, ...rest }) => ({
						title: [`${publisher}: ${title}`, copyText(rest)].filter(Boolean).join(', '),
						...(address && /^https?:\/\//.test(address) ? { path: address } : {})
					}))
				}
			: {}),
		resources: tables.map(({ name, caption, fields }) => ({
			profile: 'tabular-data-resource',
			name: name.replaceAll('_', '-'),
			title: caption,
			path: `${name}.csv`,
			format: 'csv',
			mediatype: 'text/csv',
			encoding: 'utf-8',
			dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
			schema: {
				fields: fields.map(({ name, label, type, unit, description }) => ({
					name,
					title: label,
					type,
					description,
					...(unit ? { unit } : {})
				})),
				missingValues: ['']
			}
		})),
		...further,
		citation
	};
}
