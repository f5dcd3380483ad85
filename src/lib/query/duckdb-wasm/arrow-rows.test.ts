import {
	Bool,
	Dictionary,
	Int32,
	Table,
	Utf8,
	tableFromIPC,
	tableToIPC,
	vectorFromArray
} from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { rowsFromArrow } from './arrow-rows';

/** A table as it arrives from the database: deserialised, in two batches. */
const received = (texts: readonly (string | null)[]): Table => {
	const half = Math.ceil(texts.length / 2);
	const part = (own: readonly (string | null)[]) =>
		new Table({
			text: vectorFromArray(own, new Utf8()),
			n: vectorFromArray(
				own.map((_, n) => (n % 2 ? n : null)),
				new Int32()
			)
		});
	return tableFromIPC(tableToIPC(part(texts.slice(0, half)).concat(part(texts.slice(half)))));
};
const textsIn = (table: Table) => rowsFromArrow(table).map(({ text }) => text);

describe('rows', () => {
	it.each([
		['of one byte a letter', ['AFG', '', 'refugee', 'AFG', 'x']],
		['of several bytes a letter', ['Türkiye', 'a', '', 'Côte d’Ivoire', '日本', '🙂']],
		['and nulls', [null, 'AFG', null, '', 'é', null]],
		['nothing but nulls', [null, null]]
	])('contain texts %s', (_what, texts) => {
		expect(textsIn(received(texts))).toEqual(texts);
	});

	it('contain the strings of a slice of a table', () => {
		const table = received(['Türkiye', 'AFG', null, 'IRQ', 'é', 'SOM', 'YEM', '']);
		expect(textsIn(table.slice(1, 3))).toEqual(['AFG', null]);
		expect(textsIn(table.slice(3, 7))).toEqual(['IRQ', 'é', 'SOM', 'YEM']);
	});

	it('preserve numbers, booleans and nulls in order', () => {
		const table = new Table({
			n: vectorFromArray([1, null, -3], new Int32()),
			is: vectorFromArray([true, false, null], new Bool())
		});
		expect(rowsFromArrow(tableFromIPC(tableToIPC(table)))).toEqual([
			{ n: 1, is: true },
			{ n: null, is: false },
			{ n: -3, is: null }
		]);
	});

	it('are rejected when a column type is not allowed', () => {
		const table = new Table({
			code: vectorFromArray(['a', 'b'], new Dictionary(new Utf8(), new Int32()))
		});
		expect(() => rowsFromArrow(table)).toThrow('The column code holds');
	});
});
