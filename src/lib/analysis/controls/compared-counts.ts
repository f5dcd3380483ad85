import { rateOf, type Comparable } from '$lib/metrics/comparison';
import { NO_COUNTRIES, positionAmong, type RelativePosition } from '$lib/metrics/control-group';
import type { Interval } from '$lib/metrics/interval';
import type { Computed } from '$lib/metrics/quantity';
import type { ResultSets } from '$lib/query/port';
import { personYearKind, type DenominatorName } from '../comparison/denominators';
import { ORIGINS, REFERENCE } from '../figures';
import { discontinuedCounts, discontinuedPeople } from '../stocks/year-end-stocks';
import { besideAll, resettledMembers, type AllBeside, type SourcedMember } from './all-origins';
import type { LetInQuery } from './let-in-beside';
import { EIGHT } from './origin-figures';
import { protectedMembers } from './protected-beside-all';

// Serves the chart `everyone`: the counts on which every origin has a figure.

export type ComparedCount = 'resettled' | 'protected' | 'waiting';

interface CountSettings {
	/** First and last calendar year, "2022-2024". */
	readonly window: string;
	readonly denominator: DenominatorName;
	/** Year-end of people displaced. */
	readonly year: string;
}

interface RatedMember {
	readonly origin: string;
	readonly rate: Computed;
	readonly sourceIds: readonly string[];
}

/** Whether Ukraine, and the eight together, stand out on one count; `null` where one of them has no rank. */
export interface Verdicts {
	readonly counted: ComparedCount;
	readonly ukraine: RelativePosition | null;
	readonly eight: RelativePosition | null;
}

/** All origins on one count. */
export interface CountOfAll {
	readonly members: readonly RatedMember[];
	readonly group: AllBeside;
	readonly verdicts: Verdicts;
}

export function comparedCounts(
	results: ResultSets<LetInQuery | 'byPlace'>,
	settings: CountSettings
): Readonly<Record<ComparedCount, CountOfAll>> {
	const [from = 0, to = 0] = settings.window.split('-').map(Number);
	const kind = personYearKind(settings.denominator);
	const year = Number(settings.year);
	const inEurope = (counted: 'protected' | 'all') =>
		protectedMembers(results, { year, place: 'europe', counted });
	return {
		resettled: compare(
			'resettled',
			resettledMembers(results, { from, to }, kind === 'mean' || kind === 'year-end' ? kind : 'interim')
		),
		protected: compare('protected', inEurope('protected')),
		waiting: compare('waiting', inEurope('all'))
	};
}

function compare<P extends Comparable>(
	counted: ComparedCount,
	members: readonly SourcedMember<P>[]
): CountOfAll {
	const group = besideAll(members);
	return {
		members: members.map(({ origin, pair, sourceIds }) => ({ origin, rate: rateOf(pair), sourceIds })),
		group,
		verdicts: { counted, ...verdictsIn(group) }
	};
}

/** Rates of the ranked origins that are not compared. */
const otherRates = (ranked: AllBeside['ranked']): number[] =>
	ranked.flatMap(({ origin, rate }) =>
		rate.defined && !ORIGINS.some((one) => one === origin) ? [rate.value] : []
	);

/** Where Ukraine and the eight together stand among the ranked origins that are not compared. */
function verdictsIn({ ranked, eight }: AllBeside): Omit<Verdicts, 'counted'> {
	const others = otherRates(ranked);
	const ukraine = ranked.find(({ origin }) => origin === REFERENCE);
	const isRanked = ranked.some(({ origin }) => EIGHT.includes(origin));
	return {
		ukraine:
			ukraine?.rate.defined && ukraine.rank !== null ? positionAmong(ukraine.rate.value, others) : null,
		eight: eight.defined && isRanked ? positionAmong(eight.value, others) : null
	};
}

/** Several origins together. */
export interface Pooled {
	readonly rate: Interval;
	readonly people: Interval;
	readonly displaced: Interval;
	/** Number of origins. */
	readonly origins: number;
	readonly sourceIds: readonly string[];
}

/** A country that is not among the nine. */
export const isOtherCountry = (origin: string): boolean =>
	!ORIGINS.some((one) => one === origin) && !NO_COUNTRIES.includes(origin);

/** The pooled rate of the others or of the eight; `null` without figures. */
export function pooledOf({ group, members }: CountOfAll, which: 'others' | 'eight'): Pooled | null {
	const rate = group[which];
	const { people, displaced } = rate.inputs;
	if (!rate.defined || !people || !displaced) return null;
	const isIn = which === 'eight' ? (origin: string) => EIGHT.includes(origin) : isOtherCountry;
	const counted = members.filter(({ origin, rate }) => isIn(origin) && rate.defined);
	return {
		rate,
		people,
		displaced,
		origins: counted.length,
		sourceIds: [...new Set(counted.flatMap(({ sourceIds }) => sourceIds))]
	};
}

/** The Ukrainian share, per 1,000, with the people in Russia whom UNHCR no longer counts. */
export interface WithRussia {
	readonly rate: number;
	readonly position: RelativePosition;
}

/** `null` where nobody is left out. */
export function withRussia(
	{ discontinued }: ResultSets<'discontinued'>,
	year: number,
	counted: 'protected' | 'waiting',
	{ members, group }: CountOfAll
): WithRussia | null {
	const { people, displaced } = members.find(({ origin }) => origin === REFERENCE)?.rate.inputs ?? {};
	const counts = discontinuedCounts(discontinued, REFERENCE, year);
	const more = discontinuedPeople(counts, counted === 'protected' ? 'refugees' : 'people');
	if (!people || !displaced || more <= 0) return null;
	const rate = (1000 * people.value) / (displaced.value + more);
	return { rate, position: positionAmong(rate, otherRates(group.ranked)) };
}

/** On which counts a group stands out among the others, on which it does not, and on how many it is judged at all. */
export function countsApart(verdicts: readonly Verdicts[], group: 'ukraine' | 'eight') {
	const on = (...judgements: readonly RelativePosition['unusual'][]) =>
		verdicts.flatMap(({ counted, [group]: position }) =>
			position && judgements.includes(position.unusual) ? [counted] : []
		);
	const [apart, within] = [on('high', 'low'), on('no')];
	return { apart, within, judged: apart.length + within.length };
}
