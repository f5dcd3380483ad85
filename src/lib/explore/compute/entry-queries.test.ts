import { afterAll, expect, it } from 'vitest';
import { compareRows } from '$lib/query/compare-rows';
import { nativeEngine } from '$lib/query/duckdb-node';
import { createRunner } from '$lib/query/runner';
import { NINE } from '../settings/places';
import { entriesQuery, type EntrySlice } from './sql';

const engine = nativeEngine();
afterAll(() => engine.close());

const EVERY = [
	...['asylum_affirmative', 'asylum_defensive', 'chnv', 'oaw', 'port_of_entry_parole', 'siv', 'u4u'],
	...['unhcr_resettlement', 'usrap', 'uk_resettlement']
];
const slices = [['USA'], ['USA', 'GBR']].flatMap((destinations) =>
	(['origin', 'destination', 'kind'] as const).flatMap((by) =>
		(['calendar', 'month'] as const).flatMap((unit) =>
			[['siv'], ['u4u', 'oaw', 'usrap', 'uk_resettlement'], EVERY].map((pathways): EntrySlice => ({
				by,
				origins: NINE,
				destinations,
				pathways,
				unit
			}))
		)
	)
);

it('rows of chosen pathways are those of all pathways, filtered', async () => {
	const runner = createRunner({ open: async () => engine });
	let rows = 0;
	for (const slice of slices) {
		const query = entriesQuery(slice, EVERY);
		const own = await runner.compute(query);
		expect(compareRows(await runner.run(query), own), JSON.stringify(slice)).toEqual([]);
		rows += own.length;
	}
	expect(rows).toBeGreaterThan(1000);
});

it('other origins ask for their pathways alone', () => {
	const slice = {
		by: 'origin',
		origins: ['CUB'],
		destinations: ['USA'],
		pathways: ['chnv'],
		unit: 'month'
	} as const;
	expect(entriesQuery(slice, EVERY).rollUps).toBeUndefined();
});
