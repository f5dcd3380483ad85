import { readFile } from 'node:fs/promises';
import { makeFile, type Format } from '../../src/lib/download/files';
import { awkwardTable, provenance } from '../fixtures/awkward-table';
import { expect, test } from '../support/harness';
import '../harness/window';

test.describe.configure({ mode: 'default', timeout: 60_000 });

for (const format of ['csv', 'json', 'parquet'] satisfies Format[]) {
	test(`a browser writes the same ${format} as Node, whose files other readers have opened`, async ({
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
		expect(file.suggestedFilename()).toBe(`since-onset_2026-11_displayed.${format}`);
		const written = await readFile(await file.path());
		const expected = await makeFile(format, awkwardTable, provenance);
		expect(written.equals(Buffer.from(await expected.arrayBuffer()))).toBe(true);
	});
}
