/** Scheme and host of the published site, without a slash at the end; empty when unknown, and addresses are paths then. */
export const SITE_ORIGIN: string = (process.env.SITE_ORIGIN ?? '').replace(/\/+$/, '');

/** Where errors are reported: a web or e-mail address; empty when this copy of the site names none. */
export const CONTACT: string = process.env.SITE_CONTACT ?? '';

/** Path of a chart's page, or the explorer's. */
export const pagePath = (slug: string): string => (slug === 'explore' ? '/explore' : `/charts/${slug}`);
