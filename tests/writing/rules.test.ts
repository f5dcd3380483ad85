import { describe, expect, it } from 'vitest';
import {
	faultsOf,
	findingFaults,
	gradeOf,
	headlineFaults,
	noteFaults,
	numbersOf,
	sentencesOf,
	wordsOf
} from './rules';

describe('counting', () => {
	it('splits sentences, but not after abbreviations', () => {
		expect(sentencesOf('The U.S. let in 3. Then it stopped. “No.” It did.')).toEqual([
			'The U.S. let in 3.',
			'Then it stopped.',
			'“No.”',
			'It did.'
		]);
	});
	it('counts words with letters or digits', () => {
		expect(wordsOf('52 Afghans – and 8 Syrians (at least)')).toHaveLength(7);
	});
	it('leaves out years, dates, forms and the bases 100 and 1,000', () => {
		expect(numbersOf('By 31 March 2022, 46,000 I-131 requests: 297 approved, 6.5 of every 1,000.')).toEqual([
			'46,000',
			'297',
			'6.5'
		]);
	});
	it('counts both ends of a range', () => {
		expect(numbersOf('31 (10–34 across six ways)')).toEqual(['31', '10', '34']);
	});
	// 5 words, 1 sentence, 5 syllables: 0.39 × 5 + 11.8 × 1 − 15.59 = −1.84.
	it('grades by Flesch and Kincaid', () => expect(gradeOf('The cat sat on mats.')).toBeCloseTo(-1.84, 2));
});

describe('faults', () => {
	it.each([
		['For Somalis the definition decides.', 'says “the definition decides”'],
		['The figure gives 3.', 'says “gives”'],
		['Refugees and siv holders', 'shows the code name siv'],
		['See year_end', 'shows the code name year_end'],
		['1 people came', 'has a plural after 1'],
		['It is a open question', 'needs “an”'],
		['Nobody came .', 'has stray blanks or points']
	])('finds what is wrong with %s', (text, fault) => expect(faultsOf(text)).toContain(fault));
	it.each([
		'52 Afghans for every 100 Ukrainians.',
		'A one-year stay in a European country.',
		'2.1 people from Angola and 21 people from Cuba.'
	])('accepts %s', (text) => expect(faultsOf(text)).toEqual([]));
	it('holds headlines to one short claim', () => {
		expect(headlineFaults('How many were let in?')).toContain('asks instead of telling');
		expect(headlineFaults('x'.repeat(71))).toEqual(['has 71 characters, 70 at most']);
	});
	it('holds the first sentence to three numbers and the others to five', () => {
		const four = 'There are 2, 3, 4 and 5.';
		expect(findingFaults(four, true)).toEqual(['has 4 numbers, 3 at most']);
		expect(findingFaults(four, false)).toEqual([]);
	});
	it('holds notes to two sentences', () => {
		expect(noteFaults('One. Two. Three.')).toEqual(['has 3 sentences, 2 at most']);
	});
});
