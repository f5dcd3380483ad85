import { ORIGIN_OPTIONS, ORIGINS, originsControl } from '$lib/analysis/figures';
import { demographicsQueries, YEARS } from '$lib/analysis/demographics/queries';
import { OTHERS } from '$lib/analysis/sql';
import { defineSpec } from '../contract';

const [NEWEST] = YEARS;

export const spec = defineSpec({
	slug: 'women-and-children',
	title: 'Women, children and men',
	question: 'Who are the displaced?',
	controls: [
		{
			...originsControl,
			options: [...ORIGIN_OPTIONS, { value: OTHERS, label: 'All other nationalities' }],
			initial: [...ORIGINS, OTHERS]
		},
		{
			kind: 'choice',
			name: 'who',
			label: 'Who',
			options: [
				{ value: 'abroad', label: 'Displaced abroad', hint: 'In all countries outside their own.' },
				{ value: 'europe', label: 'In Europe', hint: 'Displaced people in 32 European countries.' },
				{
					value: 'neighbours',
					label: 'In neighbouring countries',
					hint: 'Displaced people in countries that share a land border with their own.'
				},
				{
					value: 'usa',
					label: 'Resettled to the U.S.',
					hint: 'Refugees who arrived from 2002 to 2018, the years published by sex and age. The year-end does not matter.'
				},
				{
					value: 'uk',
					label: 'Resettled to the UK',
					hint: 'People resettled from 2010 to September 2024. The year-end does not matter.'
				}
			],
			initial: 'abroad'
		},
		{
			kind: 'choice',
			name: 'year',
			label: 'Year-end',
			options: YEARS.map((value) => ({ value, label: `End of ${value}` })),
			initial: NEWEST
		}
	],
	queries: () => demographicsQueries
});
