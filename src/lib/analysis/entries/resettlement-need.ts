import type { Catalogue } from '$lib/catalogue/catalogue';
import { exactly, sum, type Interval } from '$lib/metrics/interval';
import { needOfShare, placesPerHundred } from '$lib/metrics/need';
import { quantity, type Computed, type Quantity } from '$lib/metrics/quantity';
import type { Query, ResultSets, Row } from '$lib/query/port';
import { listParameter } from '$lib/query/sql';
import { DESTINATION, REFERENCE } from '../figures';
import { intervalOf, numberOf, textOf } from '../rows';

/** Code for all refugees of the world in the published needs. */
export const WORLD = 'ALL';

/** The world, the only two of the nine origins with a published need, and Ukraine, which has none. */
export const GROUPS = [WORLD, 'SYR', 'AFG', REFERENCE] as const;
export type GroupId = (typeof GROUPS)[number];

/** Destinations of resettlement. */
export const PLACES = ['usa', 'europe', 'elsewhere'] as const;
export type Place = (typeof PLACES)[number];
export type CountedPlaces = 'everywhere' | 'usa' | 'europe';

/** First year with a published need. */
export const FIRST_YEAR = 2014;
/** First year of the shorter period, that of the reference. */
export const RECENT = 2022;

/** UNHCR's projection of people in need of resettlement in a coming year. */
export interface AssessedNeed {
	readonly people: Quantity<'assessed_need'>;
	readonly isRounded: boolean;
	/** The share of the world's need in percent, if only this is published and people are derived from it. */
	readonly percent: number | null;
	readonly sourceIds: readonly string[];
}

/** People resettled in a calendar year. */
export interface Arrivals {
	/** People counted under the settings. */
	readonly counted: Quantity<'calendar_flow'>;
	readonly all: Interval;
	readonly byPlace: Readonly<Record<Place, Interval>>;
	readonly sourceIds: readonly string[];
}

export interface NeedYear {
	readonly year: number;
	/** `null` if none is published with a URL. */
	readonly need: AssessedNeed | null;
	/** `null` if the year has no figures yet. */
	readonly arrivals: Arrivals | null;
	/** `null` if either is missing. */
	readonly perHundred: Computed | null;
}

export interface NeedGroup {
	readonly id: GroupId;
	readonly name: string;
	/** The oldest year first. */
	readonly years: readonly NeedYear[];
}

/** A year with figures for both need and people resettled. */
export interface CompleteYear extends NeedYear {
	readonly need: AssessedNeed;
	readonly arrivals: Arrivals;
	/** People resettled per 100 assessed in need. */
	readonly rate: number;
}

/** Years with both figures, the oldest first. */
export const completeYears = ({ years }: NeedGroup): CompleteYear[] =>
	years.flatMap((row) =>
		row.need && row.arrivals && row.perHundred?.defined
			? [{ ...row, need: row.need, arrivals: row.arrivals, rate: row.perHundred.value }]
			: []
	);

/** Years with a published need. */
export const assessedYears = ({ years }: Pick<NeedGroup, 'years'>) =>
	years.flatMap((row) => (row.need ? [{ ...row, need: row.need }] : []));

/** Years with figures of people resettled. */
export const resettledYears = ({ years }: Pick<NeedGroup, 'years'>) =>
	years.flatMap((row) => (row.arrivals ? [{ ...row, arrivals: row.arrivals }] : []));

/** Needs with a URL: people, or percent of the world's need if no number of people is published. */
const NEEDS = `
select origin, year, kind, value, is_rounded, source_id
from needs
where list_contains(string_split(?, '~'), origin)
	and kind in ('projected_need', 'projected_need_share')
	and is_default
order by origin, year, kind`;

const ARRIVALS = `
select
	s.year,
	case when list_contains(string_split(?, '~'), s.origin) then s.origin else '' end as origin,
	case when s.asylum = ? then 'usa' when c.is_europe32 then 'europe' else 'elsewhere' end as place,
	s.source_id,
	cast(sum(s.low) as double) as low,
	cast(sum(s.value) as double) as value,
	cast(sum(s.high) as double) as high
from solutions s
left join countries c on c.iso3 = s.asylum
where s.kind = 'resettlement_arrival' and s.year >= ? and s.value is not null
group by 1, 2, 3, 4
order by 1, 2, 3, 4`;

export type NeedQuery = 'needs' | 'arrivals';

const groups = listParameter(GROUPS);

/** Needs, and people resettled anywhere, of all groups; independent of the settings. */
export const needQueries: Readonly<Record<NeedQuery, Query>> = {
	needs: { sql: NEEDS, params: [groups], tables: ['needs'] },
	arrivals: { sql: ARRIVALS, params: [groups, DESTINATION, FIRST_YEAR], tables: ['solutions', 'countries'] }
};

/** @param places whose arrivals to count. @param first the first year to include. */
export function needGroup(
	id: GroupId,
	{ places, first: wanted }: { readonly places: CountedPlaces; readonly first: number },
	{ needs, arrivals }: ResultSets<NeedQuery>,
	catalogue: Catalogue
): NeedGroup {
	const needYears = needs.filter(({ origin }) => origin === id).map((row) => numberOf(row, 'year'));
	const first = id === REFERENCE ? RECENT : Math.min(...needYears);
	const last = Math.max(...needYears, ...arrivals.map((row) => numberOf(row, 'year')));
	const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
		.filter((year) => year >= wanted)
		.map((year): NeedYear => {
			const need = needIn(year, id, needs);
			const came = arrivalsIn(year, id, places, arrivals);
			const perHundred = need && came && placesPerHundred(came.counted, need.people);
			return { year, need, arrivals: came, perHundred };
		})
		.filter((row) => row.need !== null || row.arrivals !== null);
	return { id, name: id === WORLD ? 'The world' : (catalogue.countries.get(id)?.name ?? id), years };
}

const idsOf = (rows: readonly Row[]): string[] => [...new Set(rows.map((row) => textOf(row, 'source_id')))];

function needIn(year: number, id: GroupId, needs: readonly Row[]): AssessedNeed | null {
	const find = (origin: string, kind: string) =>
		needs.find((row) => row.origin === origin && row.year === year && row.kind === kind);
	const assessed = (row: Row) => quantity('assessed_need', exactly(numberOf(row, 'value')));
	const printed = find(id, 'projected_need');
	if (printed)
		return {
			people: assessed(printed),
			isRounded: printed.is_rounded === true,
			percent: null,
			sourceIds: idsOf([printed])
		};
	const [share, total] = [find(id, 'projected_need_share'), find(WORLD, 'projected_need')];
	if (!share || !total) return null;
	const percent = numberOf(share, 'value');
	return {
		people: needOfShare(assessed(total), percent),
		isRounded: true,
		percent,
		sourceIds: idsOf([share, total])
	};
}

function arrivalsIn(
	year: number,
	id: GroupId,
	places: CountedPlaces,
	arrivals: readonly Row[]
): Arrivals | null {
	const inYear = arrivals.filter((row) => row.year === year);
	if (inYear.length === 0) return null;
	const own = inYear.filter(({ origin }) => id === WORLD || origin === id);
	const at = (place: Place) => sum(own.filter((row) => row.place === place).map((row) => intervalOf(row)));
	const byPlace = { usa: at('usa'), europe: at('europe'), elsewhere: at('elsewhere') };
	const all = sum(PLACES.map((place) => byPlace[place]));
	return {
		counted: quantity('calendar_flow', places === 'everywhere' ? all : byPlace[places]),
		all,
		byPlace,
		sourceIds: idsOf(inYear)
	};
}
