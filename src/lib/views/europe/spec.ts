import { europeanHostQueries } from '$lib/analysis/european-hosts';
import { europeanShareQueries } from '$lib/analysis/european-shares';
import { ORIGIN_OPTIONS } from '$lib/analysis/figures';
import { yearControl } from '$lib/analysis/year-end-stocks';
import type { Control } from '$lib/settings/control';
import { defineSpec } from '../contract';

const controls = [
	{
		kind: 'choice',
		name: 'shown',
		label: 'Shown as',
		options: [
			{
				value: 'shares',
				label: 'By origin',
				hint: 'Of every 1,000 people displaced abroad, those under protection in Europe.'
			},
			{
				value: 'countries',
				label: 'By country',
				hint: 'One nationality in each country of Europe, per 1,000 residents.'
			},
			{ value: 'map', label: 'Map', hint: 'One nationality in each country of Europe, per 1,000 residents.' }
		],
		initial: 'shares'
	},
	yearControl,
	{
		kind: 'choice',
		name: 'counted',
		label: 'Counted',
		options: [
			{
				value: 'protected',
				label: 'Protected',
				hint: 'Refugees as UNHCR counts them, temporary protection included.'
			},
			{
				value: 'waiting',
				label: 'With asylum-seekers',
				hint: 'Also people in Europe whose application for asylum is not decided.'
			}
		],
		initial: 'protected'
	},
	{
		kind: 'choice',
		name: 'base',
		label: 'Counts that UNHCR gave up',
		options: [
			{
				value: 'published',
				label: 'Left out',
				hint: 'The displaced as published. Since the end of 2024 that leaves out most Ukrainians in Russia, who had been counted before.'
			},
			{
				value: 'kept',
				label: 'Kept',
				hint: 'People of a country where the count was given up stay among the displaced with their last number. Changes the shares by origin.'
			}
		],
		initial: 'published'
	},
	{
		kind: 'choice',
		name: 'origin',
		label: 'By country and map: people from',
		options: ORIGIN_OPTIONS,
		initial: 'UKR'
	}
] as const satisfies readonly Control[];

export const spec = defineSpec({
	slug: 'europe',
	title: 'Sheltered in Europe',
	question: 'Of every 1,000 people displaced abroad, how many does Europe shelter?',
	controls,
	queries: () => ({ ...europeanShareQueries, ...europeanHostQueries })
});
