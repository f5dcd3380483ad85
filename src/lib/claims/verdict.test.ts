import { describe, expect, it } from 'vitest';
import { allReach, allUnder, isAbove, isBelow, RULES, verdictOf, type Outcome, type Role } from './verdict';

const of = (...answers: readonly (readonly [Role, Outcome])[]) =>
	verdictOf(answers.map(([role, outcome]) => ({ role, outcome })));

describe('a verdict', () => {
	it.each([
		[
			'supported',
			[
				['part', 'yes'],
				['limit', 'no']
			]
		],
		[
			'supported with a caveat',
			[
				['part', 'yes'],
				['limit', 'yes']
			]
		],
		[
			'supported with a caveat',
			[
				['part', 'yes'],
				['limit', 'depends']
			]
		],
		[
			'supported with a caveat',
			[
				['part', 'yes'],
				['part', 'untestable']
			]
		],
		[
			'depends on the measure',
			[
				['part', 'yes'],
				['part', 'no']
			]
		],
		[
			'depends on the measure',
			[
				['part', 'depends'],
				['part', 'untestable']
			]
		],
		[
			'not supported',
			[
				['part', 'no'],
				['part', 'untestable'],
				['limit', 'yes']
			]
		],
		[
			'not supported',
			[
				['premise', 'no'],
				['part', 'untestable']
			]
		],
		[
			'cannot be tested with open data',
			[
				['premise', 'yes'],
				['part', 'untestable']
			]
		]
	] as const)('is “%s” after %j', (verdict, answers) => {
		expect(of(...answers)).toBe(verdict);
		expect(RULES.map((rule) => rule.verdict)).toContain(verdict);
	});
});

describe('a result', () => {
	it('depends when values are on both sides', () => {
		expect(allReach([2, 3], 2)).toBe('yes');
		expect(allReach([1, 3], 2)).toBe('depends');
		expect(allReach([1, 1], 2)).toBe('no');
		expect(allUnder([1, 2], 2)).toBe('depends');
		expect(allUnder([2, 3], 2)).toBe('no');
	});

	it('is none without values', () => {
		expect(allReach([], 2)).toBe('untestable');
	});

	it('is above only when a group is above in every way of counting', () => {
		expect((['below', 'above', 'about equal', 'depends on the definition'] as const).map(isAbove)).toEqual([
			'no',
			'yes',
			'no',
			'depends'
		]);
	});

	it('follows the side that a group is on', () => {
		expect((['below', 'above', 'depends on the definition'] as const).map(isBelow)).toEqual([
			'yes',
			'no',
			'depends'
		]);
	});
});
