import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFolder, snapshotOf } from '../../testing/data-folder.js';
import { readApiRows } from './api.js';
import { unhcrPopulation } from './population.js';
import { unhcrReader } from './read.js';
import { apiDatasets } from './readers.js';

interface Page {
	page: number | string;
	maxPages: number;
	items: Record<string, unknown>[];
}

const fixtures = join(import.meta.dirname, 'fixtures');

function pagesOf(address: string): Page[] {
	const endpoint = new URL(address).pathname.split('/').at(-2);
	return readdirSync(join(fixtures, 'api'))
		.filter((name) => name.startsWith(`${endpoint}.page`))
		.sort()
		.map((name) => JSON.parse(readFileSync(join(fixtures, 'api', name), 'utf8')) as Page);
}

describe('the API of UNHCR', () => {
	it.each(apiDatasets.map((dataset) => [dataset.id, dataset] as const))(
		'returns the same tidy rows and source as the packaged table: %s',
		async (_, dataset) => {
			const path = join(fixtures, dataset.table.path.replace('unhcr/', ''));
			const answer = join(scratchFolder(), 'answer.json');
			writeFileSync(answer, JSON.stringify(pagesOf(dataset.address)));
			const tidy = (from: string) => snapshotOf(unhcrReader(dataset), from, dataset.table.path);
			expect(await tidy(answer)).toBe(await tidy(path));
		}
	);

	const population = () => pagesOf(unhcrPopulation.address);
	const changed = (change: (pages: Page[]) => void) => {
		const pages = population();
		change(pages);
		return () => readApiRows(unhcrPopulation, pages, 'answer');
	};
	const first = (pages: Page[]) => pages[0]?.items[0] ?? {};

	it('reads numbers as text, and "-" as not reported', () => {
		const read = changed((pages) => {
			first(pages)['refugees'] = ' 1200 ';
			first(pages)['oip'] = '-';
		});
		const [row] = read();
		expect(row?.cells).toMatchObject({ coo_iso: 'UKR', coa_iso: 'DEU', refugees: '1200', oip: '' });
	});

	const refused: [string, (pages: Page[]) => void, RegExp][] = [
		['a missing page', (pages) => pages.pop(), /^answer, page 1: it says page 1 of 2 and stands at 1 of 1/],
		['pages in another order', (pages) => pages.reverse(), /it says page 2 of 2 and stands at 1 of 2/],
		[
			'world totals',
			(pages) => Object.assign(first(pages), { coo_iso: '-', coo: '-', coo_name: '-' }),
			/^answer, page 1, item 1: coo_iso is "-": the row adds up several/
		],
		['a missing column', (pages) => delete first(pages)['oip'], /page 1, item 1: oip is missing/],
		['an empty cell', (pages) => (first(pages)['idps'] = null), /idps is neither text nor a number/],
		[
			'an answer without rows',
			(pages) => pages.forEach((page) => (page.items = [])),
			/^answer: the answer holds no rows/
		],
		[
			'a message instead of items',
			(pages) => delete (pages[1] as Partial<Page>).items,
			/page 2: the page has no list of items/
		]
	];
	it.each(refused)('is rejected with %s', (_, change, message) => {
		expect(changed(change)).toThrow(message);
	});
});
