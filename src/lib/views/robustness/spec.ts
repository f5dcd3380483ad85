import { comparisonQueries } from '$lib/analysis/comparison/comparison-queries';
import { ORIGIN_OPTIONS, tierControl } from '$lib/analysis/figures';
import { defineSpec } from '../contract';

/** All except the reference, which comes first. */
const [, ...otherOrigins] = ORIGIN_OPTIONS;

export const spec = defineSpec({
	slug: 'robustness',
	title: 'Counted every way',
	question: 'Does the answer hold when people are counted in other ways?',
	controls: [
		{ kind: 'choice', name: 'origin', label: 'People from', options: otherOrigins, initial: 'AFG' },
		{
			...tierControl,
			options: [
				{
					value: 'both',
					label: 'Both ways',
					hint: 'Everyone let in and, of them, those resettled, side by side.'
				},
				...tierControl.options
			],
			initial: 'both'
		},
		{
			kind: 'choice',
			name: 'windows',
			label: 'When',
			options: [
				{
					value: 'all',
					label: 'All periods',
					hint: 'Calendar years, and months since the start of each war.'
				},
				{
					value: 'calendar',
					label: 'Calendar years',
					hint: 'The same years for everyone: 2021–2024, 2022–2024, the latest year that all programmes cover and, for refugees resettled, 2022–2025.'
				},
				{
					value: 'event',
					label: 'Since each war began',
					hint: 'The first 12, 24 and 36 months of each war, whenever it began.'
				}
			],
			initial: 'all'
		}
	],
	queries: () => comparisonQueries()
});
