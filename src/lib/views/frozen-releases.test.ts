import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isUnpublished } from '$lib/query/data-files';
import { nativeEngine, readManifest } from '$lib/query/duckdb-node';
import { loadCatalogue } from '$lib/query/load-catalogue';
import { initialState } from '$lib/settings/codec';
import { loadModel } from './load-model';
import { loadView, slugs } from './registry';

const releases = 'data/releases';
const kept = readdirSync(releases, { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && existsSync(join(releases, entry.name, 'manifest.json')))
	.map((entry) => join(releases, entry.name));

/** The current code serves addresses and embeds of old releases. */
describe.each(['static/data', ...kept])('the tables in %s', { timeout: 60_000 }, (folder) => {
	const engine = nativeEngine(folder);
	afterAll(() => engine.close());

	it.each(slugs)('support %s', async (slug) => {
		const manifest = await readManifest(folder);
		const catalogue = await loadCatalogue(engine, manifest);
		const view = await loadView(slug as string);
		const state = initialState(view.spec.controls);
		const model = await loadModel(view, state, engine, catalogue);
		expect(model.finding.length).toBeGreaterThan(0);
		if (Object.values(view.spec.queries(state)).every((query) => isUnpublished(manifest.tables, query))) {
			// A view of tables that the release lacks says so.
			expect(model.empty).toContain(manifest.release);
			return;
		}
		expect(model.empty).toBeUndefined();
		expect(view.exportTable(model).rows.length).toBeGreaterThan(0);
	});
});
