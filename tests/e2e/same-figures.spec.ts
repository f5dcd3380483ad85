import type { Page } from '@playwright/test';
import { nativeEngine, readManifest } from '../../src/lib/query/duckdb-node';
import { loadCatalogue } from '../../src/lib/query/load-catalogue';
import { writeState } from '../../src/lib/settings/codec';
import type { Control } from '../../src/lib/settings/control';
import { loadModel } from '../../src/lib/views/load-model';
import type { DataTable, View, ViewModel, ViewState } from '../../src/lib/views/contract';
import { ChartPage } from '../support/chart-page';
import { closeDownloads, saveFile } from '../support/download-dialog';
import { statesCovering, type NamedState } from '../support/control-states';
import { expect, test } from '../support/fixtures';
import { readCsv } from '../support/read-download';
import { chartSlugs } from '../support/site';
import { loadViews } from '../support/views';

test.describe.configure({ timeout: 180_000 });

/** The default state and two others, spread over the controls. */
function someStates(view: View): NamedState<readonly Control[]>[] {
	const all = statesCovering(view.spec.controls);
	return [0, Math.floor(all.length / 2), all.length - 1].flatMap((place) => all[place] ?? []);
}

/** The model of each state of a view, from native DuckDB. */
async function compute(view: View, states: readonly ViewState[]): Promise<ViewModel[]> {
	const engine = nativeEngine();
	const catalogue = await loadCatalogue(engine, await readManifest());
	const models: ViewModel[] = [];
	for (const state of states) models.push(await loadModel(view, state, engine, catalogue));
	await engine.close();
	return models;
}

const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Sentences of the finding: the first one and those below the chart. */
const findingOn = (page: Page): Promise<string[]> =>
	page
		.locator('article p.finding, article p.more, article .more > p')
		.allTextContents()
		.then((sentences) => sentences.map(plain));

const altTextsOn = (page: Page): Promise<string[]> =>
	page
		.locator('figure svg[role="img"]')
		.evaluateAll((charts) => charts.map((chart) => chart.getAttribute('aria-label') ?? ''));

const exactly = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** One entry per differing cell: tables have thousands of cells, and a separate expectation for each takes milliseconds. */
const differences = (
	table: DataTable,
	cellIn: (row: number, column: number) => string,
	isSame: (cell: string, row: number, column: number) => boolean
): string[] =>
	table.rows.flatMap((values, row) =>
		table.fields.flatMap(({ name }, column) => {
			const cell = cellIn(row, column);
			return isSame(cell, row, column)
				? []
				: [`${name}, row ${row}: ${cell} instead of ${exactly(values[column])}`];
		})
	);

/** Cells with all digits, from the page's `data-value`; text unchanged. */
function expectSameTable(onPage: string[][], table: DataTable, name: string): void {
	expect(onPage.length, name).toBe(table.rows.length);
	const found = differences(
		table,
		(row, column) => onPage[row]?.[column] ?? '',
		(cell, row, column) => {
			const value = table.rows[row]?.[column];
			if (typeof value === 'number') return Object.is(Number(cell.replaceAll(',', '')), value);
			const isText = typeof value === 'string' && table.fields[column]?.type !== 'date';
			return !isText || plain(cell) === plain(value);
		}
	);
	expect(found, name).toEqual([]);
}

async function expectSame(page: Page, view: View, model: ViewModel, name: string): Promise<void> {
	expect(await findingOn(page), `${name}: finding`).toEqual(model.finding.map(plain));
	const alternatives = await altTextsOn(page);
	expect(alternatives.length, name).toBe(model.empty ? 0 : 2);
	for (const text of alternatives) expect(plain(text), `${name}: alt text`).toBe(plain(model.altText));
	const onPage = await new ChartPage(page).readTables();
	view.tables(model).forEach((table, i) => {
		const twin = onPage[i];
		if (twin) expectSameTable(twin.rows, table, `${name}: ${table.caption}`);
	});
}

async function expectSameDownload(page: Page, view: View, model: ViewModel, folder: string) {
	const { path, withheld } = await saveFile(page, 'csv', folder);
	await closeDownloads(page);
	const table = view.exportTable(model);
	const { fields, rows } = table;
	const inFile = readCsv(path);
	expect(inFile.length + withheld).toBe(rows.length);
	if (inFile.length < rows.length) return;
	const found = differences(
		table,
		(row, column) => inFile[row]?.[fields[column]?.name ?? ''] ?? '',
		(cell, row, column) => {
			const value = rows[row]?.[column];
			if (typeof value === 'number') return Object.is(Number(cell), value);
			return fields[column]?.type === 'string' || cell === exactly(value);
		}
	);
	expect(found).toEqual([]);
}

for (const slug of chartSlugs)
	test(`${slug}: page, chart, table, finding, download and embed give the same figures`, async ({
		page
	}, info) => {
		const view = (await loadViews()).find(({ spec }) => spec.slug === slug);
		if (!view) throw new Error(`There is no view ${slug}.`);
		const states = someStates(view);
		const models = await compute(
			view,
			states.map(({ state }) => state)
		);
		for (const [i, model] of models.entries()) {
			const { name = '', state = {} } = states[i] ?? {};
			const search = writeState(state, view.spec.controls);
			await page.goto(`/charts/${slug}${search}`);
			await expect.poll(() => findingOn(page), { message: name }).toEqual(model.finding.map(plain));
			if (!model.empty)
				await expect
					.poll(async () => (await altTextsOn(page)).map(plain), { message: name })
					.toEqual(Array(2).fill(plain(model.altText)));
			await new ChartPage(page).waitUntilUpdated();
			await expectSame(page, view, model, name);
			if (!model.empty) await expectSameDownload(page, view, model, info.outputDir);
			if (search === '') {
				await page.goto(`/embed/${slug}`);
				expect(plain(await page.locator('h1').textContent()), name).toBe(plain(model.headline));
				expect((await altTextsOn(page)).map(plain), `${name}, embed`).toEqual(
					Array(2).fill(plain(model.altText))
				);
			}
		}
	});
