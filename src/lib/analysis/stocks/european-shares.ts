import type { Catalogue } from '$lib/catalogue/catalogue';
import { exactly, sum, widened, type Interval } from '$lib/metrics/interval';
import { parityRatio, verdictOf, type Verdict } from '$lib/metrics/parity';
import { protectedShare } from '$lib/metrics/protected';
import { quantity, stock, undefinedBecause, type Measured } from '$lib/metrics/quantity';
import { mayBeRanked } from '$lib/metrics/ranking';
import type { Query, ResultSets } from '$lib/query/port';
import { ORIGINS, REFERENCE } from '../figures';
import { intervalOf, numberOf, textOf } from '../rows';
import { splitByStay, type StayPart } from './stays';
import {
	abroadOf,
	BASES,
	COUNTED,
	hasDiscontinued,
	type Abroad,
	type Base,
	type Counted
} from './destination-definitions';
import {
	abroadQuery,
	BY_HOST,
	discontinuedCounts,
	discontinuedQuery,
	everyYearEnd,
	figure,
	lowerBy,
	OUTSIDE,
	temporaryIn,
	temporaryQuery,
	widerBy,
	type DiscontinuedCount
} from './year-end-stocks';

export type { Base, Counted };

/** People under protection, with a pending application or otherwise in need in the 32 countries, at year-ends. */
const TOTALS = `
select s.origin, s.year, s.source_id,
	${figure('protected', "c.is_europe32 and s.status = 'refugee'")},
	${figure('waiting', "c.is_europe32 and s.status = 'asylum_seeker'")},
	${figure('others', "c.is_europe32 and s.status = 'oip'")}
from displaced_stock s
left join countries c on c.iso3 = s.asylum
where ${OUTSIDE} and s.year >= ?
group by s.origin, s.year, s.source_id
order by s.origin, s.year, s.source_id`;

/** The two countries outside Europe with most of each origin's displaced people. */
const ELSEWHERE = `
with ${BY_HOST},
ranked as (
	select h.origin, h.year, coalesce(c.name, h.asylum) as host, h.people, h.refugees,
		row_number() over (partition by h.origin, h.year order by h.people desc, h.asylum) as place
	from by_host h
	left join countries c on c.iso3 = h.asylum
	where not coalesce(c.is_europe32, false)
)
select origin, year, host, people, refugees, cast(place as integer) as place
from ranked
where place <= 2
order by origin, year, place`;

export type EuropeanShareQuery = 'totals' | 'abroad' | 'discontinued' | 'elsewhere' | 'temporary';
type Results = ResultSets<EuropeanShareQuery>;

const tables = ['displaced_stock', 'countries'];

/** All year-ends and origins, so that no setting needs another query. */
export const europeanShareQueries: Readonly<Record<EuropeanShareQuery, Query>> = {
	totals: { sql: TOTALS, params: everyYearEnd, tables },
	abroad: abroadQuery,
	discontinued: discontinuedQuery,
	elsewhere: { sql: ELSEWHERE, params: everyYearEnd, tables },
	temporary: temporaryQuery
};

export interface ShareDefinition {
	readonly counted: Counted;
	readonly base: Base;
	/** People abroad of the kind counted. */
	readonly displaced: Interval;
	/** Per 1,000 of them. */
	readonly share: Measured;
	/** Ratio to the Ukrainian share under the same definition. */
	readonly parity: Measured;
}

/** A country outside Europe and the people of one origin in it. */
export interface Elsewhere {
	readonly host: string;
	readonly people: number;
}

