import { mkdirSync } from 'node:fs';
import { withSiteAndBrowser } from './open-browser';

const routes = process.argv.slice(2);
if (routes.length === 0) {
	console.error('Name a route: npm run screenshots -- /charts/since-onset [more routes]');
	process.exit(1);
}
const folder = 'test-results/screenshots';
mkdirSync(folder, { recursive: true });

await withSiteAndBrowser(async (browser, origin) => {
	for (const route of routes)
		for (const width of [1280, 360])
			for (const colorScheme of ['light', 'dark'] as const) {
				const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
				const address = `${origin}/${route.replace(/^\//, '')}`;
				await page.goto(address, { waitUntil: 'networkidle' });
				const name = route.replace(/^\/|\/$/g, '').replace(/[^\w.-]+/g, '-') || 'home';
				const path = `${folder}/${name}-${width}-${colorScheme}.png`;
				await page.screenshot({ path, fullPage: true });
				await page.close();
				console.log(path);
			}
});
