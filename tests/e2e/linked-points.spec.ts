import { ChartPage } from '../support/chart-page';
import { expect, test } from '../support/fixtures';

const DEFINITION =
	'All let in, first 36 months since August 2021, out of the people displaced abroad at the first year-end';

test('robustness: clicking a definition opens the chart of all countries under it, with the same figure', async ({
	page
}) => {
	const chart = new ChartPage(page);
	await page.goto('/charts/robustness');
	const [definitions] = await chart.readTables();
	const place = definitions?.rows.findIndex(([name]) => name === DEFINITION) ?? -1;
	const ratio = Number(definitions?.rows[place]?.[4]);
	expect(ratio).toBeGreaterThan(0);

	const reader = page.getByRole('application').filter({ visible: true });
	await reader.focus();
	await page.keyboard.press('ArrowRight');
	const link = page.locator('figure a').filter({ visible: true });
	const wanted = /window=36(&|$)/;
	const isThere = async () => {
		const address = (await link.getAttribute('href')) ?? '';
		return wanted.test(address) && /denominator=first-year-end/.test(address) && !/tier=/.test(address);
	};
	// Panel by panel, and in each of them point by point.
	for (let panel = 0; panel < 20 && !(await isThere()); panel++) {
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Home');
		for (let step = 0; step < 12 && !(await isThere()); step++) await page.keyboard.press('ArrowRight');
	}
	const box = await link.boundingBox();
	expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
	await link.click();

	await expect(page).toHaveURL(
		/\/charts\/parity-ladder\?(?=.*origins=UKR~AFG)(?=.*window=36(&|$))(?=.*denominator=first-year-end)/
	);
	await expect(page.locator('input[value="first-year-end"]')).toBeChecked();
	await chart.waitUntilUpdated();
	await expect
		.poll(async () => {
			const [table] = await chart.readTables();
			const row = table?.rows.find(([, counted]) => counted === 'since August 2021');
			return Number(row?.[5]) / 100;
		})
		.toBeCloseTo(ratio, 9);
});
