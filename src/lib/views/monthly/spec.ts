import { originsControl, tierControl } from '$lib/analysis/figures';
import { markedEventsQuery } from '$lib/analysis/entries/marked-events';
import { monthlyAdmissionsQuery } from '$lib/analysis/entries/monthly-admissions';
import { defineSpec } from '../contract';

export const spec = defineSpec({
	slug: 'monthly',
	title: 'U.S. arrivals month by month',
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
					hint: 'From before the fall of Kabul and the invasion of Ukraine until now.'
				},
				{
					value: '2017-03',
					label: 'Since March 2017',
					hint: 'Every month with figures on special immigrant visas.'
				},
				{
					value: '2000-10',
					label: 'Since October 2000',
					hint: 'Every month with figures on refugee arrivals. Of visas before March 2017 only one total is known.'
				}
			],
			initial: '2021-01'
		},
		{
			kind: 'choice',
			name: 'scale',
			label: 'Scale',
			options: [
				{ value: 'shared', label: 'The same for all', hint: 'Equal heights mean equal numbers of people.' },
				{
					value: 'free',
					label: 'Each its own',
					hint: 'Each panel is as high as its own highest month. Compare shapes, not heights.'
				}
			],
			initial: 'shared'
		}
	],
	queries: () => ({ flows: monthlyAdmissionsQuery, events: markedEventsQuery })
});
