import type { Catalogue } from '$lib/catalogue/catalogue';
import { exactly, sum, type Interval } from '$lib/metrics/interval';
import { PER_THOUSAND_RESIDENTS, protectedPerResident } from '$lib/metrics/protected';
import { quantity, undefinedBecause, type Measured } from '$lib/metrics/quantity';
import { rankStatusOf, type RankStatus } from '$lib/metrics/ranking';
import type { Query, ResultSets, Row } from '$lib/query/port';
import { listParameter } from '$lib/query/sql';
import type { Counted } from './european-shares';
import { ORIGINS } from '../figures';
import { intervalOf, optionalNumberOf, optionalTextOf, textOf } from '../rows';
import { isMostlyTemporary, splitByStay, type StayPart } from './stays';
import {
	FIRST_YEAR,
	lowerBy,
	temporaryIn,
	temporaryQuery,
	WIDER_COUNT,
	widerBy,
	type Temporary
} from './year-end-stocks';

/** Each of the nine origins in each of the 32 countries, with residents of that year or of the last one published. */
const HOSTS = `
with years as (
	select distinct s.origin, s.year from displaced_stock s
	where list_contains(string_split(?, '~'), s.origin) and s.year >= ?
),
last_residents as (
	select y.year, p.country, max(p.year) as residents_year
	from (select distinct year from years) y
	join population p on p.year <= y.year and p.residents is not null
	group by y.year, p.country
)
select c.iso3 as country, y.origin, y.year, p.year as residents_year, cast(p.residents as double) as residents,
	cast(max(r.low) as double) as protected_low,
	cast(max(r.value) as double) as protected_value,
	cast(max(r.high) as double) as protected_high,
	cast(max(w.low) as double) as waiting_low,
	cast(max(w.value) as double) as waiting_value,
	cast(max(w.high) as double) as waiting_high,
	max(r.value_status) as protected_status,
	max(w.value_status) as waiting_status,
	coalesce(max(r.source_id), max(w.source_id)) as source_id
from countries c
cross join years y
left join last_residents l on l.year = y.year and l.country = c.iso3
left join population p on p.country = c.iso3 and p.year = l.residents_year
left join displaced_stock r on r.asylum = c.iso3 and r.year = y.year and r.origin = y.origin and r.status = 'refugee'
left join displaced_stock w on w.asylum = c.iso3 and w.year = y.year and w.origin = y.origin and w.status = 'asylum_seeker'
where c.is_europe32
group by c.iso3, y.origin, y.year, p.year, p.residents
order by y.origin, y.year, c.iso3`;

export type EuropeanHostQuery = 'hosts' | 'temporary';

/** All year-ends and origins, so that no setting needs another query. */
export const europeanHostQueries: Readonly<Record<EuropeanHostQuery, Query>> = {
	hosts: {
		sql: HOSTS,
		params: [listParameter([...ORIGINS]), FIRST_YEAR],
		tables: ['countries', 'displaced_stock', 'population']
	},
	temporary: temporaryQuery
};

/** One origin in one of the 32 countries at one year-end. */
export interface EuropeanHost {
	readonly country: string;
	readonly name: string;
	readonly rankStatus: RankStatus | 'no figure';
	readonly people: Interval | null;
	readonly protectedPeople: Interval | null;
	readonly waiting: Interval | null;
	/** `null` when the number with temporary status is not published. */
	readonly temporary: Temporary | null;
	readonly residents: number | null;
	readonly residentsYear: number | null;
	/** Per 1,000 residents. */
	readonly rate: Measured;
	readonly sourceIds: readonly string[];
}

/** All 32, the highest rate first; then too few people, none recorded and no figure, each by name. */
export function europeanHostsOf(
	results: ResultSets<EuropeanHostQuery>,
	origin: string,
	year: number,
	counted: Counted,
	catalogue: Catalogue
): EuropeanHost[] {
	const hostOf = (row: Row): EuropeanHost => {
		const country = textOf(row, 'country');
		const figure = (name: string) => (row[`${name}_value`] === null ? null : intervalOf(row, name));
		const published = figure('protected');
		const protectedPeople =
			published && country === WIDER_COUNT.country
				? lowerBy(published, widerBy(results.temporary, origin, year))
				: published;
		const waiting = figure('waiting');
		const kinds = ['protected', ...(counted === 'waiting' ? ['waiting'] : [])];
		const isRecorded = kinds.every((kind) => row[`${kind}_status`] !== 'nationality_not_recorded');
		const known = [protectedPeople, ...(counted === 'waiting' ? [waiting] : [])].flatMap((one) => one ?? []);
		const people = isRecorded && known.length > 0 ? sum(known) : null;
		const residents = optionalNumberOf(row, 'residents');
		const temporary = temporaryIn(results.temporary, origin, year, country);
		return {
			country,
			name: catalogue.countries.get(country)?.name ?? country,
			rankStatus: people ? rankStatusOf(people) : 'no figure',
			people,
			protectedPeople,
			waiting,
			temporary,
			residents,
			residentsYear: optionalNumberOf(row, 'residents_year'),
			rate: rateOf(people, residents),
			sourceIds: [optionalTextOf(row, 'source_id'), temporary?.sourceId].flatMap((id) => id ?? [])
		};
	};
	return results.hosts
		.filter((row) => row.origin === origin && row.year === year)
		.map(hostOf)
		.sort(byRate);
}

