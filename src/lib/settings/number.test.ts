import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseState, writeState } from './codec';
import type { NumberControl } from './control';
import { numberOf, readNumber } from './number';

const share: NumberControl = {
	kind: 'number',
	name: 'share',
	label: 'To be resettled',
	min: 5,
	max: 100,
	step: 5,
	unit: '%',
	options: [],
	initial: '10'
};
const parse = (search: string) => parseState(new URLSearchParams(search), [share]);

describe('a number in an address', () => {
	it.each(['4', '105', '12', '-5', '5.0', '1e1', '0x5', ' 5', '', 'five', '٥'])('rejects “%s”', (text) => {
		expect(readNumber(text, share)).toBeNull();
		expect(() => numberOf(text, share)).toThrow(RangeError);
	});

	it('accepts both ends, every step between them, and leading zeros', () => {
		expect(['5', '055', '100'].map((text) => numberOf(text, share))).toEqual([5, 55, 100]);
	});

	it('falls back to the default and describes valid numbers in one sentence', () => {
		const { state, invalid } = parse('?share=ten');
		expect(state).toEqual({ share: '10' });
		expect(invalid.map(({ reason }) => reason)).toEqual([
			'To be resettled: “ten” is not a number in steps of 5 from 5 to 100.'
		]);
		const whole = { ...share, step: 1 };
		const [first] = parseState(new URLSearchParams('share=0'), [whole]).invalid;
		expect(first?.reason).toBe('To be resettled: “0” is not a whole number from 5 to 100.');
	});

	it('is written unless it is the default, and round-trips', () => {
		expect(writeState({ share: '10' }, [share])).toBe('');
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 20 }), (steps) => {
				const state = { share: String(steps * 5) };
				expect(parse(writeState(state, [share]))).toEqual({ state, invalid: [] });
			})
		);
	});

	it('is always a valid number, whatever the address', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const value = Number(parse(new URLSearchParams({ share: text }).toString()).state.share);
				expect(value >= 5 && value <= 100 && value % 5 === 0).toBe(true);
			})
		);
	});
});
