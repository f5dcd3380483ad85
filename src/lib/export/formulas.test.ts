import { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import { openExplorer } from '$lib/explore/testing';
import { exportTable } from '$lib/explore/export-table';
import { loadCatalogue } from '$lib/query/load-catalogue';
import { nativeEngine, readManifest } from '$lib/query/duckdb-node';
import { initialState } from '$lib/settings/codec';
import { loadModel } from '$lib/views/load-model';
import { loadView } from '$lib/views/registry';
import type { DataTable, View } from '$lib/views/contract';
import { formulasOf, ratesSql } from './formulas';

const engine = nativeEngine();
afterAll(() => engine.close());

/** Largest difference between shown and recomputed rates, relative to the shown. */
function largestDifference({ fields, rows }: DataTable): number {
	const at = (name: string) => fields.findIndex((field) => field.name === name);
	const differences = formulasOf({ fields }).flatMap(({ column, factor, numerator, denominator }) =>
		rows.flatMap((row) => {
			const shown = row[at(column)] ?? null;
			const parts = [...numerator, denominator].map((name) => row[at(name)] ?? null);
			if (shown === null || parts.includes(null)) return [];
			const base = Number(parts.at(-1));
			const again = (factor * parts.slice(0, -1).reduce<number>((sum, part) => sum + Number(part), 0)) / base;
			return [Math.abs(again - Number(shown)) / Math.max(1e-9, Math.abs(Number(shown)))];
		})
	);
	return Math.max(0, ...differences);
}

describe('formulas in the descriptions of columns', () => {
	it('give the rates that charts show', async () => {
		const catalogue = await loadCatalogue(engine, await readManifest());
		const covered: string[] = [];
		// The others are compared in the built site, where they are worked out anyway.
		for (const slug of ['parity-ladder', 'since-onset', 'everyone', 'recognition'] as const) {
			const view: View = await loadView(slug);
			const model = await loadModel(view, initialState(view.spec.controls), engine, catalogue);
			const table = view.exportTable(model);
			if (formulasOf(table).length > 0) covered.push(slug);
			expect(largestDifference(table), slug).toBeLessThan(1e-9);
		}
		expect(covered).toEqual(
			expect.arrayContaining(['parity-ladder', 'since-onset', 'everyone', 'recognition'])
		);
	}, 60_000);

	it.each(['rate', 'since-onset', 'protection-rate', 'per-resident', 'protected-share'])(
		'give the figures of the explorer’s %s, and leave rows without a figure empty',
		async (measure) => {
			const explorer = await openExplorer();
			const table = exportTable(await explorer.modelOf(`?measure=${measure}`));
			expect(formulasOf(table)).toHaveLength(1);
			expect(largestDifference(table)).toBeLessThan(1e-9);
			const at = (name: string) => table.fields.findIndex((field) => field.name === name);
			for (const row of table.rows)
				expect(row[at('value_status')]).toBe(row[at('value')] === null ? 'not_available' : 'ok');
		}
	);
});

it('the statement runs in DuckDB', async () => {
	const table: DataTable = {
		name: 't',
		caption: 't',
		fields: [
			{ name: 'origin', label: '', type: 'string', description: '' },
			{ name: 'convention', label: '', type: 'integer', unit: 'persons', description: '' },
			{ name: 'complementary', label: '', type: 'integer', unit: 'persons', description: '' },
			{ name: 'decisions', label: '', type: 'integer', unit: 'persons', description: '' },
			{
				name: 'rate',
				label: '',
				type: 'number',
				unit: '%',
				description: '100 × (convention + complementary) / decisions'
			}
		],
		rows: []
	};
	const connection = await DuckDBConnection.create();
	const sql = ratesSql(table, 'rows.csv').replace(
		"'rows.csv'",
		"(select 'SYR' as origin, 10 as convention, 20 as complementary, 40 as decisions, 75::double as rate)"
	);
	const result = await connection.runAndReadAll(sql);
	expect(result.getRowObjectsJson()).toEqual([{ origin: 'SYR', rate: 75, rate_again: 75 }]);
	connection.closeSync();
});
