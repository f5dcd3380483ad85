/**
 * Caches visited pages and what they are made of, for use without a connection. One cache holds one version of the site;
 * it never holds a page of one version with data of another.
 */
import { base, build, version } from '$service-worker';
import { isCacheMessage, type CacheMessage } from './lib/offline/message';
import { cacheName, hasApp, isOfVersion, isOldCache, kindOf, offlineAt } from './lib/offline/rules';
import { scope, type FetchEvent } from './lib/offline/worker-scope';

const site = { origin: location.origin, base };
const offlinePage = `${base}/offline`;
/** Files that are fetched at once for later use. */
const AT_ONCE = 4;

const open = () => caches.open(cacheName(base, version));
/** Settings in an address change nothing in the page. */
const keyOf = (address: string): string => new URL(address, location.href).pathname;
const find = async (address: string) => (await open()).match(keyOf(address), { ignoreVary: true });

/** A full disk only means that less works without a connection. */
const put = async (address: string, response: Response): Promise<void> =>
	(await open()).put(keyOf(address), response).catch(() => undefined);

/** Caches a page, or a file that changes with the version, unless it is of another version. */
async function cacheVersioned(address: string, response: Response): Promise<void> {
	if (!response.ok) return;
	const text = await response.text();
	if (!isOfVersion(keyOf(address), text, version)) return;
	// Made anew, because a redirected response may not answer a navigation.
	await put(address, new Response(text, { headers: response.headers }));
}

const isPage = (response: Response): boolean =>
	response.headers.get('content-type')?.startsWith('text/html') ?? false;

async function immutable({
	request,
	waitUntil
}: Pick<FetchEvent, 'request' | 'waitUntil'>): Promise<Response> {
	const cached = await find(request.url);
	if (cached) return cached;
	const response = await fetch(request);
	// Some hosts send a page in place of a missing file.
	if (response.status === 200 && !isPage(response)) waitUntil(put(request.url, response.clone()));
	return response;
}

/** From the network, else as it was cached. */
async function newest({ request, waitUntil }: Pick<FetchEvent, 'request' | 'waitUntil'>): Promise<Response> {
	try {
		const response = await fetch(request);
		waitUntil(cacheVersioned(request.url, response.clone()).catch(() => undefined));
		return response;
	} catch (error) {
		const cached = await find(request.url);
		if (cached) return cached;
		throw error;
	}
}

async function notCached(address: string): Promise<Response> {
	const html = await (await find(offlinePage))?.text();
	if (html === undefined) return Response.error();
	const headers = { 'content-type': 'text/html; charset=utf-8' };
	return new Response(offlineAt(html, base, address), { status: 503, headers });
}

/** Fetches a file for later use, unless it is here; what cannot be had is left out. */
async function cacheFile(address: string): Promise<void> {
	const request = new Request(address, { priority: 'low' });
	const kind = kindOf({ method: 'GET', mode: 'cors', url: request.url, referrer: '' }, site);
	const work: Promise<unknown>[] = [];
	const event = { request, waitUntil: (one: Promise<unknown>) => void work.push(one) };
	if (kind === 'immutable') await immutable(event);
	else if (kind === 'versioned') await newest(event);
	await Promise.all(work);
}

async function cacheFiles(addresses: readonly string[]): Promise<void> {
	const waiting = [...addresses];
	const work = async () => {
		for (let file = waiting.pop(); file !== undefined; file = waiting.pop())
			await cacheFile(file).catch(() => undefined);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
}

const isSitePage = (url: string): boolean =>
	kindOf({ method: 'GET', mode: 'navigate', url, referrer: '' }, site) === 'page';

async function cachePage({ page, files }: CacheMessage): Promise<void> {
	if (isSitePage(page) && !(await find(page))) await cacheVersioned(page, await fetch(page));
	await cacheFiles(files);
}

/** Caches the open pages that have no app and so send no message. */
async function cacheOpenPages(): Promise<void> {
	const clients = await scope.clients.matchAll({ includeUncontrolled: true });
	for (const url of clients.map(({ url }) => url).filter(isSitePage)) {
		const page = await fetch(url);
		if (!hasApp(await page.clone().text())) await cacheVersioned(url, page);
	}
}

async function install(): Promise<void> {
	await cacheVersioned(offlinePage, await fetch(offlinePage, { cache: 'no-cache' }));
	const styles = build.filter((file) => /\.(css|woff2)$/.test(file));
	await cacheFiles([...styles, `${base}/favicon.svg`, `${base}/search-cards.js`]);
	await cacheOpenPages().catch(() => undefined);
	await scope.skipWaiting();
}

async function activate(): Promise<void> {
	const old = (await caches.keys()).filter((name) => isOldCache(name, base, version));
	await Promise.all(old.map((name) => caches.delete(name)));
	await scope.clients.claim();
}

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('message', (event) => {
	const { data } = event;
	if (isCacheMessage(data) && data.version === version)
		event.waitUntil(cachePage(data).catch(() => undefined));
});
scope.addEventListener('fetch', (event) => {
	const { request } = event;
	const waitUntil = (work: Promise<unknown>) => event.waitUntil(work);
	const kind = kindOf(request, site);
	if (kind === 'immutable') event.respondWith(immutable({ request, waitUntil }));
	if (kind === 'versioned') event.respondWith(newest({ request, waitUntil }));
	if (kind === 'page') event.respondWith(newest({ request, waitUntil }).catch(() => notCached(request.url)));
});
