import type { ChoiceControl } from '$lib/settings/control';

/** Whom charts of protection count. @param waitingHint what asylum-seekers add. */
export const countedControl = (waitingHint: string) =>
	({
		kind: 'choice',
		name: 'counted',
		label: 'Counted',
		options: [
			{
				value: 'protected',
				label: 'Protected',
				hint: 'Refugees as UNHCR counts them, temporary protection included.'
			},
			{ value: 'waiting', label: 'With asylum-seekers', hint: waitingHint }
		],
		initial: 'protected'
	}) as const satisfies ChoiceControl;

/** Out of how many displaced people. @param keptHint what discontinued counts change. */
export const baseControl = (keptHint: string) =>
	({
		kind: 'choice',
		name: 'base',
		label: 'Counts that UNHCR gave up',
		options: [
			{
				value: 'published',
				label: 'Left out',
				hint: 'The displaced as published. Since the end of 2024 that leaves out most Ukrainians in Russia, who had been counted before.'
			},
			{ value: 'kept', label: 'Kept', hint: keptHint }
		],
		initial: 'published'
	}) as const satisfies ChoiceControl;
