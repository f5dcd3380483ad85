import { describe, expect, it } from 'vitest';
import { press, rpc, unhcr } from '../../../tests/fixtures/awkward-table';
import type { DataTable } from '$lib/views/contract';
import { redistributableRows } from './redistributable-rows';

const table = (column: string, ...ids: (string | null)[]): DataTable => ({
	name: 'flows',
	caption: '',
	fields: [
		{ name: 'nth', label: '', type: 'integer', description: '' },
		{ name: column, label: '', type: 'string', description: '' }
	],
	rows: ids.map((id, nth) => [nth, id])
});
const sources = [press, rpc, unhcr];

describe('redistributableRows', () => {
	it('returns rows whose sources are all redistributable, with those sources', () => {
		const offer = redistributableRows(table('source_ids', 'rpc', 'rpc~unhcr'), sources);
		expect(offer.table.rows).toHaveLength(2);
		expect(offer.sources).toEqual([rpc, unhcr]);
		expect(offer.withheld).toEqual([]);
	});

	it('excludes and counts rows with a source that may only be cited', () => {
		const offer = redistributableRows(table('source_ids', 'rpc', 'press', 'rpc~press'), sources);
		expect(offer.table.rows).toEqual([[0, 'rpc']]);
		expect(offer.sources).toEqual([rpc]);
		expect(offer.withheld).toEqual([{ source: press, rows: 2 }]);
	});

	it('accepts both names of the column', () => {
		expect(redistributableRows(table('source_id', 'unhcr'), sources).sources).toEqual([unhcr]);
	});

	it.each([
		['names no source', 'source_ids', null],
		['names an unknown source', 'source_ids', 'rpc~rumour']
	])('refuses a row that %s', (_what, column, ids) => {
		expect(() => redistributableRows(table(column, 'rpc', ids), sources)).toThrow(
			/flows, row 2: unknown source/
		);
	});

	it('rejects a table without sources', () => {
		expect(() => redistributableRows(table('origin', 'UKR'), sources)).toThrow(
			'has no column that names its sources'
		);
	});
});
