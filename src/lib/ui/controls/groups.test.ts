import { describe, expect, test } from 'vitest';
import type { SetControl } from '$lib/settings/control';
import { countOn, groupsOf, optionStyle, withOptions } from './groups';

const control: SetControl = {
	kind: 'set',
	name: 'onset',
	label: 'War began',
	options: [
		{ value: 'AFG-2021', label: 'August 2021', group: 'Afghanistan' },
		{ value: 'AFG-2001', label: 'October 2001', group: 'Afghanistan' },
		{ value: 'LBY-2011', label: 'March 2011', group: 'Libya' }
	],
	initial: ['AFG-2021', 'LBY-2011']
};

test('adjacent options of one group are grouped', () => {
	expect(groupsOf(control.options).map((group) => [group.label, group.options.length])).toEqual([
		['Afghanistan', 2],
		['Libya', 1]
	]);
	expect(groupsOf([{ value: 'a', label: 'A' }])).toEqual([
		{ label: undefined, options: [{ value: 'a', label: 'A' }] }
	]);
});

describe('switching options', () => {
	test('preserves the order of the control', () => {
		expect(withOptions(control, ['LBY-2011'], ['AFG-2001'], true)).toEqual(['AFG-2001', 'LBY-2011']);
	});

	test('switches whole groups', () => {
		expect(withOptions(control, ['AFG-2021', 'LBY-2011'], ['AFG-2021', 'AFG-2001'], true)).toHaveLength(3);
		expect(withOptions(control, ['AFG-2021', 'LBY-2011'], ['AFG-2021', 'AFG-2001'], false)).toEqual([
			'LBY-2011'
		]);
	});

	test('never leaves the set empty', () => {
		expect(withOptions(control, ['LBY-2011'], ['LBY-2011'], false)).toBeUndefined();
	});
});

test('counts chosen options', () => {
	const [afghanistan] = groupsOf(control.options);
	expect(countOn(afghanistan?.options ?? [], ['AFG-2001'])).toBe('some');
	expect(countOn(afghanistan?.options ?? [], ['AFG-2001', 'AFG-2021'])).toBe('all');
	expect(countOn(afghanistan?.options ?? [], ['LBY-2011'])).toBe('none');
});

test('options of a nationality have its line, later onsets the thin one', () => {
	const [first, second] = control.options;
	if (!first || !second) throw new Error('two options expected');
	expect(optionStyle(first, control.options)?.hollow).toBe(false);
	expect(optionStyle(second, control.options)?.hollow).toBe(true);
	expect(optionStyle({ value: 'let-in', label: 'All let in' }, [])).toBeUndefined();
	expect(optionStyle({ value: 'SOM', label: 'Somalia' }, [])?.colour).toBe('var(--origin-som)');
});
