import { comparisonQueries } from '$lib/analysis/comparison/comparison-queries';
import { ORIGIN_OPTIONS, tierControl } from '$lib/analysis/figures';
import { defineSpec } from '../contract';

/** All but the reference, which comes first. */
const [, ...otherOrigins] = ORIGIN_OPTIONS;

export const spec = defineSpec({
	slug: 'robustness',
	title: 'Under every definition',
	question: 'Does the answer survive other definitions?',
	controls: [
		{ kind: 'choice', name: 'origin', label: 'People from', options: otherOrigins, initial: 'AFG' },
		{
			...tierControl,
			options: [
				{
					value: 'both',
					label: 'Both ways',
					hint: 'All people let in, and those of them resettled, side by side.'
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
					label: 'All windows',
					hint: 'Calendar years and months since the beginning of a war.'
				},
				{
					value: 'calendar',
					label: 'Calendar years',
					hint: 'The same years for everybody: 2022–2024, and the latest year that all programmes cover.'
				},
				{
					value: 'event',
					label: 'Since each war began',
					hint: 'The first 12, 24 and 36 months from the beginning of each war, whenever that was.'
				}
			],
			initial: 'all'
		}
	],
	queries: () => comparisonQueries()
});
