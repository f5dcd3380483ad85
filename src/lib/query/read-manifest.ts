import type { Manifest } from '../catalogue/manifest';
import { reportMissingFile } from './missing-files';
import { QueryError } from './port';

/**
 * Fetches the list of published tables, columns, units and sources.
 * @param dataAddress URL of the folder that contains it.
 * @param release Release of the page that asks.
 * @throws {QueryError} `network`, or `data` when the site has published another release; with one sentence for the reader.
 */
export async function readManifest(dataAddress: string, release: string): Promise<Manifest> {
	let manifest: Manifest;
	try {
		const response = await fetch(`${dataAddress}/manifest.json`);
		if (!response.ok) throw new Error(String(response.status));
		manifest = (await response.json()) as Manifest;
	} catch (cause) {
		throw new QueryError('The list of published tables could not be loaded.', 'network', cause);
	}
	if (manifest.release === release) return manifest;
	reportMissingFile();
	throw new QueryError(`This page shows release ${release}; the site now has ${manifest.release}.`, 'data');
}
