import type { Page } from '@playwright/test';
import { openExplorer, type ExplorerFixture } from '../../src/lib/explore/testing';
import { exportTable } from '../../src/lib/explore/export-table';
import { redistributableRows } from '../../src/lib/export/redistributable-rows';
import { writeState } from '../../src/lib/settings/codec';
import type { Control, ViewState } from '../../src/lib/settings/control';
import { ChartPage } from '../support/chart-page';
import { closeDownloads, saveFile } from '../support/download-dialog';
import { randomFrom, type Random } from '../support/explorer-walk';
import { expect, test } from '../support/fixtures';
import { readCsv } from '../support/read-download';
import { expectSavedFigures } from '../support/saved-figures';

/** Number of random states whose rows are saved and read back, and of states per test. */
const STATES = 100;
const BATCH = 10;
const SEED = 20261127;
/** Number of members of a set to choose at once. */
const MAX_MEMBERS = 4;

function randomSettings(controls: readonly Control[], random: Random): ViewState {
	const any = ({ options }: Control) => options[random(options.length)]?.value ?? '';
	return Object.fromEntries(
		controls
			.filter(({ options }) => options.length > 0)
			.map((control) => [
				control.name,
				control.kind === 'set' || control.kind === 'members'
					? [...new Set(Array.from({ length: 1 + random(MAX_MEMBERS) }, () => any(control)))]
					: any(control)
			])
	);
}

/** Waits until the page has drawn a state: the address that it displays is that of the drawn settings. */
async function expectDrawn(page: Page, search: string): Promise<void> {
	const address = new URL(`/explore${search}`, page.url()).href;
	await expect(page.locator('footer p.print-only')).toHaveText(address);
	await new ChartPage(page).waitUntilUpdated();
}

async function open(page: Page, search: string): Promise<void> {
	await page.goto(`/explore${search}`);
	// Incompatible settings are normalised.
	await expectDrawn(page, writeState(explorer.stateOf(search), explorer.controls));
}

/** Follows a link to another state, so that the database stays running. */
async function follow(page: Page, search: string): Promise<void> {
	await page.locator('main').evaluate((main, href) => {
		const link = document.createElement('a');
		link.href = href;
		main.append(link);
		link.click();
		link.remove();
	}, `/explore${search}`);
	await expectDrawn(page, search);
}

let explorer: ExplorerFixture;
let searches: readonly string[] = [];
test.beforeAll(async () => {
	explorer = await openExplorer();
	const { controls } = explorer;
	const random = randomFrom(SEED);
	searches = Array.from({ length: STATES }, () => {
		const raw = writeState(randomSettings(controls, random), controls);
		return writeState(explorer.stateOf(raw), controls);
	});
});

for (let first = 0; first < STATES; first += BATCH)
	test(`random states ${first + 1} to ${first + BATCH} saved as CSV contain the rows that native DuckDB returns`, async ({
		page
	}, info) => {
		test.slow();
		let rowsSeen = 0;
		for (const [place, search] of searches.slice(first, first + BATCH).entries()) {
			const model = await explorer.modelOf(search);
			const { fields, rows } = redistributableRows(exportTable(model), model.sources).table;
			await (place === 0 ? open : follow)(page, search);
			const { path, announced } = await saveFile(page, 'csv', info.outputDir);
			await closeDownloads(page);
			const saved = readCsv(path);
			expect(announced, search).toBe(saved.length);
			const expected = rows.map((row) =>
				Object.fromEntries(fields.map(({ name }, column) => [name, String(row[column] ?? '')]))
			);
			expect(saved, search).toEqual(expected);
			rowsSeen += saved.length;
		}
		expect(rowsSeen).toBeGreaterThan(BATCH);
	});

const states = {
	'the default': '',
	'a rate with its parts': '?measure=rate',
	'parity by destination': '?measure=parity',
	'event time': '?measure=since-onset',
	'decisions of asylum countries': '?measure=decisions&origins=AFG~SYR&destinations=DEU~FRA~SWE'
};
for (const [name, search] of Object.entries(states))
	test(`every format of ${name} has the same rows in an independent reader`, async ({ page }, info) => {
		await open(page, search);
		await expectSavedFigures(page, info.outputDir);
	});
