import { ALL, NEVER_RANKED, NINE } from '../places';
import { isEntries, isOf, type Rule } from './rule';

/** Rules on the origins and destinations that have the figure. */
export const PLACES_RULES: readonly Rule[] = [
	{
		id: 'ukrainians-only',
		control: 'origins',
		reason:
			'Temporary protection in Europe and UNHCR’s register of this war are counted for Ukrainians alone.',
		refuses: (value, { measure, protection }) =>
			measure === 'protected' && protection !== 'us_tps' && value !== 'UKR'
	},
	{
		id: 'wars-only',
		control: 'origins',
		reason: 'Months since a war began are counted for the nine countries whose wars are compared here.',
		refuses: (value, { measure }) => measure === 'since-onset' && !NINE.includes(value)
	},
	{
		id: 'no-origin',
		control: 'origins',
		reason: 'People of unknown origin and stateless people are counted, but have no rate and no rank.',
		refuses: (value, { measure }) =>
			NEVER_RANKED.includes(value) &&
			isOf(measure, 'rate', 'parity', 'since-onset', 'protected-share', 'protection-rate', 'per-resident')
	},
	{
		id: 'rate-of-all',
		control: 'origins',
		reason: 'A rate of all nationalities together would hide each of them.',
		refuses: (value, { measure }) => value === ALL && isOf(measure, 'rate', 'parity', 'protected-share')
	},
	{
		id: 'own-way-of-counting',
		control: 'destinations',
		reason:
			'Each country has its own way of counting the people it lets in, and other years, so they are not added up for the whole world.',
		refuses: (value, settings) => value === ALL && isEntries(settings)
	},
	{
		id: 'no-entries',
		control: 'destinations',
		reason: 'These tables hold no number of people let in by that country.',
		refuses: (value, settings, { pathways }) =>
			isEntries(settings) && value !== ALL && !pathways.some(({ destination }) => destination === value)
	},
	{
		id: 'months-only-us',
		control: 'destinations',
		reason: 'Months since a war began need monthly entries, and only the United States publishes them.',
		refuses: (value, { measure }) => measure === 'since-onset' && value !== 'USA'
	},
	{
		id: 'tps-only-us',
		control: 'destinations',
		reason: 'Only the United States grants Temporary Protected Status.',
		refuses: (value, { measure, protection }) =>
			measure === 'protected' && protection === 'us_tps' && value !== 'USA' && value !== ALL
	},
	{
		id: 'residents-of-a-country',
		control: 'destinations',
		reason: 'Refugees per resident describe a country; choose countries.',
		refuses: (value, { measure }) => measure === 'per-resident' && value === ALL
	},
	{
		id: 'share-of-a-country',
		control: 'destinations',
		reason: 'The share that all countries together shelter says nothing about any of them; choose countries.',
		refuses: (value, { measure }) => measure === 'protected-share' && value === ALL
	}
];
