import { mkdirSync } from 'node:fs';
import { withSiteAndBrowser } from './open-browser';

const slug = process.argv[2] ?? 'since-onset';
const path = `docs/images/${slug}.png`;
mkdirSync('docs/images', { recursive: true });

await withSiteAndBrowser(async (browser, origin) => {
	const page = await browser.newPage({ viewport: { width: 1000, height: 900 }, deviceScaleFactor: 2 });
	await page.goto(`${origin}/charts/${slug}`, { waitUntil: 'networkidle' });
	await page.evaluate(() => document.fonts.ready);
	const box = await page.locator('figure').first().boundingBox();
	if (!box) throw new Error(`There is no chart at /charts/${slug}.`);
	const margin = 24;
	const clip = {
		x: box.x - margin,
		y: box.y - margin,
		width: box.width + 2 * margin,
		height: box.height + 2 * margin
	};
	await page.addStyleTag({
		content: 'figure { position: relative; z-index: 9; box-shadow: 0 0 0 99px var(--paper); }'
	});
	await page.screenshot({ path, clip, fullPage: true });
	console.log(path);
});
