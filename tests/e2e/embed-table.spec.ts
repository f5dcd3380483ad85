import { ChartPage } from '../support/chart-page';
import { phone, test, withoutScripts } from '../support/fixtures';
import { embedSlugs } from '../support/site';

for (const [name, use] of [
	['wide', {}],
	['on a phone', phone]
] as const)
	test.describe(`${name}, without scripts`, () => {
		test.use({ ...use, ...withoutScripts });
		for (const slug of embedSlugs)
			test(`the embed of ${slug} has its table`, async ({ page }) => {
				await page.goto(`/embed/${slug}`);
				await new ChartPage(page).expectTable();
			});
	});
