import type { Page } from '@playwright/test';
import { expect, test, withoutScripts } from '../support/fixtures';
import { serveHostPages } from '../support/server';
import { embedSlugs } from '../support/site';

const article = (content: string): string =>
	`<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title><h1>An article</h1>${content}<p>The end.</p></html>`;

/** The code that the page offers to paste. */
async function copyEmbedCode(page: Page, slug: string): Promise<string> {
	await page.goto(`/charts/${slug}`);
	await page.getByRole('button', { name: 'Embed' }).click();
	const code = await page.getByLabel('Embed code').inputValue();
	await page.keyboard.press('Escape');
	return code;
}

const embedCode = (baseURL: string | undefined, slug: string, attributes = ''): string =>
	`<iframe src="${baseURL}/embed/${slug}" title="Chart" style="width:100%;border:0" height="780" ${attributes}></iframe>`;

async function expectChart(page: Page, count = 1): Promise<void> {
	await expect(page.locator('iframe')).toHaveCount(count);
	for (let index = 0; index < count; index++) {
		const frame = page.frameLocator('iframe').nth(index);
		await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(frame.locator('svg[role="img"]:visible')).toHaveCount(1);
		await expect(frame.locator('.finding')).toContainText(/\d/);
	}
}

test.use({ allowedHosts: ['127.0.0.1'] });

for (const slug of embedSlugs)
	test(`${slug} shows in an article on another site from the copied code, as tall as it needs`, async ({
		page
	}) => {
		const code = await copyEmbedCode(page, slug);
		const host = await serveHostPages({ '/article': article(code) });
		for (const width of [1280, 360]) {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(`${host.origin}/article`);
			await expectChart(page);
			const heights = async () => {
				const inside = await page
					.frameLocator('iframe')
					.locator('main')
					.evaluate((main) => main.getBoundingClientRect().height);
				const outside = (await page.locator('iframe').boundingBox())?.height ?? 0;
				return Math.abs(outside - inside);
			};
			await expect.poll(heights, { message: `height at ${width} px` }).toBeLessThan(2);
		}
		await host.close();
	});

/** What does not differ between charts is seen on the first ones. */
for (const slug of embedSlugs.slice(0, 2))
	test.describe(`${slug} in an article on another site`, () => {
		test('shows several charts, each in its own height, from the element too', async ({ page, baseURL }) => {
			const content = `${embedCode(baseURL, slug)}<div style="width:400px"><parity-chart view="${slug}"></parity-chart></div><script src="${baseURL}/embed.js" async></script>`;
			const host = await serveHostPages({ '/article': article(content) });
			await page.goto(`${host.origin}/article`);
			await page.locator('iframe').nth(1).scrollIntoViewIfNeeded();
			await expectChart(page, 2);
			const height = async (index: number) =>
				(await page.locator('iframe').nth(index).boundingBox())?.height ?? 0;
			await expect.poll(async () => (await height(0)) !== 780 && (await height(1)) !== 720).toBe(true);
			expect(await height(0)).not.toBe(await height(1));
			await host.close();
		});

		test.describe('sandboxed without scripts', () => {
			// Such a frame has no origin, so fonts come only from hosts that let everyone have them.
			test.use({ allowedErrors: [/sandboxed|CORS policy|net::ERR_FAILED/] });

			test('shows the chart all the same', async ({ page, baseURL }) => {
				const host = await serveHostPages({ '/article': article(embedCode(baseURL, slug, 'sandbox')) });
				await page.goto(`${host.origin}/article`);
				await expectChart(page);
				await host.close();
			});
		});

		test.describe('where the reader has scripts switched off', () => {
			test.use(withoutScripts);

			test('shows the chart all the same', async ({ page, baseURL }) => {
				const host = await serveHostPages({ '/article': article(embedCode(baseURL, slug)) });
				await page.goto(`${host.origin}/article`);
				await expectChart(page);
				await host.close();
			});
		});
	});
