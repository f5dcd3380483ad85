import { describe, expect, it } from 'vitest';
import { freezeChart } from '../../pipelines/release/frozen-chart';
import { chartSlugs, readBuilt } from '../support/site';

/** What `npm run release` takes out of the built pages. */
describe.each(chartSlugs)('the chart %s', (slug) => {
	const { html, wide, narrow } = freezeChart(readBuilt(`charts/${slug}.html`));

	it('has two self-contained pictures', () => {
		for (const picture of [wide, narrow]) {
			expect(picture).toMatch(/^<\?xml [^>]*>\n<svg viewBox="0 0 \d+ \d+"/);
			expect(picture).not.toMatch(/var\(--|<!--|class=|<script|undefined|NaN/);
		}
		expect(wide).not.toBe(narrow);
	});

	it('has an article with its title, tables and sources', () => {
		expect(html).toMatch(/^<article[^>]*>/);
		expect(html).toMatch(/<h1[\s\S]*<svg[\s\S]*<table/);
		expect(html).not.toMatch(/<script|<button|<input|class=|<!--|href="(?!https?:)/);
	});
});
