import { group } from 'd3-array';
import { sum } from '$lib/metrics/interval';
import type { WithinYear, YearCourse } from '$lib/metrics/person-years';
import { courseSince, withFirstHalf, type DatedCount } from '$lib/metrics/within-year';
import type { Query, Row } from '$lib/query/port';
import { summedStock } from '../highest';
import { memoizeLast } from '../memoize-last';
import { intervalOf, numberOf, textOf } from '../rows';
import { displacedAbroad } from '../sql';

/** Day of the invasion, before which no Ukrainian of 2022 is counted, and its year, for which dated counts are published. */
const INVASION = '2022-02-24';
const COUNTED_YEAR = 2022;
const COUNTED_ORIGIN = 'UKR';
/** Counted apart: its counts are arrivals across the border. */
const APART = 'RUS';

/**
 * Counts within a year by `kind`. `midyear`: people displaced abroad on 30 June, of any origin. Of Ukrainians in 2022:
 * `recorded` on the operational portal, by country; under temporary protection (`protected`) at the ends of months, in
 * the European countries that report every month since March; and displaced abroad at the `year-end`, in Russia and elsewhere.
 */
const withinYearSql = (among: string) => `
select origin, 'midyear' as kind, '' as place, cast(as_of as varchar) as as_of, source_id, ${summedStock()}
from stock_within_year
where ${among}
	and ${displacedAbroad()}
group by all
union all
select origin, 'recorded', asylum, cast(as_of as varchar), source_id, ${summedStock()}
from stock_within_year
where ${among}
	and status = 'recorded'
	and value is not null
group by all
union all
select origin, 'protected', '', cast(as_of as varchar), min(source_id), ${summedStock()}
from protection_stock
where ${among}
	and origin = '${COUNTED_ORIGIN}'
	and status = 'eu_tp'
	and year(as_of) = ${COUNTED_YEAR}
	and value is not null
	and host in (
		select host
		from protection_stock
		where origin = '${COUNTED_ORIGIN}' and status = 'eu_tp' and year(as_of) = ${COUNTED_YEAR} and value is not null
		group by host
		having count(distinct as_of) = 10
	)
group by origin, as_of
union all
select origin, 'year-end', if(asylum = '${APART}', '${APART}', ''), cast(as_of as varchar), source_id, ${summedStock()}
from displaced_stock
where ${among}
	and origin = '${COUNTED_ORIGIN}'
	and year = ${COUNTED_YEAR}
	and ${displacedAbroad()}
group by all
order by kind, origin, place, as_of`;

/**
 * The input of `withinYearByOrigin`. Older releases have none: their years count the mean of two year-ends.
 * @param origins All of them where left out.
 */
export function withinYearQuery(origins?: readonly string[]): Query {
	const list = origins?.join('~');
	return {
		sql: withinYearSql(list === undefined ? 'true' : "list_contains(string_split(?, '~'), origin)"),
		params: list === undefined ? [] : [list, list, list, list],
		tables: ['stock_within_year', 'protection_stock', 'displaced_stock'],
		isOptional: true
	};
}

/** Counts within years, with their sources. */
export interface SourcedWithinYear extends WithinYear {
	readonly midyears: readonly (WithinYear['midyears'][number] & { readonly sourceId: string })[];
	readonly courses: readonly (YearCourse & { readonly sourceIds: readonly string[] })[];
}

export const NO_COUNTS: SourcedWithinYear = { midyears: [], courses: [] };

export const withinYearByOrigin = memoizeLast(
	(rows: readonly Row[]): ReadonlyMap<string, SourcedWithinYear> =>
		new Map(
			[...group(rows, (row) => textOf(row, 'origin'))].map(([origin, own]) => [origin, withinYearOf(own)])
		)
);

function withinYearOf(rows: readonly Row[]): SourcedWithinYear {
	const byKind = group(rows, (row) => textOf(row, 'kind'));
	const course = courseOf(byKind);
	return {
		midyears: (byKind.get('midyear') ?? []).map((row) => ({
			year: Number(textOf(row, 'as_of').slice(0, 4)),
			sourceId: textOf(row, 'source_id'),
			...intervalOf(row)
		})),
		courses: course ? [course] : []
	};
}

function courseOf(byKind: ReadonlyMap<string, readonly Row[]>): SourcedWithinYear['courses'][number] | null {
	const [recorded, sheltered, yearEnds] = ['recorded', 'protected', 'year-end'].map(
		(kind) => byKind.get(kind) ?? []
	);
	const isApart = (row: Row) => textOf(row, 'place') === APART;
	const parts = [true, false].map((apart) => {
		const course = courseSince(
			INVASION,
			countriesOf((recorded ?? []).filter((row) => isApart(row) === apart))
		);
		const ends = (yearEnds ?? []).filter((row) => isApart(row) === apart).map((row) => intervalOf(row));
		const months = apart ? [] : [datedCounts(sheltered ?? [])];
		return course && { yearEnd: sum(ends), shape: withFirstHalf(course, courseSince(INVASION, months)) };
	});
	const known = parts.filter((part) => part !== null);
	if (known.length < parts.length || !yearEnds?.length) return null;
	const used = [...(recorded ?? []), ...(sheltered ?? []), ...yearEnds];
	return {
		year: COUNTED_YEAR,
		parts: known,
		sourceIds: [...new Set(used.map((row) => textOf(row, 'source_id')))]
	};
}

const countriesOf = (rows: readonly Row[]): DatedCount[][] =>
	[...group(rows, (row) => textOf(row, 'place')).values()].map(datedCounts);

const datedCounts = (rows: readonly Row[]): DatedCount[] =>
	rows.map((row) => ({ date: textOf(row, 'as_of'), people: numberOf(row, 'value') }));
