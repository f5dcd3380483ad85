import { describe, expect, it } from 'vitest';
import { cacheName, isOfVersion, isOldCache, kindOf, offlineAt } from './rules';

const site = { origin: 'https://site.example', base: '/parity' };
const ask = (path: string, more: { mode?: string; method?: string; referrer?: string } = {}) =>
	kindOf({ method: 'GET', mode: 'cors', url: site.origin + path, referrer: '', ...more }, site);
const open = (path: string) => ask(path, { mode: 'navigate' });

describe('a request', () => {
	it('for a page of the site is one for a page, with or without settings', () => {
		for (const path of ['/parity/', '/parity/charts/ceiling', '/parity/explore?origins=SYR'])
			expect([path, open(path)]).toEqual([path, 'page']);
	});

	it('for a file that is named by its content is immutable', () => {
		for (const path of [
			'/parity/_app/immutable/chunks/B9GmooMR.js',
			'/parity/_app/immutable/assets/duckdb-eh.Bbw6HAmJ.wasm',
			'/parity/data/answers/0123456789abcdef.json',
			'/parity/data/displaced_stock.2c63f28e.parquet'
		])
			expect([path, ask(path)]).toEqual([path, 'immutable']);
	});

	it('for a file of the version is versioned', () => {
		for (const path of [
			'/parity/charts/ceiling/__data.json',
			'/parity/data/manifest.json',
			'/parity/home-app.js',
			'/parity/embed/parity-ladder.json'
		])
			expect([path, ask(path)]).toEqual([path, 'versioned']);
	});

	it('of or for an embed or a stored release is left alone', () => {
		for (const path of ['/parity/embed/ceiling', '/parity/v/2026-11/embed/ceiling'])
			expect([path, open(path)]).toEqual([path, 'other']);
		expect(ask('/parity/v/2026-11/data/answers/0123456789abcdef.json')).toBe('other');
		const referrer = `${site.origin}/parity/embed/ceiling?window=24`;
		expect(ask('/parity/data/answers/0123456789abcdef.json', { referrer })).toBe('other');
		expect(ask('/parity/embed/ceiling.json', { referrer })).toBe('other');
		expect(ask('/parity/v/2026-11/embed/ceiling.json')).toBe('other');
	});

	it('for anything else is left alone', () => {
		expect(ask('/parity/_app/version.json')).toBe('other');
		expect(ask('/parity/service-worker.js')).toBe('other');
		expect(open('/parity/data/csv/wars.csv')).toBe('other');
		expect(ask('/parity/charts', { method: 'POST', mode: 'navigate' })).toBe('other');
		expect(open('/elsewhere/charts')).toBe('other');
		expect(
			kindOf({ method: 'GET', mode: 'navigate', url: 'https://other.example/parity/', referrer: '' }, site)
		).toBe('other');
	});
});

describe('a version', () => {
	const version = '2026-12.1796064544355';

	it('has a cache of its own, and knows the older ones of the same site', () => {
		const name = cacheName('/parity', version);
		expect(name).toContain(version);
		expect(isOldCache(name, '/parity', version)).toBe(false);
		expect(isOldCache(cacheName('/parity', '2026-11.1'), '/parity', version)).toBe(true);
		expect(isOldCache(cacheName('/parity/next', '2026-11.1'), '/parity', version)).toBe(false);
		expect(isOldCache('of another site', '/parity', version)).toBe(false);
	});

	it('is stated by its pages and their data', () => {
		const page = (content: string) => `<meta name="version" content="${content}">`;
		expect(isOfVersion('/charts', page(version), version)).toBe(true);
		expect(isOfVersion('/charts', page('2026-12.1796064544356'), version)).toBe(false);
		for (const path of ['/charts/__data.json', '/embed/parity-ladder.json', '/home-app.js']) {
			expect([path, isOfVersion(path, `[1,"${version}"]`, version)]).toEqual([path, true]);
			expect([path, isOfVersion(path, '[1,"2026-12.1796064544356"]', version)]).toEqual([path, false]);
		}
		expect(isOfVersion('/search-cards.js', '', version)).toBe(true);
	});

	it('has the manifest of its release', () => {
		expect(isOfVersion('/data/manifest.json', '{"release":"2026-12"}', version)).toBe(true);
		expect(isOfVersion('/data/manifest.json', '{"release":"2027-01"}', version)).toBe(false);
	});
});

it('the offline page works at any address and leads back to it', () => {
	const html = '<head><link href="./a.css"></head><a href="?again">Try again</a>';
	expect(offlineAt(html, '/parity', 'https://site.example/parity/charts/a?b="&c=$&')).toBe(
		'<head><base href="/parity/"><link href="./a.css"></head><a href="https://site.example/parity/charts/a?b=&quot;&amp;c=$&amp;">Try again</a>'
	);
});
