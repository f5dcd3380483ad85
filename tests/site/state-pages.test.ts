import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { addressOf, readPage, statePages } from '../support/site';

/** Width and height of a PNG. */
function sizeOf(path: string): [number, number] {
	const png = readFileSync(`build${path}`);
	return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

it('charts of one nationality have their own paths, at most 200', () => {
	expect(statePages).toContain('charts/europe/AFG.html');
	expect(statePages.length).toBeLessThanOrEqual(200);
});

describe.each(statePages)('%s', (file) => {
	const $ = readPage(file);
	const property = (name: string) => $(`meta[property="${name}"]`).attr('content');
	const [, slug = '', iso3 = ''] = /^charts\/([^/]+)\/([A-Z]{3})\.html$/.exec(file) ?? [];

	it('has its own preview, which differs from that of the chart', () => {
		const chart = readPage(`charts/${slug}.html`);
		const picture = property('og:image') ?? '';
		expect(property('og:url')).toBe(addressOf(file));
		expect(picture).toBe(`/charts/${slug}/${iso3}.png`);
		expect(sizeOf(picture).map(String)).toEqual([property('og:image:width'), property('og:image:height')]);
		expect(property('og:description')).not.toBe(chart('meta[property="og:description"]').attr('content'));
		expect(readFileSync(`build${picture}`).equals(readFileSync(`build/charts/${slug}.png`))).toBe(false);
	});

	it('is complete without scripts and leads to the chart in this state', () => {
		expect($('figure svg[role="img"]').length).toBe(2);
		expect($('.finding').text()).toMatch(/\d/);
		const target = $('script[data-state]').attr('data-state') ?? '';
		const address = new URL(target, `https://site.example${addressOf(file)}`);
		expect(address.pathname).toBe(`/charts/${slug}`);
		// Ukraine is where the choice of one nationality begins.
		expect(address.search).toContain(iso3 === 'UKR' ? 'shown=countries' : `origin=${iso3}`);
		expect(load($.html())(`article a[href="${target}"]`)).toHaveLength(1);
	});
});
