import { expect, test } from '../support/fixtures';
import { addressOf, pageFiles, pageKinds } from '../support/site';

// Every test watches the page that it opens; these pages no other test opens.
const others = pageFiles.filter((file) => !pageKinds.includes(file));

for (const address of others.map(addressOf))
	test(`${address} loads without a word to anyone else`, async ({ page }) => {
		await page.goto(address, { waitUntil: 'networkidle' });
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	});

test.describe('the watch', () => {
	// The site's policy would stop such a request before it is one.
	test.use({ bypassCSP: true });

	test('notices what no page may do', async ({ page, problems }) => {
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
