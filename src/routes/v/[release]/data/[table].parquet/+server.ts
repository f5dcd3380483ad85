import { frozenTables, releaseFolder } from '$lib/server/stored-releases';
import { tableParquet } from '$lib/server/published-data';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = () => frozenTables();

export const GET: RequestHandler = async ({ params: { release, table } }) =>
	new Response(await tableParquet(table, releaseFolder(release)), {
		headers: { 'content-type': 'application/vnd.apache.parquet' }
	});
