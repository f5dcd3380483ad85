import { join } from 'node:path';
import { DataFailure } from '../lib/failure.js';
import type { Release } from './freeze.js';

/** Which places of each file of the repository name the newest release, and what stands there. */
const PLACES: Readonly<Record<string, readonly (readonly [RegExp, (release: Release) => string])[]>> = {
	'CITATION.cff': [
		[/^version: .*$/m, ({ release }) => `version: '${release}'`],
		[/^date-released: .*$/m, ({ date }) => `date-released: '${date}'`],
		[/urn:resettlement-parity:release:\S+/, ({ release }) => `urn:resettlement-parity:release:${release}`],
		[
			/Release \S+ of the data; its files are under \/v\/[^/]+\//,
			({ release }) => `Release ${release} of the data; its files are under /v/${release}/`
		]
	],
	'.zenodo.json': [
		[/"version": "[^"]*"/, ({ release }) => `"version": "${release}"`],
		[/"publication_date": "[^"]*"/, ({ date }) => `"publication_date": "${date}"`]
	]
};

/** Paths of the files that say how to cite the newest release. */
export const citationFiles = (repository: string): string[] =>
	Object.keys(PLACES).map((file) => join(repository, file));

/**
 * The text of a citation file with another release and date.
 * @param file Name of the file in the repository.
 * @throws {DataFailure} The file lacks one of the places.
 */
export function citeRelease(file: string, text: string, release: Release): string {
	let cited = text;
	for (const [place, replacement] of PLACES[file] ?? []) {
		if (!place.test(cited))
			throw new DataFailure(
				file,
				null,
				`lacks the text ${String(place)}`,
				'Restore it, so that it can name the release'
			);
		cited = cited.replace(place, () => replacement(release));
	}
	return cited;
}
