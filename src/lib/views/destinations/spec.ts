import { destinationsQueries } from '$lib/analysis/stocks/destinations';
import { baseControl, countedControl } from '$lib/analysis/stocks/stock-controls';
import { yearControl } from '$lib/analysis/stocks/year-end-stocks';
import { defineSpec } from '../contract';

export const spec = defineSpec({
	slug: 'destinations',
	title: 'Alike or not, country by country',
	question: 'Which countries treat groups alike?',
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
					hint: 'Every country in which ten Ukrainians or more are counted, and ten people of another of these nationalities.'
				}
			],
			initial: 'us-europe'
		},
		countedControl('Also people whose application for asylum is not decided.'),
		baseControl(
			'Ukrainians in Russia stay among the displaced with their last number, which lowers every Ukrainian share.'
		)
	],
	queries: ({ year }) => destinationsQueries(Number(year))
});
