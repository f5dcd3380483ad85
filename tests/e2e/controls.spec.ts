import type { Locator } from '@playwright/test';
import { loadView } from '../../src/lib/views/registry';
import { ChartPage } from '../support/chart-page';
import { blockWasm, expect, test } from '../support/fixtures';
import { Requests } from '../support/requests';
import { expectSavedFigures, otherFormats } from '../support/saved-figures';
import { chartSlugs } from '../support/site';

/** Bars, lines, a matrix and a map: what is the same for every view is seen on these. */
const ONE_OF_EACH_KIND = ['parity-ladder', 'since-onset', 'conditions', 'hosts'];

/** Compressed bytes, when nothing has been prefetched. */
const MOST_AFTER_A_PRESS = 60_000;

/** Every option of the view's choices and sets, as `control=value`. */
async function optionsOf(slug: string): Promise<string[]> {
	const { controls } = (await loadView(slug)).spec;
	return controls
		.filter(({ kind }) => kind === 'choice' || kind === 'set')
		.flatMap(({ name, options }) => options.map(({ value }) => `${name}=${value}`));
}

/** The options that inputs stand for, as `control=value`; a box for a whole group stands for none. */
const optionsAmong = (inputs: Locator): Promise<string[]> =>
	inputs.evaluateAll((all) =>
		(all as HTMLInputElement[])
			.filter(({ name }) => name)
			.map(({ name, value }) => `${name.split('-').at(-1)}=${value}`)
	);

for (const [place, slug] of chartSlugs.entries())
	test.describe(slug, () => {
		const address = `/charts/${slug}`;
		const isExample = ONE_OF_EACH_KIND.includes(slug);
		const oneFormat = otherFormats.filter((_, i) => i === place % otherFormats.length);

		test('files contain the figures of the table; a changed setting changes rows, files and address; back, forward and reload restore each state', async ({
			page
		}, info) => {
			const chart = new ChartPage(page);
			await page.goto(address);
			const before = await chart.readTables();
			await expectSavedFigures(page, info.outputDir, isExample ? otherFormats : oneFormat);
			await chart.controls.locator('input[type="radio"]:not(:checked)').first().check();
			await chart.waitUntilUpdated();
			await expect.poll(() => chart.readTables()).not.toEqual(before);
			const after = await chart.readTables();
			await expect(page).toHaveURL(/\?/);
			const changed = new URL(page.url());
			if (isExample) await expectSavedFigures(page, info.outputDir);

			await page.reload();
			await expect.poll(() => chart.readTables()).toEqual(after);
			expect(page.url()).toBe(changed.href);
			await page.goBack();
			await expect.poll(() => chart.readTables()).toEqual(before);
			expect(new URL(page.url()).search).toBe('');
			await page.goForward();
			await expect.poll(() => chart.readTables()).toEqual(after);
			expect(page.url()).toBe(changed.href);
		});

		test('every option of every control has a result without the database, for at most 60 kB', async ({
			page
		}) => {
			test.slow();
			await blockWasm(page);
			await page.addInitScript(() =>
				Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
			);
			const requests = new Requests(page);
			const chart = new ChartPage(page);
			// A page still loading its scripts would count them as fetched after the first press.
			await page.goto(address, { waitUntil: 'networkidle' });
			for (const summary of await chart.controls.locator('summary').all()) await summary.click();
			const inputs = chart.controls.locator('input[type="radio"], input[type="checkbox"]');
			expect((await optionsAmong(inputs)).sort()).toEqual((await optionsOf(slug)).sort());
			for (const input of await inputs.all()) {
				requests.forget();
				await input.click();
				await chart.waitUntilUpdated();
				await expect(page.getByRole('alert')).toHaveCount(0);
				await expect(chart.finding).toContainText(/\w/);
				expect(requests.bytes).toBeLessThanOrEqual(MOST_AFTER_A_PRESS);
				expect(requests.engine).toEqual([]);
			}
			for (const slider of await chart.controls.locator('input[type="range"]').all()) {
				const before = await slider.inputValue();
				for (const key of ['Home', 'End', 'ArrowLeft']) {
					await slider.press(key);
					await chart.waitUntilUpdated();
					await expect(page.getByRole('alert')).toHaveCount(0);
					await expect(chart.finding).toContainText(/\w/);
				}
				const name = (await slider.getAttribute('name'))?.split('-').at(-1) ?? '';
				const value = await slider.inputValue();
				expect(value).not.toBe(before);
				await expect.poll(() => new URL(page.url()).searchParams.get(name)).toBe(value);
			}
			expect(requests.engine).toEqual([]);
		});
	});

for (const slug of ONE_OF_EACH_KIND)
	test.describe(slug, () => {
		const address = `/charts/${slug}`;

		test('the valid parts of an outside address are used, and the invalid parts are reported', async ({
			page
		}) => {
			const chart = new ChartPage(page);
			await page.goto(address);
			const before = await chart.readTables();
			const names = await chart.controls
				.locator('input[name]')
				.evaluateAll((inputs) => inputs.map((input) => input.getAttribute('name')?.split('-').at(-1) ?? ''));
			const settings = [...new Set(names)].map((name) => `${name}=XXX~%3Cscript%3E%F0%9F%92%A5`);
			expect(settings).not.toEqual([]);
			await page.goto(`${address}?nonsense=1&${settings.join('&')}`);
			await expect(page.locator('main')).toContainText('XXX');
			await chart.waitUntilUpdated();
			expect(await chart.readTables()).toEqual(before);
		});

		test.describe('without WebAssembly and stored answers', () => {
			test.use({ allowedErrors: [/Failed to load resource: net::ERR_FAILED/] });

			test('keeps its chart and explains what does not work', async ({ page }) => {
				await blockWasm(page);
				await page.route(/\/data\/answers\//, (route) => route.abort());
				const chart = new ChartPage(page);
				await page.goto(address, { waitUntil: 'networkidle' });
				await chart.expectReadable();
				const before = await chart.readTables();
				await chart.controls.locator('input[type="radio"]:not(:checked)').first().check();
				await expect(page.getByRole('alert')).toContainText(/\w+.*\./);
				await expect(chart.chart).toHaveCount(1);
				expect(await chart.readTables()).toEqual(before);
			});
		});
	});
