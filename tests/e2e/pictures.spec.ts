import { readFileSync } from 'node:fs';
import { ChartPage } from '../support/chart-page';
import { openDownloads } from '../support/download-dialog';
import { expect, test } from '../support/fixtures';

const states = {
	'a view in other settings': '/charts/parity-ladder?origins=UKR~AFG~SYR&window=latest',
	'the explorer in other settings': '/explore?measure=rate&origins=AFG~UKR'
};

for (const [name, address] of Object.entries(states))
	test(`${name} is saved as SVG and PNG with everything in the picture`, async ({ page }, info) => {
		const chart = new ChartPage(page);
		await page.goto(address);
		await expect(page.getByRole('button', { name: 'Cite', exact: true })).toBeEnabled();
		await chart.waitUntilUpdated();
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
		expect(read.words.replace(/\s+/g, ' ')).toContain(finding.trim().replace(/\s+/g, ' '));
		expect(read.words).toContain(address);
		expect(read.words).toMatch(/Sources?: .*Data as of \d+ \w+ \d{4}.*CC BY 4\.0/s);
		expect(read.labels).toEqual(labels);
		expect(svg).not.toContain('var(');
		const notes = await page.locator('article footer li').first().textContent();
		expect(read.words.replace(/\s+/g, ' ')).toContain((notes ?? '').trim().slice(0, 60));

		const png = readFileSync(await saved('PNG'));
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(read.size.map((pixels) => pixels * 2));
		expect(png.length).toBeGreaterThan(40_000);
	});

test('a table, or nothing, has no picture, and the dialog explains it', async ({ page }) => {
	await page.goto('/explore?chart=table');
	await expect(page.getByRole('button', { name: 'Cite', exact: true })).toBeEnabled();
	await new ChartPage(page).waitUntilUpdated();
	const dialog = await openDownloads(page);
	await dialog.getByRole('button', { name: 'PNG', exact: true }).click();
	await expect(dialog.getByText('These settings show no chart to make a picture of.')).toBeVisible();
});
