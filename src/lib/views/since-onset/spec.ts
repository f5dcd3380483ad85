import { figureQueries, originsControl, tierControl } from '$lib/analysis/figures';
import { ONSET_OPTIONS } from '$lib/analysis/event-time/onsets';
import { INITIAL_WINDOW, type WindowName } from '$lib/analysis/event-time/windows';
import { defineSpec } from '../contract';

const DEFAULT_ONSETS = [
	'UKR-2022',
	'AFG-2021',
	'AFG-2001',
	'IRQ-2003',
	'SYR-2011',
	'YEM-2015',
	'LBY-2011',
	'SOM-2002',
	'PAK-2001',
	'PHL-2002'
] as const;

export const spec = defineSpec({
	slug: 'since-onset',
	title: 'Let in since the war began',
	question:
		'Per 1,000 displaced, how many did the United States let in, month by month after each war began?',
	controls: [
		originsControl,
		tierControl,
		{
			kind: 'choice',
			name: 'denominator',
			label: 'Per 1,000',
			options: [
				{
					value: 'peak',
					label: 'Displaced abroad, highest year-end',
					hint: 'Refugees, asylum-seekers and other people in need of international protection, at the year-end with most of them in the period.'
				},
				{
					value: 'onset-year',
					label: 'Displaced abroad, first year-end',
					hint: 'The same people at the end of the year in which the war began.'
				},
				{
					value: 'newly-displaced',
					label: 'Newly displaced',
					hint: 'People who fled across a border since the year in which the war began, added up. Those who moved on can be counted twice.'
				},
				{
					value: 'years-since',
					label: 'Years displaced',
					hint: 'The years that people spent displaced abroad since the war began: a yearly rate, comparable with calendar years. The lines can fall.'
				}
			],
			initial: 'peak'
		},
		{
			kind: 'choice',
			name: 'window',
			label: 'Time compared',
			options: (['12', '24', '36', '60', '120'] satisfies readonly WindowName[]).map((value) => ({
				value,
				label: `${value} months`
			})),
			initial: INITIAL_WINDOW
		},
		{
			kind: 'set',
			name: 'onset',
			label: 'War began',
			options: ONSET_OPTIONS,
			noun: 'starts',
			initial: DEFAULT_ONSETS
		}
	],
	queries: () => figureQueries()
});
