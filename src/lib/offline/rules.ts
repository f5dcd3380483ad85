/** What the service worker does with a request. */
type Kind =
	/** Named by its content: what is kept is right for ever. */
	| 'immutable'
	/** A page of the site. */
	| 'page'
	/** Changes with the version of the site: kept only if it is of the worker's own. */
	| 'versioned'
	/** Left to the browser. */
	| 'other';

/** Paths, below the base, of embeds and of the pages and data of stored releases: other sites rely on them as they are. */
const EMBEDDED = /^\/(embed|v)\//;

const IMMUTABLE = [
	/^\/_app\/immutable\/.+/,
	/^\/data\/answers\/[0-9a-f]+\.json$/,
	/^\/data\/\w+\.[0-9a-f]{8}\.parquet$/
];
const VERSIONED =
	/\/__data\.json$|^\/data\/manifest\.json$|^\/(search-cards|home-app)\.js$|^\/favicon\.svg$|^\/embed\/[\w-]+\.json$/;
/** The same in every version. */
const CONSTANT = /\/(search-cards\.js|favicon\.svg)$/;

interface RequestSummary {
	readonly method: string;
	/** `navigate` for pages. */
	readonly mode: string;
	readonly url: string;
	/** Address of the page that makes the request, or empty. */
	readonly referrer: string;
}

interface Site {
	readonly origin: string;
	/** Path of the folder of the site, without a slash at the end. */
	readonly base: string;
}

/** Path below the base; `undefined` outside the site. */
function pathIn({ origin, base }: Site, address: string): string | undefined {
	const { origin: own, pathname } = new URL(address);
	return own === origin && pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : undefined;
}

export function kindOf({ method, mode, url, referrer }: RequestSummary, site: Site): Kind {
	const path = pathIn(site, url);
	if (method !== 'GET' || path === undefined) return 'other';
	if (mode === 'navigate') return EMBEDDED.test(path) || /\.\w+$/.test(path) ? 'other' : 'page';
	if (referrer && EMBEDDED.test(pathIn(site, referrer) ?? '')) return 'other';
	if (IMMUTABLE.some((pattern) => pattern.test(path))) return 'immutable';
	// The home page reads its first chart from the file of the embed.
	return VERSIONED.test(path) ? 'versioned' : 'other';
}

/** Whether a page has the site's app, which tells the service worker what the page needs. */
export const hasApp = (html: string): boolean => html.includes('rel="modulepreload"');

/** Other sites on the same origin have caches too. */
const prefixOf = (base: string): string => `resettlement-parity:${base}/:`;

/** @param version Release of the tables and time of the build. */
export const cacheName = (base: string, version: string): string => prefixOf(base) + version;

/** Whether a cache belongs to another version of the same site. */
export const isOldCache = (name: string, base: string, version: string): boolean =>
	name.startsWith(prefixOf(base)) && name !== cacheName(base, version);

/** The part of a version that names the release of the tables. */
const releaseOf = (version: string): string => version.slice(0, version.lastIndexOf('.'));

/** Whether a page or file that changes with the version is of this one. Pages, their data and the app of the home page state it. */
export function isOfVersion(path: string, text: string, version: string): boolean {
	if (path.endsWith('/manifest.json'))
		return (JSON.parse(text) as { release?: unknown }).release === releaseOf(version);
	return CONSTANT.test(path) || text.includes(version);
}

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Address of the link in the offline page that the worker points at the page that was asked for. */
export const RETRY_LINK = '?again';

/** The offline page as it stands at another address: its links are relative to the base. */
export const offlineAt = (html: string, base: string, address: string): string =>
	html
		.replace('<head>', () => `<head><base href="${escaped(base)}/">`)
		.replace(`href="${RETRY_LINK}"`, () => `href="${escaped(address)}"`);
