/* eslint-disable */
import { mkdirSync, writeFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { nativeEngine, readManifest } from '../../src/lib/query/duckdb-node';
import { loadCatalogue } from '../../src/lib/query/load-catalogue';
import { initialState } from '../../src/lib/settings/codec';
import { loadView, slugs } from '../../src/lib/views/registry';
import { loadShapes } from '../../src/lib/plot/geography/maps';
import SceneSvg from '../../src/lib/marks/SceneSvg.svelte';
import { primitives } from './primitives';
import { statesOf } from './states';

const OUT = process.env.SNAPSHOT_OUT ?? '/tmp/fp-new';
const FOLDER = 'data/releases/2026-11.2';
mkdirSync(OUT, { recursive: true });
const engine = nativeEngine(FOLDER);
let catalogue: any;
beforeAll(async () => { catalogue = await loadCatalogue(engine, await readManifest(FOLDER)); await loadShapes('world'); await loadShapes('europe'); });
afterAll(() => engine.close());
const f = ({ name, label, type, unit, description, significant }: any) => [name, label, type, unit ?? null, description, significant ?? null];
const said = (m: any, tables: any, exported: any) => ({
	finding: m.finding, altText: m.altText, unit: m.unit, period: m.period, dataAsOf: m.dataAsOf, release: m.release,
	notes: m.notes.map(({ id, text }: any) => [id, text]), sources: m.sources.map((s: any) => s.source_id ?? s.id), empty: m.empty ?? null,
	tables: tables.map((t: any) => ({ name: t.name, caption: t.caption, fields: t.fields.map(f), rows: t.rows, links: t.links ?? null })),
	exported: { name: exported.name, caption: exported.caption, fields: exported.fields.map(f), rows: exported.rows }
});
async function drawn(view: any, model: any, width: string) {
	const scene = await view.chart(model, width);
	return { marks: primitives(render(SceneSvg as any, { props: { scene, altText: model.altText } }).body), cursor: [{ width: scene.width, height: scene.height, label: scene.noun ?? 'Chart', reach: scene.reach ?? 32, points: scene.cursor.map(({ x, y, tooltip, series, colour }: any) => ({ x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100, label: tooltip, seriesLabel: series, colour })) }] };
}
describe.each(slugs as readonly string[])('%s', (slug) => {
	it('is recorded', { timeout: 600_000 }, async () => {
		const view: any = await loadView(slug);
		const states = statesOf(view.spec.controls, initialState(view.spec.controls));
		const cache = new Map<string, any>();
		const run = (q: any) => { const k = JSON.stringify([q.sql, q.params]); if (!cache.has(k)) cache.set(k, engine.run(q)); return cache.get(k); };
		const lines: string[] = [];
		for (const state of states) {
			const results = Object.fromEntries(await Promise.all(Object.entries<any>(view.spec.queries(state)).map(async ([n, q]) => [n, await run(q)])));
			const model = view.buildModel(results, state, catalogue);
			const charts = model.empty ? {} : { wide: await drawn(view, model, 'wide'), narrow: await drawn(view, model, 'narrow') };
			lines.push(JSON.stringify({ state, ...said(model, view.tables(model), view.exportTable(model)), ...charts }));
		}
		writeFileSync(`${OUT}/${slug}.jsonl`, lines.join('\n') + '\n');
	});
});
