import { DataFailure } from '../../lib/failure.js';
import { parseJson, type HttpClient } from './http-client.js';
import type { PageCache } from './page-cache.js';
import type { Progress } from './progress.js';

export interface PageInfo {
	/** Number of pages of the whole result. */
	readonly pages: number;
	/** Equal on all pages of one result, for example its number of rows and its date. */
	readonly edition: string;
}

/** A query whose result has numbered pages of JSON. */
export interface PagedQuery {
	/** For messages and file names. */
	readonly name: string;
	address(page: number): string;
	/** @throws DamagedResponse to request the page again, DataFailure when the server misinterpreted the query. */
	verify(page: unknown, number: number): PageInfo;
}

export interface FetchTools {
	readonly client: HttpClient;
	readonly cache: PageCache;
	readonly progress: Progress;
}

const maxPages = 100;

/**
 * All pages of one result, in order, from the cache if possible. When the result changes meanwhile (the
 * publisher released new data), fetches all pages once more.
 */
export async function fetchPages(query: PagedQuery, tools: FetchTools): Promise<unknown[]> {
	for (let round = 1; round <= 2; round++) {
		const pages = await fetchOneEdition(query, tools);
		if (pages !== 'changed') return pages;
		tools.progress.message('the answer changed on the way: all pages are fetched again');
	}
	throw new DataFailure(
		query.name,
		null,
		'the answer changed twice while it was fetched',
		'The publisher is at work: repeat the command in an hour'
	);
}

async function fetchOneEdition(query: PagedQuery, tools: FetchTools): Promise<unknown[] | 'changed'> {
	const { client, cache, progress } = tools;
	const pages: unknown[] = [];
	let first: PageInfo | undefined;
	for (let number = 1; number <= (first?.pages ?? 1); number++) {
		const { page, info } = cachedPage(query, number, cache) ?? (await requestPage(query, number, tools));
		if (info.pages > maxPages) {
			throw new DataFailure(
				query.name,
				null,
				`the answer has ${info.pages} pages and ${maxPages} are plausible`,
				'Look at the answer; if it is right, ask for longer pages'
			);
		}
		first ??= info;
		if (info.pages !== first.pages || info.edition !== first.edition) {
			for (let page = 1; page <= maxPages; page++) cache.discard(fileOf(query, page));
			return 'changed';
		}
		pages.push(page);
		progress.step(number, info.pages, client.bytes);
	}
	return pages;
}

function cachedPage(query: PagedQuery, number: number, cache: PageCache) {
	const bytes = cache.read(fileOf(query, number));
	if (!bytes) return undefined;
	const page = JSON.parse(bytes.toString('utf8')) as unknown;
	return { page, info: query.verify(page, number) };
}

async function requestPage(query: PagedQuery, number: number, { client, cache }: FetchTools) {
	return client.request({
		what: `${query.name}, page ${number}`,
		address: query.address(number),
		read(response) {
			const page = parseJson(response);
			const info = query.verify(page, number);
			cache.write(fileOf(query, number), response.bytes);
			return { page, info };
		}
	});
}

function fileOf({ name }: PagedQuery, page: number): string {
	return `${name}-${String(page).padStart(3, '0')}.json`;
}
