import { expect, it } from 'vitest';
import type { Control } from './control';
import { neighbouringStates } from './neighbouring-states';

const option = (value: string) => ({ value, label: value });
const controls: readonly Control[] = [
	{ kind: 'choice', name: 'year', label: 'Year', options: ['2023', '2024'].map(option), initial: '2024' },
	{ kind: 'set', name: 'kinds', label: 'Kinds', options: ['a', 'b'].map(option), initial: ['a'] },
	{
		kind: 'members',
		name: 'origins',
		label: 'From',
		options: ['AFG', 'IRQ', 'UKR'].map(option),
		presets: [{ value: 'two', label: 'Two', members: ['AFG', 'UKR'] }],
		initial: ['UKR']
	}
];

it('each choice and each preset leaves the rest of the state unchanged', () => {
	const state = { year: '2024', kinds: ['b'], origins: ['IRQ'] };
	expect(neighbouringStates(state, controls)).toEqual([
		{ year: '2023', kinds: ['b'], origins: ['IRQ'] },
		{ year: '2024', kinds: ['b'], origins: ['IRQ'] },
		{ year: '2024', kinds: ['b'], origins: ['AFG', 'UKR'] }
	]);
});
