import { extname } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { ChartPage } from './chart-page';
import { readCsv, readJson, readParquet, readWithDuckDB, type TextRow } from './read-download';

/** Saves the displayed rows; gives the file's path and the number of rows that the page announced before. */
async function download(
	page: Page,
	label: string,
	folder: string
): Promise<{ path: string; announced: number }> {
	const button = page.getByRole('button', { name: label, exact: true });
	if (!(await button.isVisible())) await page.getByRole('button', { name: 'Download' }).click();
	const announced = /([\d,]+) rows?/.exec((await button.locator('..').textContent()) ?? '')?.[1] ?? '';
	const [saved] = await Promise.all([page.waitForEvent('download'), button.click()]);
	const path = `${folder}/${saved.suggestedFilename()}`;
	await saved.saveAs(path);
	expect(extname(path)).toBe(`.${label.toLowerCase()}`);
	return { path, announced: Number(announced.replaceAll(',', '')) };
}

/** Numbers may be written in more than one way; all ways must mean the same double. */
const comparable = (rows: readonly TextRow[]) =>
	rows.map((row) =>
		Object.fromEntries(
			Object.entries(row).map(([name, text]) => [
				name,
				text !== '' && !isNaN(Number(text)) ? Number(text) : text
			])
		)
	);

/** CSV, JSON and Parquet of the shown state hold the same rows, as many as announced, and every figure of the longest table. */
export async function expectSavedFigures(page: Page, folder: string): Promise<void> {
	const chart = new ChartPage(page);
	const csv = await download(page, 'CSV', folder);
	const json = await download(page, 'JSON', folder);
	const parquet = await download(page, 'Parquet', folder);

	const rows = comparable(readCsv(csv.path));
	expect(rows.length).toBeGreaterThan(0);
	expect([csv.announced, json.announced, parquet.announced]).toEqual([rows.length, rows.length, rows.length]);
	expect(comparable(readJson(json.path))).toEqual(rows);
	expect(comparable(await readParquet(parquet.path))).toEqual(rows);
	expect(comparable(await readWithDuckDB(parquet.path))).toEqual(rows);
	expect((await readWithDuckDB(csv.path)).length).toBe(rows.length);

	const inFile = new Set(rows.flatMap((row) => Object.values(row)));
	const longest = (await chart.readTables()).sort((a, b) => b.rows.length - a.rows.length)[0];
	const shown = (longest?.rows ?? [])
		.flatMap((row) => row.slice(1))
		.filter((text) => /^-?[\d,]+(\.\d+)?(e-?\d+)?$/.test(text))
		.map((text) => Number(text.replaceAll(',', '')));
	const isOfFigures = [...inFile].filter((value) => typeof value === 'number').length > 50;
	if (isOfFigures) expect(shown.length).toBeGreaterThan(10);
	expect(shown.filter((figure) => !inFile.has(figure))).toEqual([]);
}
