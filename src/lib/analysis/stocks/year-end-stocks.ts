import type { PlottedRows } from '$lib/catalogue/catalogue';
import { exactly, interval, type Interval } from '$lib/metrics/interval';
import type { Query, Row } from '$lib/query/port';
import { listParameter } from '$lib/query/sql';
import type { ChoiceControl } from '$lib/settings/control';
import { ORIGINS, REFERENCE } from '../figures';
import { highestInSum } from '../highest';
import { displacedAbroad } from '../sql';

/** The first selectable year-end: the last before temporary protection of Ukrainians began. */
export const FIRST_YEAR = 2021;

export const yearControl = {
	kind: 'choice',
	name: 'year',
	label: 'At the end of',
	options: [
		{
			value: '2021',
			label: '2021',
			hint: 'The last year-end before the invasion of Ukraine in February 2022.'
		},
		{ value: '2022', label: '2022', hint: 'The first year-end with Ukrainians under temporary protection.' },
		{
			value: '2023',
			label: '2023',
			hint: 'The last count that includes Ukrainians in Russia without refugee status.'
		},
		{
			value: '2024',
			label: '2024',
			hint: 'The last year-end for which temporary protection is known by country.'
		},
		{
			value: '2025',
			label: '2025',
			hint: 'Temporary protection is not known by country. Many Afghans and Syrians returned, which changes the numbers abroad.'
		}
	],
	initial: '2024'
} as const satisfies ChoiceControl;

/** Whether a year-end is the last that can be chosen, so that text on it stands in the present tense. */
export const isLatestYear = (year: number): boolean => String(year) === yearControl.options.at(-1)?.value;

/** Default year-end of charts of stocks. */
export const DEFAULT_YEAR = Number(yearControl.initial);

/** D1 by country of asylum. One parameter: the origins. */
export const OUTSIDE = `${displacedAbroad('s.')}
	and list_contains(string_split(?, '~'), s.origin)`;

const columnsOf = (name: string, condition: string, high: string): string =>
	(
		[
			['low', 's.low'],
			['value', 's.value'],
			['high', high]
		] as const
	)
		.map(
			([bound, column]) =>
				`cast(coalesce(sum(case when ${condition} then ${column} end), 0) as double) as ${name}_${bound}`
		)
		.join(',\n\t');

/** The columns `name_low`, `name_value`, `name_high`: people in the rows that match the condition, over several countries. */
export const figure = (name: string, condition: string): string =>
	columnsOf(name, condition, highestInSum('s.'));

/** The same in one country, and `name_missing`: how many rows have no value, because the country recorded no origin. */
export const figureThere = (name: string, condition: string): string =>
	`${columnsOf(name, condition, 's.high')},
	cast(count(*) filter (where ${condition} and s.value_status = 'nationality_not_recorded') as integer) as ${name}_missing`;

/** The people of `figureThere`; `null` where the country recorded no origin. */
export const figureThereOf = (row: Row, name: string): Interval | null =>
	Number(row[`${name}_missing`]) > 0 ? null : figureOf(row, name);

/** @throws {RangeError} when the row has no such columns. */
export const figureOf = (row: Row, name: string): Interval =>
	interval(Number(row[`${name}_low`]), Number(row[`${name}_value`]), Number(row[`${name}_high`]));

/** People of one origin in one country at one year-end. Two parameters: the origins, the first year. */
export const BY_HOST = `
by_host as (
	select s.origin, s.asylum, s.year, cast(sum(s.value) as double) as people,
		cast(coalesce(sum(case when s.status = 'refugee' then s.value end), 0) as double) as refugees
	from displaced_stock s
	where ${OUTSIDE} and s.year >= ?
	group by s.origin, s.asylum, s.year
)`;

/** All nine origins, and one year-end before the first selectable one, for changes since then. */
export const everyYearEnd: Query['params'] = [listParameter([...ORIGINS]), FIRST_YEAR - 1];

/**
 * Countries that held a tenth or more of an origin's displaced people at one year-end and less than a tenth of that
 * number at the next: too steep a fall for people moving, so the count was discontinued. For every later year-end, how many
 * more people the last count had there.
 */
const DISCONTINUED = `
with ${BY_HOST},
totals as (select origin, year, sum(people) as people from by_host group by origin, year),
falls as (
	select later.origin, later.asylum, earlier.year as last_year, earlier.people, earlier.refugees
	from by_host earlier
	join by_host later on later.origin = earlier.origin and later.asylum = earlier.asylum
		and later.year = earlier.year + 1
	join totals t on t.origin = earlier.origin and t.year = earlier.year
	where later.people < 0.1 * earlier.people and earlier.people >= 0.1 * t.people
)
select f.origin, h.year, f.asylum, coalesce(c.name, f.asylum) as host, f.last_year,
	f.people - h.people as people, f.refugees - h.refugees as refugees
from falls f
join by_host h on h.origin = f.origin and h.asylum = f.asylum and h.year > f.last_year
left join countries c on c.iso3 = f.asylum
order by f.origin, h.year, f.asylum`;

export const discontinuedQuery: Query = {
	sql: DISCONTINUED,
	params: everyYearEnd,
	tables: ['displaced_stock', 'countries']
};

/** A discontinued count of displaced people, with the excess of its last number over the present one. */
export interface DiscontinuedCount {
	readonly country: string;
	readonly host: string;
	readonly lastYear: number;
	readonly people: number;
	/** The refugees among them. */
	readonly refugees: number;
}

