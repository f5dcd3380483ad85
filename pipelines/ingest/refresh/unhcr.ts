import { DataFailure } from '../../lib/failure.js';
import type { UnhcrDataset } from '../unhcr/dataset.js';
import { unhcrReader } from '../unhcr/read.js';
import { DamagedResponse } from './http-client.js';
import { isObject, type LiveSource } from './live-source.js';
import { fetchPages, type PageInfo, type PagedQuery } from './pages.js';

const longestPage = 10_000;
const firstYear = 1951;

/**
 * One data set of UNHCR's statistics API. The API never reports an invalid query: it ignores a misspelt
 * parameter and returns totals of the world, and a `yearFrom` without `yearTo` returns other years. Therefore every row is verified.
 */
export function unhcrLive(dataset: UnhcrDataset, rowsPerPage = longestPage): LiveSource {
	return {
		address: dataset.address,
		reader: unhcrReader(dataset),
		async fetch({ address, today, ...tools }) {
			const lastYear = Number(today.slice(0, 4));
			const pages = await fetchPages(queryFor(dataset.id, address, lastYear, rowsPerPage), tools);
			return tools.cache.write('answer.json', JSON.stringify({ fetched: today, pages }));
		}
	};
}

function queryFor(name: string, address: string, lastYear: number, rowsPerPage: number): PagedQuery {
	return {
		name,
		address(page) {
			const url = new URL(address);
			url.search = new URLSearchParams({
				cf_type: 'ISO',
				coo_all: 'true',
				coa_all: 'true',
				yearFrom: String(firstYear),
				yearTo: String(lastYear),
				limit: String(rowsPerPage),
				page: String(page)
			}).toString();
			return url.href;
		},
		verify: (page, number) => verifyPage(page, number, `${name}, page ${number}`, lastYear, rowsPerPage)
	};
}

function verifyPage(
	page: unknown,
	number: number,
	what: string,
	lastYear: number,
	rowsPerPage: number
): PageInfo {
	if (!isObject(page) || !Array.isArray(page['items'])) {
		throw new DamagedResponse('the answer has no list of items');
	}
	const items = page['items'] as readonly unknown[];
	const pages = Number(page['maxPages']);
	if (Number(page['page']) !== number || !Number.isInteger(pages) || pages < number) {
		throw new DamagedResponse(`page ${String(page['page'])} of ${String(page['maxPages'])} came`);
	}
	items.forEach((item, index) => verifyItem(item, `${what}, item ${index + 1}`, lastYear));
	const isWhole = number < pages ? items.length === rowsPerPage : items.length > 0;
	if (!isWhole || items.length > rowsPerPage) {
		throw new DamagedResponse(
			`${items.length} rows came on page ${number} of ${pages} instead of ${rowsPerPage}`
		);
	}
	return { pages, edition: String(pages) };
}

function verifyItem(item: unknown, what: string, lastYear: number): void {
	if (!isObject(item)) throw new DamagedResponse('an item is no object');
	for (const column of ['coo_iso', 'coa_iso']) {
		const code = item[column];
		if (typeof code !== 'string' || !/^[A-Z][A-Z0-9]{2}$/.test(code)) {
			throw new DataFailure(
				what,
				null,
				`${column} is "${String(code)}": the answer adds up countries, so a part of the question was not understood`,
				'Look in the documentation of the interface for renamed parameters'
			);
		}
	}
	const year = Number(item['year']);
	if (!Number.isInteger(year) || year < firstYear || year > lastYear) {
		throw new DataFailure(
			what,
			null,
			`the year ${String(item['year'])} was not requested`,
			'Look in the documentation of the interface for renamed parameters'
		);
	}
}
