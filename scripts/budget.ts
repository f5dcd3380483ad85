import type { Browser } from '@playwright/test';
import { builtFiles, chartSlugs } from '../tests/support/site';
import { withSiteAndBrowser } from './open-browser';
import { compressedBytes, requestedFiles, kinds, total, weigh, type Weight } from './page-weight';

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

interface Line {
	readonly what: string;
	readonly bytes: number;
	readonly limit: number;
}

async function weighPage(browser: Browser, address: string): Promise<Weight> {
	const page = await browser.newPage({ serviceWorkers: 'block' });
	const files = await requestedFiles(page, () => page.goto(address, { waitUntil: 'load' }));
	await page.close();
	return weigh(files);
}

/** Bytes of the database, of tables and of answers that a page loads by itself. */
async function weighTables(browser: Browser, address: string): Promise<number> {
	const page = await browser.newPage({ serviceWorkers: 'block' });
	const files = await requestedFiles(page, () => page.goto(address, { waitUntil: 'load' }));
	await page.close();
	return total(weigh([...files].filter((file) => /\.(wasm|parquet)$|^data\//.test(file))));
}

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
	const pages = ['/', ...chartSlugs.map((one) => `/charts/${one}`), ...embeds.map((one) => `/embed/${one}`)];
	const weights = new Map<string, Weight>();
	for (const path of pages) weights.set(path, await weighPage(browser, origin + path));
	print([
		['page, compressed kB', ...kinds, 'total'],
		...[...weights].map(([path, weight]) => [
			path,
			...kinds.map((kind) => kilobytes(weight[kind])),
			kilobytes(total(weight))
		])
	]);

	const parquet = builtFiles.filter((file) => /^data\/.*\.parquet$/.test(file)).map(compressedBytes);
	const answers = builtFiles.filter((file) => /^data\/answers\//.test(file)).map(compressedBytes);
	const home = weights.get('/');
	/** Its scripts are deferred: they only bring the settings to life. */
	const readable = home ? home.html + home.style + home.font + home.picture : Infinity;
	const found: Line[] = [
		{ what: 'home page, until its first chart is readable', bytes: readable, limit: 110_000 },
		{ what: 'home page, database and tables', bytes: await weighTables(browser, `${origin}/`), limit: 0 },
		{ what: 'all published Parquet', bytes: parquet.reduce((sum, size) => sum + size, 0), limit: 4_000_000 },
		{ what: 'all stored answers', bytes: answers.reduce((sum, size) => sum + size, 0), limit: 400_000 },
		{ what: 'the largest answer', bytes: Math.max(...answers), limit: 60_000 }
	];
	for (const one of embeds) {
		const embed = `/embed/${one}`;
		found.push(
			{ what: `${embed}, boot script`, bytes: weights.get(embed)?.script ?? Infinity, limit: 2_000 },
			{ what: `${embed}, database and data`, bytes: weights.get(embed)?.data ?? Infinity, limit: 0 },
			{
				what: `${embed}, scripts of the first touch`,
				bytes: (await weighFirstTouch(browser, origin + embed)).script,
				limit: 90_000
			}
		);
	}
	return found;
});

console.log();
print([
	['budget, kB', 'is', 'may be', ''],
	...lines.map(({ what, bytes, limit }) => [
		what,
		kilobytes(bytes),
		kilobytes(limit),
		bytes > limit ? 'OVER' : 'ok'
	])
]);
process.exitCode = lines.some(({ bytes, limit }) => bytes > limit) ? 1 : 0;
