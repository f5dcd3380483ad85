import { group } from 'd3-array';
import type { Onset } from '$lib/catalogue/catalogue';
import { inYears, type Comparable } from '$lib/metrics/comparison';
import { peopleWithin } from '$lib/metrics/event-time';
import type { Interval } from '$lib/metrics/interval';
import { decemberOf, januaryOf, yearOf } from '$lib/metrics/month';
import { flow, PER_THOUSAND, undefinedBecause, type NotMeasured } from '$lib/metrics/quantity';
import { personYears } from '$lib/metrics/person-years';
import { peopleInMonths, peopleInYears } from '$lib/metrics/years';
import {
	isCalendar,
	tiersIn,
	type Specification,
	type TierChoice,
	type Window
} from '$lib/metrics/specification';
import type { ResultSets, Row } from '$lib/query/port';
import {
	countedBetween,
	curveOf,
	denominatorOf,
	figuresByOnset,
	quantityOf,
	type ChosenDenominator,
	type DenominatorKind,
	type OnsetFigures,
	type SourcedYear,
	type TieredFlow
} from '../event-time/curves';
import type { ComparisonQuery } from './comparison-queries';
import type { ComparisonFigures } from './comparison-figures';
import { numeratorOf } from './coverage';
import { memoizeLast } from '../memoize-last';
import { personYearKind, type DenominatorName } from './denominators';

const SINCE_ONSET: Readonly<Partial<Record<DenominatorName, DenominatorKind>>> = {
	abroad: 'peak',
	'first-year-end': 'onset-year',
	'newly-displaced': 'newly-displaced',
	'years-since': 'person-years'
};

/** One way of counting the people of an origin: since an onset, or in calendar years. */
export interface Case {
	readonly id: string;
	readonly figures: ComparisonFigures;
	/** Event windows only. */
	readonly onset: Onset | null;
}

const yearRows = (rows: readonly Row[]): ReadonlyMap<string, SourcedYear[]> =>
	new Map(
		[...group(rows, (row) => String(row.origin))].map(([origin, own]) => [
			origin,
			own.map((row) => ({
				year: Number(row.year),
				sourceId: String(row.source_id),
				low: Number(row.low),
				value: Number(row.value),
				high: Number(row.high)
			}))
		])
	);

/** Figures of every onset of the given origins, by origin, the earliest onset first: its flows include those of later ones. */
export const figuresByOrigin = (
	results: ResultSets<ComparisonQuery>,
	onsets: readonly Onset[]
): ReadonlyMap<string, readonly ComparisonFigures[]> =>
	sortByOrigin(figuresByOnset(results, onsets), results.inDestination, results.within);

const sortByOrigin = memoizeLast(
	(
		byOnset: ReadonlyMap<string, OnsetFigures>,
		inDestinationRows: readonly Row[],
		withinRows: readonly Row[]
	): ReadonlyMap<string, readonly ComparisonFigures[]> => {
		const inDestination = yearRows(inDestinationRows);
		const within = yearRows(withinRows);
		const all = [...byOnset.values()].map((figures) => ({
			...figures,
			inDestination: inDestination.get(figures.onset.origin) ?? [],
			within: within.get(figures.onset.origin) ?? []
		}));
		return group(
			all.sort((a, b) => a.onsetMonth - b.onsetMonth),
			({ onset }) => onset.origin
		);
	}
);

const inTiers = (flows: readonly TieredFlow[], tiers: readonly string[]): TieredFlow[] =>
	flows.filter(({ tier }) => tiers.includes(tier));

/** Identifier of the case of calendar years. */
const IN_YEARS = 'years';

/**
 * The case that a specification names.
 * @param beginnings onsets of its origin, the earliest first.
 * @throws {RangeError} when none of them matches.
 */
export function caseOf(
	beginnings: readonly ComparisonFigures[],
	{ onsetId }: Pick<Specification, 'onsetId'>
): Case {
	const named = onsetId === null ? 0 : beginnings.findIndex(({ onset }) => onset.onset_id === onsetId);
	const figures = beginnings[named];
	if (!figures) throw new RangeError(`There is no beginning ${onsetId ?? ''} of a war.`);
	return onsetId === null
		? { id: IN_YEARS, figures, onset: null }
		: { id: onsetId, figures, onset: figures.onset };
}

/** People let in and displaced people of one case, from which the rates and the ratio follow. */
export function pairOf(
	{ figures }: Case,
	window: Window,
	tier: TierChoice,
	denominator: DenominatorName
): Comparable | NotMeasured {
	return cachedIn(pairs, figures, [keyOf(window), tier, denominator].join(' '), () =>
		pair(figures, window, tier, denominator)
	);
}

