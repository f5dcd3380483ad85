import { group } from 'd3-array';
import type { PlottedRows } from '$lib/catalogue/catalogue';
import { exactly, interval, sum, type Interval } from '$lib/metrics/interval';
import type { Query, ResultSets, Row } from '$lib/query/port';
import { listParameter } from '$lib/query/sql';
import { FIRST_YEAR } from '../stocks/year-end-stocks';
import { ADMISSIONS, ORIGINS } from '../figures';

/** People let in with temporary status, as far as published, by first and last year of each figure. */
const ENTRIES = `
select a.origin, a.destination, coalesce(c.name, a.destination) as destination_name, a.pathway, a.source_id,
	cast(year(a.period_start) as integer) as first_year, cast(year(a.period_end) as integer) as last_year,
	min(a.period_start) as first_day,
	max(a.period_end) as last_day,
	cast(sum(a.low) as double) as low, cast(sum(a.value) as double) as value, cast(sum(a.high) as double) as high,
	cast(max(a.total_low) as double) as total_low, cast(max(a.total_high) as double) as total_high
from ${ADMISSIONS} a
join pathways p on p.pathway = a.pathway
left join countries c on c.iso3 = a.destination
where list_contains(string_split(?, '~'), a.origin)
	and p.tier = 'T2' and a.is_default_series and a.value > 0
	and a.frequency in ('month', 'calendar_year', 'point')
	and year(a.period_end) >= ?
group by a.origin, a.destination, c.name, a.pathway, a.source_id, year(a.period_start), year(a.period_end)
order by a.origin, a.destination, first_year, last_year, a.pathway, a.source_id`;

const limitedEntries: Query = {
	sql: ENTRIES,
	params: [listParameter([...ORIGINS]), FIRST_YEAR],
	tables: ['admissions', 'pathways', 'countries']
};

/** UNHCR's refugees of the nine origins in countries that let in people with temporary status. */
const REFUGEES = `
select s.origin, s.asylum as destination, s.year,
	cast(s.low as double) as low, cast(s.value as double) as value, cast(s.high as double) as high
from displaced_stock s
where list_contains(string_split(?, '~'), s.origin) and s.status = 'refugee' and s.year >= ?
	and s.value is not null
	and s.asylum in (
		select a.destination from admissions a join pathways p on p.pathway = a.pathway where p.tier = 'T2'
	)
order by s.origin, s.asylum, s.year`;

export type LimitedQuery = 'limitedEntries' | 'refugeesThere';

export const limitedQueries: Readonly<Record<LimitedQuery, Query>> = {
	limitedEntries,
	refugeesThere: { ...limitedEntries, sql: REFUGEES, tables: ['displaced_stock', 'admissions', 'pathways'] }
};

/** People of one origin let into one country with temporary status since the first year that can be chosen. */
export interface LimitedEntries {
	readonly origin: string;
	readonly destination: string;
	readonly destinationName: string;
	/** Entries, including people who have left. */
	readonly people: Interval;
	/** Refugees there, as counted by UNHCR. */
	readonly refugees: Interval;
	readonly from: string;
	readonly to: string;
	readonly pathways: readonly string[];
	readonly sourceIds: readonly string[];
}

const figureIn = (row: Row): Interval => interval(Number(row.low), Number(row.value), Number(row.high));

/** Rows of one series, from its start: one with running totals is bounded by the last of them. */
function totalOf(rows: readonly Row[]): Interval {
	const { low, value, high } = sum(rows.map(figureIn));
	const last = rows.at(-1);
	return interval(Number(last?.total_low ?? low), value, Number(last?.total_high ?? high));
}

/**
 * Countries where UNHCR counts fewer refugees of an origin than were let in with temporary status: its stock leaves these
 * people out, wholly or in part. Counts entries whose figures begin by the end of `year`; a total for a longer period
 * counts in full, with its dates.
 */
export function leftOutOf(results: ResultSets<LimitedQuery>, origin: string, year: number): LimitedEntries[] {
	const own = results.limitedEntries.filter((row) => row.origin === origin && Number(row.first_year) <= year);
	return [...group(own, (row) => String(row.destination))].flatMap(
		([destination, rows]): LimitedEntries[] => {
			const there = results.refugeesThere.find(
				(row) => row.origin === origin && row.destination === destination && row.year === year
			);
			const [first] = rows;
			const people = sum([...group(rows, (row) => `${row.pathway} ${row.source_id}`).values()].map(totalOf));
			const refugees = there ? figureIn(there) : exactly(0);
			if (!first || people.value <= refugees.value) return [];
			return [
				{
					origin,
					destination,
					destinationName: String(first.destination_name),
					people,
					refugees,
					from: rows.map((row) => String(row.first_day)).sort()[0] ?? '',
					to:
						rows
							.map((row) => String(row.last_day))
							.sort()
							.at(-1) ?? '',
					pathways: [...new Set(rows.map((row) => String(row.pathway)))],
					sourceIds: [...new Set(rows.map((row) => String(row.source_id)))]
				}
			];
		}
	);
}

/** The published rows of these entries. */
export const plottedEntries = (all: readonly LimitedEntries[]): PlottedRows[] =>
	all.flatMap(({ pathways, destination, origin, from, to }) =>
		pathways.map((pathway) => ({
			table: 'admissions',
			origin,
			destination,
			pathway,
			yearFrom: Number(from.slice(0, 4)),
			yearTo: Number(to.slice(0, 4))
		}))
	);
