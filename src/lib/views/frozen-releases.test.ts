import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nativeEngine, readManifest } from '$lib/query/duckdb-node';
import { loadCatalogue } from '$lib/query/load-catalogue';
import { initialState } from '$lib/settings/codec';
import { loadModel } from './load-model';
import { loadView, slugs } from './registry';

const releases = 'data/releases';
const kept = readdirSync(releases, { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && existsSync(join(releases, entry.name, 'manifest.json')))
	.map((entry) => join(releases, entry.name));

/** Addresses and embeds that name an old release are read by the present code. */
describe.each(['static/data', ...kept])('the tables in %s', { timeout: 60_000 }, (folder) => {
	const engine = nativeEngine(folder);
	afterAll(() => engine.close());

	it.each(slugs)('answer %s', async (slug) => {
		const catalogue = await loadCatalogue(engine, await readManifest(folder));
		const view = await loadView(slug as string);
		const model = await loadModel(view, initialState(view.spec.controls), engine, catalogue);
		expect(model.empty).toBeUndefined();
		expect(model.finding.length).toBeGreaterThan(0);
		expect(view.exportTable(model).rows.length).toBeGreaterThan(0);
	});
});
