import { describe, expect, it } from 'vitest';
import { inSpeech, readFormula, stepsOf } from './formula';

describe('a formula written as text', () => {
	it('is read into words, numbers, operators and fractions', () => {
		expect(readFormula('rate = 1,000 × {people let in|person-years}')).toEqual([
			{ kind: 'words', text: 'rate' },
			{ kind: 'operator', text: '=' },
			{ kind: 'number', text: '1,000' },
			{ kind: 'operator', text: '×' },
			{
				kind: 'fraction',
				top: [{ kind: 'words', text: 'people let in' }],
				bottom: [{ kind: 'words', text: 'person-years' }]
			}
		]);
	});

	it('parses fractions inside fractions', () => {
		const [outer] = readFormula('{{1|2}|{3|4}}');
		expect(outer?.kind === 'fraction' && [outer.top, outer.bottom]).toEqual([
			[{ kind: 'fraction', top: [{ kind: 'number', text: '1' }], bottom: [{ kind: 'number', text: '2' }] }],
			[{ kind: 'fraction', top: [{ kind: 'number', text: '3' }], bottom: [{ kind: 'number', text: '4' }] }]
		]);
	});

	it('reads aloud as words', () => {
		expect(inSpeech(readFormula('rate = 1,000 × {people|first + second}'))).toBe(
			'rate equals 1,000 times people divided by (first plus second)'
		);
		expect(inSpeech(readFormula('Σ (a − b)'))).toBe('the sum of (a minus b)');
	});

	it('breaks before signs outside brackets', () => {
		expect(stepsOf(readFormula('a = {1|2} + (3 − 1) = 2.5')).map(inSpeech)).toEqual([
			'a',
			'equals 1 divided by 2',
			'plus (3 minus 1)',
			'equals 2.5'
		]);
	});

	it('rejects malformed formulas', () => {
		expect(() => readFormula('{1|2')).toThrow(RangeError);
		expect(() => readFormula('{1}')).toThrow(RangeError);
		expect(() => readFormula('{1|2|3}')).toThrow(RangeError);
		expect(() => readFormula('1} × 2')).toThrow(RangeError);
	});
});
