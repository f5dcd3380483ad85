import { publishedTables, tableCsv } from '../../published.server';

export const prerender = true;

export async function entries() {
	const { tables } = await publishedTables();
	return tables.map(({ name }) => ({ table: name }));
}

export const GET = async ({ params }) =>
	new Response(await tableCsv(params.table), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
