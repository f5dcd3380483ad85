import { readFileSync } from 'node:fs';
import { expect, test } from '../support/fixtures';
import { serveHostPages } from '../support/server';

const examples = [...readFileSync('docs/embedding.md', 'utf8').matchAll(/```html\n([\s\S]*?)```/g)].map(
	([, html = '']) => html
);

test.use({ allowedHosts: ['127.0.0.1'] });

for (const [index, example] of examples.entries())
	test(`example ${index + 1} of docs/embedding.md shows a chart in its full height on another site`, async ({
		page,
		baseURL
	}) => {
		const html = example.replaceAll('https://parity.example', baseURL ?? '');
		const host = await serveHostPages({
			'/': `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title>${html}</html>`
		});
		await page.goto(`${host.origin}/`);
		if (!/<iframe|<parity-chart/.test(example)) {
			const picture = page.locator('img');
			await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
		} else {
			const embed = page.frameLocator('iframe');
			await expect(embed.locator('svg[role="img"]').filter({ visible: true })).toHaveCount(1);
			await expect(embed.getByText('Showing the default view').filter({ visible: true })).toHaveCount(0, {
				timeout: 30_000
			});
			await expect(embed.locator('h1').filter({ visible: true })).toHaveCount(1);
			const inner = () => embed.locator('main').evaluate((main) => main.getBoundingClientRect().height);
			await expect
				.poll(async () =>
					Math.abs(((await page.locator('iframe').boundingBox())?.height ?? 0) - (await inner()))
				)
				.toBeLessThan(6);
		}
		await host.close();
	});
