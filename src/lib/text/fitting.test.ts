import { expect, it } from 'vitest';
import { fittingSentence } from './fitting';

it('the first sentence that is short enough, or else the last', () => {
	const sentences = ['one two three', 'one two', 'one'];
	expect(fittingSentence(3, sentences)).toBe('one two three');
	expect(fittingSentence(2, sentences)).toBe('one two');
	expect(fittingSentence(0, sentences)).toBe('one');
	expect(fittingSentence(1, [])).toBe('');
});
