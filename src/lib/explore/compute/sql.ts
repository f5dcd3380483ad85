import type { Query } from '$lib/query/port';
import { listParameter } from '$lib/query/sql';
import type { By } from '../settings/settings';
import { decisionHigh, decisionLow, type CountField } from '../settings/fields';
import { DISPLACED_ABROAD } from '../settings/kinds';
import { ALL } from '../settings/places';
import { among, equals, amongOrAll, unbound, whereOf } from './where';

const keyColumn = (by: By, { destination, kind }: Pick<CountField, 'destination' | 'kind'>): string =>
	by === 'origin' ? 'origin' : by === 'destination' ? destination : (kind?.column ?? "'all'");

const asDouble = (expression: string): string => `cast(sum(${expression}) as double)`;

export interface Slice {
	readonly by: By;
	readonly origins: readonly string[];
	readonly destinations: readonly string[];
	readonly kinds: readonly string[];
	/** Adds all chosen rows up to one series, whose key is `ALL`. */
	readonly asOne?: boolean;
}

/**
 * A published count by year and series: `key`, `t`, bounds, cells that were not reported, cases left out, `source_id`.
 * Identifiers come from the field's own definition, everything else is bound.
 */
export function countQuery(field: CountField, slice: Slice): Query {
	const { by, origins, destinations, kinds, asOne = false } = slice;
	const persons = field.cases ? ` filter (where unit = 'persons')` : '';
	const sum = (expression: string) =>
		field.cases ? `cast(coalesce(sum(${expression})${persons}, 0) as double)` : asDouble(expression);
	const cases = field.cases
		? `cast(coalesce(sum(${field.cases}) filter (where unit = 'cases'), 0) as double)`
		: 'cast(0 as double)';
	const key = asOne ? `'${ALL}'` : keyColumn(by, field);
	const where = whereOf(
		amongOrAll('origin', origins),
		amongOrAll(field.destination, destinations),
		unbound(field.only),
		...(field.kind ? [among(field.kind.column, kinds)] : [])
	);
	return {
		sql: `
select ${key} as key, year as t, source_id,
	${sum(field.low)} as low,
	${sum(field.value)} as value,
	${sum(field.high)} as high,
	cast(count(*) - count(${field.value}) as integer) as missing,
	${cases} as cases
from ${field.table}
${where.text}
group by all
order by key, t, source_id`,
		params: where.params,
		tables: [field.table]
	};
}

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

/** People under protection on the last counted day of each month; `hosts` says how many countries the sum holds. */
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

/** Units of time into which entries are added up. */
export type TimeUnit = 'calendar' | 'fiscal' | 'month';

/** SQL for the year, fiscal year or month of a day. */
const BUCKETS: Readonly<Record<TimeUnit, (day: string) => string>> = {
	calendar: (day) => `cast(year(${day}) as integer)`,
	fiscal: (day) => `cast(year(${day}) + case when month(${day}) >= 10 then 1 else 0 end as integer)`,
	month: (day) => `cast(year(${day}) * 12 + month(${day}) - 1 as integer)`
};

/** Periods from which each unit may be added up: a year never comes from a year of another kind. */
const FREQUENCIES: Readonly<Record<TimeUnit, readonly string[]>> = {
	calendar: ['month', 'point', 'calendar_year'],
	fiscal: ['month', 'point', 'fiscal_year'],
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
		unbound('is_default_series', 'value is not null'),
		amongOrAll('origin', origins),
		amongOrAll('destination', destinations),
		among('pathway', pathways),
		among('frequency', FREQUENCIES[unit])
	);

/** People let in by series, pathway and period. A period that spans several units has `last` after `first`. */
export function entriesQuery(slice: EntrySlice): Query {
	const key = entryKey(slice);
	const bucket = BUCKETS[slice.unit];
	const where = entriesWhere(slice);
	return {
		sql: `
with periods as (
	select ${key} as key, pathway, frequency, source_id, is_derived,
		${bucket('period_start')} as first, ${bucket('period_end')} as last, low, value, high
	from admissions
	${where.text}
)
select key, pathway, frequency, source_id, first, last,
	${asDouble('low')} as low, ${asDouble('value')} as value, ${asDouble('high')} as high
from periods
group by all
order by key, pathway, frequency, first, last, source_id`,
		params: where.params,
		tables: ['admissions']
	};
}

/**
 * Year-end stocks of each origin by `place`: displaced abroad in the destination or elsewhere, and internally displaced
 * by conflict. Every rate shares this one query, since it reads the whole table and a change of rate then runs none.
 * @param destination A country's code, or '' for none.
 */
export function stockQuery(origins: readonly string[], destination: string): Query {
	const abroad = "list_contains(string_split(?, '~'), status) and asylum <> origin";
	const where = whereOf(among('origin', origins), {
		conditions: [`(status = 'idp_idmc' or ${abroad})`],
		params: [listParameter(DISPLACED_ABROAD)]
	});
	return {
		sql: `
select origin, year, source_id,
	case when status = 'idp_idmc' then 'within' when asylum = ? then 'destination' else 'elsewhere' end as place,
	${asDouble('low')} as low, ${asDouble('value')} as value, ${asDouble('high')} as high
from displaced_stock
${where.text}
group by all
order by origin, year, place, source_id`,
		params: [destination, ...where.params],
		tables: ['displaced_stock']
	};
}

/** Refugees by series and year-end; temporary protection is inside. */
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
