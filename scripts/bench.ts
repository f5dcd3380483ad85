import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { chartSlugs } from '../tests/support/site';
import { changesOnChart, changesOnExplorer, openChart, timeChanges, type Change } from './bench-changes';
import { collectGarbage, rendererMegabytes } from './bench-memory';
import { LIGHTHOUSE, lighthouseScores } from './bench-lighthouse';
import { compareWithPlainPage } from './bench-rival';
import { heapAfterChanges, firstPressWithEffect, pressWithoutPrefetching } from './bench-slow';
import { withSiteAndBrowser } from './open-browser';

/** Changes after which the memory of a chart page is measured. */
const heapChanges = 50;

const parts = ['changes', 'slow', 'heap', 'explorer', 'rival', 'lighthouse'] as const;
type Part = (typeof parts)[number];

const help = `npm run bench                        builds and everything below
npm run bench -- parity-ladder …     only these charts, from the site as it is built; "explore" is the explorer
npm run bench -- --only slow,heap    only these parts, from the site as it is built:
  changes   milliseconds from a press to its result, cold and warm
  slow      the same with nothing prefetched, on a slow connection and processor, and bytes after each press
  heap      memory of a chart page after ${heapChanges} changes
  explorer  changes and memory of the explorer
  rival     the same chart as a plain page that fetches a CSV file and filters it in JavaScript
  lighthouse  Lighthouse's score for performance of one page of each kind; LIGHTHOUSE=…/lighthouse/cli/index.js`;

const coldRuns = 5;
const warmChanges = 60;
/** Number of explorer changes over which memory is measured, and of states in its random walk. */
const longRun = 500;

/** Presses on a slow connection, the first of which counts as cold. */
const slowPresses = 6;

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: {
		help: { type: 'boolean', short: 'h', default: false },
		only: { type: 'string', default: '' }
	}
});
const isPart = (name: string): name is Part => (parts as readonly string[]).includes(name);
const asked = values.only.split(',').filter(Boolean);
const unknown = [
	...positionals.filter((name) => name !== 'explore' && !chartSlugs.includes(name)),
	...asked.filter((name) => !isPart(name))
];
if (values.help || unknown.length > 0) {
	if (unknown.length > 0) console.error(`There is no built chart and no part "${unknown.join('", "')}".`);
	console.log(help);
	process.exit(values.help ? 0 : 1);
}
const isWhole = positionals.length === 0 && asked.length === 0;
const charts = positionals.filter((name) => name !== 'explore');
const slugs = positionals.length === 0 ? chartSlugs : charts;
const measured = (part: Part): boolean => {
	if (asked.length > 0) return asked.includes(part);
	if (part === 'explorer') return positionals.length === 0 || positionals.includes('explore');
	if (part === 'lighthouse') return isWhole && LIGHTHOUSE !== undefined;
	return part === 'rival' ? isWhole : slugs.length > 0;
};

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
	const { warm, fetching } = await timeChanges(page, changes(), warmChanges);
	await page.close();

	console.log(`first result, cold      ${milliseconds(quantile(cold, 0.5))} (median of ${cold.length})`);
	console.log(
		`changed setting, warm   ${milliseconds(quantile(warm, 0.5))} median, ${milliseconds(quantile(warm, 0.95))} p95 (of ${warm.length})`
	);
	if (fetching.length > 0)
		console.log(
			`cold, free state        ${milliseconds(quantile(fetching, 0.5))} median, ${milliseconds(Math.max(...fetching))} at most (of ${fetching.length} that fetched something)`
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

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

async function benchSlow(browser: Browser, address: string): Promise<void> {
	const fast = await firstPressWithEffect(browser, address);
	if (!fast) return console.log('slow connection         nothing changed');
	const { skipped } = fast;
	const slow = await pressWithoutPrefetching(browser, address, {
		presses: slowPresses,
		isSlow: true,
		skipped
	});
	const [first, ...later] = slow;
	if (!first) return console.log('slow connection         nothing changed');
	const most = Math.max(...later.map(({ time }) => time));
	console.log(
		`slow, first press       ${milliseconds(first.time)}, ${(first.time / fast.press.time).toFixed(1)} × unthrottled, ${kilobytes(first.bytes)}`
	);
	if (later.length === 0) return;
	console.log(
		`slow, later presses     ${milliseconds(most)} at most, ${later.map(({ bytes }) => kilobytes(bytes)).join(' · ')}`
	);
}

async function benchHeap(browser: Browser, address: string): Promise<void> {
	const { before, after } = await heapAfterChanges(browser, address, heapChanges);
	console.log(
		`heap                    ${before.toFixed(1)} → ${after.toFixed(1)} MB after ${heapChanges} changes`
	);
}

async function benchRival(browser: Browser, origin: string): Promise<void> {
	console.log('\nrefugees by month on a slow connection');
	for (const [name, { readable, alive, press, bytes }] of Object.entries(
		await compareWithPlainPage(browser, origin)
	))
		console.log(
			`${name.padEnd(24)}readable ${milliseconds(readable)}, settings work ${milliseconds(alive)}, press ${milliseconds(press)}, ${kilobytes(bytes)}`
		);
}

async function benchLighthouse(origin: string): Promise<void> {
	if (LIGHTHOUSE === undefined) throw new Error('LIGHTHOUSE names no file, see npm run bench -- --help.');
	const [slug = ''] = slugs;
	console.log('\nLighthouse');
	for (const path of ['/', `/charts/${slug}`, '/explore', '/data', `/embed/${slug}`])
		console.log(`${path.padEnd(24)}${await lighthouseScores(LIGHTHOUSE, origin + path)}`);
}

console.log(`Node ${process.version}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`);
if (isWhole) {
	console.log(`data build              ${secondsOf('data').toFixed(1)} s`);
	console.log(`site build              ${secondsOf('build').toFixed(1)} s`);
}
await withSiteAndBrowser(async (browser, origin) => {
	for (const slug of slugs) {
		const address = `${origin}/charts/${slug}`;
		const wanted = [
			measured('changes') && (() => benchPage(browser, address, changesOnChart)),
			measured('slow') && (() => benchSlow(browser, address)),
			measured('heap') && (() => benchHeap(browser, address))
		].filter((work) => work !== false);
		if (wanted.length > 0) console.log(`\n${slug}`);
		for (const work of wanted) await work();
	}
	if (measured('rival')) await benchRival(browser, origin);
	if (measured('lighthouse')) await benchLighthouse(origin);
	if (!measured('explorer')) return;
	console.log('\nexplore');
	await benchPage(browser, `${origin}/explore`, changesOnExplorer);
	await watchMemory(browser, `${origin}/explore`);
});
if (isWhole) {
	const seconds = secondsOf('e2e -- -g "walk of random settings"', { EXPLORE_STEPS: `${longRun}` });
	console.log(`random walk             ${longRun} states without an error in ${seconds.toFixed(0)} s`);
}
