import { chosen } from '$lib/state/codec';
import type { Control } from '$lib/state/control';
import type { ViewSpec } from '../contract';
import { ORIGIN_OPTIONS } from '../shared/figures';
import { europeQueries, type EuropeQuery } from './queries';

const controls: readonly Control[] = [
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
	{
		kind: 'choice',
		name: 'year',
		label: 'At the end of',
		options: [
			{
				value: '2021',
				label: '2021',
				hint: 'The last year-end before the invasion of Ukraine in February 2022.'
			},
			{ value: '2022', label: '2022', hint: 'The first year-end with temporary protection of Ukrainians.' },
			{
				value: '2023',
				label: '2023',
				hint: 'The last year-end at which UNHCR counts Ukrainians in Russia who have no refugee status there.'
			},
			{
				value: '2024',
				label: '2024',
				hint: 'The last year-end with temporary protection by country and before the breaks of 2025.'
			},
			{
				value: '2025',
				label: '2025',
				hint: 'Temporary protection of Ukrainians is not known by country; returns change the number of displaced Afghans and Syrians.'
			}
		],
		initial: '2024'
	},
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
];

export const spec: ViewSpec<EuropeQuery> = {
	slug: 'europe',
	title: 'Sheltered in Europe',
	question: 'Of every 1,000 people displaced abroad, how many does Europe shelter?',
	controls,
	queries: (state) => europeQueries(chosen(state, 'origin'))
};
