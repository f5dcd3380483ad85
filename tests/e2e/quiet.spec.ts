import { expect, test } from '../support/fixtures';
import { addressOf, pageFiles, pageKinds } from '../support/site';

// No other test opens these pages.
const others = pageFiles.filter((file) => !pageKinds.includes(file));

test('pages that differ only in their figures load without requests to other hosts', async ({ page }) => {
	test.setTimeout(600_000);
	expect(others.length).toBeGreaterThan(100);
	for (const address of others.map(addressOf)) {
		await page.goto(address);
		await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible();
	}
});

test.describe('the watch', () => {
	// The site's policy would block such a request before it is sent.
	test.use({ bypassCSP: true });

	test('reports what no page may do', async ({ page, problems }) => {
		await page.goto('/');
		await page.evaluate(() => {
			console.error('broken');
			setTimeout(() => Promise.reject(new Error('dropped')), 0);
			new Image().src = '//localhost:1/pixel.gif';
		});
		await expect
			.poll(() => [...problems])
			.toEqual(
				expect.arrayContaining([
					'console error: broken',
					'uncaught error: dropped',
					'request to another origin: http://localhost:1/pixel.gif',
					expect.stringContaining('console error: Failed to load resource')
				])
			);
		problems.length = 0;
	});
});
