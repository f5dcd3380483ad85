import { expect, type Page } from '@playwright/test';
import type { Format } from '../../src/lib/export/files';
import { ChartPage } from './chart-page';
import { closeDownloads, saveFile } from './download-dialog';
import { readSaved, readWithDuckDB, type TextRow } from './read-download';

/** Numbers may be formatted differently, but must parse to the same double. */
const comparable = (rows: readonly TextRow[]) =>
	rows.map((row) =>
		Object.fromEntries(
			Object.entries(row).map(([name, text]) => [
				name,
				text !== '' && !isNaN(Number(text)) ? Number(text) : text
			])
		)
	);

/** Formats to compare with CSV. */
export const otherFormats = ['zip', 'json', 'parquet', 'arrow', 'xlsx'] as const satisfies readonly Format[];

/** Reads the file with an independent reader of its format and expects the stated number of rows. */
async function savedRows(page: Page, format: Format, folder: string) {
	const { path, announced } = await saveFile(page, format, folder);
	const rows = comparable(await readSaved(path));
	expect(announced, format).toBe(rows.length);
	return { path, rows };
}

/** Expects CSV and other formats of the current state to have the same rows, in the stated number, and every figure of the longest table. */
export async function expectSavedFigures(
	page: Page,
	folder: string,
	others: readonly Format[] = otherFormats
): Promise<void> {
	const chart = new ChartPage(page);
	const { path, rows } = await savedRows(page, 'csv', folder);
	expect(rows.length).toBeGreaterThan(0);
	expect((await readWithDuckDB(path)).length).toBe(rows.length);
	for (const format of others) {
		const saved = await savedRows(page, format, folder);
		expect(saved.rows, format).toEqual(rows);
		if (format === 'parquet') expect(comparable(await readWithDuckDB(saved.path))).toEqual(rows);
	}
	await closeDownloads(page);

	const inFile = new Set(rows.flatMap((row) => Object.values(row)));
	const longest = (await chart.readTables()).sort((a, b) => b.rows.length - a.rows.length)[0];
	const figures = (longest?.rows ?? [])
		.flatMap((row) => row.slice(1))
		.filter((text) => /^-?[\d,]+(\.\d+)?(e-?\d+)?$/.test(text))
		.map((text) => Number(text.replaceAll(',', '')));
	const isOfFigures = [...inFile].filter((value) => typeof value === 'number').length > 50;
	if (isOfFigures) expect(figures.length).toBeGreaterThan(10);
	expect(figures.filter((figure) => !inFile.has(figure))).toEqual([]);
}
