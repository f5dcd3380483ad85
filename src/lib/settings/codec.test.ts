import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followInitials, initialState, parseState, stateWith, writeState } from './codec';
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
	it('is empty for the default chart, whatever the order of the set', () => {
		expect(writeState(initialState(controls), controls)).toBe('');
		expect(writeState({ origins: ['AFG', 'UKR'], tier: 'let-in' }, controls)).toBe('');
	});

	it('joins lists with a tilde, which is not escaped', () => {
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

	it('parses any text, reports what it ignores and uses the rest', () => {
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

	it('falls back to the default chart when no member of a list is valid', () => {
		expect(parse('?origins=').state).toEqual(initialState(controls));
	});
});

describe('a setting whose initial value depends on another', () => {
	const window: Control = {
		kind: 'choice',
		name: 'window',
		label: 'When',
		options: ['2021', '2022', '36'].map((value) => ({ value, label: value })),
		initial: '2021',
		initialBy: { control: 'tier', values: { 'let-in': '2021', resettled: '2022' } }
	};
	const all = [...controls, window];
	const read = (search: string) => parseState(new URLSearchParams(search), all).state;
	const chosen = (tier: string, when: string) => ({ origins: ['UKR', 'AFG'], tier, window: when });

	it('is left out of an address where it is the one that goes with the other', () => {
		expect(writeState(chosen('let-in', '2021'), all)).toBe('');
		expect(writeState(chosen('resettled', '2022'), all)).toBe('?tier=resettled');
		expect(writeState(chosen('resettled', '2021'), all)).toBe('?tier=resettled&window=2021');
		expect(writeState(chosen('let-in', '2022'), all)).toBe('?window=2022');
	});

	it('is read back as written', () => {
		for (const tier of ['let-in', 'resettled'])
			for (const when of ['2021', '2022', '36'])
				expect(read(writeState(chosen(tier, when), all))).toEqual(chosen(tier, when));
	});

	it('follows the other until the reader sets it', () => {
		const start = initialState(all);
		const resettled = followInitials(start, { ...start, tier: 'resettled' }, all);
		expect(resettled).toEqual(chosen('resettled', '2022'));
		expect(followInitials(resettled, { ...resettled, tier: 'let-in' }, all)).toEqual(start);
		const set = { ...start, window: '36' };
		expect(followInitials(set, { ...set, tier: 'resettled' }, all)).toEqual(chosen('resettled', '36'));
		expect(followInitials(resettled, { ...resettled, window: '2021' }, all)).toEqual(
			chosen('resettled', '2021')
		);
	});

	it('follows settings that an author changes', () => {
		expect(stateWith({ tier: 'resettled' }, all)).toEqual(chosen('resettled', '2022'));
		expect(stateWith({ tier: 'resettled', window: '2021' }, all)).toEqual(chosen('resettled', '2021'));
	});
});

describe('a former address', () => {
	it('has its meaning but for the parameter that no longer exists, which is named with the reason', () => {
		const { state, invalid } = parse('?origins=AFG&evacuation=inside');
		expect(state).toEqual({ origins: ['AFG'], tier: 'let-in' });
		expect(invalid).toMatchObject([{ name: 'evacuation', value: 'inside' }]);
		expect(invalid[0]?.reason).toMatch(/belongs? to 2021/);
	});
});
