import { highestInSum } from '$lib/analysis/highest';
import type { Query } from '$lib/query/port';
import { ADMISSIONS, COUNTED, COUNTED_BOUNDS } from '$lib/analysis/figures';
import { listParameter } from '$lib/query/sql';
import type { By } from '../settings/settings';
import { decisionHigh, decisionLow } from '$lib/analysis/asylum/decision-bounds';
import type { CountField } from '../settings/fields';
import { DISPLACED_ABROAD } from '../settings/kinds';
import { ALL, NINE } from '../settings/places';
import { countQuery, type Slice } from './count-query';
import { among, asDouble, equals, amongOrAll, unbound, whereOf } from './where';

/** The decisions that M8 counts, by outcome. */
export function decisionQuery({ by, origins, destinations, asOne = false }: Slice): Query {
	const key = asOne ? `'${ALL}'` : by === 'destination' ? 'asylum' : 'origin';
	const outcome = (column: string) => `
	${asDouble(decisionLow(column))} as ${column}_low,
	${asDouble(column)} as ${column},
	${asDouble(decisionHigh(column))} as ${column}_high`;
	const where = whereOf(
		amongOrAll('origin', origins),
		amongOrAll('asylum', destinations),
		unbound('asylum <> origin', "basis = 'first'")
	);
	return {
		sql: `
select ${key} as key, year as t, unit, source_id,${['convention', 'complementary', 'rejected'].map(outcome).join(',')}
from decisions
${where.text}
group by all
order by key, t, unit, source_id`,
		params: where.params,
		tables: ['decisions']
	};
}

/** People under protection on the last counted day of each month; `hosts` is the number of countries in the sum. */
export function protectionQuery(status: string, { by, origins, destinations }: Slice): Query {
	const key = by === 'destination' ? 'host' : 'origin';
	const where = whereOf(
		equals('status', status),
		amongOrAll('origin', origins),
		amongOrAll('host', destinations),
		unbound(
			"(flag is null or flag <> 'all_nationalities')",
			"host <> 'EU27'",
			"source_id <> 'unhcr-ukraine-situation'",
			'value is not null'
		)
	);
	return {
		sql: `
with counted as (
	select origin, host, as_of, source_id, low, value, high,
		cast(year(as_of) * 12 + month(as_of) - 1 as integer) as t,
		max(as_of) over (partition by origin, host, year(as_of), month(as_of)) as last_of_month
	from protection_stock
	${where.text}
)
select ${key} as key, t, source_id, cast(max(as_of) as date) as as_of,
	${asDouble('low')} as low, ${asDouble('value')} as value, ${asDouble('high')} as high,
	cast(count(distinct host) as integer) as hosts
from counted
where as_of = last_of_month
group by all
order by key, t, source_id`,
		params: where.params,
		tables: ['protection_stock']
	};
}

/** Units of time by which entries are summed. */
export type TimeUnit = 'calendar' | 'fiscal' | 'quarter' | 'month';

/** SQL for the year, fiscal year, quarter or month of a day. */
const BUCKETS: Readonly<Record<TimeUnit, (day: string) => string>> = {
	calendar: (day) => `cast(year(${day}) as integer)`,
	fiscal: (day) => `cast(year(${day}) + case when month(${day}) >= 10 then 1 else 0 end as integer)`,
	quarter: (day) => `cast(year(${day}) * 4 + quarter(${day}) - 1 as integer)`,
	month: (day) => `cast(year(${day}) * 12 + month(${day}) - 1 as integer)`
};

/** Periods that may be summed into each unit: a year never comes from a year of another kind. */
const FREQUENCIES: Readonly<Record<TimeUnit, readonly string[]>> = {
	calendar: ['month', 'point', 'calendar_year'],
	fiscal: ['month', 'point', 'fiscal_year'],
	quarter: ['month', 'point'],
	month: ['month', 'point']
};

export interface EntrySlice {
	readonly by: By;
	readonly origins: readonly string[];
	readonly destinations: readonly string[];
	readonly pathways: readonly string[];
	readonly unit: TimeUnit;
	readonly asOne?: boolean;
}

