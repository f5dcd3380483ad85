import { longTable } from '$lib/export/long-table';
import { provenanceOf } from '$lib/export/provenance';
import { redistributableRows } from '$lib/export/redistributable-rows';
import { writeCsv } from '$lib/export/csv';
import { writeJson } from '$lib/export/json';
import { initialState } from '$lib/settings/codec';
import { contentOf } from './embed-pages';
import { releaseFolder } from './stored-releases';
import { pagePath, SITE_ORIGIN } from './site';
import { PRESENT } from './tables';

const HOLDS =
	'The rows that the chart shows in its default settings, one row per figure, in the same columns for every chart.';

/**
 * The figures of a chart's default state in long form, at an address that stays.
 * @param release Of a stored release; the present tables if left out.
 */
export async function chartFile(
	slug: string,
	format: 'csv' | 'json',
	release?: string
): Promise<Uint8Array<ArrayBuffer>> {
	const folder = release === undefined ? PRESENT : releaseFolder(release);
	const { view, model } = await contentOf(slug, folder);
	const { table, sources } = redistributableRows(view.exportTable(model), model.sources);
	const long = longTable(table, { slug, release: model.release });
	if (format === 'csv') return writeCsv(long, { mark: false });
	const path = release === undefined ? pagePath(slug) : `/v/${release}/embed/${slug}`;
	const meta = provenanceOf({
		spec: view.spec,
		holds: HOLDS,
		state: initialState(view.spec.controls),
		url: `${SITE_ORIGIN}${path}`,
		release: model.release,
		dataAsOf: model.dataAsOf,
		notes: model.notes,
		sources
	});
	return writeJson([long], meta);
}
