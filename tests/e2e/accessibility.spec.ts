import AxeBuilder from '@axe-core/playwright';
import { dark, expect, phone, test } from '../support/fixtures';
import { addressOf, pageFiles } from '../support/site';

const looks = [
	['light', {}],
	['dark', dark],
	['on a phone', phone]
] as const;

for (const [name, use] of looks)
	test.describe(name, () => {
		test.use(use);
		for (const address of pageFiles.map(addressOf))
			test(`axe finds nothing on ${address}`, async ({ page }) => {
				await page.goto(address);
				const { violations } = await new AxeBuilder({ page })
					.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
					.analyze();
				const found = violations.map(({ id, nodes }) => [
					id,
					nodes.map(({ html, failureSummary }) => [html, failureSummary])
				]);
				expect(found).toEqual([]);
			});
	});
