import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { citeRelease } from './citation-files.js';

const release = { release: '2031-07.2', date: '2031-08-09', changes: 'Nothing.' };

it.each(['CITATION.cff', '.zenodo.json'])('%s names the new release and its date', (file) => {
	const before = readFileSync(file, 'utf8');
	const after = citeRelease(file, before, release);
	const changed = after.split('\n').filter((line, i) => line !== before.split('\n')[i]);
	expect(changed.map((line) => line.trim())).toEqual(
		file === 'CITATION.cff'
			? [
					"version: '2031-07.2'",
					"date-released: '2031-08-09'",
					'value: urn:resettlement-parity:release:2031-07.2',
					'description: Release 2031-07.2 of the data; its files are under /v/2031-07.2/ of the site'
				]
			: ['"version": "2031-07.2",', '"publication_date": "2031-08-09",']
	);
});

it('says which text a file lacks', () => {
	expect(() => citeRelease('CITATION.cff', 'title: Other', release)).toThrow(/CITATION\.cff.*version/s);
});
