import { ChartPage } from '../support/chart-page';
import { expect, test } from '../support/fixtures';
import { chartSlugs } from '../support/site';

for (const slug of chartSlugs)
	test.describe(slug, () => {
		test('keys skip the menu, open the table, announce the points of the chart and reach every control', async ({
			page
		}) => {
			const chart = new ChartPage(page);
			await page.goto(`/charts/${slug}`);
			await page.keyboard.press('Tab');
			await expect(page.locator(':focus')).toHaveText(/Skip/);
			await page.keyboard.press('Enter');
			await expect(page.locator('#content')).toBeFocused();

			await expect(page.getByRole('tab', { name: 'Table' })).toBeVisible();
			await page.keyboard.press('t');
			await expect(chart.tables.first()).toBeVisible();
			await expect(page.getByRole('tab', { name: 'Table' })).toBeFocused();
			await page.keyboard.press('ArrowLeft');
			await expect(chart.chart).toHaveCount(1);
			await expect(chart.tables.first()).toBeHidden();

			await page.getByRole('application').filter({ visible: true }).first().focus();
			const announcement = page.locator('figure [aria-live="polite"]').filter({ hasText: /\w/ });
			await page.keyboard.press('ArrowRight');
			await expect(announcement).toHaveCount(1);
			const first = await announcement.textContent();
			// A series may have only one point: then only up and down move the cursor.
			await page.keyboard.press('ArrowRight');
			await page.keyboard.press('ArrowDown');
			await expect(announcement).not.toHaveText(first ?? '');

			// From the top: Tab reaches and leaves every control.
			await page.getByRole('link', { name: /Skip/ }).focus();
			// Until scripts run, the controls are disabled and Tab skips them.
			await expect(chart.controls.locator('input').first()).toBeEnabled();
			const groups = await chart.controls.count();
			const visited = new Set<number>();
			for (let presses = 0; presses < 150; presses++) {
				await page.keyboard.press('Tab');
				const at = await page.evaluate(() => {
					const focus = document.activeElement;
					if (!focus || focus === document.body) return 'out';
					const group = focus.closest('fieldset');
					return group ? [...document.querySelectorAll('fieldset')].indexOf(group) : 'elsewhere';
				});
				if (typeof at === 'number') visited.add(at);
				if (at === 'out') break;
			}
			const isInnermost = await chart.controls.evaluateAll((sets) =>
				sets.map((set) => !set.querySelector('fieldset'))
			);
			const reachable = [...Array(groups).keys()].filter((index) => isInnermost[index]);
			expect([...visited]).toEqual(expect.arrayContaining(reachable));
		});
	});
