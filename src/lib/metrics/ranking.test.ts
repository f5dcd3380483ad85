import { describe, expect, it } from 'vitest';
import { exactly, interval } from './interval';
import { mayBeRanked, rankability } from './ranking';

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

	it('uses the published count, not its bounds', () => {
		expect(rankability(interval(0, 9, 5000))).toBe('too few');
	});
});
