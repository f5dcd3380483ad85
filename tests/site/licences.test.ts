import { describe, expect, it } from 'vitest';
import { builtFiles, fileAt, readBuilt, readPage } from '../support/site';

const FILE = 'third-party-licences.txt';

describe('the licences of what the site contains', () => {
	const text = readBuilt(FILE);
	const listed = [...text.matchAll(/^(\S+) \d\S*: (\S+)$/gm)].map(([, name, licence]) => [name, licence]);
	const names = listed.map(([name]) => name);

	it('name every font, library and database in the built files', () => {
		expect(listed).toEqual(
			expect.arrayContaining([
				['@codemirror/view', 'MIT'],
				['@duckdb/duckdb-wasm', 'MIT'],
				['@fontsource/source-sans-3', 'OFL-1.1'],
				['@fontsource/source-serif-4', 'OFL-1.1'],
				['@sveltejs/kit', 'MIT'],
				['@uwdata/flechette', 'BSD-3-Clause'],
				['apache-arrow', 'Apache-2.0'],
				['d3-array', 'ISC'],
				['svelte', 'MIT']
			])
		);
		expect(new Set(names).size).toBe(names.length);
	});

	it('leave out what only builds and tests the site', () => {
		const tools = [
			'vite',
			'typescript',
			'eslint',
			'vitest',
			'@playwright/test',
			'prettier',
			'cheerio',
			'sirv',
			'tsx'
		];
		expect(names.filter((name) => tools.includes(name ?? ''))).toEqual([]);
	});

	it('stand there with their texts', () => {
		const parts = text.split(/^─+\n/m).slice(1);
		expect(parts.map((part) => part.split(' ')[0])).toEqual(names);
		for (const part of parts)
			expect(part).toMatch(
				/Permission (is hereby granted|to use, copy)|Redistribution and use|Apache License|SIL OPEN FONT LICENSE/i
			);
	});

	it('are linked from the page “About”', () => {
		const targets = readPage('about.html')('main a')
			.toArray()
			.map((link) => fileAt(`/${link.attribs.href?.replace(/^\.\//, '') ?? ''}`));
		expect(targets).toContain(FILE);
		expect(builtFiles).toContain(FILE);
	});
});
