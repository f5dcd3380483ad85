import { expect, type Locator, type Page } from '@playwright/test';

/** A chart on its page or in its embed. */
export class ChartPage {
	readonly title: Locator;
	readonly finding: Locator;
	/** The visible layout; the page also contains the other one. */
	readonly chart: Locator;
	readonly figure: Locator;
	readonly tables: Locator;
	readonly footer: Locator;
	readonly controls: Locator;

	constructor(readonly page: Page) {
		const article = page.locator('article');
		this.title = article.getByRole('heading', { level: 1 });
		this.finding = article.locator('.finding');
		this.chart = article.locator('svg[role="img"]:visible');
		this.figure = article.locator('figure');
		this.tables = article.locator('table');
		this.footer = article.locator('footer');
		this.controls = page.locator('fieldset');
	}

	/** Expects title, chart, finding and source to be visible. */
	async expectReadable(): Promise<void> {
		await expect(this.title).toBeVisible();
		await expect(this.finding).toContainText(/\w+ .*(\d|\b(one|two|three|four|five|six|seven)\b).*\./);
		await expect(this.chart).toHaveCount(1);
		expect(await this.chart.locator('path, rect, circle, line').count()).toBeGreaterThan(5);
		await expect(this.footer).toContainText(/Sources?/);
		await expect(this.footer).toContainText(/Data as of \d/);
	}

	/** Opens the table if necessary and expects it to be visible. */
	async expectTable(): Promise<void> {
		await this.showTable();
		await expect(this.tables.first()).toBeVisible();
		expect(await this.tables.first().locator('tbody tr').count()).toBeGreaterThan(1);
	}

	async showTable(): Promise<void> {
		if (await this.tables.first().isVisible()) return;
		const tab = this.page.getByRole('tab', { name: 'Table' });
		const link = this.page.getByRole('link', { name: 'Table', exact: true });
		const summary = this.page.locator('summary', { hasText: 'Table' });
		await tab.or(link).or(summary).first().click();
	}

	/** Clicks an option of a control, found by its value in addresses. */
	async choose(control: string, value: string): Promise<void> {
		const input = this.page.locator(
			`input[name$="-${control}"][value="${value}"], input[name="${control}"][value="${value}"]`
		);
		await input.first().click();
	}

	/** Waits until the chart has updated to the settings. */
	async waitUntilUpdated(): Promise<void> {
		await expect(this.figure).toHaveAttribute('aria-busy', 'false');
	}

	/** The tables with all digits, by caption. */
	async readTables(): Promise<{ caption: string; head: string[]; rows: string[][] }[]> {
		return this.tables.evaluateAll((tables) =>
			tables.map((table) => {
				const textOf = (cell: Element) => cell.textContent?.trim().replace(/\s+/g, ' ') ?? '';
				const exact = (cell: Element) => cell.getAttribute('data-value') ?? textOf(cell);
				const cells = (row: Element, read: (cell: Element) => string) => [...row.children].map(read);
				return {
					caption: textOf(table.querySelector('caption') ?? table),
					head: [...table.querySelectorAll('thead th')].map(textOf),
					rows: [...table.querySelectorAll('tbody tr')].map((row) => cells(row, exact))
				};
			})
		);
	}
}
