import { json } from '@sveltejs/kit';
import { dataPackage } from '$lib/server/data-package';
import { publishedTables } from '$lib/server/published-data';
import { loadSources } from '$lib/server/sources';

export const prerender = true;

export async function GET() {
	const { manifest, tables } = await publishedTables();
	return json(dataPackage(manifest, tables, await loadSources()));
}
