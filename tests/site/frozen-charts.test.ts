import { describe, expect, it } from 'vitest';
import { freezeChart } from '../../pipelines/release/frozen-chart';
import { contentOf } from '../../src/lib/server/embed-pages';
import { matchesStored, readStoredChart } from '../../src/lib/server/frozen-figures';
import { chartSlugs, readBuilt } from '../support/site';

/** The parts of the built pages that `npm run release` extracts. */
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

	it('is recognised as what the program computes', async () => {
		const { view, model } = await contentOf(slug);
		const stored = readStoredChart(html);
		expect(stored.title).toBe(model.headline);
		expect(stored.finding).toEqual(model.finding.map((text) => text.replace(/\s+/g, ' ').trim()));
		expect(matchesStored(stored, { spec: view.spec, model, tables: view.tables(model) })).toBe(true);
	});
});
