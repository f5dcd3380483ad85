import { originsControl, tierControl } from '$lib/analysis/figures';
import { markedEventsQuery } from '$lib/analysis/entries/marked-events';
import { monthlyAdmissionsQuery } from '$lib/analysis/entries/monthly-admissions';
import { defineSpec } from '../contract';

export const spec = defineSpec({
	slug: 'monthly',
	title: 'Month by month',
	question: 'Who arrived in the United States, month by month?',
	controls: [
		originsControl,
		tierControl,
		{
			kind: 'choice',
			name: 'since',
			label: 'Months',
			options: [
				{
					value: '2021-01',
					label: 'Since January 2021',
					hint: 'The months around the fall of Kabul and the invasion of Ukraine, and all since.'
				},
				{
					value: '2017-03',
					label: 'Since March 2017',
					hint: 'Every month for which special immigrant visas are published.'
				},
				{
					value: '2000-10',
					label: 'Since October 2000',
					hint: 'Every month for which refugee arrivals are published. Visas issued before March 2017 are known as one total.'
				}
			],
			initial: '2021-01'
		},
		{
			kind: 'choice',
			name: 'scale',
			label: 'Scale',
			options: [
				{ value: 'shared', label: 'The same for all', hint: 'Equal heights are equal numbers of people.' },
				{
					value: 'free',
					label: 'Each its own',
					hint: 'Every panel is as high as its own highest month: read shapes within a panel, not heights between panels.'
				}
			],
			initial: 'shared'
		}
	],
	queries: () => ({ flows: monthlyAdmissionsQuery, events: markedEventsQuery })
});
