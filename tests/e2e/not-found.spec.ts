import { expect, test } from '../support/fixtures';

test.use({ allowedErrors: [/status of 404/] });

test('an unknown address has an error page in the site’s own style, with links', async ({ page }) => {
	const answer = await page.goto('/charts/no-such-chart/deeper');
	expect(answer?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
	const font = await page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontFamily);
	expect(font).toContain('Source Serif');
	await page.getByRole('link', { name: 'all charts' }).click();
	await expect(page).toHaveURL(/\/charts$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Charts');
});
