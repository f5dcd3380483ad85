import { displacedQueries, FIRST_YEAR } from '$lib/analysis/displacement/ever-displaced';
import { originsControl } from '$lib/analysis/figures';
import { defineSpec } from '../contract';

const LAST_YEAR = 2025;
const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => String(LAST_YEAR - i));
const SPLIT_HINT = 'Costs of War prints this part for all wars together only, in its 2020 edition.';

export const spec = defineSpec({
	slug: 'displaced',
	title: 'How many were displaced',
	question: 'How many were displaced, and how sure are we?',
	controls: [
		{ ...originsControl, label: 'Displaced from' },
		{
			kind: 'choice',
			name: 'edition',
			label: 'Edition of Costs of War',
			options: [
				{ value: 'both', label: 'Both', hint: 'The 2020 edition and its 2021 update.' },
				{
					value: '2020',
					label: '2020',
					hint: 'The first edition, up to 2019: exact for each war, rounded for all together.'
				},
				{ value: '2021', label: '2021', hint: 'The update of August 2021: all figures rounded.' }
			],
			initial: 'both'
		},
		{
			kind: 'choice',
			name: 'split',
			label: 'Displaced to',
			options: [
				{
					value: 'all',
					label: 'Anywhere',
					hint: 'Ever displaced, across a border or not. Counts of one day show abroad and inside the country separately.'
				},
				{ value: 'abroad', label: 'Across borders', hint: SPLIT_HINT },
				{ value: 'within', label: 'Inside the country', hint: SPLIT_HINT }
			],
			initial: 'all'
		},
		{
			kind: 'choice',
			name: 'year',
			label: 'Displaced on one day, at the end of',
			options: [
				{ value: 'latest', label: 'Latest year' },
				...YEARS.map((value) => ({ value, label: value }))
			],
			initial: 'latest'
		}
	],
	queries: displacedQueries
});
