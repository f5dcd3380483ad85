import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findEngines, missingEngines } from '../../scripts/find-engines';
import { readCsv } from '../support/read-download';
import { serveHostPages, type Running } from '../support/server';
import { chartSlugs } from '../support/site';
import type { Engine } from './engine';
import { readerOf, type Reader } from './reader';
import { serveLosableSite, type LosableSite } from './site';

const FINDING = 'article .finding';
const OTHER_CHOICE = 'fieldset input[type="radio"]:not(:checked):enabled';

/** Where a press on an option lands: some are drawn as their label. */
const labelled = (input: string): string => `label:has(${input.replace('fieldset ', '')})`;

/** What matters to readers, in one engine; nothing where it is not installed. */
export function testInEngine(name: string, open: (() => Promise<Engine>) | undefined): void {
	if (!open) console.log(missingEngines(findEngines()));
	describe(name, () => {
		it.runIf(!open)('is named as missing', () => expect(missingEngines(findEngines())).toContain(name));
		if (open) describeReading(open);
	});
}

function describeReading(open: () => Promise<Engine>): void {
	let site: LosableSite;
	let host: Running;
	let reader: Reader;
	beforeAll(async () => {
		site = await serveLosableSite();
		host = await serveHostPages({
			'/article': `<!doctype html><title>Article</title><p>Before.</p>
				<parity-chart view="ceiling"></parity-chart><p>After.</p><script src="${site.origin}/embed.js"></script>`
		});
		reader = readerOf(await open());
	});
	afterAll(async () => {
		await reader?.engine.close();
		await host?.close();
		await site?.close();
	});
	const visit = (path: string) => reader.engine.open(site.origin + path);
	/** Words, marks and rows of the chart. */
	const drawn = () =>
		reader.engine.run(() => {
			const chart = [...document.querySelectorAll('article figure svg[role="img"]')].find(
				(svg) => svg.getClientRects().length > 0
			);
			return `${chart?.getAttribute('aria-label')} ${chart?.innerHTML} ${document.querySelector('article table')?.textContent}`;
		});
	/** Presses another option than the chosen one, and waits until the chart has changed. */
	async function expectChange(): Promise<void> {
		const before = await drawn();
		await reader.press(labelled(OTHER_CHOICE));
		await vi.waitFor(async () => expect(await drawn()).not.toBe(before), { timeout: 20_000 });
		expect(await reader.count('[role="alert"]')).toBe(0);
	}
	const saved = () =>
		readdirSync(reader.engine.downloads).filter((name) => !/\.(part|wkdownload)$/.test(name));

	// First, while the browser has kept nothing.
	it('a page whose code did not arrive is readable, and starts after trying again', async () => {
		site.lost = 'code';
		await visit('/charts/recognition');
		await reader.until('[role="alert"]', /The controls of this page could not be loaded/);
		expect(await reader.text(FINDING)).toMatch(/\d/);
		site.lost = 'none';
		await reader.press('[role="alert"] button', 'Try again');
		await expectChange();
	});

	it('every chart changes on a press', async () => {
		for (const slug of chartSlugs) {
			await visit(`/charts/${slug}`);
			await expectChange();
		}
	});

	it('an embed shows its chart in an article, at its height', async () => {
		await reader.engine.open(`${host.origin}/article`);
		await vi.waitFor(
			async () =>
				expect(
					await reader.engine.run(() => document.querySelector('iframe')?.getBoundingClientRect().height ?? 0)
				).toBeGreaterThan(250),
			{ timeout: 20_000 }
		);
	});

	it('an embed changes', async () => {
		await visit('/embed/ceiling?controls=on');
		await reader.until('h1', /\w/);
		await reader.press('summary', 'Change the chart');
		await expectChange();
	});

	it('a download holds the rows that the dialog announces', async () => {
		await visit('/charts/ceiling');
		await reader.press('button', 'Download');
		await reader.until('dialog[open] label:has(input[value="displayed"])', /[\d,]+ rows?/);
		const [, announced = ''] =
			/([\d,]+) rows?/.exec(await reader.text('dialog[open] label:has(input[value="displayed"])')) ?? [];
		await reader.press('dialog[open] button', 'CSV');
		const [name = ''] = await vi.waitFor(
			() => {
				const files = saved();
				expect(files).toHaveLength(1);
				return files;
			},
			{ timeout: 20_000, interval: 200 }
		);
		const file = join(reader.engine.downloads, name);
		await vi.waitFor(() => expect(readFileSync(file, 'utf8')).toMatch(/\n$/), { timeout: 10_000 });
		expect(readCsv(file)).toHaveLength(Number(announced.replaceAll(',', '')));
	});

	it('the console answers', async () => {
		await visit('/data');
		await reader.press('button', 'Open the console');
		await reader.press('#console button', 'Run');
		await reader.until('#console table', /\d/);
	});

	it('after a lost connection everything works again without a reload', async () => {
		await visit('/charts/recognition');
		await reader.press('button', 'Download');
		await reader.until('dialog[open] label:has(input[value="displayed"])', /[\d,]+ rows?/);
		site.lost = 'all';
		await reader.press('dialog[open] button', 'JSON');
		await reader.until('dialog[open] [role="status"]', /The data could not be fetched/);
		site.lost = 'none';
		await reader.press('dialog[open] button', 'JSON');
		await reader.until('dialog[open] [role="status"]', /JSON saved/);
	});
}
