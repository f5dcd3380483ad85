import type { ChoiceControl } from '$lib/settings/control';
import { ORIGIN_OPTIONS, REFERENCE } from '../figures';

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

/** By origin, or one origin by country as bars or as a map. @param byOrigin the value of the first. */
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

/** One of the nine, where a chart shows countries. */
export const originByCountryControl = {
	kind: 'choice',
	name: 'origin',
	label: 'By country and map: people from',
	options: ORIGIN_OPTIONS,
	initial: REFERENCE
} as const satisfies ChoiceControl;
