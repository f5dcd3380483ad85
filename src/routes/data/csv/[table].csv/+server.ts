import { publishedTables, tableCsv } from '$lib/server/published-data';
import type { RequestHandler } from './$types';

export const prerender = true;

export async function entries() {
	const { tables } = await publishedTables();
	return tables.map(({ name }) => ({ table: name }));
}

export const GET: RequestHandler = async ({ params }) =>
	new Response(await tableCsv(params.table), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
