import { figureQueries, originsControl, tierControl } from '$lib/analysis/figures';
import type { Option } from '$lib/settings/control';
import { defineSpec } from '../contract';

export const ONSET_OPTIONS = [
	{ value: 'UKR-2022', label: 'February 2022', group: 'Ukraine' },
	{ value: 'UKR-2014', label: 'February 2014', group: 'Ukraine' },
	{ value: 'AFG-2021', label: 'August 2021', group: 'Afghanistan' },
	{ value: 'AFG-2001', label: 'October 2001', group: 'Afghanistan' },
	{ value: 'IRQ-2003', label: 'March 2003', group: 'Iraq' },
	{ value: 'IRQ-2014', label: 'June 2014', group: 'Iraq' },
	{ value: 'SYR-2011', label: 'March 2011', group: 'Syria' },
	{ value: 'SYR-2014', label: 'September 2014', group: 'Syria' },
	{ value: 'YEM-2015', label: 'March 2015', group: 'Yemen' },
	{ value: 'YEM-2002', label: 'November 2002', group: 'Yemen' },
	{ value: 'LBY-2011', label: 'March 2011', group: 'Libya' },
	{ value: 'SOM-2002', label: '2002', group: 'Somalia' },
	{ value: 'SOM-2006', label: 'December 2006', group: 'Somalia' },
	{ value: 'PAK-2001', label: 'October 2001', group: 'Pakistan' },
	{ value: 'PAK-2004', label: 'June 2004', group: 'Pakistan' },
	{ value: 'PHL-2002', label: 'January 2002', group: 'Philippines' }
] as const satisfies readonly Option[];

/** 0 for the first listed beginning of an origin's war, 1 for the second; it decides the style of the line, whatever is filtered. */
export function beginningOf(onsetId: string): number {
	const group = ONSET_OPTIONS.find(({ value }) => value === onsetId)?.group;
	return ONSET_OPTIONS.filter((option) => option.group === group).findIndex(({ value }) => value === onsetId);
}

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