function rateOf(people: Interval | null, residents: number | null): Measured {
	if (!people) return undefinedBecause('No figure is published.', PER_THOUSAND_RESIDENTS);
	if (residents === null)
		return undefinedBecause('The number of residents is not published.', PER_THOUSAND_RESIDENTS);
	return protectedPerResident(quantity('protected', people), quantity('residents', exactly(residents)));
}

const ORDER: readonly EuropeanHost['rankStatus'][] = ['ranked', 'too few', 'none recorded', 'no figure'];

const byRate = (a: EuropeanHost, b: EuropeanHost): number =>
	ORDER.indexOf(a.rankStatus) - ORDER.indexOf(b.rankStatus) ||
	(a.rankStatus === 'ranked' ? valueOf(b) - valueOf(a) : 0) ||
	a.name.localeCompare(b.name, 'en');

const valueOf = ({ rate }: EuropeanHost): number => (rate.defined ? rate.value : -1);

/** The protected with temporary status; `null` when unknown. */
export const temporaryPeople = ({ temporary, protectedPeople }: EuropeanHost): number | null =>
	protectedPeople && temporary ? temporary.people.value : null;

/** The people counted, by kind of stay. */
export function hostStays({ people, protectedPeople, temporary }: EuropeanHost): StayPart[] {
	const refugees = protectedPeople?.value ?? 0;
	const waiting = (people?.value ?? 0) - refugees;
	return splitByStay({ refugees, temporary: temporary && temporary.people.value, waiting });
}

export const isTemporaryHost = ({ rankStatus, temporary, protectedPeople }: EuropeanHost): boolean =>
	rankStatus === 'ranked' &&
	isMostlyTemporary(temporary && temporary.people.value, protectedPeople?.value ?? Infinity);

/** Share with temporary status among the protected in all countries, 0–1; `null` when not published. */
export function temporaryShare(hosts: readonly EuropeanHost[]): number | null {
	const counted = hosts.filter(({ protectedPeople }) => (protectedPeople?.value ?? 0) > 0);
	if (counted.some(({ temporary }) => temporary === null)) return null;
	const total = counted.reduce((people, { protectedPeople }) => people + (protectedPeople?.value ?? 0), 0);
	return total > 0 ? counted.reduce((people, host) => people + (temporaryPeople(host) ?? 0), 0) / total : 0;
}

/** People of one origin in several countries together. */
export interface TogetherInEurope {
	readonly people: Interval;
	/** Per 1,000 residents. */
	readonly rate: Measured;
}

/** All countries together; those without a figure add residents but no people. */
export function togetherInEurope(hosts: readonly EuropeanHost[]): TogetherInEurope {
	const people = sum(hosts.flatMap(({ people: own }) => own ?? []));
	const residents = hosts.reduce((total, { residents: own }) => total + (own ?? 0), 0);
	return { people, rate: rateOf(people, residents || null) };
}

/** People per 1,000 residents; 0 where there are too few to rank. */
export const rankedRate = ({ rankStatus, rate }: EuropeanHost): number =>
	rankStatus === 'ranked' && rate.defined ? rate.value : 0;

type ResidentsOf = Pick<EuropeanHost, 'name' | 'residentsYear'>;

/** The year whose residents are used, with the countries that have only those of earlier years; `null` without any. */
export function residentsYears(hosts: readonly ResidentsOf[]) {
	const years = [...new Set(hosts.flatMap(({ residentsYear }) => residentsYear ?? []))].sort();
	const used = years.at(-1);
	if (used === undefined) return null;
	const isEarlier = ({ residentsYear }: ResidentsOf) => residentsYear !== null && residentsYear < used;
	const countries = hosts
		.filter(isEarlier)
		.map(({ name }) => name)
		.sort();
	return { used, earlier: years.slice(0, -1), countries };
}

/** The countries with enough people to rank and a rate, in their order. */
export const rankedHosts = (hosts: readonly EuropeanHost[]): EuropeanHost[] =>
	hosts.filter(({ rankStatus, rate }) => rankStatus === 'ranked' && rate.defined);

/** The `count` countries with the most people. */
export const mostPeople = (hosts: readonly EuropeanHost[], count: number): EuropeanHost[] =>
	[...hosts].sort((a, b) => (b.people?.value ?? 0) - (a.people?.value ?? 0)).slice(0, count);
