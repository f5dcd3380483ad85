import { chosenSet } from '$lib/state/codec';
import type { Control, ViewState } from '$lib/state/control';
import type { Query } from '$lib/query/port';
import type { ViewSpec } from '../contract';

/** The origin against which all others are read. */
export const REFERENCE = 'UKR';
export const REFERENCE_ONSET = 'UKR-2022';

export const ORIGINS = ['UKR', 'AFG', 'IRQ', 'SYR', 'YEM', 'LBY', 'SOM', 'PAK', 'PHL'] as const;

const ORIGIN_OPTIONS = [
	['UKR', 'Ukraine'],
	['AFG', 'Afghanistan'],
	['IRQ', 'Iraq'],
	['SYR', 'Syria'],
	['YEM', 'Yemen'],
	['LBY', 'Libya'],
	['SOM', 'Somalia'],
	['PAK', 'Pakistan'],
	['PHL', 'Philippines']
].map(([value = '', label = '']) => ({ value, label }));

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

export const TIERS: Readonly<Record<string, readonly string[]>> = {
	'let-in': ['T1', 'T2'],
	resettled: ['T1']
};

const controls: readonly Control[] = [
	{ kind: 'set', name: 'origins', label: 'People from', options: ORIGIN_OPTIONS, initial: ORIGINS },
	{
		kind: 'choice',
		name: 'tier',
		label: 'Counted',
		options: [
			{
				value: 'let-in',
				label: 'All let in',
				hint: 'Refugees resettled and special immigrant visas, plus people paroled in for a limited time.'
			},
			{
				value: 'resettled',
				label: 'Resettled only',
				hint: 'Refugees resettled and special immigrant visas: entries that are meant to last.'
			}
		],
		initial: 'let-in'
	},
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

const MONTH = (date: string) => `cast(year(${date}) * 12 + month(${date}) - 1 as integer)`;

/** One row per series and period with people in it, for every beginning of the wars of the chosen origins. */
const FLOWS = `
select w.onset_id, a.pathway, p.tier, a.frequency, a.series_id, a.source_id, a.is_derived,
	${MONTH('a.period_start')} as start_month,
	${MONTH('a.period_end')} as end_month,
	a.low, a.value, a.high
from wars w
join admissions a on a.origin = w.origin
join pathways p on p.pathway = a.pathway
where list_contains(string_split(?, '~'), w.origin)
	and a.destination = ?
	and list_contains(string_split(?, '~'), p.tier)
	and a.is_default_series
	and a.frequency in ('month', 'point')
	and a.value > 0
	and ${MONTH('a.period_end')} >= ${MONTH('w.onset_date')}
order by w.onset_id, start_month, end_month, a.pathway, a.series_id`;

/** How far the figures of each pathway reach; a pathway known only as totals for periods does not run out. */
const REACHES = `
select a.origin, a.pathway, p.tier,
	${MONTH("min(case when a.frequency = 'month' then a.period_start end)")} as first_month,
	${MONTH("max(case when a.frequency = 'month' then a.period_end end)")} as last_month
from admissions a
join pathways p on p.pathway = a.pathway
where list_contains(string_split(?, '~'), a.origin)
	and a.destination = ?
	and list_contains(string_split(?, '~'), p.tier)
	and a.is_default_series
	and a.frequency in ('month', 'point')
	and a.value is not null
group by a.origin, a.pathway, p.tier
order by a.origin, a.pathway`;

/** D1: refugees, asylum-seekers and other people in need of international protection outside their country, at year-ends. */
const STOCKS = `
select origin, year, source_id,
	cast(sum(low) as double) as low, cast(sum(value) as double) as value, cast(sum(high) as double) as high
from displaced_stock
where list_contains(string_split(?, '~'), origin)
	and asylum <> origin
	and status in ('refugee', 'asylum_seeker', 'oip')
	and year >= 2001
group by origin, year, source_id
order by origin, year, source_id`;

/** D3 by year: people newly displaced across a border. */
const NEWLY_DISPLACED = `
select origin, year, source_id,
	cast(sum(low) as double) as low, cast(sum(value) as double) as value, cast(sum(high) as double) as high
from displaced_flow
where list_contains(string_split(?, '~'), origin)
	and asylum <> origin
	and year >= 2001
group by origin, year, source_id
order by origin, year, source_id`;

/** Origins to ask for: the reader's, and always the reference. */
export const askedOrigins = (state: ViewState): readonly string[] => [
	...new Set([REFERENCE, ...chosenSet(state, 'origins')])
];

function queries(state: ViewState): Record<QueryName, Query> {
	const origins = askedOrigins(state).join('~');
	// The small answers are asked for all nine at once, so that a change of origins asks one statement anew.
	const everyone = ORIGINS.join('~');
	// Both tiers always, so that the finding can say what the other one shows.
	const tiers = 'T1~T2';
	return {
		flows: {
			sql: FLOWS,
			params: [origins, DESTINATION, tiers],
			tables: ['wars', 'admissions', 'pathways']
		},
		reaches: { sql: REACHES, params: [everyone, DESTINATION, tiers], tables: ['admissions', 'pathways'] },
		stocks: { sql: STOCKS, params: [everyone], tables: ['displaced_stock'] },
		newlyDisplaced: { sql: NEWLY_DISPLACED, params: [everyone], tables: ['displaced_flow'] }
	};
}

export const DESTINATION = 'USA';
export type QueryName = 'flows' | 'reaches' | 'stocks' | 'newlyDisplaced';

export const spec: ViewSpec<QueryName> = {
	slug: 'since-onset',
	title: 'Let in since the war began',
	question: 'How many did the United States let in, month by month after each war began?',
	controls,
	queries
};
