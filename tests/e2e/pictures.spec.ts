import { readFileSync } from 'node:fs';
import { ChartPage } from '../support/chart-page';
import { openDownloads } from '../support/download-dialog';
import { expect, test } from '../support/fixtures';

const states = {
	'a view in other settings': '/charts/parity-ladder?origins=UKR~AFG~SYR&window=latest',
	'the explorer in other settings': '/explore?measure=rate&origins=AFG~UKR'
};

for (const [name, address] of Object.entries(states))
	test(`${name} is saved as SVG and PNG with headline, chart, sources, licence and address, and nothing else`, async ({
		page
	}, info) => {
		const chart = new ChartPage(page);
		await page.goto(address);
		await expect(page.getByRole('button', { name: 'Cite', exact: true })).toBeEnabled();
		await chart.waitUntilUpdated();
		const headline = (await page.locator('.headline').or(chart.title).last().textContent()) ?? '';
		const finding = (await chart.finding.textContent()) ?? '';
		const labels = await chart.chart.locator('text').allTextContents();
		const dialog = await openDownloads(page);
		const saved = async (format: string) => {
			const button = dialog.getByRole('button', { name: format, exact: true });
			const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
			const path = info.outputPath(file.suggestedFilename());
			await file.saveAs(path);
			return path;
		};
		const svg = readFileSync(await saved('SVG'), 'utf8');
		const read = await page.evaluate(async (source) => {
			const root = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
			const image = new Image();
			image.src = URL.createObjectURL(new Blob([source], { type: 'image/svg+xml' }));
			await image.decode();
			return {
				isSvg: root.localName === 'svg' && !root.querySelector('parsererror'),
				words: [...root.querySelectorAll('text')].map((text) => text.textContent).join(' '),
				labels: [...root.querySelectorAll('svg svg text')].map((text) => text.textContent ?? ''),
				size: [image.naturalWidth, image.naturalHeight] as const
			};
		}, svg);
		expect(read.isSvg).toBe(true);
		const words = read.words.replace(/\s+/g, ' ');
		expect(words).toContain(headline.trim().replace(/\s+/g, ' '));
		expect(words).not.toContain(finding.trim().replace(/\s+/g, ' '));
		expect(words).toContain(address);
		expect(words).toMatch(
			/Chart: Resettlement Parity · Data: \w.*, as of \d+ \w+ \d{4} · Release \S+ · CC BY 4\.0/
		);
		expect(read.labels).toEqual(labels);
		expect(svg).not.toContain('var(');
		expect(read.size[0]).toBe(1200);
		expect(read.size[1]).toBeGreaterThanOrEqual(675);

		const png = readFileSync(await saved('PNG'));
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(read.size.map((pixels) => pixels * 2));
		expect(png.length).toBeGreaterThan(40_000);
	});

test('there is no picture of a table or an empty chart, and the dialog explains it', async ({ page }) => {
	await page.goto('/explore?chart=table');
	await expect(page.getByRole('button', { name: 'Cite', exact: true })).toBeEnabled();
	await new ChartPage(page).waitUntilUpdated();
	const dialog = await openDownloads(page);
	await dialog.getByRole('button', { name: 'PNG', exact: true }).click();
	await expect(dialog.getByText('These settings show no chart to make a picture of.')).toBeVisible();
});

test('the picture is copied with one press', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/charts/europe?year=2023');
	await expect(page.getByRole('button', { name: 'Cite', exact: true })).toBeEnabled();
	await new ChartPage(page).waitUntilUpdated();
	const dialog = await openDownloads(page);
	await dialog.getByRole('button', { name: 'Copy picture' }).click();
	await expect(dialog.getByText('Picture copied.')).toBeVisible();
	const size = await page.evaluate(async () => {
		const [item] = await navigator.clipboard.read();
		const image = await createImageBitmap((await item?.getType('image/png')) ?? new Blob());
		return [image.width, image.height];
	});
	expect(size[0]).toBe(2400);
});

test('where the browser cannot copy pictures, one sentence says what to do', async ({ page }) => {
	await page.addInitScript(() => delete (globalThis as { ClipboardItem?: unknown }).ClipboardItem);
	await page.goto('/charts/europe');
	await page.getByRole('button', { name: 'Embed', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: 'Embed this chart' });
	await dialog.getByLabel('Picture').check();
	await dialog.getByRole('button', { name: 'Copy picture' }).click();
	await expect(dialog.getByText('This browser cannot copy pictures: save the PNG instead.')).toBeVisible();
});

test('the path of one nationality, which sharing copies, opens the chart of it', async ({
	page,
	context,
	baseURL
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/charts/europe/AFG');
	await expect(page).toHaveURL(/\/charts\/europe\?(.*&)?origin=AFG$/);
	const chart = new ChartPage(page);
	await expect(page.getByRole('button', { name: 'Cite', exact: true })).toBeEnabled();
	await chart.waitUntilUpdated();
	await expect(chart.chart).toHaveAttribute('aria-label', /Afghan/);
	await page.getByRole('button', { name: 'Share' }).click();
	await expect(page.getByText('Link copied.')).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}/charts/europe/AFG`);
});