const entryKey = ({ by, asOne = false }: EntrySlice): string =>
	asOne ? `'${ALL}'` : by === 'origin' ? 'origin' : by === 'destination' ? 'destination' : 'pathway';

const entriesWhere = ({ origins, destinations, pathways, unit }: EntrySlice) =>
	whereOf(
		unbound(COUNTED, 'value is not null'),
		amongOrAll('origin', origins),
		amongOrAll('destination', destinations),
		among('pathway', pathways),
		among('frequency', FREQUENCIES[unit])
	);

/**
 * People let in by series, pathway and period. A period that spans several units has `last` after `first`. Of a series
 * with running totals, a unit holds at least what was certain at its end beyond what was possible before it.
 * @param everyPathway All pathways into the chosen countries: their rows serve every choice of pathways.
 */
export function entriesQuery(slice: EntrySlice, everyPathway: readonly string[]): Query {
	const isOfNine = slice.origins.every((origin) => NINE.includes(origin));
	if (!isOfNine) return entriesOf(slice);
	const from = entriesOf({ ...slice, pathways: everyPathway });
	const columns = ['key', 'pathway', 'frequency', 'first', 'last', 'source_id'];
	const keys = Object.fromEntries(columns.map((column) => [column, { column }]));
	const rollUp = {
		from,
		where: { pathway: slice.pathways },
		keys,
		sums: ['low', 'value', 'high'],
		isSmall: true
	};
	return { ...entriesOf(slice), rollUps: [rollUp] };
}

function entriesOf(slice: EntrySlice): Query {
	const key = entryKey(slice);
	const bucket = BUCKETS[slice.unit];
	const where = entriesWhere(slice);
	return {
		sql: `
with periods as (
	select ${key} as key, pathway, frequency, source_id,
		${bucket('period_start')} as first, ${bucket('period_end')} as last,${COUNTED_BOUNDS},
		lag(total_low, 1, 0) over series as low_before, lag(total_high, 1, 0) over series as high_before
	from ${ADMISSIONS} a
	${where.text}
	window series as (partition by series_id order by period_start)
)
select key, pathway, frequency, first, last, source_id,
	cast(if(count(total_low) = 0, sum(low), greatest(0, max(total_low) - min(high_before))) as double) as low,
	${asDouble('value')} as value,
	cast(if(count(total_high) = 0, sum(high), least(sum(high), max(total_high) - min(low_before))) as double) as high
from periods
group by all
order by key, pathway, frequency, first, last, source_id`,
		params: where.params,
		tables: ['admissions']
	};
}

/**
 * Year-end stocks of each origin by `place`: displaced abroad in the destination or elsewhere, and internally displaced
 * by conflict. All rates share this query: it reads the whole table, and a change of rate then needs no query.
 * @param destination A country's code, or '' for none.
 * @param statuses of the people abroad.
 */
export function stockQuery(
	origins: readonly string[],
	destination: string,
	statuses: readonly string[] = DISPLACED_ABROAD
): Query {
	const abroad = "list_contains(string_split(?, '~'), status) and asylum <> origin";
	const where = whereOf(among('origin', origins), {
		conditions: [`(status = 'idp_idmc' or ${abroad})`],
		params: [listParameter(statuses)]
	});
	return {
		sql: `
select origin, year, source_id,
	case when status = 'idp_idmc' then 'within' when asylum = ? then 'destination' else 'elsewhere' end as place,
	${asDouble('low')} as low, ${asDouble('value')} as value, ${asDouble(highestInSum())} as high
from displaced_stock
${where.text}
group by all
order by origin, year, place, source_id`,
		params: [destination, ...where.params],
		tables: ['displaced_stock']
	};
}

/** Refugees by series and year-end; including temporary protection. */
export const refugeeQuery = (field: CountField, slice: Omit<Slice, 'kinds'>): Query =>
	countQuery(field, { ...slice, kinds: ['refugee'] });

/** Residents of the chosen countries. */
export function residentsQuery(destinations: readonly string[]): Query {
	return {
		sql: `
select country as key, year as t, cast(residents as double) as residents
from population
where list_contains(string_split(?, '~'), country)
	and residents is not null
order by key, t`,
		params: [listParameter(destinations)],
		tables: ['population']
	};
}
