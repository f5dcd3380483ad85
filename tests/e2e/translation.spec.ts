import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { ChartPage } from '../support/chart-page';

/** Replaces every text node as browsers' translation does, again after every change. */
const translate = (page: Page) =>
	page.evaluate(() => {
		const wrap = () => {
			const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			const texts: Text[] = [];
			while (walker.nextNode()) texts.push(walker.currentNode as Text);
			for (const text of texts) {
				const parent = text.parentElement;
				if (
					!text.data.trim() ||
					!parent ||
					parent.closest('font, script, noscript, style, svg, [translate="no"]')
				)
					continue;
				const [outer, inner] = [document.createElement('font'), document.createElement('font')];
				inner.textContent = text.data.toUpperCase();
				outer.append(inner);
				parent.insertBefore(outer, text);
				text.remove();
			}
		};
		wrap();
		new MutationObserver(() => setTimeout(wrap, 20)).observe(document.body, {
			childList: true,
			subtree: true,
			characterData: true
		});
	});

/** Headline, sentences, settings and table, in capitals. */
const words = (page: Page) =>
	page
		.locator('article')
		.evaluate((article) =>
			[...article.querySelectorAll('h1, .finding, .more p, td, th, .panel label')].map((one) =>
				(one.textContent ?? '').replace(/\s+/g, ' ').trim().toUpperCase()
			)
		);

for (const [slug, control, value] of [
	['parity-ladder', 'tier', 'resettled'],
	['europe', 'year', '2023']
] as const)
	test(`the words of ${slug} follow its settings, also in a browser's translation`, async ({ page }) => {
		const chart = new ChartPage(page);
		const change = async () => {
			await chart.choose(control, value);
			await expect(page).toHaveURL(new RegExp(`${control}=${value}`));
			await chart.waitUntilUpdated();
		};
		await page.goto(`/charts/${slug}`);
		await change();
		const expected = await words(page);

		await page.goto(`/charts/${slug}`);
		const before = await words(page);
		expect(before).not.toEqual(expected);
		await translate(page);
		await expect(page.locator('h1 font').first()).toBeVisible();
		await change();
		await expect(page.locator('h1 font').first()).toBeVisible();
		await expect.poll(() => words(page)).toEqual(expected);
	});
