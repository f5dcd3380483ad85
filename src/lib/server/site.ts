import packageFile from '../../../package.json' with { type: 'json' };

/** Scheme, host and folder of the published site, without a trailing slash; empty if unknown, in which case addresses are paths. */
export const SITE_ORIGIN: string = (process.env.SITE_ORIGIN ?? '').replace(/\/+$/, '');

/** Path of the site's folder on its host, with a slash at the end. */
export const SITE_FOLDER: string = URL.canParse(SITE_ORIGIN)
	? `${new URL(SITE_ORIGIN).pathname.replace(/\/+$/, '')}/`
	: '/';

/** Where errors are reported: a web or e-mail address; empty if this copy of the site has none. */
export const CONTACT: string = process.env.SITE_CONTACT ?? '';

/** Address of the project's list of issues, from package.json; empty if it names none. */
export const ISSUES: string = (packageFile as { bugs?: { url?: string } }).bugs?.url ?? '';

/** Path of a chart's page, or the explorer's. */
export const pagePath = (slug: string): string => (slug === 'explore' ? '/explore' : `/charts/${slug}`);

/** Absolute address of a chart's page, or the explorer's; empty if `SITE_ORIGIN` is. */
export const pageAddress = (slug: string): string => SITE_ORIGIN && `${SITE_ORIGIN}${pagePath(slug)}`;
