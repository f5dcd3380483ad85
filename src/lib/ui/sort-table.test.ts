import { describe, expect, it } from 'vitest';
import type { DataTable } from '$lib/views/contract';
import { nextSorting, rowsAsText, sortedOrder, tabSeparated } from './sort-table';

const name = { name: 'name', label: 'Country', type: 'string', description: '' } as const;
const people = { name: 'people', label: 'People', type: 'integer', unit: 'a year', description: '' } as const;
const table: DataTable = {
	name: 'table',
	caption: 'Table',
	fields: [name, people],
	rows: [
		['Yemen', 5],
		['Åland', null],
		['Zambia', 10],
		['Angola', 5]
	]
};

describe('sorting a table', () => {
	it('starts with the largest figure or the first word, turns round, and returns to the order as published', () => {
		const first = nextSorting(undefined, 1, people);
		expect(first).toEqual({ column: 1, descending: true });
		const second = nextSorting(first, 1, people);
		expect(second).toEqual({ column: 1, descending: false });
		expect(nextSorting(second, 1, people)).toBeUndefined();
		expect(nextSorting(first, 0, name)).toEqual({ column: 0, descending: false });
	});
	it('puts empty cells last either way and keeps the order of equal ones', () => {
		expect(sortedOrder(table, { column: 1, descending: true })).toEqual([2, 0, 3, 1]);
		expect(sortedOrder(table, { column: 1, descending: false })).toEqual([0, 3, 2, 1]);
	});
	it('sorts words as readers do, not by code points', () => {
		expect(sortedOrder(table, { column: 0, descending: false })).toEqual([1, 3, 0, 2]);
	});
	it('leaves the published order without a sorting', () => {
		expect(sortedOrder(table, undefined)).toEqual([0, 1, 2, 3]);
	});
});

it('copies every digit, tab by tab, in the order on screen', () => {
	expect(tabSeparated(table, [2, 1])).toBe('Country\tPeople (a year)\nZambia\t10\nÅland\t');
});

it('copies rows under the names of their columns, each in one cell', () => {
	expect(rowsAsText(table).split('\n').slice(0, 2)).toEqual(['name\tpeople', 'Yemen\t5']);
});
