import { destinationControl, programmesControl } from '$lib/analysis/programmes/condition-controls';
import { conditionQueries } from '$lib/analysis/programmes/conditions';
import { defineSpec } from '../contract';

const DAY_OPTIONS = [
	['2012-06-01', 'June 2012'],
	['2021-10-01', 'October 2021'],
	['2022-04-01', 'April 2022'],
	['2022-06-01', 'June 2022'],
	['2023-06-01', 'June 2023'],
	['2024-06-01', 'June 2024'],
	['2025-06-01', 'June 2025']
].map(([value = '', label = '']) => ({ value, label, hint: `Terms in force on 1 ${label}.` }));

export const spec = defineSpec({
	slug: 'conditions',
	title: 'What applicants had to show',
	question: 'What did each group have to show and pay, and how long did it wait?',
	controls: [
		destinationControl,
		{ kind: 'choice', name: 'day', label: 'In force in', options: DAY_OPTIONS, initial: '2022-06-01' },
		{
			kind: 'choice',
			name: 'questions',
			label: 'Questions',
			options: [
				{
					value: 'main',
					label: 'Main ones',
					hint: 'Who applies and from where, what has to be shown and paid, the limit, the wait and the status that follows.'
				},
				{
					value: 'all',
					label: 'All',
					hint: 'Every question in the table, including those that few documents answer.'
				}
			],
			initial: 'main'
		},
		programmesControl
	],
	queries: ({ destination, day }) => conditionQueries(destination, day)
});