/** The share of one origin's displaced people who are in Europe at one year-end. */
export interface EuropeanShare {
	readonly origin: string;
	readonly originName: string;
	readonly isReference: boolean;
	readonly people: Interval;
	readonly protectedPeople: Interval;
	readonly waiting: Interval;
	/** People abroad of the kind counted, on the chosen base. */
	readonly displaced: Interval;
	readonly displacedPublished: Interval;
	/** The published figures of the previous year-end, if any. */
	readonly before: { readonly displaced: Interval; readonly protectedPeople: Interval } | null;
	/** Per 1,000 of the same kind abroad, under the settings. */
	readonly share: Measured;
	/** The share on the other base; `null` where both are the same. */
	readonly otherBase: Measured | null;
	readonly parity: Measured;
	/** The protected under temporary protection, and on British schemes; `null` when the former is unknown. */
	readonly temporaryProtection: Interval | null;
	readonly britishSchemes: Interval;
	readonly discontinued: readonly DiscontinuedCount[];
	readonly elsewhere: readonly Elsewhere[];
	readonly isRanked: boolean;
	readonly definitions: readonly ShareDefinition[];
	/** Lowest to highest share under the definitions tested. */
	readonly range: Interval | null;
	readonly verdict: Verdict | 'too few to rank';
	readonly sourceIds: readonly string[];
}

interface Totals {
	readonly abroad: Abroad;
	readonly protectedPeople: Interval;
	readonly waiting: Interval;
	readonly others: Interval;
	readonly discontinued: readonly DiscontinuedCount[];
	readonly sourceId: string;
}

function totalsOf(results: Results, origin: string, year: number): Totals | null {
	const row = results.totals.find((one) => one.origin === origin && one.year === year);
	const abroad = abroadOf(results, origin, year);
	if (!row || !abroad) return null;
	return {
		abroad,
		protectedPeople: lowerBy(intervalOf(row, 'protected'), widerBy(results.temporary, origin, year)),
		waiting: intervalOf(row, 'waiting'),
		others: intervalOf(row, 'others'),
		discontinued: discontinuedCounts(results.discontinued, origin, year),
		sourceId: textOf(row, 'source_id')
	};
}

const peopleOf = ({ protectedPeople, waiting, others }: Totals, counted: Counted): Interval =>
	counted === 'waiting' ? sum([protectedPeople, waiting, others]) : protectedPeople;

const shareOf = (totals: Totals, counted: Counted, base: Base): Measured =>
	protectedShare(quantity('protected', peopleOf(totals, counted)), stock(totals.abroad[counted][base]));

function define(totals: Totals, reference: Totals | null, counted: Counted, base: Base): ShareDefinition {
	const share = shareOf(totals, counted, base);
	const other = reference
		? shareOf(reference, counted, base)
		: undefinedBecause('No figure is published for Ukrainians.', '');
	return { counted, base, displaced: totals.abroad[counted][base], share, parity: parityRatio(share, other) };
}

/** All nine origins, the highest share first. An origin without a row at that year-end is left out. */
export function europeanSharesOf(
	results: Results,
	year: number,
	choice: { readonly counted: Counted; readonly base: Base },
	catalogue: Catalogue
): EuropeanShare[] {
	const reference = totalsOf(results, REFERENCE, year);
	return ORIGINS.flatMap((origin): EuropeanShare[] => {
		const totals = totalsOf(results, origin, year);
		if (!totals) return [];
		const basesDiffer = [totals, reference].some((one) => one && hasDiscontinued(one.abroad));
		const definitions = COUNTED.flatMap((counted) =>
			BASES.filter((base) => base === 'published' || basesDiffer).map((base) =>
				define(totals, reference, counted, base)
			)
		);
		const { share, parity } = define(totals, reference, choice.counted, choice.base);
		const people = peopleOf(totals, choice.counted);
		const { protectedPeople, waiting, abroad, discontinued } = totals;
		const displaced = abroad[choice.counted];
		const other = choice.base === 'kept' ? 'published' : 'kept';
		const isRanked = mayBeRanked(people);
		const parities = definitions.flatMap((one) => (one.parity.defined ? [one.parity] : []));
		const all = definitions.flatMap((one) => (one.share.defined ? [exactly(one.share.value)] : []));
		const before = totalsOf(results, origin, year - 1);
		const { sourceIds, ...temporary } = temporaryParts(results, origin, year);
		return [
			{
				origin,
				originName: catalogue.countries.get(origin)?.name ?? origin,
				isReference: origin === REFERENCE,
				people,
				protectedPeople,
				waiting,
				displaced: displaced[choice.base],
				displacedPublished: displaced.published,
				before: before && {
					displaced: before.abroad[choice.counted].published,
					protectedPeople: before.protectedPeople
				},
				share,
				otherBase: hasDiscontinued(abroad) ? shareOf(totals, choice.counted, other) : null,
				parity,
				...temporary,
				discontinued,
				elsewhere: elsewhereOf(results, origin, year, choice.counted),
				isRanked,
				definitions,
				range: isRanked && share.defined ? widened(exactly(share.value), all) : null,
				verdict:
					isRanked && parities.length > 0 ? verdictOf(parities.map(({ value }) => value)) : 'too few to rank',
				sourceIds: [...new Set([totals.sourceId, ...sourceIds])]
			}
		];
	}).sort(byShareThenName);
}

