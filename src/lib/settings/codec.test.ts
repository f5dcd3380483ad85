import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialState, parseState, writeState } from './codec';
import type { Control, ViewState } from './control';

const controls: readonly Control[] = [
	{
		kind: 'set',
		name: 'origins',
		label: 'People',
		options: ['UKR', 'AFG', 'IRQ'].map((value) => ({ value, label: value })),
		initial: ['UKR', 'AFG']
	},
	{
		kind: 'choice',
		name: 'tier',
		label: 'Counted',
		options: ['let-in', 'resettled'].map((value) => ({ value, label: value })),
		initial: 'let-in'
	}
];
const parse = (search: string) => parseState(new URLSearchParams(search), controls);

describe('the address of a state', () => {
	it('is empty for the author’s chart, in any order of the set', () => {
		expect(writeState(initialState(controls), controls)).toBe('');
		expect(writeState({ origins: ['AFG', 'UKR'], tier: 'let-in' }, controls)).toBe('');
	});

	it('joins lists by a tilde that stays readable', () => {
		expect(writeState({ origins: ['UKR', 'IRQ'], tier: 'resettled' }, controls)).toBe(
			'?origins=UKR~IRQ&tier=resettled'
		);
	});

	it('round-trips every state', () => {
		const states = fc.record({
			origins: fc.subarray(['UKR', 'AFG', 'IRQ'], { minLength: 1 }),
			tier: fc.constantFrom('let-in', 'resettled')
		});
		fc.assert(
			fc.property(states, (state: ViewState) => {
				expect(parse(writeState(state, controls))).toEqual({ state, invalid: [] });
			})
		);
	});

	it('parses any text, names what it ignores and uses the rest', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (origins, tier) => {
				const { state } = parse(new URLSearchParams({ origins, tier }).toString());
				expect(writeState(state, controls)).toMatch(/^(\?[\w=~&-]+)?$/);
			})
		);
		const { state, invalid } = parse('?origins=IRQ~XXX&tier=drop%20table&utm_source=mail');
		expect(state).toEqual({ origins: ['IRQ'], tier: 'let-in' });
		expect(invalid.map((parameter) => parameter.name)).toEqual(['origins', 'tier']);
		expect(invalid[0]?.reason).toContain('XXX');
	});

	it('falls back to the author’s chart when nothing of a list is usable', () => {
		expect(parse('?origins=').state).toEqual(initialState(controls));
	});
});
