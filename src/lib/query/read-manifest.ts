import type { Manifest } from '../catalogue/manifest';
import { QueryError } from './port';

/**
 * Fetches the list of published tables, columns, units and sources.
 * @param dataAddress Of the folder that holds it.
 * @throws {QueryError} `network` with one sentence for the reader.
 */
export async function readManifest(dataAddress: string): Promise<Manifest> {
	try {
		const response = await fetch(`${dataAddress}/manifest.json`);
		if (!response.ok) throw new Error(String(response.status));
		return (await response.json()) as Manifest;
	} catch (cause) {
		throw new QueryError('The list of published tables could not be loaded.', 'network', cause);
	}
}
