import { readFile } from 'node:fs/promises';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, expect, it } from 'vitest';
import { citationOf } from './citation';
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
		const { release } = JSON.parse(await readFile('data/release.json', 'utf8')) as { release: string };
		const citation = await readFile('CITATION.cff', 'utf8');
		expect(citation).toMatch(/^title: Resettlement Parity$/m);
		expect(citation).toMatch(/^type: dataset$/m);
		expect(citation).toContain(`version: '${release}'`);
		const zenodo = JSON.parse(await readFile('.zenodo.json', 'utf8')) as Record<string, string>;
		expect([zenodo.upload_type, zenodo.version]).toEqual(['dataset', release]);
	});
	it('differ from state to state, for reference managers too', () => {
		const work = { title: 'T', slug: 'europe', release: '2026-12', retrieved: '2026-12-01' };
		const ids = ['', '?year=2023', '?year=2022'].map(
			(search) => citationOf({ ...work, url: `https://a.example/charts/europe${search}` }).csl.id
		);
		expect(ids[0]).toBe('resettlement-parity-europe-2026-12');
		expect(new Set(ids).size).toBe(3);
	});
});
