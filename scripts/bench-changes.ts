import type { Browser, Locator, Page } from '@playwright/test';
import { Requests } from '../tests/support/requests';

/** Changes one setting. Returns the milliseconds until the changed chart is painted; null when nothing changed. */
export type Change = (page: Page) => Promise<number | null>;

export async function openChart(browser: Browser, address: string): Promise<Page> {
	const page = await browser.newPage({ serviceWorkers: 'block' });
	await page.goto(address, { waitUntil: 'networkidle' });
	return page;
}

/** Not in TypeScript's type definitions yet. */
declare const scheduler: {
	postTask(task: () => void, options: { readonly priority: 'user-blocking' }): Promise<void>;
};

/** Waits until the page has prefetched, or for `longest` milliseconds: the default state does not prefetch. */
export const prefetched = async (page: Page, longest = 30_000): Promise<void> => {
	const isDone = () => performance.getEntriesByName('prefetched').length > 0;
	await page.waitForFunction(isDone, null, { timeout: longest }).catch(() => undefined);
};

/** Disables prefetching on the page, as if the reader never paused. */
export const stopPrefetching = (page: Page): Promise<void> =>
	page.evaluate(() => void Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));

/** Maximum wait for a chart to change, in milliseconds: the first change starts the database. */
const patience = { first: 20_000, later: 2_000 };

/** Clicks a checkbox or button, or selects the option with the value; null if the chart did not change. */
function timeChange(control: Locator, patience: number, value: string | null = null): Promise<number | null> {
	return control.evaluate(
		async (element, { option, patience }) => {
			const chart = document.querySelector('figure');
			if (!chart) throw new Error('no chart');
			const start = performance.now();
			const changed = new Promise<boolean>((resolve) => {
				const observer = new MutationObserver((records) => {
					const isDrawing = records.some(({ target }) => target !== chart && chart.contains(target));
					if (isDrawing) resolve(true);
				});
				observer.observe(chart, { subtree: true, childList: true, attributes: true, characterData: true });
				setTimeout(() => resolve(false), patience);
			});
			if (option === null) (element as HTMLInputElement).click();
			else {
				(element as HTMLSelectElement).value = option;
				element.dispatchEvent(new Event('change', { bubbles: true }));
			}
			if (!(await changed)) return null;
			await new Promise<void>((resolve) => {
				// Runs before any other task, so that work after the paint does not count.
				requestAnimationFrame(() => {
					void scheduler.postTask(() => resolve(), { priority: 'user-blocking' });
				});
			});
			return performance.now() - start;
		},
		{ option: value, patience }
	);
}

/**
 * Steps through new combinations of a chart's settings, which no cache contains.
 * @param skipped Inputs passed over at first, because they change nothing in the default state.
 */
export function changesOnChart(skipped = 0): Change {
	let place = skipped;
	let isFirst = true;
	return async (page) => {
		const inputs = page.locator('fieldset input:not([type="range"]):visible');
		const count = await inputs.count();
		const stride = [7, 11, 13].find((step) => count % step !== 0) ?? 1;
		// Clicking the current choice changes nothing, and a slider cannot be clicked.
		for (let tried = 0; tried < count; tried++) {
			const input = inputs.nth((place++ * stride) % count);
			const isOn = await input.evaluate(
				(element) => element instanceof HTMLInputElement && element.type === 'radio' && element.checked
			);
			if (isOn) continue;
			const wait = isFirst ? patience.first : patience.later;
			isFirst = false;
			return timeChange(input, wait);
		}
		return null;
	};
}

/** Selects options of the explorer's lists, the same ones in every run. */
export function changesOnExplorer(): Change {
	let press = 0;
	let state = 20261126;
	const random = (below: number) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
	return async (page) => {
		const selects = page.locator('section[aria-label="Settings"] select:visible');
		const select = selects.nth(random(await selects.count()));
		const values = await select.evaluate((element) =>
			[...(element as HTMLSelectElement).options]
				.filter(({ selected, disabled }) => !selected && !disabled)
				.map(({ value }) => value)
		);
		const value = values[random(values.length)];
		press++;
		return value === undefined
			? null
			: timeChange(select, press === 1 ? patience.first : patience.later, value);
	};
}

export interface TimedChanges {
	/** Milliseconds of changes for which everything was in memory. */
	readonly warm: readonly number[];
	/** Milliseconds of changes that fetched an answer, a table, the database or code. */
	readonly fetching: readonly number[];
}

/** Changes the settings of one page until so many changes were warm, after a first one, which starts what all need. */
export async function timeChanges(page: Page, change: Change, warmChanges: number): Promise<TimedChanges> {
	const warm: number[] = [];
	const fetching: number[] = [];
	await change(page);
	await prefetched(page);
	await stopPrefetching(page);
	await page.waitForLoadState('networkidle');
	const requests = new Requests(page);
	for (let press = 0; warm.length < warmChanges && press < warmChanges * 3; press++) {
		requests.forget();
		const time = await change(page);
		if (time !== null) (requests.forChart.length > 0 ? fetching : warm).push(time);
	}
	return { warm, fetching };
}
