import { REFERENCE } from '$lib/analysis/figures';
import { COMPARED, paroleQueries } from '$lib/analysis/entries/parole';
import { defineSpec } from '../contract';

export const spec = defineSpec({
	slug: 'parole-pipeline',
	title: 'From request to arrival',
	question:
		'How many Afghans and Ukrainians asked to be let into the United States on parole, and how far did they get?',
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
					label: 'Every one',
					hint: 'Each figure that can be traced, with its day; those that disagree too.'
				},
				{ value: 'newest', label: 'The newest', hint: 'The newest figure of each step alone.' }
			],
			initial: 'all'
		}
	],
	queries: () => paroleQueries
});
