import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { RETRY_LINK, offlineAt } from '../../src/lib/offline/rules';
import { addressOf, fileAt, pageFiles, readBuilt, statePages } from '../support/site';

describe('sitemap.xml', () => {
	const $ = load(readBuilt('sitemap.xml'), { xml: true });
	const paths = $('url > loc')
		.toArray()
		.map((loc) =>
			$(loc)
				.text()
				.replace(/^https?:\/\/[^/]+/, '')
		);

	it('lists every page once, except embeds and states of charts', () => {
		const listed = pageFiles
			.filter((file) => !file.startsWith('embed/') && !statePages.includes(file))
			.map(addressOf);
		expect([...paths].sort()).toEqual(listed.sort());
	});

	it('lists only existing pages', () => {
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

it('corrections.xml is an Atom feed with a dated entry for every correction', () => {
	const $ = load(readBuilt('corrections.xml'), { xml: true });
	const days = $('entry > updated')
		.toArray()
		.map((day) => $(day).text());
	expect($('feed > id').text()).toBe('urn:resettlement-parity:corrections');
	expect(days.length).toBeGreaterThan(0);
	expect($('feed > updated').text()).toBe(days[0]);
	expect(days).toEqual([...days].sort().reverse());
	const ids = $('entry > id')
		.toArray()
		.map((id) => $(id).text());
	expect(new Set(ids).size).toBe(days.length);
	for (const link of $('entry > link').toArray()) {
		expect($(link).attr('href')).toMatch(/\/method#corrections$/);
	}
});

describe('offline.html', () => {
	const $ = load(readBuilt('offline.html'));

	it('is a page without scripts of its own, excluded from search engines', () => {
		expect($('h1').text()).toMatch(/offline/i);
		expect($('script[src], link[rel="modulepreload"]')).toHaveLength(0);
		expect($('meta[name="robots"]').attr('content')).toMatch(/noindex/);
	});

	it('has the link that the service worker points at the page that was asked for', () => {
		expect($(`main a[href="${RETRY_LINK}"]`)).toHaveLength(1);
		expect(offlineAt($.html(), '/parity', '/parity/charts/a')).toMatch(
			/<a href="\/parity\/charts\/a">Try again/
		);
	});
});

describe('404.html', () => {
	const $ = load(readBuilt('404.html'));

	it('is a complete page with working links at any address', () => {
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
