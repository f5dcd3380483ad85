import { json } from '@sveltejs/kit';
import { dataPackage } from '../data-package';
import { publishedTables } from '../published.server';
import { loadSources } from '../sources.server';

export const prerender = true;

export async function GET() {
	const { manifest, tables } = await publishedTables();
	return json(dataPackage(manifest, tables, await loadSources()));
}
