import type { Page } from '@playwright/test';
import { listen, type Running } from '../../scripts/static-site';
import { expect } from './fixtures';
import { readBuilt } from './site';

/** Version of the built site. */
export const builtVersion = (JSON.parse(readBuilt('_app/version.json')) as { version: string }).version;

/** Addresses in the caches of the site, by cache. */
export const cached = (page: Page) =>
	page.evaluate(async () => {
		const names = await caches.keys();
		const lists = names.map(async (name) => {
			const requests = await (await caches.open(name)).keys();
			return [name, requests.map(({ url }) => new URL(url).pathname)] as const;
		});
		return Object.fromEntries(await Promise.all(lists));
	});
export const cachedPaths = async (page: Page): Promise<string[]> => Object.values(await cached(page)).flat();

/** Opens a page for the first time, and waits until it is cached with all of its files. */
export async function visit(
	page: Page,
	path: string,
	{ part = /\/data\/manifest\.json$/, origin = '' } = {}
): Promise<void> {
	await page.goto(origin + path);
	await expect
		.poll(() => cachedPaths(page), { timeout: 30_000 })
		.toEqual(expect.arrayContaining([path, expect.stringMatching(part)]));
	await page.waitForLoadState('networkidle');
	// The cache no longer grows.
	let before = -1;
	await expect
		.poll(
			async () => {
				const now = (await cachedPaths(page)).length;
				const isStill = now === before;
				before = now;
				return isStill;
			},
			{ intervals: [1_000] }
		)
		.toBe(true);
}

export interface Host extends Running {
	/** Another version than the built one has its code at other addresses, and none of the earlier answers. */
	version: string;
}

/**
 * A host on which another version of the built site can be published.
 * @param folder Path of the site on it, without a slash at the end.
 */
export async function openHost(origin: string, folder = ''): Promise<Host> {
	const state = { version: builtVersion };
	const code = '_app/immutable/';
	const host = await listen(async ({ url: requested = '/' }, response) => {
		const url = requested.startsWith(`${folder}/`) ? requested.slice(folder.length) : '/outside';
		const isNext = state.version !== builtVersion;
		const isOlder = url.startsWith(`/${code}`) && !url.startsWith(`/${code}next/`);
		if (isNext && (isOlder || url.startsWith('/data/answers/'))) {
			response.writeHead(404).end();
			return;
		}
		const answer = await fetch(origin + url.replace(`${code}next/`, code), { redirect: 'manual' });
		const type = answer.headers.get('content-type') ?? '';
		let body = Buffer.from(await answer.arrayBuffer());
		if (isNext && /html|json|javascript/.test(type))
			body = Buffer.from(
				body.toString().replaceAll(builtVersion, state.version).replaceAll(code, `${code}next/`)
			);
		response.writeHead(answer.status, { 'content-type': type }).end(body);
	});
	return Object.assign(state, host);
}
