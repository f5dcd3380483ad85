import { describe, expect, it } from 'vitest';
import type { RollUp, Row } from './port';
import { rollUp } from './roll-up';

const from = { sql: '', params: [], tables: [] };
const row = (origin: string | null, place: string, t: number, value: number | null): Row => ({
	origin,
	place,
	t,
	value
});
const rows = [
	row('AFG', 'USA', 2024, 1),
	row('AFG', 'DEU', 2024, 2),
	row('AFG', 'DEU', 2023, null),
	row('UKR', 'USA', 2024, 8),
	row(null, 'USA', 2024, 16)
];
const byOrigin = (where: RollUp['where'] = {}): RollUp => ({
	from,
	where,
	keys: { key: { column: 'origin' }, t: { column: 't' } },
	sums: ['value']
});

describe('rows of a wider query', () => {
	it('are added up in the order of the keys, nulls as in SQL', () => {
		expect(rollUp(rows, byOrigin({ origin: ['UKR', 'AFG'] }))).toEqual([
			{ key: 'AFG', t: 2023, value: null },
			{ key: 'AFG', t: 2024, value: 3 },
			{ key: 'UKR', t: 2024, value: 8 }
		]);
		const filled = [...rows, row('AFG', 'USA', 2023, 4)];
		expect(rollUp(filled, byOrigin({ origin: ['AFG'] }))[0]).toEqual({ key: 'AFG', t: 2023, value: 4 });
	});

	it('are left out by any condition', () => {
		expect(rollUp(rows, byOrigin({ origin: ['AFG', 'null'], place: ['USA'] }))).toEqual([
			{ key: 'AFG', t: 2024, value: 1 }
		]);
	});

	it('add up to one series, those of unknown origin with them', () => {
		const total: RollUp = { ...byOrigin(), keys: { key: { value: 'ALL' }, t: { column: 't' } } };
		expect(rollUp(rows, total)).toEqual([
			{ key: 'ALL', t: 2023, value: null },
			{ key: 'ALL', t: 2024, value: 27 }
		]);
	});

	it('give columns in the order of a query, and are not changed', () => {
		const before = structuredClone(rows);
		expect(Object.keys(rollUp(rows, byOrigin())[0] ?? {})).toEqual(['key', 't', 'value']);
		expect(rows).toEqual(before);
	});
});
