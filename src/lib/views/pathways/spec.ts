import { entriesQuery, reachesQuery } from '$lib/analysis/entries/entries';
import { originsControl } from '$lib/analysis/figures';
import { inCountryQueries } from '$lib/analysis/entries/in-country';
import { defineSpec } from '../contract';

/** In months since the beginning of each war. */
export const WINDOW_MONTHS = 36;

export const spec = defineSpec({
	slug: 'pathways',
	title: 'By which door',
	question: 'By which door did the United States let people in: to stay, or for a limited time?',
	controls: [
		originsControl,
		{
			kind: 'choice',
			name: 'period',
			label: 'When',
			// The evacuation from Kabul is one total for July 2021 to March 2022: only years that begin in 2021 hold all of it.
			options: [
				{
					value: '2021-2024',
					label: '2021–2024',
					hint: 'Four calendar years that hold the whole evacuation from Kabul.'
				},
				{
					value: '2022-2024',
					label: '2022–2024',
					hint: 'Three calendar years. The total of the evacuation from Kabul lies partly before them, so Afghans are shown without it and with it.'
				},
				{
					value: 'since-onset',
					label: `First ${WINDOW_MONTHS} months`,
					hint: 'As many months from the beginning of each war, whenever that was.'
				},
				{
					value: 'fiscal-2018-2023',
					label: 'Fiscal 2018–2023',
					hint: 'Six U.S. fiscal years, October 2017 to September 2023: asylum granted is published for the very same months.'
				},
				{ value: '2001-2024', label: '2001–2024', hint: 'All calendar years with monthly figures.' }
			],
			initial: '2021-2024'
		},
		{
			kind: 'choice',
			name: 'scale',
			label: 'Bars show',
			options: [
				{
					value: 'shares',
					label: 'Shares',
					hint: 'Every bar is 100% of those let in, however many they were.'
				},
				{ value: 'people', label: 'People', hint: 'Every bar is as long as the number of people let in.' }
			],
			initial: 'shares'
		}
	],
	queries: () => ({ entries: entriesQuery, reaches: reachesQuery, ...inCountryQueries })
});
