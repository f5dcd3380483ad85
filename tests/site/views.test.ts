import { describe, expect, it } from 'vitest';
import { chartSlugs, embedSlugs, readBuilt, readPage } from '../support/site';

const textOf = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe.each([
	...chartSlugs.map((slug) => ['chart', slug, `charts/${slug}.html`] as const),
	...embedSlugs.map((slug) => ['embed', slug, `embed/${slug}.html`] as const)
])('%s of %s, before any script', (_kind, slug, file) => {
	const $ = readPage(file);
	const chartPage = readPage(`charts/${slug}.html`);

	it('has the headline of its chart page', () => {
		expect(textOf($('h1').text())).toBe(textOf(chartPage('h1').text()));
	});

	it('has a chart in two layouts with a text alternative', () => {
		const charts = $('figure svg[role="img"]');
		expect(charts).toHaveLength(2);
		for (const chart of charts.toArray()) {
			expect($(chart).attr('aria-label')?.length).toBeGreaterThan(40);
			expect($(chart).find('path, rect, circle').length).toBeGreaterThan(3);
			expect($(chart).find('text').length).toBeGreaterThan(5);
			expect($.html(chart)).not.toMatch(/NaN|Infinity|undefined|null/);
		}
	});

	it('has a finding in a complete sentence with figures', () => {
		const finding = textOf($('.finding').text());
		expect(finding).toMatch(/^[“A-Z0-9].*(\d|\b(one|two|three|four|five|six|seven|eight|nine|ten)\b).*[.”]$/);
		expect(finding).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
	});

	it('distinguishes its parts by more than colour', () => {
		for (const layout of $('figure svg[role="img"]').toArray()) {
			const labels = textOf($(layout).find('text').text());
			expect(labels).toMatch(/Ukrain/);
		}
	});
});

it.each(embedSlugs)('the embed of %s is readable without scripts', (slug) => {
	const $ = readPage(`embed/${slug}.html`);
	expect($('link[rel="modulepreload"]').toArray()).toEqual([]);
	expect(
		$('script[src]')
			.toArray()
			.map((script) => $(script).attr('src')?.split('/').at(-1))
	).toEqual(['embed-boot.js']);
	expect($('script:not([src])').not('[type="application/ld+json"]').toArray()).toEqual([]);
});

it.each(chartSlugs)('the page of %s names its sources and the date of its data', (slug) => {
	const footer = textOf(readPage(`charts/${slug}.html`)('article footer').text());
	expect(footer).toMatch(/Sources?/);
	expect(footer).toMatch(/Data as of \d{1,2} \w+ \d{4}/);
});

it.each(embedSlugs)('the embed of %s ends in one line of sources, linked to its chart page', (slug) => {
	const $ = readPage(`embed/${slug}.html`);
	expect(textOf($('article footer').text())).toMatch(
		/^Chart: Resettlement Parity · Data: [A-Z].{2,110} · CC BY 4\.0$/
	);
	const back = $(`article footer a[href$="/charts/${slug}"]`);
	expect(back).toHaveLength(1);
	expect([back.attr('target'), back.attr('rel')]).toEqual(['_blank', 'noopener']);
	expect($('head > title').text()).toContain(textOf($('h1').text()));
});

it.each(embedSlugs)('the styles of the embed of %s work in browsers without light-dark()', (slug) => {
	const $ = readPage(`embed/${slug}.html`);
	for (const link of $('link[rel="stylesheet"]').toArray()) {
		const file = ($(link).attr('href') ?? '').replace(/^(\.\.\/|\/)*/, '');
		expect(readBuilt(file), file).not.toContain('light-dark(');
	}
});

it.each(chartSlugs.map((slug) => `charts/${slug}.html`))(
	'the table in %s has headed columns, a caption, no empty cell',
	(file) => {
		const $ = readPage(file);
		const tables = $('article table');
		expect(tables.length).toBeGreaterThan(0);
		for (const table of tables.toArray()) {
			expect(textOf($(table).find('caption').text())).not.toBe('');
			const columns = $(table).find('thead th[scope="col"]').length;
			expect(columns).toBeGreaterThan(1);
			for (const row of $(table).find('tbody tr').toArray()) {
				expect($(row).children('th[scope="row"]')).toHaveLength(1);
				expect($(row).children()).toHaveLength(columns);
				for (const cell of $(row).children().toArray()) expect(textOf($(cell).text())).not.toMatch(/^$|NaN/);
			}
		}
	}
);
