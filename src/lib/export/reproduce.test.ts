import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { nativeEngine, readManifest } from '$lib/query/duckdb-node';
import { loadCatalogue } from '$lib/query/load-catalogue';
import { parseState } from '$lib/settings/codec';
import { loadModel } from '$lib/views/load-model';
import { loadView } from '$lib/views/registry';
import type { View } from '$lib/views/contract';
import { writeCsv } from './csv';
import { fileSubject, reproduceScript } from './reproduce';

it('the script of a chart gives its rows and its rates over the published files', async () => {
	const engine = nativeEngine();
	const manifest = await readManifest();
	const view: View = await loadView('everyone');
	const { state } = parseState(new URLSearchParams('window=2021-2024'), view.spec.controls);
	const model = await loadModel(view, state, engine, await loadCatalogue(engine, manifest));
	const table = view.exportTable(model);
	const folder = mkdtempSync(join(tmpdir(), 'reproduce-'));
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	try {
		const name = `everyone_window-2021-2024_${manifest.release}_displayed.csv`;
		writeFileSync(join(folder, name), writeCsv(table));
		const script = reproduceScript({ view, model, settings: state }, (one) =>
			resolve('static/data', manifest.tables[one]?.file ?? '')
		).replace(`'${name}'`, `'${join(folder, name)}'`);
		expect(script).toContain(join(folder, name));
		const statements = await connection.extractStatements(script);
		let rows: Record<string, unknown>[] = [];
		for (let i = 0; i < statements.count; i++)
			rows = (await (await statements.prepare(i)).runAndReadAll()).getRowObjectsJson();
		expect(rows.length).toBeGreaterThan(20);
		expect(rows[0]).toHaveProperty('rate_again');
		for (const { rate, rate_again: again } of rows) expect(Number(again)).toBeCloseTo(Number(rate), 9);
	} finally {
		connection.closeSync();
		rmSync(folder, { recursive: true });
		await engine.close();
	}
});

it('names files after the settings that differ from the default', async () => {
	const view: View = await loadView('parity-ladder');
	const named = (search: string) =>
		fileSubject(view, parseState(new URLSearchParams(search), view.spec.controls).state);
	expect(named('')).toBe('parity-ladder');
	expect(named('window=12&tier=resettled')).toBe('parity-ladder_tier-resettled_window-12');
	expect(named('origins=UKR~AFG')).toBe('parity-ladder_origins-UKR-AFG');
	expect(named('origins=UKR~AFG~SYR~IRQ~SOM')).toBe('parity-ladder_origins-UKR-AFG-and-3-more');
});
