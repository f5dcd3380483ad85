import type { Page } from '@playwright/test';
import { openExplorer, type ExplorerFixture } from '../../src/lib/explore/testing';
import { exportTable } from '../../src/lib/explore/table';
import { offerOf } from '../../src/lib/export/redistributable-rows';
import { writeState } from '../../src/lib/settings/codec';
import type { Control, ViewState } from '../../src/lib/settings/control';
import { ChartPage } from '../support/chart-page';
import { closeDownloads, saveFile } from '../support/download-dialog';
import { randomFrom, type Random } from '../support/explorer-walk';
import { expect, test } from '../support/fixtures';
import { readCsv } from '../support/read-download';
import { expectSavedFigures } from '../support/saved-figures';

/** Random states whose rows are saved and read again. */
const STATES = 100;
const SEED = 20261127;
/** At most so many members of a set are chosen at once. */
const MOST = 4;

function randomSettings(controls: readonly Control[], random: Random): ViewState {
	const any = ({ options }: Control) => options[random(options.length)]?.value ?? '';
	return Object.fromEntries(
		controls
			.filter(({ options }) => options.length > 0)
			.map((control) => [
				control.name,
				control.kind === 'set' || control.kind === 'members'
					? [...new Set(Array.from({ length: 1 + random(MOST) }, () => any(control)))]
					: any(control)
			])
	);
}

async function open(page: Page, search: string): Promise<void> {
	await page.goto(`/explore${search}`);
	await expect(page.getByRole('button', { name: 'Cite', exact: true })).toBeEnabled();
	await new ChartPage(page).settle();
}

let explorer: ExplorerFixture;
test.beforeAll(async () => {
	explorer = await openExplorer();
});

test('a hundred random states saved as CSV hold the rows that native DuckDB gives', async ({
	page
}, info) => {
	test.setTimeout(300_000);
	const random = randomFrom(SEED);
	let rowsSeen = 0;
	for (let i = 0; i < STATES; i++) {
		const raw = randomSettings(explorer.controls, random);
		const search = writeState(explorer.stateOf(writeState(raw, explorer.controls)), explorer.controls);
		const model = await explorer.modelOf(search);
		const { fields, rows } = offerOf(exportTable(model), model.sources).table;
		await open(page, search);
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
	expect(rowsSeen).toBeGreaterThan(STATES);
});

const states = {
	'the default': '',
	'a rate with its parts': '?measure=rate',
	'parity by destination': '?measure=parity',
	'event time': '?measure=since-onset',
	'decisions of asylum countries': '?measure=decisions&origins=AFG~SYR&destinations=DEU~FRA~SWE'
};
for (const [name, search] of Object.entries(states))
	test(`every format of ${name} is read by an independent reader to the same rows`, async ({
		page
	}, info) => {
		await open(page, search);
		await expectSavedFigures(page, info.outputDir);
	});
