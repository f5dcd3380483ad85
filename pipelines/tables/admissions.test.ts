import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSnapshots } from '../ingest/snapshots.js';
import { openDatabase, rowsOf, type Database } from '../lib/database.js';
import { defaultFolders } from '../lib/files.js';
import { buildTables } from '../publish/build-tables.js';

let database: Database;
beforeAll(async () => {
	database = await openDatabase();
	await buildTables(database.connection, readSnapshots(defaultFolders.data));
}, 120_000);
afterAll(() => database.close());

const rowsWhere = (where: string) =>
	rowsOf(
		database.connection,
		`select origin, strftime(period_start, '%Y-%m-%d') as first, strftime(period_end, '%Y-%m-%d') as last, value, low,
			high, total_low, total_high, is_default_series
		from published.admissions where ${where} order by origin, period_start`
	);

describe('Uniting for Ukraine', () => {
	it('has the announced arrivals as lower bound of its running total, straight between their dates', async () => {
		const months = await rowsWhere(`pathway = 'u4u'`);
		const at = (last: string) => months.find((row) => row['last'] === last);
		// 0 on 24 April 2022 and 6,500 on 8 June: 37 of 45 days give 5,344. Encounters of the month: 6,690.
		expect(at('2022-05-31')).toMatchObject({ value: 6690, low: 5344, high: 6690, total_low: 5344 });
		// 93,928 on 13 December and 115,000 on 24 February: 93,928 + 21,072 × 18/73.
		expect(at('2022-12-31')).toMatchObject({ total_low: 99_123, total_high: 103_233 });
		// 158,000 was announced for that very day; the month is at least 158,000 − 156,164.
		expect(at('2023-09-30')).toMatchObject({ total_low: 158_000, total_high: 163_903, low: 1836 });
		// 178,000 of 24 February 2024 is above 170,000 of 7 March, so it counts as 170,000 (lower envelope).
		expect(at('2024-02-29')).toMatchObject({ total_low: 170_000 });
		expect(at('2024-12-31')).toMatchObject({ total_low: 170_000, total_high: 250_403, low: 0 });
	});

	it('never rises above the encounters and never falls', async () => {
		const totals = (await rowsWhere(`pathway = 'u4u'`)).map((row) => [
			Number(row['total_low']),
			Number(row['total_high'])
		]);
		totals.forEach(([low = 0, high = 0], index) => {
			const [lowBefore = 0, highBefore = 0] = totals[index - 1] ?? [];
			expect(low).toBeLessThanOrEqual(high);
			expect(low).toBeGreaterThanOrEqual(lowBefore);
			expect(high).toBeGreaterThanOrEqual(highBefore);
		});
	});

	it('is empty after the pause of 27 January 2025, when encounters become entries at ports, none certain', async () => {
		const after = `origin = 'UKR' and period_start >= date '2025-02-01' and pathway =`;
		expect((await rowsWhere(`${after} 'u4u'`)).map((row) => row['value'])).toEqual([0, 0, 0, 0]);
		expect(
			(await rowsWhere(`${after} 'port_of_entry_parole'`)).map((row) => [
				row['low'],
				row['value'],
				row['high']
			])
		).toEqual([255, 349, 200, 252].map((met) => [0, met, met]));
	});
});

describe('Operation Allies Welcome', () => {
	it('follows the dated counts, at most the 73,566 paroled', async () => {
		const rows = await rowsWhere(`pathway = 'oaw'`);
		expect(rows.map((row) => [row['last'], row['value'], row['total_low'], row['total_high']])).toEqual([
			// 31,107 had arrived, 23,876 of them Afghans at risk.
			['2021-08-31', 23_876, 23_876, 31_107],
			// 25,000 resettled and 45,000 on bases.
			['2021-11-17', 70_000 - 23_876, 70_000, 73_566],
			// 52,000 and 22,500 are more than 73,566: some were not paroled, so only 70,000 is certain.
			['2021-12-31', 73_566 - 70_000, 70_000, 73_566],
			['2022-03-31', 0, 73_566, 73_566]
		]);
		expect(rows[0]?.['first']).toBe('2021-08-17');
	});
});

describe('parole of Cubans, Haitians, Nicaraguans and Venezuelans', () => {
	it('scales the encounters to the announced totals', async () => {
		const sums = await rowsOf(
			database.connection,
			`select origin, sum(value)::integer as people, sum(high)::integer as met, min(period_start)::varchar as first,
				max(period_end)::varchar as last
			from published.admissions where pathway = 'chnv' group by origin order by origin`
		);
		const ratios = sums.map((row) => (Number(row['met']) / Number(row['people'])).toFixed(3));
		expect(ratios).toEqual(['1.095', '1.035', '1.019', '1.017']);
		expect(sums.map((row) => row['people'])).toEqual([110_240, 211_040, 93_070, 117_330]);
		expect(sums.map((row) => row['first'])).toEqual(['2023-01-01', '2023-01-01', '2023-01-01', '2022-10-01']);
		expect(new Set(sums.map((row) => row['last']))).toEqual(new Set(['2024-12-31']));
	});

	it('has as lower bound what exceeds the mean of the six months before', async () => {
		// Venezuelans met in October 2022: 598. April to September: (161 + 169 + 131 + 131 + 139 + 134) / 6 = 144.2.
		const [first] = await rowsWhere(`pathway = 'chnv' and origin = 'VEN'`);
		expect(first).toMatchObject({ low: 453, high: 598, value: Math.round((598 * 117_330) / 119_348) });
		// Haitians met in February 2023: 6,634, less 148.5 still more than the 6,407 scaled: the bound is the value.
		const [, second] = await rowsWhere(`pathway = 'chnv' and origin = 'HTI'`);
		expect(second).toMatchObject({ low: 6407, value: 6407, high: 6634 });
	});
});

describe('Special Immigrant Visas before March 2017', () => {
	it('end on 30 September 2017, are never the default, and have official counts as lower bound', async () => {
		const derived = await rowsWhere(`source_id = 'derived-siv-before-march-2017'`);
		expect(derived).toMatchObject([
			// March to September 2017: 9,961. Lower bound: 4,120 principals and 12,050 relatives in the fiscal year, less these.
			{ origin: 'AFG', value: 48_601 - 9961, low: 4120 + 12_050 - 9961, is_default_series: false },
			// Lower bound: 3,151 principals by 31 March 2011.
			{ origin: 'IRQ', value: 21_961 - 893, low: 3151, is_default_series: false }
		]);
	});
});
