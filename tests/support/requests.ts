import type { Page } from '@playwright/test';
import { compressedBytes } from '../../scripts/page-weight';
import { fileAt } from './site';

/** The database, its worker and the tables that it loads. */
const ENGINE = /duckdb|\.wasm$|\.parquet$|database\.worker/;

/** What a page requests, from now on. */
export class Requests {
	readonly #paths: string[] = [];

	constructor(page: Page) {
		page.on('request', (request) => {
			if (request.url().startsWith('http')) this.#paths.push(new URL(request.url()).pathname);
		});
	}

	/** Parts of the database and tables. */
	get engine(): readonly string[] {
		return this.#paths.filter((path) => ENGINE.test(path));
	}

	/** Stored answers. */
	get answers(): readonly string[] {
		return this.#paths.filter((path) => path.includes('/data/answers/'));
	}

	/** Parts of the database, tables, stored answers, and code or shapes that a chart needed for the first time. */
	get forChart(): readonly string[] {
		return this.#paths.filter(
			(path) => ENGINE.test(path) || /\/data\/|\/_app\/immutable\/chunks\//.test(path)
		);
	}

	/** Bytes of all built files so far, compressed as a host would. What was fetched is imported from the browser's cache. */
	get bytes(): number {
		const files = new Set(this.#paths.flatMap((path) => fileAt(path) ?? []));
		return [...files].reduce((sum, file) => sum + compressedBytes(file), 0);
	}

	forget(): void {
		this.#paths.length = 0;
	}
}
