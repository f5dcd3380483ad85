import { describe, expect, it } from 'vitest';
import type { SetControl } from './control';
import { settingsSummary } from './summary';

const set: SetControl = {
	kind: 'set',
	name: 'chosen',
	label: 'Chosen',
	options: ['a', 'b', 'c', 'd'].map((value) => ({ value, label: value.toUpperCase() })),
	initial: ['a']
};

describe('a set in the summary', () => {
	it('names what its options are: countries, if nothing else is said', () => {
		const settings = { chosen: ['a', 'b', 'c'] };
		expect(settingsSummary([set], settings)).toBe('3 of 4 countries');
		expect(settingsSummary([{ ...set, noun: 'programmes' }], settings)).toBe('3 of 4 programmes');
	});
	it('lists up to two, and is left out if everything is on', () => {
		expect(settingsSummary([set], { chosen: ['a', 'c'] })).toBe('A, C');
		expect(settingsSummary([set], { chosen: ['a', 'b', 'c', 'd'] })).toBe('');
	});
});