function temporaryParts(results: Results, origin: string, year: number) {
	if (origin !== REFERENCE || year < 2022)
		return { temporaryProtection: exactly(0), britishSchemes: exactly(0), sourceIds: [] };
	const rows = results.temporary.filter((row) => row.year === year);
	const parts = rows.flatMap(
		(row) => temporaryIn(results.temporary, origin, year, textOf(row, 'host')) ?? []
	);
	const of = (wanted: string) => parts.filter(({ kind }) => kind === wanted).map(({ people }) => people);
	const published = of('eu_tp');
	return {
		temporaryProtection: published.length > 0 ? sum(published) : null,
		britishSchemes: sum(of('uk_schemes')),
		sourceIds: parts.flatMap(({ sourceId }) => sourceId ?? [])
	};
}

const elsewhereOf = ({ elsewhere }: Results, origin: string, year: number, counted: Counted): Elsewhere[] =>
	elsewhere
		.filter((row) => row.origin === origin && row.year === year)
		.map((row) => ({
			host: textOf(row, 'host'),
			people: numberOf(row, counted === 'waiting' ? 'people' : 'refugees')
		}));

const byShareThenName = (a: EuropeanShare, b: EuropeanShare): number =>
	Number(b.isRanked) - Number(a.isRanked) ||
	(b.share.defined ? b.share.value : -1) - (a.share.defined ? a.share.value : -1) ||
	a.originName.localeCompare(b.originName, 'en');

/** The people counted in Europe, by kind of stay. */
export const shareStays = (share: EuropeanShare): StayPart[] =>
	splitByStay({
		refugees: share.protectedPeople.value,
		temporary: share.temporaryProtection && share.temporaryProtection.value + share.britishSchemes.value,
		waiting: share.people.value - share.protectedPeople.value
	});

/** The definitions with the lowest and the highest ratio to the Ukrainian share; none without a ratio. */
export function extremeRatios({ definitions }: EuropeanShare) {
	const sorted = definitions
		.flatMap((one) => (one.parity.defined ? [{ ...one, ratio: one.parity.value }] : []))
		.sort((a, b) => a.ratio - b.ratio);
	const [lowest, highest] = [sorted[0], sorted.at(-1)];
	return lowest && highest ? { lowest, highest } : null;
}

/** A change in people abroad from one year-end to the next is large from this share of them. */
const LARGE_CHANGE = 0.1;

/** Nationalities whose number abroad changed by a tenth or more since the year-end before. */
export const largeChanges = (
	shares: readonly Pick<EuropeanShare, 'origin' | 'displacedPublished' | 'before'>[]
): { readonly origin: string; readonly change: number }[] =>
	shares
		.map(({ origin, displacedPublished: now, before }) => ({
			origin,
			change: before ? now.value / before.displaced.value - 1 : 0
		}))
		.filter(({ change }) => Math.abs(change) >= LARGE_CHANGE);

/** The `count` largest groups besides the reference of whom most live in countries that are known. */
export const largestElsewhere = (shares: readonly EuropeanShare[], count: number): EuropeanShare[] =>
	shares
		.filter(({ isReference, elsewhere }) => !isReference && elsewhere.length > 0)
		.sort((a, b) => b.displaced.value - a.displaced.value)
		.slice(0, count);
