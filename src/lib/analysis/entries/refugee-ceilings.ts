import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import { listParameter } from '$lib/query/sql';
import type { Query, ResultSets, Row } from '$lib/query/port';
import { DESTINATION, ORIGINS, REFERENCE } from '../figures';
import { plottedAdmissions } from '../provenance';
import { numberOf, textOf } from '../rows';
import { monthlyCounts } from '../sql';

/** First fiscal year of the admissions workbook. */
export const FIRST_FISCAL_YEAR = 2001;

const FISCAL_YEAR = (date: string) =>
	`cast(year(${date}) + case when month(${date}) >= 10 then 1 else 0 end as integer)`;

/** Refugees by U.S. fiscal year, October to September, the nine nationalities separately; months without a figure are left out. */
const ARRIVALS = `
select
	${FISCAL_YEAR('a.period_start')} as fiscal_year,
	case when list_contains(string_split(?, '~'), a.origin) then a.origin else '' end as nationality,
	coalesce(c.m49_region, '') as continent,
	a.source_id,
	max(a.period_end) as last_day,
	cast(sum(a.value) as double) as value
from admissions a
left join countries c on c.iso3 = a.origin
where a.destination = ?
	and a.pathway = 'usrap'
	and ${monthlyCounts('a.')}
group by 1, 2, 3, 4
order by 1, 2, 3, 4`;

/** The largest nationality of each fiscal year. */
const LARGEST = `
select fiscal_year, origin, value
from (
	select fiscal_year, origin, value,
		row_number() over (partition by fiscal_year order by value desc, origin) as place
	from (
		select
			${FISCAL_YEAR('period_start')} as fiscal_year,
			origin,
			cast(sum(value) as double) as value
		from admissions
		where destination = ?
			and pathway = 'usrap'
			and ${monthlyCounts()}
		group by 1, 2
	) as sums
) as ranked
where place = 1
order by fiscal_year`;

const CEILINGS = `
select fiscal_year, document, value, is_revision, is_default, source_id
from ceilings
where region = 'all' and fiscal_year >= ?
order by fiscal_year, is_default desc, value, document`;

export type CeilingQuery = 'arrivals' | 'largest' | 'ceilings';

/** The input of `fiscalYears`, the same for all settings, so that no setting needs another query. */
export const ceilingQueries: Readonly<Record<CeilingQuery, Query>> = {
	arrivals: {
		sql: ARRIVALS,
		params: [listParameter(ORIGINS), DESTINATION],
		tables: ['admissions', 'countries']
	},
	largest: { sql: LARGEST, params: [DESTINATION], tables: ['admissions'] },
	ceilings: { sql: CEILINGS, params: [FIRST_FISCAL_YEAR], tables: ['ceilings'] }
};

/** Refugees of some nationalities in one fiscal year. */
export interface Arrivals {
	readonly people: number;
	/** One of the nine; empty for all other nationalities. */
	readonly nationality: string;
	/** UN name of the continent; empty when unknown. */
	readonly continent: string;
	readonly sourceId: string;
}

/** A ceiling for a fiscal year, as set by a document. */
export interface Ceiling {
	readonly people: number;
	readonly document: string;
	readonly isRevision: boolean;
	readonly sourceId: string;
	/** Arrivals in percent of the ceiling; `null` when it is zero. */
	readonly percent: number | null;
}

/** A U.S. fiscal year, October to September, named after the year in which it ends. */
export interface FiscalYear {
	readonly year: number;
	/** ISO date of the last day with arrival figures. */
	readonly lastDay: string;
	/** False for the current year. */
	readonly isComplete: boolean;
	/** Refugees resettled, all nationalities. */
	readonly arrivals: number;
	readonly largest: { readonly name: string; readonly people: number } | null;
	/** The last determination of the year. */
	readonly ceiling: Ceiling | null;
	/** Ceilings in other documents for the same year. */
	readonly others: readonly Ceiling[];
	/** Sources of the arrivals. */
	readonly sourceIds: readonly string[];
}

/** The ceiling of the year, then those of other documents. */
export const ceilingsIn = ({ ceiling, others }: FiscalYear): Ceiling[] => [
	...(ceiling ? [ceiling] : []),
	...others
];

/** Published rows that the years are computed from. */
export function plottedRows(years: readonly FiscalYear[]): PlottedRows[] {
	const [first, last] = [years[0], years.at(-1)];
	if (!first || !last) return [];
	const span = { origin: REFERENCE, yearFrom: first.year, yearTo: last.year };
	return [{ ...span, table: 'ceilings' }, ...plottedAdmissions(['usrap'], span)];
}

const SEPTEMBER = '-09-30';

/** Every fiscal year with figures, the earliest first, each with its arrivals by nationality and continent. */
export function fiscalYears(
	{ arrivals, ceilings, largest }: ResultSets<CeilingQuery>,
	catalogue: Catalogue
): (readonly [FiscalYear, readonly Arrivals[]])[] {
	const years = [...new Set(arrivals.map((row) => numberOf(row, 'fiscal_year')))].sort((a, b) => a - b);
	return years.map((year) => {
		const ofYear = (rows: readonly Row[]) => rows.filter((row) => row.fiscal_year === year);
		const rows = ofYear(arrivals);
		const parts = rows.map(readArrivals);
		const people = parts.reduce((total, part) => total + part.people, 0);
		const lastDay = rows.map((row) => textOf(row, 'last_day')).reduce((a, b) => (a > b ? a : b), '');
		const [most] = ofYear(largest);
		return [
			{
				year,
				lastDay,
				isComplete: lastDay.endsWith(SEPTEMBER),
				arrivals: people,
				largest: most ? readLargest(most, catalogue) : null,
				...ceilingsOf(ofYear(ceilings), people),
				sourceIds: [...new Set(parts.map(({ sourceId }) => sourceId))]
			},
			parts
		];
	});
}

const readArrivals = (row: Row): Arrivals => ({
	people: numberOf(row, 'value'),
	nationality: textOf(row, 'nationality'),
	continent: textOf(row, 'continent'),
	sourceId: textOf(row, 'source_id')
});

function readLargest(row: Row, { countries }: Catalogue) {
	const origin = textOf(row, 'origin');
	return { name: countries.get(origin)?.name ?? origin, people: numberOf(row, 'value') };
}

/** Equal numbers in two documents are one ceiling. */
function ceilingsOf(rows: readonly Row[], arrivals: number): Pick<FiscalYear, 'ceiling' | 'others'> {
	const counting = rows.find((row) => row.is_default === true);
	const others = rows.filter(
		(row, i) =>
			row.value !== counting?.value && rows.findIndex((candidate) => candidate.value === row.value) === i
	);
	const read = (row: Row): Ceiling => {
		const people = numberOf(row, 'value');
		return {
			people,
			document: textOf(row, 'document'),
			isRevision: row.is_revision === true,
			sourceId: textOf(row, 'source_id'),
			percent: people > 0 ? 100 * (arrivals / people) : null
		};
	};
	return { ceiling: counting ? read(counting) : null, others: others.map(read) };
}
