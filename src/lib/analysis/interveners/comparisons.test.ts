import { describe, expect, it } from 'vitest';
import { sidesOf } from './comparisons';

const below = (row: string) => ({ row, direction: 'below' }) as const;
const above = (row: string) => ({ row, direction: 'above' }) as const;
const either = (row: string) => ({ row, direction: 'either' }) as const;

describe('sides of the chosen share', () => {
	it('the one with more wars comes first', () => {
		expect(sidesOf([below('a'), above('b'), above('c'), either('d')])).toEqual({
			main: ['b', 'c'],
			isBelow: false,
			lesser: ['a'],
			either: ['d']
		});
	});

	it('fewer people than the share come first where both have the same number', () => {
		expect(sidesOf([above('a'), below('b')])).toMatchObject({ main: ['b'], isBelow: true, lesser: ['a'] });
		expect(sidesOf([])).toMatchObject({ main: [], isBelow: true });
	});
});
