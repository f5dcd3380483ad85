import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import type { Browser, Locator, Page } from '@playwright/test';
import { chartSlugs } from '../tests/support/site';
import { withSiteAndBrowser } from './open-browser';

const coldRuns = 5;
const warmChanges = 60;

function secondsOf(script: string): number {
	const start = performance.now();
	const { status } = spawnSync(`npm run --silent ${script}`, { shell: true, stdio: 'ignore' });
	if (status !== 0) throw new Error(`npm run ${script} failed`);
	return (performance.now() - start) / 1000;
}

const quantile = (values: readonly number[], share: number): number => {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
};

/** Milliseconds from pressing a control until the changed chart has been painted; null when the chart stayed as it was. */
function timeChange(control: Locator): Promise<number | null> {
	return control.evaluate(async (input) => {
		const chart = document.querySelector('figure');
		if (!chart) throw new Error('no chart');
		const start = performance.now();
		const changed = new Promise<boolean>((resolve) => {
			const observer = new MutationObserver((records) => {
				const isDrawing = records.some(({ target }) => target !== chart && chart.contains(target));
				if (isDrawing) resolve(true);
			});
			observer.observe(chart, { subtree: true, childList: true, attributes: true, characterData: true });
			setTimeout(() => resolve(false), 20_000);
		});
		(input as HTMLInputElement).click();
		if (!(await changed)) return null;
		await new Promise<void>((resolve) => {
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => resolve();
				port2.postMessage(null);
			});
		});
		return performance.now() - start;
	});
}

async function openChart(browser: Browser, address: string): Promise<Page> {
	const page = await browser.newPage();
	await page.goto(address, { waitUntil: 'networkidle' });
	return page;
}

async function benchChart(browser: Browser, address: string): Promise<void> {
	const cold: number[] = [];
	for (let run = 0; run < coldRuns; run++) {
		const page = await openChart(browser, address);
		cold.push((await timeChange(page.locator('fieldset input:not(:checked):visible').first())) ?? NaN);
		await page.close();
	}

	const page = await openChart(browser, address);
	const inputs = page.locator('fieldset input:visible');
	const count = await inputs.count();
	const warm: number[] = [];
	// A stride that shares no factor with the count reaches ever new combinations, which no cache has seen.
	const stride = [7, 11, 13].find((step) => count % step !== 0) ?? 1;
	for (let press = 0; warm.length <= warmChanges && press < warmChanges * 3; press++) {
		const input = inputs.nth((press * stride) % count);
		const isRadioOn = await input.evaluate(
			(element) => (element as HTMLInputElement).type === 'radio' && (element as HTMLInputElement).checked
		);
		if (isRadioOn) continue;
		const time = await timeChange(input);
		if (time !== null) warm.push(time);
	}
	// The first one started the database.
	warm.shift();
	await page.close();

	const milliseconds = (value: number) => `${value.toFixed(0)} ms`;
	console.log(`first answer, cold      ${milliseconds(quantile(cold, 0.5))} (median of ${cold.length})`);
	console.log(
		`changed setting, warm   ${milliseconds(quantile(warm, 0.5))} median, ${milliseconds(quantile(warm, 0.95))} p95 (of ${warm.length})`
	);
}

console.log(`Node ${process.version}, ${cpus().length} cores`);
console.log(`data build              ${secondsOf('data').toFixed(1)} s`);
console.log(`site build              ${secondsOf('build').toFixed(1)} s`);
await withSiteAndBrowser(async (browser, origin) => {
	for (const slug of chartSlugs) {
		console.log(`\n${slug}`);
		await benchChart(browser, `${origin}/charts/${slug}`);
	}
});
