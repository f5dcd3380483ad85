import { version } from '$app/environment';
import { readManifest } from '$lib/query/duckdb-node';
import { SITE_ORIGIN } from '$lib/server/site';

export const load = async () => {
	const { release, data_as_of } = await readManifest();
	return { release, dataAsOf: data_as_of, version, origin: SITE_ORIGIN };
};
