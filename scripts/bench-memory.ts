import { existsSync, readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';

/** Resident memory of the pages' processes with their workers, in whole megabytes; NaN if /proc is not readable. */
export async function rendererMegabytes(browser: Browser): Promise<number> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	const kilobytes = processInfo
		.filter(({ type }) => type === 'renderer')
		.map(({ id }) => {
			const file = `/proc/${id}/status`;
			const status = existsSync(file) ? readFileSync(file, 'utf8') : '';
			return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? NaN);
		});
	return Math.round(kilobytes.reduce((sum, one) => sum + one, 0) / 1024);
}

/** Collects garbage, so that memory excludes unreachable objects. */
export async function collectGarbage(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('HeapProfiler.collectGarbage');
	await session.detach();
}

/** JavaScript heap in use, in megabytes. */
export async function heapMegabytes(page: Page): Promise<number> {
	const session = await page.context().newCDPSession(page);
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	await session.detach();
	return usedSize / 1e6;
}
