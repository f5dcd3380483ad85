import { decisionQueries } from '$lib/analysis/asylum/first-decisions';
import { originsControl } from '$lib/analysis/figures';
import type { CalendarYears } from '$lib/metrics/years';
import { defineSpec } from '../contract';

const SPANS = ['2022-2024', '2019-2021', '2016-2018', '2013-2015'] as const;
const FIRST_YEAR = 2012;
const LAST_YEAR = 2025;
const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => String(LAST_YEAR - i));

/** "2022-2024" or "2016", as written in addresses. */
export function yearsNamed(name: string): CalendarYears {
	const [from = NaN, to = from] = name.split('-').map(Number);
	return { from, to };
}

export const spec = defineSpec({
	slug: 'recognition',
	title: 'Asylum decisions by country',
	question: 'How much does the outcome of an asylum claim depend on the country that decides?',
	controls: [
		{ ...originsControl, label: 'Decisions on people from' },
		{
			kind: 'choice',
			name: 'status',
			label: 'Count as protected',
			options: [
				{
					value: 'all',
					label: 'All protection',
					hint: 'Refugee status under the 1951 Convention, or other protection, such as subsidiary protection in European law.'
				},
				{
					value: 'convention',
					label: 'Refugee status only',
					hint: 'Only refugee status under the 1951 Convention, out of the same decisions.'
				}
			],
			initial: 'all'
		},
		{
			kind: 'choice',
			name: 'countries',
			label: 'Decided in',
			options: [
				{ value: 'all', label: 'Europe, U.S., Canada, Australia, New Zealand' },
				{ value: 'europe', label: 'Europe only' }
			],
			initial: 'all'
		},
		{
			kind: 'choice',
			name: 'years',
			label: 'Years',
			options: [
				...SPANS.map((value) => ({ value, label: value.replace('-', '–') })),
				...YEARS.map((value) => ({ value, label: value }))
			],
			initial: '2022-2024'
		}
	],
	queries: ({ years }) => decisionQueries(yearsNamed(years))
});
