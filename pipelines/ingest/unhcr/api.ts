import { DataFailure } from '../../lib/failure.js';
import { PublishedRow } from '../published-row.js';
import { namingColumns, type UnhcrDataset } from './dataset.js';

type Item = Readonly<Record<string, unknown>>;

/**
 * Pages of one answer, in order, from files that hold a page each, a list of pages, or the pages of a refresh.
 * @throws DataFailure when a file is no JSON.
 */
export function pagesIn(files: readonly { readonly file: string; readonly text: string }[]): {
	pages: unknown[];
	/** YYYY-MM-DD, if the file tells. */
	fetched: string | null;
} {
	let fetched: string | null = null;
	const pages = files.flatMap(({ file, text }): unknown[] => {
		let answer: unknown;
		try {
			answer = JSON.parse(text);
		} catch {
			throw new DataFailure(file, null, 'the JSON breaks off or is damaged', 'Ask for the page again');
		}
		if (Array.isArray(answer)) return answer;
		if (!isObject(answer) || !Array.isArray(answer['pages'])) return [answer];
		if (typeof answer['fetched'] === 'string') fetched = answer['fetched'];
		return answer['pages'];
	});
	const number = (page: unknown) => (isObject(page) ? Number(page['page']) : 0);
	return { pages: pages.sort((a, b) => number(a) - number(b)), fetched };
}

/**
 * Rows of the pages of one answer of UNHCR's API, under the names of the packaged table. Cells are numbers, or text
 * ("0"); "-" is "not reported". `page` and `maxPages` must show that the answer is complete.
 * @throws DataFailure for a missing page, and for totals: a query with a misspelt parameter returns one row for the whole world.
 */
export function readApiRows(dataset: UnhcrDataset, pages: readonly unknown[], file: string): PublishedRow[] {
	const rows = pages.flatMap((page, index) => readPage(dataset, page, index + 1, pages.length, file));
	if (rows.length === 0) throw new DataFailure(file, null, 'the answer holds no rows', 'Ask again');
	return rows;
}

function readPage(
	dataset: UnhcrDataset,
	page: unknown,
	number: number,
	count: number,
	file: string
): PublishedRow[] {
	const where = `page ${number}`;
	if (!isObject(page) || !Array.isArray(page['items'])) {
		throw new DataFailure(file, where, 'the page has no list of items', 'Ask for the page again');
	}
	if (Number(page['page']) !== number || Number(page['maxPages']) !== count) {
		throw new DataFailure(
			file,
			where,
			`it says page ${String(page['page'])} of ${String(page['maxPages'])} and stands at ${number} of ${count}`,
			'Fetch all pages of one answer, in order'
		);
	}
	return page['items'].map((item: unknown, index) => {
		const place = `${where}, item ${index + 1}`;
		if (!isObject(item)) throw new DataFailure(file, place, 'the item is no object', 'Ask again');
		return new PublishedRow(file, place, readItem(dataset, item, file, place));
	});
}

function readItem(
	dataset: UnhcrDataset,
	item: Item,
	file: string,
	place: string
): Readonly<Record<string, string>> {
	const cells: Record<string, string> = {};
	for (const column of [...namingColumns, ...dataset.columns]) {
		const value = item[column];
		if (typeof value !== 'string' && typeof value !== 'number') {
			throw new DataFailure(
				file,
				place,
				value === undefined ? `${column} is missing` : `${column} is neither text nor a number`,
				'The format changed: look at the answer and adapt the reader'
			);
		}
		const text = String(value).trim();
		cells[column] = text === '-' ? '' : text;
	}
	for (const column of ['year', 'coo_iso', 'coa_iso']) {
		if (cells[column] === '') {
			throw new DataFailure(
				file,
				place,
				`${column} is "-": the row adds up several`,
				'Ask for all origins and all countries of asylum, year by year (coo_all, coa_all)'
			);
		}
	}
	return cells;
}

function isObject(value: unknown): value is Item {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
