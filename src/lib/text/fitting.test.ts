import { expect, it } from 'vitest';
import { fittingSentence, inSentences } from './fitting';

it('the first sentence that is short enough, or else the last', () => {
	const sentences = ['one two three', 'one two', 'one'];
	expect(fittingSentence(3, sentences)).toBe('one two three');
	expect(fittingSentence(2, sentences)).toBe('one two');
	expect(fittingSentence(0, sentences)).toBe('one');
	expect(fittingSentence(1, [])).toBe('');
});

it('puts items into as few sentences as hold them', () => {
	const items = ['A in one', 'B in two', 'C in three'];
	expect(inSentences('So were ', items)).toEqual(['So were A in one; B in two; C in three.']);
	expect(inSentences('So were ', items, 8)).toEqual(['So were A in one; B in two.', 'So were C in three.']);
	expect(inSentences('So were ', items, 1)).toHaveLength(3);
	expect(inSentences('So were ', [])).toEqual([]);
});
