import type { Control } from '$lib/settings/control';
import type { ViewSpec } from '../contract';
import { figureQueries, ORIGIN_OPTIONS, ORIGINS, tierControl, type FigureQuery } from '$lib/analysis/figures';

const ONSET_OPTIONS = [
	['UKR-2022', 'February 2022', 'Ukraine'],
	['UKR-2014', 'February 2014', 'Ukraine'],
	['AFG-2021', 'August 2021', 'Afghanistan'],
	['AFG-2001', 'October 2001', 'Afghanistan'],
	['IRQ-2003', 'March 2003', 'Iraq'],
	['IRQ-2014', 'June 2014', 'Iraq'],
	['SYR-2011', 'March 2011', 'Syria'],
	['SYR-2014', 'September 2014', 'Syria'],
	['YEM-2015', 'March 2015', 'Yemen'],
	['YEM-2002', 'November 2002', 'Yemen'],
	['LBY-2011', 'March 2011', 'Libya'],
	['SOM-2002', '2002', 'Somalia'],
	['SOM-2006', 'December 2006', 'Somalia'],
	['PAK-2001', 'October 2001', 'Pakistan'],
	['PAK-2004', 'June 2004', 'Pakistan'],
	['PHL-2002', 'January 2002', 'Philippines']
].map(([value = '', label = '', group = '']) => ({ value, label, group }));

/** 0 for the first listed beginning of an origin's war, 1 for the second; it decides how the line looks, whatever is filtered. */
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
];

/** Months that the window spans, and how far the axis reaches: 36 shows the 40 months for which there are Ukrainian figures. */
export const WINDOWS: Readonly<Record<string, { months: number; axis: number }>> = {
	'12': { months: 12, axis: 12 },
	'24': { months: 24, axis: 24 },
	'36': { months: 36, axis: 40 },
	'60': { months: 60, axis: 60 },
	'120': { months: 120, axis: 120 }
};

const controls: readonly Control[] = [
	{ kind: 'set', name: 'origins', label: 'People from', options: ORIGIN_OPTIONS, initial: ORIGINS },
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
		options: Object.keys(WINDOWS).map((value) => ({ value, label: `${value} months` })),
		initial: '36'
	},
	{ kind: 'set', name: 'onset', label: 'War began', options: ONSET_OPTIONS, initial: DEFAULT_ONSETS }
];

export const spec: ViewSpec<FigureQuery> = {
	slug: 'since-onset',
	title: 'Let in since the war began',
	question: 'How many did the United States let in, month by month after each war began?',
	controls,
	queries: () => figureQueries()
};
