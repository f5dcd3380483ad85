import { test } from '../support/fixtures';
import { expectSavedFigures } from '../support/saved-figures';
import { chartSlugs } from '../support/site';

for (const slug of chartSlugs)
	test(`${slug} as it is: CSV, JSON and Parquet hold the figures of the table`, async ({ page }, info) => {
		await page.goto(`/charts/${slug}`);
		await expectSavedFigures(page, info.outputDir);
	});
