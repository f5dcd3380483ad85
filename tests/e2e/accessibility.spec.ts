import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { addressOf, pageKinds } from '../support/site';

async function expectNothingFound(page: Page, look: string): Promise<void> {
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	const found = violations.map(({ id, nodes }) => [
		id,
		nodes.map(({ html, failureSummary }) => [html, failureSummary])
	]);
	expect(found, look).toEqual([]);
}

for (const address of pageKinds.map(addressOf))
	test(`axe finds nothing on ${address}, light, dark and narrow`, async ({ page }) => {
		await page.goto(address);
		await expectNothingFound(page, 'light');
		await page.emulateMedia({ colorScheme: 'dark' });
		await expectNothingFound(page, 'dark');
		await page.setViewportSize({ width: 360, height: 740 });
		await expectNothingFound(page, 'narrow');
	});