export const discontinuedCounts = (rows: readonly Row[], origin: string, year: number): DiscontinuedCount[] =>
	rows
		.filter((row) => row.origin === origin && row.year === year)
		.map((row) => ({
			country: String(row.asylum),
			host: String(row.host),
			lastYear: Number(row.last_year),
			people: Number(row.people),
			refugees: Number(row.refugees)
		}));

/** All people whose counts were discontinued, or the refugees among them. */
export const discontinuedPeople = (
	counts: readonly DiscontinuedCount[],
	of: 'people' | 'refugees' = 'people'
): number => counts.reduce((total, count) => total + count[of], 0);

/** Refugees abroad, and everyone displaced abroad (D1), of each origin at all year-ends. */
const ABROAD = `
select s.origin, s.year, s.source_id,
	${figure('refugees', "s.status = 'refugee'")},
	${figure('all', 'true')}
from displaced_stock s
where ${OUTSIDE} and s.year >= ?
group by s.origin, s.year, s.source_id
order by s.origin, s.year, s.source_id`;

export const abroadQuery: Query = { sql: ABROAD, params: everyYearEnd, tables: ['displaced_stock'] };

/**
 * The published rows of the people of one origin at a year-end, in all countries or in one.
 * @param withTemporary whether they include those under temporary protection as Eurostat counts them.
 */
export function plottedStock(
	year: number,
	origin: string,
	destination?: string,
	withTemporary = false
): PlottedRows[] {
	const tables = ['displaced_stock', ...(withTemporary ? ['protection_stock'] : [])];
	const where = destination ? { destination } : {};
	return tables.map((table) => ({ table, origin, ...where, yearFrom: year, yearTo: year }));
}

/**
 * The part of UNHCR's refugees with temporary status. Temporary protection: as counted by Eurostat on the same
 * day, at most as many as UNHCR counts. United Kingdom, which has no such status: UNHCR's count in excess of
 * the last year-end before the British schemes for Ukrainians.
 */
const TEMPORARY = `
select t.host, cast(year(t.as_of) as integer) as year, 'eu_tp' as kind, t.source_id,
	cast(greatest(s.value - t.low, 0) as double) as others,
	cast(least(t.low, s.low) as double) as low,
	cast(least(t.value, s.value) as double) as value,
	cast(least(t.high, s.high) as double) as high
from protection_stock t
join displaced_stock s on s.origin = t.origin and s.asylum = t.host and s.year = year(t.as_of)
join countries c on c.iso3 = t.host
where t.origin = ? and t.status = 'eu_tp' and s.status = 'refugee' and c.is_europe32
	and month(t.as_of) = 12 and day(t.as_of) = 31 and t.value is not null
union all
select s.asylum, s.year, 'uk_schemes', s.source_id, cast(0 as double),
	cast(greatest(s.low - b.high, 0) as double),
	cast(greatest(s.value - b.value, 0) as double),
	cast(greatest(s.high - b.low, 0) as double)
from displaced_stock s
join displaced_stock b on b.origin = s.origin and b.asylum = s.asylum and b.status = s.status
where s.origin = ? and s.asylum = 'GBR' and s.status = 'refugee' and b.year = 2021 and s.year > b.year
order by year, host`;

export const temporaryQuery: Query = {
	sql: TEMPORARY,
	params: [REFERENCE, REFERENCE],
	tables: ['protection_stock', 'displaced_stock', 'countries']
};

/** People with temporary status in one country; `null` when not published for that year-end. */
export interface Temporary {
	readonly kind: 'eu_tp' | 'uk_schemes' | 'none';
	readonly people: Interval;
	readonly sourceId: string | null;
	/** UNHCR's refugees beyond those with temporary protection. */
	readonly others: number;
}

const NOBODY: Temporary = { kind: 'none', people: exactly(0), sourceId: null, others: 0 };

/** Ukrainians have had temporary status since 2022; before then, and for other origins, there was none. */
export function temporaryIn(
	rows: readonly Row[],
	origin: string,
	year: number,
	country: string
): Temporary | null {
	if (origin !== REFERENCE || year < 2022) return NOBODY;
	const row = rows.find((one) => one.host === country && one.year === year);
	if (!row) return null;
	return {
		kind: row.kind === 'uk_schemes' ? 'uk_schemes' : 'eu_tp',
		people: interval(Number(row.low), Number(row.value), Number(row.high)),
		sourceId: String(row.source_id),
		others: Number(row.others ?? 0)
	};
}

/** UNHCR's count of Ukrainians in Germany holds people not yet under temporary protection. Its footnote of 2025. */
export const WIDER_COUNT = { country: 'DEU', from: 2022, to: 2024 } as const;

/** Whether the people are counted in a year of the wider count, and may be fewer. */
export const isWiderCount = (people: Interval | null | undefined, year: number): boolean =>
	year >= WIDER_COUNT.from && year <= WIDER_COUNT.to && Boolean(people && people.low < people.value);

/** The refugees in UNHCR's wider count of a country who had no temporary protection: the count may be lower by these. */
export const widerBy = (rows: readonly Row[], origin: string, year: number): number =>
	origin === REFERENCE && year >= WIDER_COUNT.from && year <= WIDER_COUNT.to
		? (temporaryIn(rows, origin, year, WIDER_COUNT.country)?.others ?? 0)
		: 0;

/** People with a low bound that leaves out some of them. */
export const lowerBy = ({ low, value, high }: Interval, people: number): Interval =>
	interval(Math.max(0, low - people), value, high);
