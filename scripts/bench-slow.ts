import type { Browser, Page } from '@playwright/test';
import { Requests } from '../tests/support/requests';
import { changesOnChart, openChart } from './bench-changes';
import { collectGarbage, heapMegabytes } from './bench-memory';

/** A cheap phone on a slow connection. */
export const SLOW = { megabitsPerSecond: 1.6, latency: 150, processor: 1 / 4 } as const;

/** Throttles a page, from now on. */
export async function slowDown(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: SLOW.latency,
		downloadThroughput: (SLOW.megabitsPerSecond * 1e6) / 8,
		uploadThroughput: (SLOW.megabitsPerSecond * 1e6) / 16
	});
	await session.send('Emulation.setCPUThrottlingRate', { rate: 1 / SLOW.processor });
}

interface Press {
	/** Milliseconds until the changed chart is painted. */
	readonly time: number;
	/** Compressed bytes that it fetched. */
	readonly bytes: number;
}

/** A page with its chart that has prefetched nothing, as on a device that saves data. */
async function openWithoutPrefetching(browser: Browser, address: string): Promise<Page> {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	await context.addInitScript(() =>
		Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
	);
	const page = await context.newPage();
	await page.goto(address, { waitUntil: 'networkidle' });
	return page;
}

interface SlowRun {
	readonly presses: number;
	readonly isSlow: boolean;
	/** Inputs passed over, because they change nothing in the default state. @default 0 */
	readonly skipped?: number;
}

/** The first presses on a chart, each with what it fetched. */
export async function pressWithoutPrefetching(
	browser: Browser,
	address: string,
	{ presses, isSlow, skipped = 0 }: SlowRun
): Promise<readonly Press[]> {
	const page = await openWithoutPrefetching(browser, address);
	if (isSlow) await slowDown(page);
	const requests = new Requests(page);
	const change = changesOnChart(skipped);
	const done: Press[] = [];
	for (let press = 0; press < presses; press++) {
		requests.forget();
		const time = await change(page);
		if (time !== null) done.push({ time, bytes: requests.bytes });
	}
	await page.context().close();
	return done;
}

/** Inputs that are tried before a chart counts as one that nothing changes. */
const MOST_TRIED = 8;

/** The first press that changes a chart, each tried on a page of its own, so that nothing was fetched before it. */
export async function firstPressWithEffect(
	browser: Browser,
	address: string
): Promise<{ readonly skipped: number; readonly press: Press } | null> {
	for (let skipped = 0; skipped < MOST_TRIED; skipped++) {
		const [press] = await pressWithoutPrefetching(browser, address, { presses: 1, isSlow: false, skipped });
		if (press) return { skipped, press };
	}
	return null;
}

/** JavaScript heap of a chart page after so many changes, in megabytes, and before the first. */
export async function heapAfterChanges(
	browser: Browser,
	address: string,
	changes: number
): Promise<{ readonly before: number; readonly after: number }> {
	const page = await openChart(browser, address);
	await collectGarbage(page);
	const before = await heapMegabytes(page);
	const change = changesOnChart();
	for (let press = 0; press < changes; press++) await change(page);
	await collectGarbage(page);
	const after = await heapMegabytes(page);
	await page.close();
	return { before, after };
}
