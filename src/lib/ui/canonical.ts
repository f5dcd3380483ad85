/** Pages that no search engine should list. */
const UNLISTED = ['/404', '/offline'];

interface PageOnSite {
	/** Scheme, host and folder of the published site; empty if unknown. */
	readonly origin: string;
	/** Path of the site's folder on its host, without a slash at the end. */
	readonly base: string;
	/** Path of the page, as a host may have served it. */
	readonly pathname: string;
}

/**
 * The one address that search engines should keep for a page; a chart's state is listed under its chart.
 * @returns Empty where there is none: search engines ignore a relative address.
 */
export function canonicalAddress({ origin, base, pathname }: PageOnSite): string {
	const path = pathname
		.slice(base.length)
		.replace(/(?:\/index)?(?:\.html)?\/?$/, '')
		.replace(/^(\/charts\/[^/]+)\/[A-Z]{3}$/, '$1');
	return origin === '' || UNLISTED.includes(path) ? '' : `${origin}${path === '' ? '/' : path}`;
}
