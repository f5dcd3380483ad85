import { ORIGIN_OPTIONS } from '$lib/analysis/figures';
import { abroadQueries } from '$lib/analysis/people-abroad';
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
				value: 'origins',
				label: 'By origin',
				hint: 'Of every 1,000 people displaced abroad: in neighbouring countries, in Europe, in the United States, elsewhere.'
			},
			{
				value: 'countries',
				label: 'By country',
				hint: 'The countries that hold most people of one nationality.'
			},
			{ value: 'map', label: 'Map', hint: 'A circle for each country that holds people of one nationality.' }
		],
		initial: 'origins'
	},
	yearControl,
	{
		kind: 'choice',
		name: 'counted',
		label: 'Counted',
		options: [
			{
				value: 'all',
				label: 'Everyone displaced abroad',
				hint: 'Refugees, asylum-seekers and other people in need of international protection.'
			},
			{
				value: 'protected',
				label: 'Without asylum-seekers',
				hint: 'Refugees and other people in need of international protection, without those who wait for a decision.'
			}
		],
		initial: 'all'
	},
	{
		kind: 'choice',
		name: 'border',
		label: 'Neighbours that are in Europe',
		options: [
			{
				value: 'europe',
				label: 'Count as Europe',
				hint: 'Hungary, Poland, Romania and Slovakia border Ukraine; they count as Europe.'
			},
			{
				value: 'neighbours',
				label: 'Count as neighbours',
				hint: 'Hungary, Poland, Romania and Slovakia border Ukraine; they count as neighbouring countries. Changes the chart by origin.'
			}
		],
		initial: 'europe'
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
	slug: 'hosts',
	title: 'Where the displaced are',
	question: 'Where are they?',
	controls,
	queries: ({ origin }) => abroadQueries(origin)
});
