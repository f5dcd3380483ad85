import type { Browser } from '@playwright/test';
import { builtFiles, chartSlugs } from '../tests/support/site';
import { withSiteAndBrowser } from './open-browser';
import { compressedBytes, requestedFiles, kinds, total, weigh, type Weight } from './page-weight';

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

interface Line {
	readonly what: string;
	readonly is: number;
	readonly limit: number;
	/** Of the two numbers, if not bytes. */
	readonly unit?: 'files';
}

/** Each script costs a phone a request and a call of `fetch`; the build puts shared modules together. */
const MOST_SCRIPTS = 36;

const scriptsIn = (files: ReadonlySet<string>): number =>
	[...files].filter((file) => file.endsWith('.js')).length;

async function filesOf(browser: Browser, address: string): Promise<ReadonlySet<string>> {
	const page = await browser.newPage({ serviceWorkers: 'block' });
	const files = await requestedFiles(page, () => page.goto(address, { waitUntil: 'load' }));
	await page.close();
	return files;
}

/** Bytes of the database, of tables and of answers that a page loads by itself. */
const weighTables = (files: ReadonlySet<string>): number =>
	total(weigh([...files].filter((file) => /\.(wasm|parquet)$|^data\//.test(file))));

/** What an embed loads when a reader first touches it. */
async function weighFirstTouch(browser: Browser, address: string): Promise<Weight> {
	const page = await browser.newPage({ serviceWorkers: 'block' });
	const before = await requestedFiles(page, () => page.goto(address, { waitUntil: 'load' }));
	const after = await requestedFiles(page, async () => {
		// No click: it could follow a link in the chart.
		await page.mouse.move(400, 300);
		await page.mouse.move(410, 310);
		await page.waitForSelector('html[data-live]');
	});
	await page.close();
	return weigh([...after].filter((file) => !before.has(file)));
}

function print(rows: readonly (readonly string[])[]): void {
	const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
	for (const row of rows)
		console.log(
			row
				.map((cell, column) =>
					column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)
				)
				.join('  ')
		);
}

const slug = chartSlugs[0];
if (!slug) {
	console.error('There is no chart in build/: run "npm run data && npm run build" first.');
	process.exit(1);
}

/** All charts and the explorer. */
const embeds = [...chartSlugs, 'explore'];

const lines = await withSiteAndBrowser(async (browser, origin) => {
	const livePages = [...chartSlugs.map((one) => `/charts/${one}`), '/explore', '/data'];
	const loaded = new Map<string, ReadonlySet<string>>();
	for (const path of ['/', ...livePages, ...embeds.map((one) => `/embed/${one}`)])
		loaded.set(path, await filesOf(browser, origin + path));
	const weights = new Map([...loaded].map(([path, files]) => [path, weigh(files)]));
	print([
		['page, compressed kB', ...kinds, 'total', 'requests', 'scripts'],
		...[...loaded].map(([path, files]) => {
			const weight = weigh(files);
			return [
				path,
				...kinds.map((kind) => kilobytes(weight[kind])),
				kilobytes(total(weight)),
				`${files.size}`,
				`${scriptsIn(files)}`
			];
		})
	]);

	const parquet = builtFiles.filter((file) => /^data\/.*\.parquet$/.test(file)).map(compressedBytes);
	const answers = builtFiles.filter((file) => /^data\/answers\//.test(file)).map(compressedBytes);
	const home = weights.get('/');
	/** Its scripts are deferred: they only bring the settings to life. */
	const readable = home ? home.html + home.style + home.font + home.picture : Infinity;
	const found: Line[] = [
		{ what: 'home page, until its first chart is readable', is: readable, limit: 110_000 },
		{ what: 'home page, database and tables', is: weighTables(loaded.get('/') ?? new Set()), limit: 0 },
		{ what: 'all published Parquet', is: parquet.reduce((sum, size) => sum + size, 0), limit: 4_000_000 },
		{ what: 'all stored answers', is: answers.reduce((sum, size) => sum + size, 0), limit: 400_000 },
		{ what: 'the largest answer', is: Math.max(...answers), limit: 60_000 },
		...['/', ...livePages].map((path): Line => ({
			what: `${path}, scripts at the start`,
			is: scriptsIn(loaded.get(path) ?? new Set()),
			limit: MOST_SCRIPTS,
			unit: 'files'
		}))
	];
	for (const one of embeds) {
		const embed = `/embed/${one}`;
		found.push(
			{ what: `${embed}, boot script`, is: weights.get(embed)?.script ?? Infinity, limit: 2_000 },
			{ what: `${embed}, database and data`, is: weights.get(embed)?.data ?? Infinity, limit: 0 },
			{
				what: `${embed}, scripts of the first touch`,
				is: (await weighFirstTouch(browser, origin + embed)).script,
				limit: 90_000
			}
		);
	}
	return found;
});

console.log();
const written = (value: number, unit: Line['unit']): string =>
	unit === 'files' ? `${value}` : kilobytes(value);
print([
	['budget, kB or files', 'is', 'may be', ''],
	...lines.map(({ what, is, limit, unit }) => [
		what,
		written(is, unit),
		written(limit, unit),
		is > limit ? 'OVER' : 'ok'
	])
]);
process.exitCode = lines.some(({ is, limit }) => is > limit) ? 1 : 0;
