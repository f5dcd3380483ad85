import type { Page } from '@playwright/test';
import { examples } from '../../src/lib/ui/console/examples';
import { nativeEngine } from '../../src/lib/query/duckdb-node';
import { violationsOn } from '../support/axe';
import { expect, test } from '../support/fixtures';
import { closeDownloads, downloadDialog, openDownloads } from '../support/download-dialog';
import { readCsv } from '../support/read-download';

/** Statements that would access a file, a URL or a setting. */
const ways = (origin: string): readonly string[] => [
	`select * from read_csv_auto('${origin}/data/csv/wars.csv')`,
	`select * from read_parquet('https://other.example/any.parquet')`,
	`select * from 'https://other.example/any.csv'`,
	"select * from glob('*')",
	"copy wars to 'wars.csv'",
	"copy wars from 'wars.csv'",
	"export database 'everything'",
	"attach 'other.db'",
	'install httpfs',
	'load httpfs',
	'pragma enable_external_access = true',
	"pragma memory_limit = '4GB'",
	'set enable_external_access = true',
	'reset enable_external_access',
	'set lock_configuration = false',
	'set autoinstall_known_extensions = true'
];

async function open(page: Page) {
	await page.goto('/data');
	await page.getByRole('button', { name: 'Open the console' }).click();
	const section = page.locator('#console');
	const field = section.getByRole('textbox', { name: 'SQL statement' });
	await expect(field).toBeFocused();
	/** Types and runs a statement, and waits for its outcome. */
	const run = async (sql: string): Promise<string> => {
		await field.fill(sql);
		await field.press('Control+Enter');
		await expect(section.getByRole('button', { name: 'Run' })).toBeEnabled();
		return section.locator('.state, [role="alert"]').last().innerText();
	};
	return { section, field, run };
}

test('statements cannot break out of the console, and can access only redistributable rows', async ({
	page,
	baseURL
}) => {
	const { section, run } = await open(page);
	expect(await run('select 1 as n')).toMatch(/^1 row in/);
	const requests: string[] = [];
	page.context().on('request', (request) => {
		// A link that comes to lie under the pointer prefetches its page's code.
		if (!request.url().startsWith(`${baseURL}/_app/immutable/`)) requests.push(request.url());
	});
	for (const sql of ways(baseURL ?? '')) expect(await run(sql), sql).toMatch(/^The console reads the tables/);
	expect(requests).toEqual([]);

	await run(
		'select count(*) from admissions where source_id not in (select id from sources where redistributable)'
	);
	await expect(section.locator('tbody th')).toHaveText('0');
	expect(await run('select count(*) from needs')).toMatch(/^1 row in/);
	expect(await run('select nothing from wars')).toMatch(/Binder Error.*nothing/s);
	expect(await run('select 1; select 2')).toMatch(/one statement at a time/);
	expect(await run(' -- nothing')).toMatch(/^Write a statement first/);
});

test('statements that DuckDB splits, intervals and years are shown, sorted over all pages, and kept in the address', async ({
	page
}) => {
	const { section, run } = await open(page);
	expect(await run('pivot admissions on tier using sum(value) group by destination')).toMatch(/rows in/);
	await expect(section.getByRole('columnheader', { name: 'T1' })).toBeVisible();
	await run("select interval '14 months 3 days' as span, 2025 as y");
	await expect(section.locator('tbody tr')).toHaveText(/1 year 2 months 3 days\s*2025/);

	await run('select i as n from range(1, 201) r(i)');
	const header = section.getByRole('columnheader', { name: 'n' }).getByRole('button');
	await header.click();
	await expect(section.locator('tbody th').first()).toHaveText('200');
	const address = page.url();
	expect(new URL(address).searchParams.get('sql')).toBe('select i as n from range(1, 201) r(i)');

	await run('delete from wars');
	await run('select count(*) as n from wars');
	await expect(section.getByText('not the published figures')).toBeVisible();
	await section.getByRole('button', { name: 'Start anew' }).click();
	await run('select count(*) as n from wars');
	await expect(section.getByText('not the published figures')).toHaveCount(0);

	await page.goto(address);
	await expect(section.getByRole('textbox', { name: 'SQL statement' })).toHaveText(/range\(1, 201\)/);
});

