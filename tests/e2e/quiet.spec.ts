import { expect, test } from '../support/fixtures';

test('the home page loads without a word to anyone else', async ({ page }) => {
	await page.goto('/', { waitUntil: 'networkidle' });
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test.describe('the watch itself', () => {
	test.fail();

	test('sees a request to another origin', async ({ page }) => {
		await page.goto('/');
		await page.evaluate(() => void new Image().setAttribute('src', 'https://tracker.example/pixel.gif'));
		await page.waitForTimeout(200);
	});

	test('sees a console error', async ({ page }) => {
		await page.goto('/');
		await page.evaluate(() => console.error('broken'));
	});

	test('sees an uncaught error', async ({ page }) => {
		await page.goto('/');
		await page.evaluate(() => setTimeout(() => Promise.reject(new Error('broken')), 0));
		await page.waitForTimeout(100);
	});
});
