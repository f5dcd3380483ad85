import { destinationsQueries } from '$lib/analysis/destinations';
import { yearControl } from '$lib/analysis/year-end-stocks';
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
		{
			kind: 'choice',
			name: 'counted',
			label: 'Counted',
			options: [
				{
					value: 'protected',
					label: 'Protected',
					hint: 'Refugees as UNHCR counts them, temporary protection included.'
				},
				{
					value: 'waiting',
					label: 'With asylum-seekers',
					hint: 'Also people whose application for asylum is not decided.'
				}
			],
			initial: 'protected'
		},
		{
			kind: 'choice',
			name: 'base',
			label: 'Counts that UNHCR gave up',
			options: [
				{
					value: 'published',
					label: 'Left out',
					hint: 'The displaced as published. Since the end of 2024 that leaves out most Ukrainians in Russia, who had been counted before.'
				},
				{
					value: 'kept',
					label: 'Kept',
					hint: 'Ukrainians in Russia stay among the displaced with their last number, which lowers every Ukrainian share.'
				}
			],
			initial: 'published'
		}
	],
	queries: ({ year }) => destinationsQueries(Number(year))
});
