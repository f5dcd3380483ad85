import { summedStock } from './highest';
import { tiersIn, type TierChoice } from '$lib/metrics/specification';
import type { Query } from '$lib/query/port';
import type { ChoiceControl, Option, SetControl } from '$lib/settings/control';
import { displacedAbroad, monthIndexOf, SUMMED_BOUNDS } from './sql';
import { withinYearQuery } from './years/within-year';

/** The origin with which all others are compared. */
export const REFERENCE = 'UKR';
export const REFERENCE_ONSET = 'UKR-2022';

export const ORIGINS = ['UKR', 'AFG', 'IRQ', 'SYR', 'YEM', 'LBY', 'SOM', 'PAK', 'PHL'] as const;

/**
 * Origins of which every sizeable way of parole into the United States is held. For all others only people resettled
 * are added up: "let in" would leave out those paroled.
 */
export const ORIGINS_WITH_COMPLETE_ENTRIES: readonly string[] = ORIGINS;

export const ORIGIN_OPTIONS = [
	{ value: 'UKR', label: 'Ukraine' },
	{ value: 'AFG', label: 'Afghanistan' },
	{ value: 'IRQ', label: 'Iraq' },
	{ value: 'SYR', label: 'Syria' },
	{ value: 'YEM', label: 'Yemen' },
	{ value: 'LBY', label: 'Libya' },
	{ value: 'SOM', label: 'Somalia' },
	{ value: 'PAK', label: 'Pakistan' },
	{ value: 'PHL', label: 'Philippines' }
] as const satisfies readonly Option[];

/** Any of the nine origins; all of them by default. */
export const originsControl = {
	kind: 'set',
	name: 'origins',
	label: 'People from',
	options: ORIGIN_OPTIONS,
	initial: ORIGINS
} as const satisfies SetControl;

export const DESTINATION = 'USA';

/** The choices of tiers, by their names in URLs. */
export const TIER_CHOICES = {
	'let-in': 'T1+T2',
	resettled: 'T1'
} as const satisfies Readonly<Record<string, TierChoice>>;

export const TIERS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
	Object.entries(TIER_CHOICES).map(([name, choice]) => [name, tiersIn(choice)])
);

export const tierChoice = (name: TierName): TierChoice => TIER_CHOICES[name];

export const tierControl = {
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
} as const satisfies ChoiceControl;

/** Name of a choice of tiers in URLs. */
export type TierName = (typeof tierControl.options)[number]['value'];

/** Admissions with all present columns; releases before 2026-12 have no running totals. */
export const ADMISSIONS = `(
	select cast(null as integer) as total_low, cast(null as integer) as total_high where false
	union all by name from admissions
)`;

/**
 * Rows that are counted: those of default series and, in the upper bound alone, visas before March 2017, which rest on
 * quoted totals.
 */
export const COUNTED = `(a.is_default_series or (a.pathway = 'siv' and a.is_derived))`;

/** Bounds of `COUNTED` rows of `ADMISSIONS a`, ahead of other columns or the end of the list. */
export const COUNTED_BOUNDS = `
	case when a.is_default_series then a.low else 0 end as low,
	case when a.is_default_series then a.value else 0 end as value,
	a.high, a.total_low, a.total_high, not a.is_default_series as is_bound`;

/** Whole series of `ADMISSIONS a` summed: one with running totals is bounded by its last total, not period by period. */
export const SUMMED = `
	cast(coalesce(max(a.total_low), sum(a.low)) as double) as low,
	cast(sum(a.value) as double) as value,
	cast(coalesce(max(a.total_high), sum(a.high)) as double) as high`;

/** One row per series and period with people, for every onset of the chosen origins. */
const FLOWS = `
select w.onset_id, a.pathway, p.tier, a.frequency, a.series_id, a.source_id, a.is_derived,
	${monthIndexOf('a.period_start')} as start_month,
	${monthIndexOf('a.period_end')} as end_month,${COUNTED_BOUNDS}
from wars w
join ${ADMISSIONS} a on a.origin = w.origin
join pathways p on p.pathway = a.pathway
where list_contains(string_split(?, '~'), w.origin)
	and a.destination = ?
	and list_contains(string_split(?, '~'), p.tier)
	and ${COUNTED}
	and a.frequency in ('month', 'point')
	and a.high > 0
	and ${monthIndexOf('a.period_end')} >= ${monthIndexOf('w.onset_date')}
order by w.onset_id, start_month, end_month, a.pathway, a.series_id`;

/** End of the figures of each pathway; a pathway known only as totals for periods has none. */
const REACHES = `
select a.origin, a.pathway, p.tier,
	${monthIndexOf("min(case when a.frequency = 'month' then a.period_start end)")} as first_month,
	${monthIndexOf("max(case when a.frequency = 'month' then a.period_end end)")} as last_month
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

/** D1: refugees, asylum-seekers and other people in need of international protection outside their country, at year-ends, from the one before the first onset. */
const STOCKS = `
select origin, year, source_id,
	${summedStock()}
from displaced_stock
where list_contains(string_split(?, '~'), origin)
	and ${displacedAbroad()}
	and year >= 2000
group by origin, year, source_id
order by origin, year, source_id`;

/** D3 by year: people newly displaced across a border. */
const NEWLY_DISPLACED = `
select origin, year, source_id,
	${SUMMED_BOUNDS}
from displaced_flow
where list_contains(string_split(?, '~'), origin)
	and asylum <> origin
	and year >= 2001
group by origin, year, source_id
order by origin, year, source_id`;

export type FigureQuery = 'flows' | 'reaches' | 'stocks' | 'newlyDisplaced' | 'withinYear';

/**
 * The input of `figuresByOnset`: all nine origins and both tiers, so that no setting of a chart needs another query and a
 * finding can describe the other tier.
 * @param origins whose admissions to query; fewer than nine where the SQL itself is displayed.
 */
export function figureQueries(origins: readonly string[] = ORIGINS): Record<FigureQuery, Query> {
	const everyone = ORIGINS.join('~');
	const tiers = 'T1~T2';
	return {
		flows: {
			sql: FLOWS,
			params: [[...new Set([REFERENCE, ...origins])].join('~'), DESTINATION, tiers],
			tables: ['wars', 'admissions', 'pathways']
		},
		reaches: { sql: REACHES, params: [everyone, DESTINATION, tiers], tables: ['admissions', 'pathways'] },
		stocks: { sql: STOCKS, params: [everyone], tables: ['displaced_stock'] },
		newlyDisplaced: { sql: NEWLY_DISPLACED, params: [everyone], tables: ['displaced_flow'] },
		withinYear: withinYearQuery(ORIGINS)
	};
}