test('a chart leads to its query in the console', async ({ page }) => {
	await page.goto('/charts/ceiling');
	await page.getByText('What is checked').click();
	const query = await page
		.getByRole('region', { name: /^Query/ })
		.first()
		.innerText();
	await page.getByRole('link', { name: 'Open this query in the console' }).first().click();
	const field = page.locator('#console').getByRole('textbox', { name: 'SQL statement' });
	await expect(field).toContainText(query.split('\n')[1]?.trim() ?? '');
	await field.press('Control+Enter');
	await expect(page.locator('#console .state')).toHaveText(/rows? in/, { timeout: 60_000 });
});

test('a statement is typed with suggestions, run, paged, saved and cancelled, by keyboard', async ({
	page
}) => {
	test.slow();
	const before: string[] = [];
	page.on('request', (request) => before.push(new URL(request.url()).pathname));
	const { section, field, run } = await open(page);
	expect(before.filter((path) => /wasm|worker|parquet/.test(path))).toEqual([]);

	await field.fill('');
	await field.pressSequentially('select origin, peri');
	await expect(page.getByRole('option', { name: /^period_start/ })).toBeVisible();
	await field.press('Escape');
	await field.press('Tab');
	await expect(section.getByRole('button', { name: 'Run' })).toBeFocused();

	// Also checks the engine's row limit, and that it works afterwards.
	expect(await run('select * from admissions')).toMatch(/^The first 10,000 rows.*there are more/);
	await expect(section.getByText('Page 1 of 200')).toBeVisible();
	await section.getByRole('button', { name: 'Next' }).click();
	await expect(section.getByText('rows 51 to 100')).toBeVisible();

	const engine = nativeEngine();
	for (const { title, sql, tables } of examples) {
		await run(sql);
		const native = await engine.run({ sql, params: [], tables });
		await openDownloads(page, section);
		const dialog = downloadDialog(page);
		const download = page.waitForEvent('download');
		await dialog.getByRole('button', { name: 'CSV', exact: true }).click();
		const saved = readCsv(await (await download).path());
		await closeDownloads(page);
		expect(saved, title).toEqual(
			native.map((row) =>
				Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? '')]))
			)
		);
	}
	await engine.close();
	expect(await violationsOn(page)).toEqual([]);

	await field.fill('select count(*) from displaced_stock a, displaced_stock b where a.value + b.value = -1');
	await field.press('Control+Enter');
	await expect(section.getByText('Running …')).toBeVisible();
	await section.getByRole('button', { name: 'Cancel' }).click();
	await expect(section.getByRole('alert')).toHaveText(/^Stopped\./);
	expect(await run('select count(*) as n from wars')).toMatch(/^1 row in/);
});

test('a join of everything with everything gives its first rows; what does not fit into memory starts the database again', async ({
	page
}) => {
	const { section, run } = await open(page);
	expect(await run('select a.*, b.* from admissions a, admissions b; ')).toMatch(
		/^The first 10,000 rows.*there are more/
	);
	await expect(section.getByText('Page 1 of 200')).toBeVisible();

	await run('create table mine as select 1 as n');
	expect(await run('select n from mine')).toMatch(/^1 row in/);
	const [before] = page.workers();
	expect(await run("create table much as select repeat('parity', 20000000) as text from range(500)")).toMatch(
		/more memory.*starts with the published tables/s
	);
	expect(await run('select count(*) from wars')).toMatch(/^1 row in/);
	await expect.poll(() => page.workers().length).toBe(1);
	expect(page.workers()[0] === before).toBe(false);
	expect(await run('select n from mine')).toMatch(/names something that is not there/);
});

test('a long statement scrolls by keyboard', async ({ page }) => {
	const { field } = await open(page);
	await field.fill(Array.from({ length: 80 }, (_, line) => `-- ${line}`).join('\n'));
	expect(await violationsOn(page, ['scrollable-region-focusable'], '#console')).toEqual([]);
});
