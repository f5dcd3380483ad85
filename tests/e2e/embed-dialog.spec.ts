import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { embedSlugs } from '../support/site';

test('the dialog starts with light colours and the figures of the release, and says what each choice means', async ({
	page,
	baseURL
}) => {
	await page.goto('/charts/since-onset');
	await page.getByRole('button', { name: 'Embed', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: 'Embed this chart' });
	const code = dialog.getByLabel('Embed code');
	await expect(code).toHaveValue(
		new RegExp(
			`<iframe src="${baseURL ?? ''}/v/[\\d.-]+/embed/since-onset\\?theme=light" .*height="\\d+"></iframe>`
		)
	);
	await expect(
		dialog.getByText(/^The chart never changes: it keeps the figures and words of release /)
	).toBeVisible();
	await expect(dialog.getByText(/^Your settings need scripts\./)).toHaveCount(0);

	await page.goto('/charts/since-onset?origins=UKR~SYR');
	await page.getByRole('button', { name: 'Embed', exact: true }).click();
	await expect(dialog.getByText(/^Your settings need scripts\./)).toBeVisible();

	await dialog.getByLabel('Follow the newest data').check();
	await expect(dialog.getByText(/^The figures and words change with each new release/)).toBeVisible();
	const preview = page.frameLocator('dialog iframe');
	await expect(preview.locator('svg[role="img"]').filter({ visible: true })).toHaveAttribute(
		'aria-label',
		/Syria/
	);
	await expect(preview.locator('body')).toHaveCSS('color-scheme', 'light');
	await dialog.getByLabel('Dark', { exact: true }).check();
	await dialog.getByLabel('Settings, which readers may change').check();
	await dialog.getByLabel('Finding and notes').check();
	await dialog.getByLabel(/^Height/).fill('640');
	await expect(code).toHaveValue(
		/embed\/since-onset\?origins=UKR~SYR&amp;controls=on&amp;text=on&amp;theme=dark#asked".*height="640"/
	);
	await expect(preview.locator('body')).toHaveCSS('color-scheme', 'dark');
	await expect(preview.locator('.finding').filter({ visible: true })).toHaveCount(1);
	await dialog.getByLabel('360 px').check();
	await expect(page.locator('dialog iframe')).toHaveAttribute('width', '360');
	await dialog.getByLabel('Web component').check();
	await expect(code).toHaveValue(
		/<parity-chart view="since-onset" state="\?origins=UKR~SYR" title="[^"\d]+" controls="on" text="on" theme="dark"><\/parity-chart>/
	);
	await dialog.getByRole('button', { name: 'the picture of your settings' }).click();
	await expect(code).toHaveValue(/<img src="since-onset_/);
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
});

test('the preview scrolls by keyboard', async ({ page }) => {
	await page.goto('/charts/since-onset');
	await page.getByRole('button', { name: 'Embed', exact: true }).click();
	const region = page.getByRole('dialog').getByRole('region', { name: 'Preview' });
	await page.getByRole('dialog').getByLabel('Finding and notes').check();
	await expect.poll(() => region.evaluate((box) => box.scrollHeight > box.clientHeight)).toBe(true);
	await region.focus();
	await page.keyboard.press('End');
	await expect.poll(() => region.evaluate((box) => box.scrollTop)).toBeGreaterThan(0);
});

/** Pixels of the content in a frame of this width. */
async function contentHeight(page: Page, path: string, width: number): Promise<number> {
	await page.setViewportSize({ width, height: 700 });
	await page.goto(path);
	await page.evaluate(() => document.fonts.ready);
	return page.locator('main').evaluate((main) => main.getBoundingClientRect().height);
}

test('the code states the height that the chart takes in a column of text', async ({ page, request }) => {
	for (const slug of [...embedSlugs, 'explore']) {
		const oembed = (await (await request.get(`/oembed/${slug}.json`)).json()) as {
			width: number;
			height: number;
		};
		expect(oembed.width).toBe(680);
		const height = await contentHeight(page, `/embed/${slug}`, 680);
		expect(Math.abs(oembed.height - height), `${slug}: ${oembed.height}, not ${height}`).toBeLessThan(3);
	}
});

test('the height in the code of a frozen chart is that of its release', async ({ page }) => {
	await page.goto('/charts/parity-ladder');
	await page.getByRole('button', { name: 'Embed', exact: true }).click();
	const code = await page.getByLabel('Embed code').inputValue();
	const [, path = '', height] = /src="https?:\/\/[^/]+(\/v\/[^"]+)".*height="(\d+)"/.exec(code) ?? [];
	expect(Math.abs(Number(height) - (await contentHeight(page, path, 680)))).toBeLessThan(4);
});
