import type { Page } from '@playwright/test';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { formats, makeFile, type Format } from '../../src/lib/export/files';
import { nativeEngine } from '../../src/lib/query/duckdb-node';
import { awkwardTable, provenance } from '../fixtures/awkward-table';
import { openDataPackage } from '../support/data-package';
import { closeDownloads, openDownloads, saveFile } from '../support/download-dialog';
import { expect as expectPage, test as testPage } from '../support/fixtures';
import { expect, test } from '../support/harness';
import { readCsv, readZip } from '../support/read-download';
import '../harness/window';

test.describe.configure({ mode: 'default', timeout: 60_000 });

for (const format of Object.keys(formats) as Format[]) {
	test(`a browser writes the same ${format} as Node, whose files are checked with independent readers`, async ({
		page
	}) => {
		await page.goto('/');
		const download = page.waitForEvent('download');
		await page.evaluate(([format, table, meta]) => window.saveTable(format, table, meta), [
			format,
			awkwardTable,
			provenance
		] as const);
		const file = await download;
		expect(file.suggestedFilename()).toMatch(/^since-onset_2026-11_displayed(_decimal-comma)?\./);
		const written = readFileSync(await file.path());
		const expected = await makeFile(format, [awkwardTable], provenance);
		const bytes = Buffer.from(await expected.arrayBuffer());
		if (format !== 'xlsx') expect(written.equals(bytes)).toBe(true);
		else expect(unzipSync(written)).toEqual(unzipSync(bytes));
	});
}

interface Descriptor {
	readonly resources: readonly { readonly name: string; readonly path: string }[];
	readonly statements: readonly {
		readonly name: string;
		readonly sql: string;
		readonly values: readonly string[];
		readonly tables: readonly string[];
	}[];
}

testPage(
	'all underlying rows of a chart are the published rows, described, and equal those of native DuckDB',
	async ({ page }, info) => {
		await page.goto('/charts/parity-ladder');
		const { path, name, announced } = await saveFile(page, 'zip', info.outputDir, 'all');
		expectPage(name).toMatch(/^parity-ladder_\d{4}-\d{2}(\.\d+)?_all\.csv\.zip$/);
		const files = readZip(path);
		const folder = info.outputPath('package');
		mkdirSync(folder);
		for (const [file, content] of Object.entries(files)) writeFileSync(`${folder}/${file}`, content);
		const descriptor = JSON.parse(files['metadata.json'] ?? '') as Descriptor;
		const opened = openDataPackage(descriptor, folder);
		const engine = nativeEngine();
		let total = 0;
		for (const { name: table, sql, values, tables } of descriptor.statements) {
			const rows = await engine.run({ sql, params: values, tables });
			const saved = opened.read(table.replaceAll('_', '-'));
			expectPage(saved.length, table).toBe(rows.length);
			const numbers = (row: object) => Object.values(row).filter((value) => typeof value === 'number');
			expectPage(saved.map(numbers), table).toEqual(rows.map(numbers));
			total += rows.length;
		}
		await engine.close();
		expectPage(descriptor.statements.map(({ name: table }) => table)).toContain('admissions');
		expectPage(announced).toBe(total);
	}
);

testPage.describe('without the database', () => {
	testPage.use({ allowedErrors: [/net::ERR_FAILED/] });
	testPage(
		'the displayed rows can still be saved, and the dialog explains why not all',
		async ({ page }, info) => {
			await page.route('**/*.wasm', (route) => route.abort());
			await page.goto('/charts/since-onset');
			const dialog = await openDownloads(page);
			await expectPage(dialog.getByText('not available now')).toBeVisible();
			await expectPage(dialog.locator('input[value="all"]')).toBeDisabled();
			const { announced } = await saveFile(page, 'csv', info.outputDir);
			expectPage(announced).toBeGreaterThan(10);
			await closeDownloads(page);
		}
	);
});

/** Holds every stored answer until the returned function is called. */
async function holdAnswers(page: Page): Promise<() => void> {
	let release = (): void => undefined;
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/data/answers/**', async (route) => {
		await held;
		await route.continue();
	});
	return release;
}

testPage('a filtered address is not saved before its rows are there', async ({ page }, info) => {
	for (const [address, column, expected] of [
		['/charts/europe?year=2022', 'year', '2022'],
		['/explore?measure=fled&origins=SYR', 'series', 'SYR']
	] as const) {
		const release = await holdAnswers(page);
		await page.goto(address);
		const button = page.getByRole('button', { name: 'Download', exact: true });
		await expectPage(button).toBeDisabled();
		release();
		await expectPage(button).toBeEnabled({ timeout: 60_000 });
		const { path, name } = await saveFile(page, 'csv', info.outputDir);
		expectPage(name).toMatch(/year-2022|origins-SYR/);
		expectPage(new Set(readCsv(path).map((row) => row[column]))).toEqual(new Set([expected]));
		await page.unrouteAll();
	}
});

testPage('an open dialog waits for the chart and saves its new rows', async ({ page }, info) => {
	const release = await holdAnswers(page);
	await page.goto('/charts/europe');
	const dialog = await openDownloads(page);
	await expectPage(dialog.getByRole('button', { name: 'CSV', exact: true })).toBeEnabled();
	// Another state of the page, as the back button of a reader may bring it while the dialog is open.
	await page.evaluate(() => {
		const link = document.createElement('a');
		link.href = '?year=2021';
		document.querySelector('main')?.append(link);
		link.click();
		link.remove();
	});
	await expectPage(dialog.getByText('Waiting for the chart')).toBeVisible();
	await expectPage(dialog.getByRole('button', { name: 'CSV', exact: true })).toBeDisabled();
	release();
	const { path } = await saveFile(page, 'csv', info.outputDir);
	expectPage(new Set(readCsv(path).map(({ year }) => year))).toEqual(new Set(['2021']));
});

testPage('a chart is cited in three forms with the address of its state', async ({ page }) => {
	await page.goto('/charts/europe?year=2023');
	await page.getByRole('button', { name: 'Cite' }).click();
	const dialog = page.getByRole('dialog', { name: 'Cite this chart' });
	for (const form of ['APA', 'BibTeX', 'CSL-JSON'])
		await expectPage(dialog.getByRole('region', { name: form })).toContainText('/charts/europe?year=2023');
	const [item] = JSON.parse((await dialog.getByRole('region', { name: 'CSL-JSON' }).textContent()) ?? '') as [
		{ type: string; title: string }
	];
	expectPage(item).toMatchObject({ type: 'dataset', title: 'Sheltered in Europe' });
});
