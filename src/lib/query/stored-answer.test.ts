import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from './port';
import { rowsOfAnswer, storedAnswer } from './stored-answer';

const throughJson = (rows: readonly Row[]): readonly Row[] =>
	rowsOfAnswer(JSON.parse(JSON.stringify(storedAnswer(rows))));

describe('stored rows', () => {
	it('come back as they were, whatever their values', () => {
		const row = fc.record({
			n: fc.option(fc.double()),
			few: fc.option(fc.constantFrom(-0, 0, 2024, Number.NaN)),
			text: fc.option(fc.string({ unit: 'binary' })),
			day: fc.option(fc.constantFrom('2022-02-24', '1951-01-01')),
			truth: fc.option(fc.boolean()),
			nothing: fc.constant(null),
			value: fc.option(fc.oneof(fc.maxSafeInteger(), fc.integer(), fc.constant(-0))),
			high: fc.option(fc.oneof(fc.maxSafeInteger(), fc.integer()))
		});
		fc.assert(
			fc.property(fc.array(row), (rows) => {
				const back = throughJson(rows);
				expect(back).toHaveLength(rows.length);
				const differing = rows.flatMap((stored, place) =>
					Object.entries(stored).filter(([name, value]) => !Object.is(back[place]?.[name], value))
				);
				expect(differing).toEqual([]);
			})
		);
	});

	it('keep the order of their columns, also with names that objects know', () => {
		const rows = [{ z: 1, toString: 'a', constructor: null }];
		expect(Object.entries(throughJson(rows)[0] ?? {})).toEqual(Object.entries(rows[0] ?? {}));
	});

	it('name repeated cells once', () => {
		const rows = Array.from({ length: 100 }, () => ({ source_id: 'unhcr-population-2025' }));
		expect(JSON.stringify(storedAnswer(rows)).match(/unhcr/g)).toHaveLength(1);
	});

	it('name bounds by their distance from the value', () => {
		const rows = Array.from({ length: 100 }, (_, i) => ({
			value: 100_000 + 7919 * i,
			high: 100_002 + 7919 * i
		}));
		const high = storedAnswer([...rows, { value: 5, high: 5.5 }]).columns[1];
		expect(high).toMatchObject({ beside: 'value', by: expect.arrayContaining([2, [5.5]]) });
		expect(throughJson(rows)).toEqual(rows);
	});

	it('are refused when a column mixes types or rows differ in their columns', () => {
		expect(() => storedAnswer([{ a: 1 }, { a: '1' }])).toThrow('The column a mixes number and text values.');
		expect(() => storedAnswer([{ a: 1 }, { b: 1 }])).toThrow('A row has the columns b instead of a.');
	});
});

const column = { name: 'a', type: 'number', cells: [1, 2] };

it.each([
	['no object', null],
	['a page in its place', '<!doctype html>'],
	['no columns', { rows: 2 }],
	['a column without a name', { rows: 2, columns: [{ ...column, name: 1 }] }],
	['a type that is none', { rows: 2, columns: [{ ...column, type: 'toString' }] }],
	['a cell too few', { rows: 3, columns: [column] }],
	['a cell of another type', { rows: 2, columns: [{ ...column, cells: [1, 'two'] }] }],
	['a cell that is a list', { rows: 2, columns: [{ ...column, cells: [1, [2]] }] }],
	[
		'a difference from no column',
		{ rows: 2, columns: [{ name: 'a', type: 'number', beside: 'b', by: [0, 0] }] }
	],
	[
		'a difference that is none',
		{ rows: 2, columns: [column, { name: 'b', type: 'number', beside: 'a', by: [0, 'x'] }] }
	],
	[
		'a place that is not there',
		{ rows: 2, columns: [{ ...column, cells: undefined, distinct: [1], at: [0, 1] }] }
	]
])('an answer with %s is damaged', (_what, answer) => {
	expect(() => rowsOfAnswer(answer)).toThrow('A stored answer is damaged');
});
