import { entriesQuery, reachesQuery } from '$lib/analysis/entries/entries';
import { originsControl } from '$lib/analysis/figures';
import { inCountryQueries } from '$lib/analysis/entries/in-country';
import { defineSpec } from '../contract';

/** In months since the beginning of each war. */
export const WINDOW_MONTHS = 36;

export const spec = defineSpec({
	slug: 'pathways',
	title: 'To stay, or for a limited time',
	question: 'Did the United States let people in to stay, or for a limited time?',
	controls: [
		originsControl,
		{
			kind: 'choice',
			name: 'period',
			label: 'When',
			options: [
				{
					value: '2021-2024',
					label: '2021–2024',
					hint: 'Four calendar years, with the whole evacuation from Kabul.'
				},
				{
					value: '2022-2024',
					label: '2022–2024',
					hint: 'Three calendar years, from the start of the war in Ukraine. The evacuation from Kabul came before.'
				},
				{
					value: 'since-onset',
					label: `First ${WINDOW_MONTHS} months`,
					hint: 'The same number of months from the beginning of each war.'
				},
				{
					value: 'fiscal-2018-2023',
					label: 'Fiscal 2018–2023',
					hint: 'Six U.S. fiscal years, October 2017 to September 2023, the months for which asylum figures are published too.'
				},
				{ value: '2001-2024', label: '2001–2024', hint: 'Every calendar year with monthly figures.' }
			],
			initial: '2021-2024'
		},
		{
			kind: 'choice',
			name: 'scale',
			label: 'Bars show',
			options: [
				{ value: 'people', label: 'People', hint: 'The longer the bar, the more people were let in.' },
				{
					value: 'shares',
					label: 'Shares',
					hint: 'Every bar is 100% of the people let in, however many they were.'
				}
			],
			initial: 'people'
		}
	],
	queries: () => ({ entries: entriesQuery, reaches: reachesQuery, ...inCountryQueries })
});
