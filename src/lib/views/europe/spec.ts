import { europeanHostQueries } from '$lib/analysis/european-hosts';
import { europeanShareQueries } from '$lib/analysis/european-shares';
import { baseControl, originByCountryControl, yearControl } from '$lib/analysis/year-end-stocks';
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
	baseControl,
	originByCountryControl
] as const satisfies readonly Control[];

export const spec = defineSpec({
	slug: 'europe',
	title: 'Sheltered in Europe',
	question: 'Of every 1,000 people displaced abroad, how many does Europe shelter?',
	controls,
	queries: () => ({ ...europeanShareQueries, ...europeanHostQueries })
});
