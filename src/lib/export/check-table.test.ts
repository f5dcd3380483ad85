import { describe, expect, it } from 'vitest';
import { awkwardTable, provenance } from '../../../tests/fixtures/awkward-table';
import type { Scalar } from '$lib/query/port';
import type { DataTable } from '$lib/views/contract';
import { formats, makeFile, type Format } from './files';

/** Every format checks its table. */
describe.each(Object.keys(formats) as Format[])('%s', (format) => {
	const withRows = (...changed: DataTable['rows']): DataTable[] => [{ ...awkwardTable, rows: changed }];
	const good: readonly Scalar[] = ['a', 1, 1, '2022-02-24', true, 'rpc'];

	it('can be empty', async () => {
		expect((await makeFile(format, withRows(), provenance)).size).toBeGreaterThan(0);
	});

	it.each<[string, number, Scalar]>([
		['people', 1, 1.5],
		['people', 1, 2 ** 31],
		['rate', 2, Number.NaN],
		['war_began', 3, '2022-2-24'],
		['is_default', 4, 1],
		['label', 0, 7]
	])('refuses %s at %i being %s', async (name, position, value) => {
		const bad = good.with(position, value);
		await expect(makeFile(format, withRows(good, bad), provenance)).rejects.toThrow(
			`since-onset, row 2, ${name}:`
		);
	});

	it('rejects a row that is too short', async () => {
		await expect(makeFile(format, withRows(good.slice(1)), provenance)).rejects.toThrow(
			'5 cells for 6 fields'
		);
	});
});
