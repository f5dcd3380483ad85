import { abroadQueries } from '$lib/analysis/stocks/people-abroad';
import { formControl, originByCountryControl } from '$lib/analysis/stocks/stock-controls';
import { yearControl } from '$lib/analysis/stocks/year-end-stocks';
import { defineSpec } from '../contract';

export const spec = defineSpec({
	slug: 'hosts',
	title: 'Where the displaced are',
	question: 'Where do displaced people live?',
	controls: [
		formControl('origins', {
			byOrigin:
				'Of every 1,000 people displaced abroad: in neighbouring countries, in Europe, in the United States, elsewhere.',
			byCountry: 'The countries with most people of one nationality.',
			map: 'A circle for each country, as large as its number of people of one nationality.'
		}),
		yearControl,
		{
			kind: 'choice',
			name: 'counted',
			label: 'Counted',
			options: [
				{
					value: 'all',
					label: 'Everyone displaced abroad',
					hint: 'Refugees, asylum-seekers and other people in need of international protection.'
				},
				{
					value: 'protected',
					label: 'Without asylum-seekers',
					hint: 'Refugees and other people in need of international protection, without those waiting for a decision.'
				}
			],
			initial: 'all'
		},
		{
			kind: 'choice',
			name: 'border',
			label: 'Neighbours that are in Europe',
			options: [
				{
					value: 'europe',
					label: 'Count as Europe',
					hint: 'Hungary, Poland, Romania and Slovakia border Ukraine; they count as Europe.'
				},
				{
					value: 'neighbours',
					label: 'Count as neighbours',
					hint: 'Hungary, Poland, Romania and Slovakia border Ukraine; they count as neighbouring countries. Changes the chart by nationality.'
				}
			],
			initial: 'europe'
		},
		originByCountryControl
	],
	queries: ({ origin }) => abroadQueries(origin)
});
