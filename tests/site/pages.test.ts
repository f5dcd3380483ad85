import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addressOf, chartSlugs, embedSlugs, fileAt, pageFiles, readPage } from '../support/site';

/** Of the built site. */
const origin = process.env.SITE_ORIGIN ?? '';
const somewhere = 'https://site.example';
const isElsewhere = (address: URL): boolean => address.origin !== somewhere;
const resolved = (href: string, file: string): URL => new URL(href, somewhere + addressOf(file));

it('has pages, and a page and an embed for each chart', () => {
	expect(pageFiles).toContain('index.html');
	expect(chartSlugs).not.toEqual([]);
	expect(embedSlugs).toEqual(chartSlugs);
});

describe.each(pageFiles)('%s', (file) => {
	const $ = readPage(file);
	const isEmbed = file.startsWith('embed/');

	it('has a title and description', () => {
		expect($('html').attr('lang')).toBe('en');
		expect($('h1')).toHaveLength(1);
		expect($('h1').text().trim()).not.toBe('');
		expect($('head > title')).toHaveLength(1);
		expect($('head > title').text().trim()).not.toBe('');
		expect($('meta[name="description"]')).toHaveLength(1);
		expect($('meta[name="description"]').attr('content')?.trim()).toBeTruthy();
		expect($('meta[name="viewport"]').attr('content')).not.toMatch(/user-scalable\s*=\s*no|maximum-scale/);
	});

	it('is painted before other files than its fonts arrive; its policy allows the scripts in it', () => {
		// A disabled link tells the app that the page has these styles already.
		expect($('link[rel="stylesheet"]').not('[disabled]').toArray()).toEqual([]);
		expect($('head style').text()).toContain('@font-face');
		expect($('link[rel="modulepreload"]').toArray()).toEqual([]);
		const policy = $('meta[http-equiv="content-security-policy"]').attr('content') ?? '';
		const inline = $('script:not([src]):not([type])').toArray();
		for (const script of inline) {
			const hash = createHash('sha256').update($(script).text()).digest('base64');
			expect(policy).toContain(`'sha256-${hash}'`);
		}
		const starts = inline.map((script) => $(script).text()).filter((text) => text.includes('import('));
		expect(starts.filter((text) => !text.includes('requestAnimationFrame'))).toEqual([]);
	});

	it('is listed at one address if the site has one, an embed or a state at that of its chart; embeds are excluded from search engines', () => {
		const listed = isEmbed
			? addressOf(file).replace(/^\/embed\/(explore$)?/, (_, own) => (own ? '/explore' : '/charts/'))
			: addressOf(file).replace(/^(\/charts\/[^/]+)\/[A-Z]{3}$/, '$1');
		const canonical = $('head > link[rel="canonical"]').toArray();
		expect(canonical.map((link) => $(link).attr('href'))).toEqual(origin ? [`${origin}${listed}`] : []);
		const robots = $('meta[name="robots"]').attr('content') ?? '';
		expect(robots.includes('noindex')).toBe(isEmbed);
	});

	it('has its headings in order', () => {
		const levels = $('h1, h2, h3, h4, h5, h6')
			.toArray()
			.map((heading) => Number(heading.tagName.slice(1)));
		expect(levels[0]).toBe(1);
		for (const [index, level] of levels.entries())
			expect(level, `heading ${index + 1}`).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
	});

	it('uses every id once, and refers only to existing ids', () => {
		const ids = $('[id]')
			.toArray()
			.map((element) => $(element).attr('id') ?? '');
		expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
		for (const attribute of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'])
			for (const element of $(`[${attribute}]`).toArray())
				for (const id of ($(element).attr(attribute) ?? '').split(/\s+/)) expect(ids).toContain(id);
	});

	it('loads nothing from another host', () => {
		const loaded = $('script[src], img[src], iframe[src], source[src], video[src], audio[src], object[data]')
			.toArray()
			.map((element) => $(element).attr('src') ?? $(element).attr('data') ?? '')
			.concat(
				$('link[href]')
					.not('[rel="canonical"], [rel="license"], [rel="author"]')
					.toArray()
					.map((element) => $(element).attr('href') ?? '')
			)
			.concat(
				$('[srcset]')
					.toArray()
					.flatMap((element) => ($(element).attr('srcset') ?? '').split(','))
					.map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
			)
			.filter((href) => !href.startsWith('data:'))
			.map((href) => resolved(href, file));
		expect(loaded.filter(isElsewhere).map(String)).toEqual([]);
		expect(loaded.filter((address) => !fileAt(address.pathname)).map(String)).toEqual([]);
	});

	it('links only to existing pages', () => {
		const links = $('a[href]')
			.toArray()
			.map((element) => resolved($(element).attr('href') ?? '', file))
			.filter((address) => !isElsewhere(address));
		for (const address of links) {
			const target = fileAt(address.pathname);
			expect(target, `file at ${address.pathname}`).toBeDefined();
			if (target?.endsWith('.html') && address.hash)
				expect(
					readPage(target)(`[id="${decodeURIComponent(address.hash.slice(1))}"]`),
					address.href
				).toHaveLength(1);
		}
	});

	it('has valid JSON-LD, if any', () => {
		for (const script of $('script[type="application/ld+json"]').toArray()) {
			const data = JSON.parse($(script).text()) as Record<string, unknown>;
			expect(data['@context']).toBe('https://schema.org');
			expect(data['@graph'] ?? data['@type']).toBeTruthy();
		}
	});

	it('has a text alternative for every picture', () => {
		expect($('img:not([alt])').toArray()).toEqual([]);
		const named = (element: ReturnType<typeof $>) =>
			element.attr('aria-label') ?? element.attr('aria-labelledby') ?? element.children('title').text();
		for (const element of $('svg').not('[aria-hidden="true"], [aria-hidden="true"] svg').toArray())
			expect(named($(element)), $.html(element).slice(0, 200)).toBeTruthy();
		for (const element of $('iframe').toArray()) expect($(element).attr('title')).toBeTruthy();
	});
});
