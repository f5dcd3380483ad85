import { chosenSet } from '$lib/state/codec';
import type { Control } from '$lib/state/control';
import type { Query } from '$lib/query/port';
import type { ViewSpec } from '../contract';
import {
	DESTINATION,
	figureQueries,
	ORIGIN_OPTIONS,
	ORIGINS,
	tierControl,
	type FigureQuery
} from '../shared/figures';

/** Years for which every larger programme since 2022 has figures. */
export const COMMON_YEARS = { from: 2022, to: 2024 } as const;

/** Months of the windows that begin with each war; the other windows are calendar years. */
export const WINDOW_MONTHS: Readonly<Record<string, number>> = { '12': 12, '24': 24, '36': 36 };

const controls: readonly Control[] = [
	{ kind: 'set', name: 'origins', label: 'People from', options: ORIGIN_OPTIONS, initial: ORIGINS },
	tierControl,
	{
		kind: 'choice',
		name: 'window',
		label: 'When',
		options: [
			{
				value: '2022-2024',
				label: '2022–2024',
				hint: 'The same three calendar years for everybody. Each year is divided by the mean of its two year-end numbers of displaced people.'
			},
			{
				value: 'latest',
				label: 'Latest year',
				hint: 'The last calendar year for which every programme has figures.'
			},
			...Object.keys(WINDOW_MONTHS).map((value) => ({
				value,
				label: `First ${value} months`,
				hint: 'As many months from the beginning of each war, whenever that was.'
			}))
		],
		initial: '2022-2024'
	},
	{
		kind: 'choice',
		name: 'denominator',
		label: 'Out of',
		options: [
			{
				value: 'abroad',
				label: 'Displaced abroad',
				hint: 'Refugees, asylum-seekers and other people in need of international protection outside their country. Counted from the beginning of a war: at the year-end with most of them inside the window.'
			},
			{
				value: 'elsewhere',
				label: 'Abroad, not in the U.S.',
				hint: 'The same people without those already in the United States. For resettlement in calendar years.'
			},
			{
				value: 'anywhere',
				label: 'Abroad or internally',
				hint: 'Displaced abroad, or internally by conflict. For calendar years.'
			},
			{
				value: 'first-year-end',
				label: 'Abroad, first year-end',
				hint: 'Displaced abroad at the end of the year in which the war began. For months since the beginning.'
			},
			{
				value: 'newly-displaced',
				label: 'Newly displaced',
				hint: 'People who crossed a border to flee since the year in which the war began, added up. For months since the beginning.'
			}
		],
		initial: 'abroad'
	},
	{
		kind: 'choice',
		name: 'evacuation',
		label: 'Evacuation of Afghans, July 2021 to March 2022',
		options: [
			{
				value: 'both',
				label: 'With and without',
				hint: 'Operation Allies Welcome is known as one total, part of which fell before 2022. Both answers are drawn.'
			},
			{
				value: 'inside',
				label: 'Counted',
				hint: 'All of Operation Allies Welcome counts into 2022–2024, although part of it fell before.'
			},
			{
				value: 'outside',
				label: 'Left out',
				hint: 'None of Operation Allies Welcome counts into 2022–2024, although part of it fell into 2022.'
			}
		],
		initial: 'both'
	}
];

const BOUNDS = `cast(sum(low) as double) as low, cast(sum(value) as double) as value, cast(sum(high) as double) as high`;

/** Those of D1 who are in the destination already. */
const IN_DESTINATION = `
select origin, year, source_id, ${BOUNDS}
from displaced_stock
where list_contains(string_split(?, '~'), origin)
	and asylum = ?
	and asylum <> origin
	and status in ('refugee', 'asylum_seeker', 'oip')
	and year >= ?
group by origin, year, source_id
order by origin, year, source_id`;

/** People displaced by conflict within their country. */
const WITHIN = `
select origin, year, source_id, ${BOUNDS}
from displaced_stock
where list_contains(string_split(?, '~'), origin)
	and status = 'idp_idmc'
	and year >= ?
group by origin, year, source_id
order by origin, year, source_id`;

export type LadderQuery = FigureQuery | 'inDestination' | 'within';

function queries(state: Parameters<ViewSpec['queries']>[0]): Record<LadderQuery, Query> {
	const everyone = ORIGINS.join('~');
	const tables = ['displaced_stock'];
	const since = COMMON_YEARS.from - 1;
	return {
		...figureQueries(chosenSet(state, 'origins')),
		inDestination: { sql: IN_DESTINATION, params: [everyone, DESTINATION, since], tables },
		within: { sql: WITHIN, params: [everyone, since], tables }
	};
}

export const spec: ViewSpec<LadderQuery> = {
	slug: 'parity-ladder',
	title: 'For every 100 Ukrainians',
	question:
		'If the United States let in 100 of every so many displaced Ukrainians, how many did it let in of as many displaced Afghans, Iraqis and others?',
	controls,
	queries
};
