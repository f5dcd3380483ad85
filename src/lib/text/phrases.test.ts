import { describe, expect, it } from 'vitest';
import { withFirst } from './notes';
import {
	fittingHeadline,
	inEveryWay,
	inFirstYears,
	noUkrainianRate,
	perHundredRange,
	refusalSentences,
	waysOfCounting
} from './phrases';

describe('ways of counting', () => {
	it.each([
		[[4, 4], false, 'in all four ways of counting the displaced'],
		[[2], false, 'in both ways of counting the displaced'],
		[[8], true, 'in all eight ways of counting the displaced and dating the war'],
		[[3, 8], false, 'in every way of counting the displaced (three to eight each)'],
		[[1], false, 'as counted here'],
		[[], true, 'as counted here']
	])('%j', (counts, isEvent, words) => expect(inEveryWay(counts, isEvent)).toBe(words));

	it('are written in words', () => {
		expect(waysOfCounting(5, false)).toBe('five ways of counting the displaced');
	});
});

it('ranges have one number where both ends read alike', () => {
	expect(perHundredRange({ low: 0.4776, high: 0.5219 })).toBe('48–52');
	expect(perHundredRange({ low: 0.476, high: 0.478 })).toBe('48');
});

it('months are years in words', () => {
	expect(inFirstYears(12)).toBe('in each war’s first year');
	expect(inFirstYears(36)).toBe('in each war’s first three years');
});

it('a headline is the first that fits, or else the last', () => {
	expect(fittingHeadline('x'.repeat(71), 'short', 'shorter')).toBe('short');
	expect(fittingHeadline('x'.repeat(70))).toHaveLength(70);
	expect(fittingHeadline('x'.repeat(71), 'y'.repeat(72))).toBe('y'.repeat(72));
});

it('a refusal is a sentence, and what to choose another', () => {
	expect(refusalSentences('They end in 2024. Choose another year.')).toEqual([
		'They end in 2024.',
		'Choose another year.'
	]);
	expect(noUkrainianRate('')).toHaveLength(1);
});

it('notes that change the picture most come first, in the order given', () => {
	const notes = ['a', 'b', 'c'].map((id) => ({ id }));
	expect(withFirst(notes, ['c', 'x', 'b']).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});
