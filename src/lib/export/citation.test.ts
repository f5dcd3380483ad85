import { readFile } from 'node:fs/promises';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, expect, it } from 'vitest';
import { provenance } from '../../../tests/fixtures/awkward-table';

describe('citations', () => {
	it('BibTeX and CSL-JSON are equivalent for a reference manager', () => {
		const [fromBibtex] = new Cite(provenance.citation.bibtex).data;
		const [fromCsl] = new Cite(provenance.citation.csl).data;
		for (const item of [fromBibtex, fromCsl]) {
			expect(item.title).toBe('Türkiye & 100 %');
			expect(item.URL).toBe(provenance.url);
			expect(item.issued['date-parts'][0][0]).toBe(2026);
			expect(item.author.map(({ family, literal }: Record<string, string>) => literal ?? family)).toEqual([
				'Resettlement Parity'
			]);
		}
		expect(fromCsl.type).toBe('dataset');
	});
	it('the project’s own citation file names the project', async () => {
		expect(await readFile('CITATION.cff', 'utf8')).toMatch(/^title: Resettlement Parity$/m);
	});
});
