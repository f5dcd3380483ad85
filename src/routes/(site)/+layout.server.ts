import { version } from '$app/environment';
import { readManifest } from '$lib/query/duckdb-node';

export const load = async () => {
	const { release, data_as_of } = await readManifest();
	return { release, dataAsOf: data_as_of, version };
};
