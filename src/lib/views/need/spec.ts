import { REFERENCE } from '$lib/analysis/figures';
import { paroledQuery } from '$lib/analysis/entries/paroled';
import { FIRST_YEAR, GROUPS, needQueries, RECENT, WORLD } from '$lib/analysis/entries/resettlement-need';
import { defineSpec } from '../contract';

export const spec = defineSpec({
	slug: 'need',
	title: 'Resettlement: need and places',
	question: 'How many refugees need resettlement, by UNHCR’s estimate, and how many are resettled?',
	controls: [
		{
			kind: 'set',
			name: 'origins',
			label: 'Refugees from',
			options: [
				{ value: WORLD, label: 'Anywhere' },
				{ value: 'SYR', label: 'Syria' },
				{ value: 'AFG', label: 'Afghanistan' },
				{ value: REFERENCE, label: 'Ukraine' }
			],
			initial: GROUPS
		},
		{
			kind: 'choice',
			name: 'places',
			label: 'Resettled in',
			options: [
				{
					value: 'everywhere',
					label: 'Any country',
					hint: 'Everybody resettled in the year, in whatever country.'
				},
				{
					value: 'usa',
					label: 'United States',
					hint: 'Those who came to the United States, out of the same need.'
				},
				{
					value: 'europe',
					label: 'Europe',
					hint: 'Those who came to the European Union, Iceland, Liechtenstein, Norway, Switzerland or the United Kingdom, out of the same need.'
				}
			],
			initial: 'everywhere'
		},
		{
			kind: 'choice',
			name: 'years',
			label: 'Years',
			options: [
				{ value: 'recent', label: `Since ${RECENT}` },
				{ value: 'all', label: `Since ${FIRST_YEAR}` }
			],
			initial: 'recent'
		}
	],
	queries: () => ({ ...needQueries, paroled: paroledQuery(GROUPS) })
});
