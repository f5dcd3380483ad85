/** Scheme and host under which the site is published, without a slash at the end; empty while that is not known: addresses are then paths. */
export const SITE_ORIGIN: string = (process.env.SITE_ORIGIN ?? '').replace(/\/+$/, '');

/** Where errors are reported: a web or e-mail address; empty when this copy of the site names none. */
export const CONTACT: string = process.env.SITE_CONTACT ?? '';
