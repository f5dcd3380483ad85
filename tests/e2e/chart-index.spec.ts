import { expect, phone, test, withoutScripts } from '../support/fixtures';
import { chartSlugs } from '../support/site';

test('a search shows the charts that contain all typed words', async ({ page }) => {
	await page.goto('/charts');
	const cards = page.locator('[data-card]:visible');
	await expect(cards).toHaveCount(chartSlugs.length);
	await page.getByRole('searchbox', { name: 'Find a chart' }).fill('month BEGAN');
	await expect(page.getByRole('status')).toHaveText(/^\d+ of \d+ charts$/);
	await expect(cards.filter({ hasText: 'Let in since the war began' })).toHaveCount(1);
	expect(await cards.count()).toBeLessThan(chartSlugs.length);
	await page.getByRole('searchbox').fill('no such word');
	await expect(page.getByRole('status')).toHaveText('No chart has all of these words.');
	await page.getByRole('searchbox').fill('');
	await expect(cards).toHaveCount(chartSlugs.length);
});

test.describe('without scripts', () => {
	test.use(withoutScripts);

	test('every chart is listed with a picture, and there is no useless search field', async ({ page }) => {
		await page.goto('/charts');
		await expect(page.locator('[data-card] svg')).toHaveCount(chartSlugs.length);
		await expect(page.locator('search')).toBeHidden();
		await page.getByRole('link', { name: 'Afghanistan' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Afghans');
		expect(await page.locator('table').count()).toBeGreaterThan(1);
	});
});

test.describe('on a phone', () => {
	test.use(phone);

	test('a card links to its chart', async ({ page }) => {
		await page.goto('/charts');
		await page.locator('[data-card] a').first().tap();
		await expect(page).toHaveURL(new RegExp(`/charts/${chartSlugs.join('|')}$`));
	});
});
