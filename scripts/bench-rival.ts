import type { Browser, Page } from '@playwright/test';
import { Requests } from '../tests/support/requests';
import { slowDown } from './bench-slow';

/**
 * What a newsroom would otherwise publish: a page that fetches the table as CSV, filters it in JavaScript, and draws
 * refugees by month for the chosen nationalities. It reads the same published file as a reader's own page would.
 */
const PLAIN_PAGE = `<!doctype html><html lang="en"><title>Refugees by month</title>
<fieldset disabled></fieldset><figure><svg viewBox="0 0 800 400" width="800" height="400"></svg></figure>
<script type="module">
const origins = ['UKR', 'AFG', 'IRQ', 'SYR', 'SOM'];
const parse = (text) => {
	const rows = [];
	let row = [], cell = '', quoted = false;
	for (let i = 0; i < text.length; i++) {
		const c = text[i];
		if (quoted) {
			if (c !== '"') cell += c;
			else if (text[i + 1] === '"') { cell += c; i++; }
			else quoted = false;
		} else if (c === '"') quoted = true;
		else if (c === ',') { row.push(cell); cell = ''; }
		else if (c === '\\n') { row.push(cell.replace(/\\r$/, '')); rows.push(row); row = []; cell = ''; }
		else cell += c;
	}
	const [names, ...data] = rows;
	return data.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i]])));
};
const response = await fetch('/data/csv/admissions.csv');
const rows = parse((await response.text()).replace(/^\\ufeff/, ''));
const fieldset = document.querySelector('fieldset');
const svg = document.querySelector('svg');
function draw() {
	const chosen = [...fieldset.querySelectorAll('input:checked')].map(({ value }) => value);
	const months = new Map();
	for (const row of rows) {
		if (row.frequency !== 'month' || !chosen.includes(row.origin)) continue;
		const key = row.origin + row.period_start;
		months.set(key, (months.get(key) ?? 0) + Number(row.value));
	}
	const most = Math.max(1, ...months.values());
	svg.replaceChildren(...chosen.map((origin) => {
		const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
		const points = [...months].filter(([key]) => key.startsWith(origin)).sort().map(([key, value], i) =>
			(i ? 'L' : 'M') + (((Date.parse(key.slice(3)) - Date.parse('2001-01-01')) / 8e11) * 800).toFixed(1) + ' ' + (400 - (value / most) * 390).toFixed(1));
		path.setAttribute('d', points.join(''));
		path.setAttribute('fill', 'none');
		path.setAttribute('stroke', 'black');
		return path;
	}));
}
fieldset.append(...origins.map((origin, i) => {
	const input = Object.assign(document.createElement('input'), { type: 'checkbox', value: origin, checked: i < 2 });
	input.addEventListener('change', draw);
	return input;
}));
draw();
fieldset.disabled = false;
</script>`;

interface Opening {
	/** Milliseconds until the chart is on screen. */
	readonly readable: number;
	/** Milliseconds until its settings can be changed. */
	readonly alive: number;
	/** Milliseconds from the first press to its result. */
	readonly press: number;
	/** Compressed bytes until then. */
	readonly bytes: number;
}

async function measure(page: Page, address: string): Promise<Opening> {
	const requests = new Requests(page);
	await page.goto('about:blank');
	await slowDown(page);
	await page.goto(address, { waitUntil: 'commit' });
	const since = () => performance.now();
	await page.waitForFunction(() =>
		[...document.querySelectorAll('figure svg :is(path, rect, circle)')].some(
			(mark) => mark.getClientRects().length > 0
		)
	);
	const readable = await page.evaluate(since);
	await page.waitForSelector('fieldset input:enabled:not(:checked)', {
		state: 'attached',
		timeout: 120_000
	});
	const alive = await page.evaluate(since);
	const press = await page.evaluate(async () => {
		const figure = document.querySelector('figure');
		const input = document.querySelector<HTMLInputElement>('fieldset input:enabled:not(:checked)');
		if (!figure || !input) throw new Error('no chart');
		const start = performance.now();
		const changed = new Promise<void>((resolve) =>
			new MutationObserver((records) => {
				if (records.some(({ target }) => target !== figure)) resolve();
			}).observe(figure, { subtree: true, childList: true, attributes: true, characterData: true })
		);
		input.click();
		await changed;
		await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
		return performance.now() - start;
	});
	return { readable, alive, press, bytes: requests.bytes };
}

/** The chart of refugees by month and the plain page, both on a slow connection. */
export async function compareWithPlainPage(
	browser: Browser,
	origin: string
): Promise<Readonly<Record<string, Opening>>> {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	await context.route('**/plain-page', (route) =>
		route.fulfill({ contentType: 'text/html;charset=utf-8', body: PLAIN_PAGE })
	);
	const found: Record<string, Opening> = {};
	for (const [name, path] of [
		['this site', '/charts/monthly'],
		['CSV and JavaScript', '/plain-page']
	] as const) {
		const page = await context.newPage();
		found[name] = await measure(page, origin + path);
		await page.close();
	}
	await context.close();
	return found;
}
