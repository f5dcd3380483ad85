import { describe, expect, it } from 'vitest';
import { endOfDay, heightAt, higherOf, meanHeight, partOfLine, sumOfLines } from './line';

/** 0 at the beginning, 4 after two months, then a jump to 1, which stays. */
const line = [
	{ at: 0, value: 0 },
	{ at: 2, value: 4 },
	{ at: 2, value: 1 },
	{ at: 6, value: 1 }
];

describe('a line', () => {
	it('has heights between its points, two at a jump, and none outside', () => {
		expect(heightAt(line, 0.5)).toBe(1);
		expect(heightAt(line, 2, 'before the jump')).toBe(4);
		expect(heightAt(line, 2)).toBe(1);
		expect(heightAt(line, -1)).toBeNull();
		expect(heightAt(line, 7)).toBeNull();
	});

	it('has a mean by area', () => {
		// Triangle 2 · 4 / 2 = 4 and rectangle 4 · 1 = 4, over six months.
		expect(meanHeight(line, 0, 6)).toBeCloseTo(8 / 6, 12);
		// From month 1 to 2: heights 2 and 4.
		expect(meanHeight(line, 1, 2)).toBe(3);
		expect(meanHeight(line, 2, 6)).toBe(1);
		expect(meanHeight(line, 3, 7)).toBeNull();
	});

	it('is cut at any two times', () => {
		expect(partOfLine(line, 1, 2)).toEqual([
			{ at: 1, value: 2 },
			{ at: 2, value: 4 }
		]);
	});
});

describe('two lines', () => {
	const rising = [
		{ at: 0, value: 0 },
		{ at: 4, value: 4 }
	];
	const falling = [
		{ at: 0, value: 2 },
		{ at: 4, value: 0 }
	];

	it('add up at the points of both', () => {
		const flat = [
			{ at: 0, value: 1 },
			{ at: 1, value: 1 },
			{ at: 4, value: 1 }
		];
		expect(sumOfLines([rising, flat])).toEqual([
			{ at: 0, value: 1 },
			{ at: 1, value: 2 },
			{ at: 4, value: 5 }
		]);
	});

	it('give the higher one, with the point where they cross', () => {
		// t = 2 − t/2 at t = 4/3.
		const higher = higherOf(rising, falling);
		expect(higher.map(({ at }) => at)).toEqual([0, expect.closeTo(4 / 3, 12), 4]);
		expect(higher.map(({ value }) => value)).toEqual([2, expect.closeTo(4 / 3, 12), 4]);
	});
});

it('counts days from the end of months', () => {
	expect(endOfDay('2023-06-30')).toBe(2023 * 12 + 6);
	expect(endOfDay('2023-12-31')).toBe(2024 * 12);
	expect(endOfDay('2022-02-14')).toBe(2022 * 12 + 1.5);
	expect(() => endOfDay('2022-02-29')).toThrow('Not a date: 2022-02-29');
	expect(() => endOfDay('June 2022')).toThrow('Not a date');
});
