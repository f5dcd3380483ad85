import { textWidth, type TextStyle } from '../../src/lib/style/text-width';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { chartSlugs } from '../support/site';

const styles: readonly TextStyle[] = [
	{ size: 12.5 },
	{ size: 14 },
	{ size: 15, weight: 600 },
	{ size: 40, weight: 600 }
];
const labels = [
	'Ukraine',
	'Afghanistan, August 2021',
	'Iraq, March 2003: 1.0',
	'Yemen · Libya · Philippines',
	'1,234.5 per 1,000',
	'Türkiye',
	'Côte d’Ivoire',
	'“36 months” – 0 to 35 −0.4 ×2'
];

/** Words cut off by the edge of the visible chart. */
const cutOff = (page: Page): Promise<string[]> =>
	page
		.locator('figure svg[role="img"]:visible')
		.first()
		.evaluate((svg) => {
			const edge = svg.getBoundingClientRect();
			return [...svg.querySelectorAll('text')]
				.filter((text) => {
					const { left, right, top, bottom, height } = text.getBoundingClientRect();
					const beside = Math.max(edge.left - left, right - edge.right);
					// A text box is taller than its letters.
					const above = Math.max(edge.top - top, bottom - edge.bottom) - height / 4;
					return Math.max(beside, above) > 1.5;
				})
				.map((text) => text.textContent?.trim() ?? '');
		});

for (const slug of chartSlugs)
	test(`labels of ${slug} are as wide as calculated, and inside the picture`, async ({ page }) => {
		await page.goto(`/charts/${slug}`);
		const drawn = await page.locator('main svg text').allTextContents();
		const texts = [...new Set([...labels, ...drawn.map((text) => text.trim()).filter(Boolean)])];
		const measured = await page.evaluate(
			async ([texts, styles]) => {
				const context = document.createElement('canvas').getContext('2d');
				if (!context) throw new Error('no canvas');
				const widths: number[][] = [];
				for (const { size, weight = 400 } of styles) {
					const font = `${weight} ${size}px "Source Sans 3"`;
					const faces = await Promise.all(texts.map((text) => document.fonts.load(font, text)));
					if (faces.every((found) => found.length === 0)) throw new Error(`no face for ${font}`);
					context.font = font;
					widths.push(texts.map((text) => context.measureText(text).width));
				}
				return widths;
			},
			[texts, styles] as const
		);
		const wrong = styles.flatMap((style, row) =>
			texts.flatMap((text, column) => {
				const width = measured[row]?.[column] ?? NaN;
				const reckoned = textWidth(text, style);
				const isClose = width > reckoned * 0.96 - 0.5 && width < reckoned * 1.01 + 0.5;
				return isClose ? [] : [{ text, style, width, reckoned }];
			})
		);
		expect(wrong).toEqual([]);
		for (const width of [1280, 360]) {
			await page.setViewportSize({ width, height: 900 });
			expect(await cutOff(page), `${width} px`).toEqual([]);
		}
	});
