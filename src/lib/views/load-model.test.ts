import { expect, it } from 'vitest';
import type { Catalogue } from '$lib/catalogue/catalogue';
import type { Query, Row } from '$lib/query/port';
import { defineSpec, type View } from './contract';
import { loadModel } from './load-model';

const query = (table: string): Query => ({ sql: `select * from ${table}`, params: [], tables: [table] });
const queries = { entries: query('admissions'), stocks: query('displaced_stock') };
const catalogue = { release: '2026-12' } as Catalogue;

/** A view whose model is what it is built from. */
const view = {
	spec: defineSpec({ slug: 'test', title: '', question: '', controls: [], queries: () => queries }),
	buildModel: (...inputs: unknown[]) => inputs
} as unknown as View;

it('runs all queries before the catalogue is there, and builds the model from both', async () => {
	const started: string[] = [];
	const run = async ({ tables }: Query): Promise<readonly Row[]> => {
		started.push(...tables);
		return [{ table: tables.join() }];
	};
	let arrive = (_: Catalogue): void => {};
	const loading = loadModel(view, {}, { run }, new Promise<Catalogue>((resolve) => (arrive = resolve)));
	expect(started).toEqual(['admissions', 'displaced_stock']);
	arrive(catalogue);
	expect(await loading).toEqual([
		{ entries: [{ table: 'admissions' }], stocks: [{ table: 'displaced_stock' }] },
		{},
		catalogue
	]);
});

it('fails as the catalogue does', async () => {
	const missing = Promise.reject<Catalogue>(new Error('no catalogue'));
	await expect(loadModel(view, {}, { run: async () => [] }, missing)).rejects.toThrow('no catalogue');
});
