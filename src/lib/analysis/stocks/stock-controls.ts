import type { ChoiceControl } from '$lib/settings/control';
import { ORIGIN_OPTIONS, REFERENCE } from '../figures';

/** Numerator of charts of protection. @param waitingHint effect of including asylum-seekers. */
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

/** Denominator of displaced people. @param keptHint effect of including discontinued counts. */
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

/** By origin, or one origin by country as bars or as a map. @param byOrigin value of the first option. */
export const formControl = <const ByOrigin extends string>(
	byOrigin: ByOrigin,
	hints: { readonly byOrigin: string; readonly byCountry: string; readonly map: string }
) =>
	({
		kind: 'choice',
		name: 'shown',
		label: 'Shown as',
		options: [
			{ value: byOrigin, label: 'By origin', hint: hints.byOrigin },
			{ value: 'countries', label: 'By country', hint: hints.byCountry },
			{ value: 'map', label: 'Map', hint: hints.map }
		],
		initial: byOrigin
	}) as const satisfies ChoiceControl;

/** One of the nine origins, for charts by country. */
export const originByCountryControl = {
	kind: 'choice',
	name: 'origin',
	label: 'By country and map: people from',
	options: ORIGIN_OPTIONS,
	initial: REFERENCE
} as const satisfies ChoiceControl;
