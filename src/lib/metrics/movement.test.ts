import { describe, expect, it } from 'vitest';
import { moveOf } from './movement';

describe('the move of a ratio relative to parity', () => {
	it('counts factors: from 4 to 2 is as much closer as from ¼ to ½', () => {
		expect(moveOf(0.25, 0.5)).toBe('closer');
		expect(moveOf(4, 2)).toBe('closer');
		expect(moveOf(2, 4)).toBe('further');
		expect(moveOf(0.5, 0.25)).toBe('further');
	});

	it('crosses parity or reaches it', () => {
		expect(moveOf(0.5, 3)).toBe('past parity');
		expect(moveOf(3, 0.5)).toBe('past parity');
		expect(moveOf(0.5, 1.004)).toBe('closer');
		expect(moveOf(1, 1.2)).toBe('further');
	});

	it('does not move when the rounded ratios are equal', () => {
		expect(moveOf(0.501, 0.504)).toBe('unchanged');
	});

	it('starts from nobody', () => {
		expect(moveOf(0, 0.1)).toBe('closer');
		expect(moveOf(0.1, 0)).toBe('further');
	});
});
