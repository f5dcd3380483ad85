import { figureQueries, originsControl, tierControl } from '$lib/analysis/figures';
import { ONSET_OPTIONS } from '$lib/analysis/event-time/onsets';
import { defineSpec } from '../contract';

export const DEFAULT_ONSETS = [
	'UKR-2022',
	'AFG-2021',
	'AFG-2001',
	'IRQ-2003',
	'SYR-2011',
	'YEM-2015',
	'LBY-2011',
	'SOM-2002',
	'PAK-2001',
	'PHL-2002'
] as const;

/** Months that the window spans, and how far the axis reaches: 36 shows the 40 months for which there are Ukrainian figures. */
export const WINDOWS = {
	'12': { months: 12, axis: 12 },
	'24': { months: 24, axis: 24 },
	'36': { months: 36, axis: 40 },
	'60': { months: 60, axis: 60 },
	'120': { months: 120, axis: 120 }
} as const;
type WindowName = keyof typeof WINDOWS;

export const spec = defineSpec({
	slug: 'since-onset',
	title: 'Let in since the war began',
	question: 'How many did the United States let in, month by month after each war began?',
	controls: [
		originsControl,
		tierControl,
		{
			kind: 'choice',
			name: 'denominator',
			label: 'Per 1,000',
			options: [
				{
					value: 'peak',
					label: 'Displaced abroad, highest year-end',
					hint: 'Refugees, asylum-seekers and other people in need of international protection, at the year-end with most of them inside the window.'
				},
				{
					value: 'onset-year',
					label: 'Displaced abroad, first year-end',
					hint: 'The same people at the end of the year in which the war began.'
				},
				{
					value: 'newly-displaced',
					label: 'Newly displaced',
					hint: 'People who crossed a border to flee since the year in which the war began, added up. Onward movement can count a person twice.'
				}
			],
			initial: 'peak'
		},
		{
			kind: 'choice',
			name: 'window',
			label: 'Window',
			options: (['12', '24', '36', '60', '120'] satisfies readonly WindowName[]).map((value) => ({
				value,
				label: `${value} months`
			})),
			initial: '36'
		},
		{ kind: 'set', name: 'onset', label: 'War began', options: ONSET_OPTIONS, initial: DEFAULT_ONSETS }
	],
	queries: () => figureQueries()
});
