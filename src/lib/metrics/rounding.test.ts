import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains } from '../../../tests/support/contains';
import { asPrinted, type RoundingRule } from './rounding';

const bounds = (printed: number, rule: RoundingRule) => {
	const { low, high } = asPrinted(printed, rule);
	return [low, high];
};

describe('the range of a printed count', () => {
	it.each<[RoundingRule, number, [number, number]]>([
		['unhcr-asylum', 0, [0, 2]],
		['unhcr-asylum', 5, [3, 5]],
		['unhcr-asylum', 6, [6, 6]],
		['unhcr-asylum', 10, [10, 10]],
		['unhcr-decisions', 0, [0, 2]],
		['unhcr-decisions', 5, [3, 7]],
		['unhcr-decisions', 10, [8, 10]],
		['unhcr-decisions', 15, [15, 15]],
		['eurostat', 0, [0, 2]],
		['eurostat', 25, [23, 27]],
		['ohss', 0, [0, 4]],
		['ohss', 10, [5, 14]],
		['ohss', 14_330, [14_325, 14_334]],
		['exact', 0, [0, 0]],
		['exact', 73_566, [73_566, 73_566]]
	])('%s %i', (rule, printed, expected) => {
		expect(bounds(printed, rule)).toEqual(expected);
	});

	it('includes the printed figure, and never falls below zero', () => {
		const rules = fc.constantFrom<RoundingRule>(
			'unhcr-asylum',
			'unhcr-decisions',
			'eurostat',
			'ohss',
			'exact'
		);
		fc.assert(
			fc.property(rules, fc.nat(), (rule, printed) => {
				const range = asPrinted(printed, rule);
				expect(range.low).toBeGreaterThanOrEqual(0);
				expect(contains(range, printed)).toBe(true);
			})
		);
	});

	it.each([Number.NaN, Number.POSITIVE_INFINITY, -1, 0.5])('rejects %d', (printed) => {
		expect(() => asPrinted(printed, 'exact')).toThrow(RangeError);
	});
});
