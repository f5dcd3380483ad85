import { destinationsQueries } from '$lib/analysis/stocks/destinations';
import { baseControl, countedControl } from '$lib/analysis/stocks/stock-controls';
import { yearControl } from '$lib/analysis/stocks/year-end-stocks';
import { defineSpec } from '../contract';

export const spec = defineSpec({
	slug: 'destinations',
	title: 'Country by country, compared with Ukrainians',
	question: 'Which countries shelter other groups as often as Ukrainians?',
	controls: [
		yearControl,
		{
			kind: 'choice',
			name: 'where',
			label: 'Countries',
			options: [
				{
					value: 'us-europe',
					label: 'U.S. and Europe',
					hint: 'The European Union, Iceland, Liechtenstein, Norway, Switzerland, the United Kingdom and the United States.'
				},
				{
					value: 'world',
					label: 'World',
					hint: 'Every country with at least ten Ukrainians and ten people of another of these nationalities.'
				}
			],
			initial: 'us-europe'
		},
		countedControl(),
		baseControl(
			'Still counts the 1,227,554 Ukrainian refugees last counted in Russia, at the end of 2023. Lowers every Ukrainian share, so every number rises.'
		)
	],
	queries: ({ year }) => destinationsQueries(Number(year))
});
