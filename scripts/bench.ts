import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { chartSlugs } from '../tests/support/site';
import {
	changesOnChart,
	changesOnExplorer,
	openChart,
	prefetched,
	stopPrefetching,
	type Change
} from './bench-changes';
import { collectGarbage, rendererMegabytes } from './bench-memory';
import { withSiteAndBrowser } from './open-browser';

const help = `npm run bench                        builds, every chart and the explorer
npm run bench -- parity-ladder …     only these charts, from the site as it is built; "explore" is the explorer`;

const coldRuns = 5;
const warmChanges = 60;
/** Number of explorer changes over which memory is measured, and of states in its random walk. */
const longRun = 500;

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: { help: { type: 'boolean', short: 'h', default: false } }
});
const unknown = positionals.filter((name) => name !== 'explore' && !chartSlugs.includes(name));
if (values.help || unknown.length > 0) {
	if (unknown.length > 0) console.error(`There is no built chart "${unknown.join('", "')}".`);
	console.log(help);
	process.exit(values.help ? 0 : 1);
}
const isWhole = positionals.length === 0;
const slugs = isWhole ? chartSlugs : positionals.filter((name) => name !== 'explore');
const hasExplorer = isWhole || positionals.includes('explore');

function secondsOf(script: string, env: Record<string, string> = {}): number {
	const start = performance.now();
	const { status } = spawnSync(`npm run --silent ${script}`, {
		shell: true,
		stdio: 'ignore',
		env: { ...process.env, ...env }
	});
	if (status !== 0) throw new Error(`npm run ${script} failed`);
	return (performance.now() - start) / 1000;
}

const quantile = (numbers: readonly number[], share: number): number => {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
};

const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;

async function benchPage(browser: Browser, address: string, changes: () => Change): Promise<void> {
	const cold: number[] = [];
	for (let run = 0; run < coldRuns; run++) {
		const page = await openChart(browser, address);
		cold.push((await changes()(page)) ?? NaN);
		await page.close();
	}

	const page = await openChart(browser, address);
	const change = changes();
	const warm: number[] = [];
	for (let press = 0; warm.length <= warmChanges && press < warmChanges * 3; press++) {
		const time = await change(page);
		if (time !== null) warm.push(time);
		// Warm means that no request is pending.
		if (press === 0) {
			await prefetched(page);
			await stopPrefetching(page);
		}
	}
	// The first change started the database.
	warm.shift();
	await page.close();

	console.log(`first result, cold      ${milliseconds(quantile(cold, 0.5))} (median of ${cold.length})`);
	console.log(
		`changed setting, warm   ${milliseconds(quantile(warm, 0.5))} median, ${milliseconds(quantile(warm, 0.95))} p95 (of ${warm.length})`
	);
}

async function watchMemory(browser: Browser, address: string): Promise<void> {
	const page = await openChart(browser, address);
	const change = changesOnExplorer();
	const samples: string[] = [];
	for (let changes = 0; changes <= longRun; changes++) {
		if (changes % 100 === 0) {
			await collectGarbage(page);
			samples.push(`${await rendererMegabytes(browser)}`);
		}
		await change(page);
	}
	await page.close();
	console.log(`memory, MB              ${samples.join(' → ')} (every 100 of ${longRun} changes)`);
}

console.log(`Node ${process.version}, ${cpus().length} cores`);
if (isWhole) {
	console.log(`data build              ${secondsOf('data').toFixed(1)} s`);
	console.log(`site build              ${secondsOf('build').toFixed(1)} s`);
}
await withSiteAndBrowser(async (browser, origin) => {
	for (const slug of slugs) {
		console.log(`\n${slug}`);
		await benchPage(browser, `${origin}/charts/${slug}`, changesOnChart);
	}
	if (!hasExplorer) return;
	console.log('\nexplore');
	await benchPage(browser, `${origin}/explore`, changesOnExplorer);
	await watchMemory(browser, `${origin}/explore`);
});
if (isWhole) {
	const seconds = secondsOf('e2e -- -g "walk of random settings"', { EXPLORE_STEPS: `${longRun}` });
	console.log(`random walk             ${longRun} states without an error in ${seconds.toFixed(0)} s`);
}
