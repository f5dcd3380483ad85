import { SITE_FOLDER } from '$lib/server/site';

export const load = () => ({ folder: SITE_FOLDER });
