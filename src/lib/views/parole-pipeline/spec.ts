import { REFERENCE } from '$lib/analysis/figures';
import { COMPARED, paroleQueries } from '$lib/analysis/entries/parole';
import { defineSpec } from '../contract';

export const spec = defineSpec({
	slug: 'parole-pipeline',
	title: 'Parole, from request to arrival',
	question: 'How many Afghans and Ukrainians sought parole into the United States, and how far did they get?',
	controls: [
		{
			kind: 'set',
			name: 'origins',
			label: 'People from',
			options: [
				{ value: 'AFG', label: 'Afghanistan' },
				{ value: REFERENCE, label: 'Ukraine' }
			],
			initial: COMPARED
		},
		{
			kind: 'choice',
			name: 'figures',
			label: 'Figures',
			options: [
				{
					value: 'all',
					label: 'All',
					hint: 'Every figure that can be traced, with its day, even where sources disagree.'
				},
				{ value: 'newest', label: 'Newest only', hint: 'Only the newest figure of each step.' }
			],
			initial: 'all'
		}
	],
	queries: () => paroleQueries
});
