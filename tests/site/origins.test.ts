import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildFolder, builtFiles, readBuilt, readPage } from '../support/site';

const pages = builtFiles.filter((file) => /^origins\/[A-Z]{3}\.html$/.test(file));
/** Bytes of a page with its styles, and of what is sent of it. */
const LARGEST = 120_000;
const LARGEST_COMPRESSED = 20_000;

describe('pages of origins', () => {
	it('exist for every origin, and the index and sitemap list them all', () => {
		expect(pages.length).toBeGreaterThan(190);
		const paths = pages.map((file) => `/${file.replace('.html', '')}`).sort();
		const listed = readPage('origins.html')('[data-card] a')
			.toArray()
			.map((link) => `/origins/${(link.attribs['href'] ?? '').slice(-3)}`);
		expect(listed.sort()).toEqual(paths);
		const sitemap = readBuilt('sitemap.xml');
		expect(paths.filter((path) => !sitemap.includes(`${path}</loc>`))).toEqual([]);
	});
	it('stay small', () => {
		const isLarge = (file: string): boolean =>
			Buffer.byteLength(readBuilt(file)) > LARGEST ||
			statSync(join(buildFolder, `${file}.br`)).size > LARGEST_COMPRESSED;
		expect(pages.filter(isLarge)).toEqual([]);
	});
	it('need no script', () => {
		expect(pages.filter((file) => readBuilt(file).includes('type="module"'))).toEqual([]);
	});
});
