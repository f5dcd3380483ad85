import type { ChoiceControl } from '$lib/settings/control';
import { ORIGIN_OPTIONS, REFERENCE } from '../figures';

/** Whom charts of protection count, there and abroad alike. */
export const countedControl = () =>
	({
		kind: 'choice',
		name: 'counted',
		label: 'Counted',
		options: [
			{
				value: 'protected',
				label: 'Protected',
				hint: 'Refugees, including people under temporary protection.'
			},
			{
				value: 'waiting',
				label: 'Everyone displaced',
				hint: 'Refugees, asylum-seekers and other people in need of international protection.'
			}
		],
		initial: 'protected'
	}) as const satisfies ChoiceControl;

/** With or without people whose count UNHCR ended. @param withHint what counting them does. */
export const baseControl = (withHint: string) =>
	({
		kind: 'choice',
		name: 'base',
		label: 'Refugees in Russia no longer counted',
		options: [
			{
				value: 'published',
				label: 'Without them',
				hint: 'As UNHCR publishes it: since the end of 2024 it no longer counts most Ukrainians in Russia.'
			},
			{ value: 'kept', label: 'With them', hint: withHint }
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
			{ value: byOrigin, label: 'By nationality', hint: hints.byOrigin },
			{ value: 'countries', label: 'By host country', hint: hints.byCountry },
			{ value: 'map', label: 'Map', hint: hints.map }
		],
		initial: byOrigin
	}) as const satisfies ChoiceControl;

/** One of the nine origins, for charts by country. */
export const originByCountryControl = {
	kind: 'choice',
	name: 'origin',
	label: 'People from (by host country and on the map)',
	options: ORIGIN_OPTIONS,
	initial: REFERENCE
} as const satisfies ChoiceControl;
