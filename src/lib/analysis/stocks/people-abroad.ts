import type { Catalogue } from '$lib/catalogue/catalogue';
import { exactly, remainder, sum, type Interval } from '$lib/metrics/interval';
import { shareAbroad } from '$lib/metrics/protected';
import { stock, type Measured } from '$lib/metrics/quantity';
import { rankStatusOf, type RankStatus } from '$lib/metrics/ranking';
import type { Query, ResultSets, Row } from '$lib/query/port';
import { limitedQueries, type LimitedQuery } from '../entries/limited-entries';
import { neighbourPairs, zoneOf, type Zone } from './places';
import { intervalOf, textOf } from '../rows';
import { isMostlyTemporary, splitByStay, type StayPart } from './stays';
import {
	discontinuedQuery,
	everyYearEnd,
	figure,
	FIRST_YEAR,
	OUTSIDE,
	temporaryIn,
	temporaryQuery
} from './year-end-stocks';

const STATUSES = `
	${figure('refugees', "s.status = 'refugee'")},
	${figure('others', "s.status = 'oip'")},
	${figure('waiting', "s.status = 'asylum_seeker'")}`;

/** People displaced abroad by origin and zone, at all year-ends. */
const IN_ZONES = `
select s.origin, s.year, s.source_id,
	case
		when list_contains(string_split(?, '~'), s.origin || '-' || s.asylum)
			then case when coalesce(c.is_europe32, false) then 'neighbour in Europe' else 'neighbour' end
		when coalesce(c.is_europe32, false) then 'Europe'
		when s.asylum = 'USA' then 'United States'
		else 'elsewhere'
	end as zone,${STATUSES}
from displaced_stock s
left join countries c on c.iso3 = s.asylum
where ${OUTSIDE} and s.year >= ?
group by s.origin, s.year, s.source_id, zone
order by s.origin, s.year, zone, s.source_id`;

/** People of one origin by country, at all year-ends. */
const IN_COUNTRIES = `
select s.asylum as country, s.year, s.source_id, coalesce(c.is_europe32, false) as is_europe,${STATUSES}
from displaced_stock s
left join countries c on c.iso3 = s.asylum
where ${OUTSIDE} and s.year >= ?
group by s.asylum, s.year, s.source_id, c.is_europe32
order by s.year, s.asylum, s.source_id`;

export type AbroadQuery = 'zones' | 'countries' | 'temporary' | 'discontinued' | LimitedQuery;
export type AbroadResults = ResultSets<AbroadQuery>;

/** All year-ends and origins; only the countries of another nationality need another query. */
export function abroadQueries(origin: string): Record<AbroadQuery, Query> {
	const tables = ['displaced_stock', 'countries'];
	return {
		zones: { sql: IN_ZONES, params: [neighbourPairs, ...everyYearEnd], tables },
		countries: { sql: IN_COUNTRIES, params: [origin, FIRST_YEAR], tables },
		temporary: temporaryQuery,
		discontinued: discontinuedQuery,
		...limitedQueries
	};
}

/** Everyone displaced abroad, or only those without a pending application. */
export const COUNTED = ['all', 'protected'] as const;
export type Counted = (typeof COUNTED)[number];

/** People of one origin in one or more countries at one year-end. */
export interface PeopleAbroad {
	/** People counted under the settings. */
	readonly counted: Interval;
	readonly refugees: Interval;
	/** Other people in need of international protection. */
	readonly others: Interval;
	readonly waiting: Interval;
	/** Refugees with temporary status; `null` when not published for one of the countries. */
	readonly temporary: Interval | null;
}

export function peopleIn(rows: readonly Row[], temporary: Interval | null, counted: Counted): PeopleAbroad {
	const of = (name: string) => sum(rows.map((row) => intervalOf(row, name)));
	const [refugees, others, waiting] = [of('refugees'), of('others'), of('waiting')];
	return {
		counted: sum([refugees, others, ...(counted === 'all' ? [waiting] : [])]),
		refugees,
		others,
		waiting,
		temporary
	};
}

/** People by kind of stay. */
export const staysOf = ({ counted, refugees, others, temporary }: PeopleAbroad): StayPart[] =>
	splitByStay({
		refugees: refugees.value,
		others: others.value,
		temporary: temporary && temporary.value,
		waiting: Math.max(0, counted.value - refugees.value - others.value)
	});

export const areMostlyTemporary = ({ temporary, counted }: PeopleAbroad): boolean =>
	isMostlyTemporary(temporary && temporary.value, counted.value);

/** People of one origin in one country at one year-end. */
export interface HostCountry {
	readonly country: string;
	readonly name: string;
	readonly zone: Zone;
	readonly people: PeopleAbroad;
	readonly rankStatus: RankStatus;
	/** Per 1,000 of the origin's people counted in all countries. */
	readonly share: Measured;
	readonly sourceIds: readonly string[];
}

/** The countries with enough people to rank. */
export const rankedHosts = (countries: readonly HostCountry[]): HostCountry[] =>
	countries.filter(({ rankStatus }) => rankStatus === 'ranked');

/** People counted in several countries together. */
export const peopleHeld = (countries: readonly HostCountry[]): number =>
	sum(countries.map(({ people }) => people.counted)).value;

/** Share of the people from which on a map shows Europe alone. */
const MOSTLY = 0.9;

/** Whether at least nine in ten live in the 32 countries, so that a map of the world would hide where. */
export const areMostlyInEurope = (countries: readonly HostCountry[]): boolean =>
	peopleHeld(countries.filter(({ zone }) => zone === 'Europe' || zone === 'neighbour in Europe')) >=
	MOSTLY * peopleHeld(countries);

/** Countries with at least one person counted, most people first. */
export function hostCountriesOf(
	results: AbroadResults,
	origin: string,
	year: number,
	{ counted, total }: { readonly counted: Counted; readonly total: Interval },
	catalogue: Catalogue
): HostCountry[] {
	const hostOf = (row: Row): HostCountry => {
		const country = textOf(row, 'country');
		// Temporary status is known only for the countries covered by Eurostat.
		const temporary = row.is_europe ? temporaryIn(results.temporary, origin, year, country) : null;
		const people = peopleIn([row], row.is_europe ? (temporary?.people ?? null) : exactly(0), counted);
		return {
			country,
			name: catalogue.countries.get(country)?.name ?? country,
			zone: zoneOf(origin, country, Boolean(row.is_europe)),
			people,
			rankStatus: rankStatusOf(people.counted),
			share: shareAbroad(stock(people.counted), stock(remainder(total, people.counted))),
			sourceIds: [
				...new Set([textOf(row, 'source_id'), ...(temporary?.sourceId ? [temporary.sourceId] : [])])
			]
		};
	};
	return results.countries
		.filter((row) => row.year === year)
		.map(hostOf)
		.filter(({ rankStatus }) => rankStatus !== 'none recorded')
		.sort((a, b) => b.people.counted.value - a.people.counted.value || a.name.localeCompare(b.name, 'en'));
}
