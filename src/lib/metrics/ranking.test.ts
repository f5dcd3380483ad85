import { describe, expect, it } from 'vitest';
import { exactly, interval } from './interval';
import { measured, undefinedBecause } from './quantity';
import { mayBeRanked, rank, rankability } from './ranking';

const item = (id: string, people: number, value: number | null) => ({
	id,
	people: exactly(people),
	result: value === null ? undefinedBecause('Not published.', '×') : measured(exactly(value), '×')
});

describe('ranking', () => {
	it.each([
		[0, 'none recorded', false],
		[9, 'too few', false],
		[10, 'with a warning', true],
		[99, 'with a warning', true],
		[100, 'ranked', true]
	] as const)('%i people: %s', (people, expected, ranked) => {
		expect(rankability(exactly(people))).toBe(expected);
		expect(mayBeRanked(exactly(people))).toBe(ranked);
	});

	it('goes by the published count, not its bounds', () => {
		expect(rankability(interval(0, 9, 5000))).toBe('too few');
	});

	it('puts the highest first, lets equals share a place and leaves the rest out', () => {
		const items = [
			item('LBY', 8, 9),
			item('IRQ', 500, 0.2),
			item('AFG', 5000, 0.5),
			item('YEM', 50, 0.2),
			item('PHL', 0, 0),
			item('SOM', 5000, null),
			item('SYR', 500, 0.1)
		];
		expect(rank(items).map(({ item: { id }, place }) => [id, place])).toEqual([
			['AFG', 1],
			['IRQ', 2],
			['YEM', 2],
			['SYR', 4],
			['LBY', null],
			['PHL', null],
			['SOM', null]
		]);
	});
});
