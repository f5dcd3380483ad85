import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { addressOf, fileAt, pageFiles, readBuilt } from '../support/site';

describe('sitemap.xml', () => {
	const $ = load(readBuilt('sitemap.xml'), { xml: true });
	const paths = $('url > loc')
		.toArray()
		.map((loc) =>
			$(loc)
				.text()
				.replace(/^https?:\/\/[^/]+/, '')
		);

	it('lists every page once, embeds left out', () => {
		const listed = pageFiles.filter((file) => !file.startsWith('embed/')).map(addressOf);
		expect([...paths].sort()).toEqual(listed.sort());
	});

	it('lists only what is there', () => {
		expect(paths.filter((path) => fileAt(path) === undefined)).toEqual([]);
	});
});

it('releases.xml is an Atom feed with a dated entry for every release', () => {
	const $ = load(readBuilt('releases.xml'), { xml: true });
	expect($('feed > id')).toHaveLength(1);
	expect($('entry').length).toBeGreaterThan(0);
	for (const entry of $('entry').toArray()) {
		expect($(entry).children('id').text()).toMatch(/^urn:resettlement-parity:release:.+/);
		expect($(entry).children('updated').text()).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
		expect($(entry).children('summary').text()).not.toBe('');
	}
});

describe('404.html', () => {
	const $ = load(readBuilt('404.html'));

	it('is a whole page with working links at any address', () => {
		expect($('h1').text()).toMatch(/no page/i);
		expect($('base').attr('href')).toBe('/');
		const led = $('main a')
			.toArray()
			.map((link) => fileAt(new URL($(link).attr('href') ?? '', 'https://site.example/').pathname));
		expect(led.length).toBeGreaterThan(3);
		expect(led).not.toContain(undefined);
	});

	it('is excluded from search engines', () => {
		expect($('meta[name="robots"]').attr('content')).toMatch(/noindex/);
	});
});
