import { join } from 'node:path';
import { DataFailure } from '../lib/failure.js';
import type { Release } from './freeze.js';

interface Place {
	readonly name: string;
	readonly pattern: RegExp;
	readonly text: (release: Release) => string;
}

/** Where each file of the repository names the newest release. */
const places: Readonly<Record<string, readonly Place[]>> = {
	'CITATION.cff': [
		{ name: 'version', pattern: /^version: .*$/m, text: ({ release }) => `version: '${release}'` },
		{
			name: 'date-released',
			pattern: /^date-released: .*$/m,
			text: ({ date }) => `date-released: '${date}'`
		},
		{
			name: 'identifier',
			pattern: /urn:resettlement-parity:release:\S+/,
			text: ({ release }) => `urn:resettlement-parity:release:${release}`
		},
		{
			name: 'description of the identifier',
			pattern: /Release \S+ of the data; its files are under \/v\/[^/]+\//,
			text: ({ release }) => `Release ${release} of the data; its files are under /v/${release}/`
		}
	],
	'.zenodo.json': [
		{ name: 'version', pattern: /"version": "[^"]*"/, text: ({ release }) => `"version": "${release}"` },
		{
			name: 'publication_date',
			pattern: /"publication_date": "[^"]*"/,
			text: ({ date }) => `"publication_date": "${date}"`
		}
	]
};

/** Paths of the files that say how to cite the newest release. */
export const citationFiles = (repository: string): string[] =>
	Object.keys(places).map((file) => join(repository, file));

/**
 * The text of a citation file with another release and date.
 * @param file Name of the file in the repository.
 * @throws {DataFailure} One of its places is missing.
 */
export function citeRelease(file: string, text: string, release: Release): string {
	return (places[file] ?? []).reduce((cited, { name, pattern, text: replacement }) => {
		if (!pattern.test(cited))
			throw new DataFailure(
				file,
				null,
				`has no ${name}`,
				'Restore the line, so that it can name the release'
			);
		return cited.replace(pattern, () => replacement(release));
	}, text);
}