const keyOf = (window: Window): string =>
	isCalendar(window) ? `${window.years.from}–${window.years.to}` : `${window.months}`;

type ByKey<Value> = WeakMap<ComparisonFigures, Map<string, Value>>;
/** Caches: a chart compares every definition with the same few of the reference. */
const pairs: ByKey<Comparable | NotMeasured> = new WeakMap();
const durables: ByKey<Interval> = new WeakMap();

function cachedIn<Value>(
	cache: ByKey<Value>,
	figures: ComparisonFigures,
	key: string,
	compute: () => Value
): Value {
	const known = cache.get(figures) ?? new Map<string, Value>();
	cache.set(figures, known);
	const value = known.get(key) ?? compute();
	known.set(key, value);
	return value;
}

function pair(
	figures: ComparisonFigures,
	window: Window,
	tier: TierChoice,
	denominator: DenominatorName
): Comparable | NotMeasured {
	const tiers = tiersIn(tier);
	if (isCalendar(window)) {
		return inYears(
			peopleInYears(inTiers(figures.flows, tiers), window.years, numeratorOf(figures, tier).lastMonth),
			personYears(personYearKind(denominator), figures, window.years)
		);
	}
	const people = curveOf(figures, tiers, window.months).people[window.months - 1];
	if (!people)
		return undefinedBecause(`The figures end before ${window.months} months have passed.`, PER_THOUSAND);
	const displaced = chosenSinceOnset(figures, denominator, window.months);
	if (!displaced)
		return undefinedBecause('No number of displaced people is published for these years.', PER_THOUSAND);
	return { people: flow(people), displaced: quantityOf(displaced) } as Comparable;
}

/** The denominator of a window since the onset; `null` for those of calendar years. */
export function chosenSinceOnset(
	figures: OnsetFigures,
	denominator: DenominatorName,
	months: number
): ChosenDenominator | null {
	const kind = SINCE_ONSET[denominator];
	return kind ? denominatorOf(figures, kind, months) : null;
}

/** The T1 part of the people whom `pairOf` counts for T1+T2. */
export const durableOf = ({ figures }: Case, window: Window): Interval =>
	cachedIn(durables, figures, keyOf(window), () => durable(figures, window));

function durable(figures: ComparisonFigures, window: Window): Interval {
	const flows = inTiers(figures.flows, tiersIn('T1'));
	if (isCalendar(window))
		return peopleWithin(flows, januaryOf(window.years.from), decemberOf(window.years.to));
	return peopleWithin(flows, figures.onsetMonth, figures.onsetMonth + window.months - 1);
}

/** The same for the first months of a calendar year with incomplete figures. */
export const pairInMonths = (
	{ figures }: Case,
	year: number,
	months: number,
	tier: TierChoice,
	denominator: DenominatorName
) =>
	inYears(
		peopleInMonths(inTiers(figures.flows, tiersIn(tier)), year, months),
		personYears(personYearKind(denominator), figures, { from: year, to: year }, months)
	);

/** The flows that a case counts, for its sources and notes. */
export function countedFlows(one: Case, window: Window, tier: TierChoice): TieredFlow[] {
	const flows = inTiers(one.figures.flows, tiersIn(tier));
	if (!isCalendar(window)) {
		const last = one.figures.onsetMonth + window.months - 1;
		return flows.filter((part) => part.startMonth <= last && part.endMonth >= one.figures.onsetMonth);
	}
	const { from, to } = window.years;
	return flows.filter((part) => part.endMonth >= januaryOf(from) && part.startMonth <= decemberOf(to));
}

/** The year figures that a case divides by, for its sources and notes. */
export function countedYears(one: Case, window: Window, denominator: DenominatorName): SourcedYear[] {
	const { figures } = one;
	if (!isCalendar(window)) {
		const chosen = chosenSinceOnset(figures, denominator, window.months);
		if (!chosen) return [];
		if (chosen.kind !== 'person-years') return [chosen];
		return countedBetween(figures, yearOf(figures.onsetMonth) - 1, chosen.year);
	}
	const { from, to } = window.years;
	const added =
		denominator === 'elsewhere' ? figures.inDestination : denominator === 'anywhere' ? figures.within : [];
	const ends = added.filter(({ year }) => year >= from - 1 && year <= to);
	if (denominator === 'abroad-mean' || denominator === 'abroad-year-end')
		return figures.stocks.filter(({ year }) => year >= from - 1 && year <= to);
	return [...countedBetween(figures, from - 1, to), ...ends];
}
