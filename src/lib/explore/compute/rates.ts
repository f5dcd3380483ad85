import { inYears, parityOf, rateOf } from '$lib/metrics/comparison';
import type { YearFigure } from '$lib/metrics/event-time';
import { exactly, type Interval } from '$lib/metrics/interval';
import { forEveryHundred } from '$lib/metrics/parity';
import { quantity, type Measured } from '$lib/metrics/quantity';
import { mayBeRanked } from '$lib/metrics/ranking';
import { REASONS } from '../text/reasons';
import type { Line, Point } from '../types';
import type { EntryLine } from './entries';
import { personYearsOf, personYearsTogether, type YearClock } from './year-ends';

/** What M1 divides: people let in during the years, and the person-years of the same years. */
export interface RatePair {
	readonly people: Interval | null;
	readonly base: Interval | null;
}

export const pairOf = ({ people, base }: RatePair) =>
	inYears(people && quantity('calendar_flow', people), base && quantity('person_years', base));

const asPoint = (
	t: number,
	measured: Measured,
	{ people, base }: RatePair,
	like: Point,
	stockSources: readonly string[]
): Point => {
	const shared = {
		t,
		people,
		base,
		parts: like.parts,
		sourceIds: [...new Set([...like.sourceIds, ...stockSources])]
	};
	return measured.defined
		? { ...shared, result: { low: measured.low, value: measured.value, high: measured.high }, reason: null }
		: { ...shared, result: null, reason: like.reason ?? measured.reason };
};

/** The pairs of one origin, year by year, and of the years given. */
export interface Rated {
	readonly points: readonly Point[];
	readonly overall: Point;
	readonly pairs: ReadonlyMap<number, RatePair>;
	readonly overallPair: RatePair;
	/** Totals of people let in that lie partly outside the years. */
	readonly straddling: number;
}

/** M1. @param entries people let in by year; @param common years of the total. */
export function rateLine(
	entries: EntryLine,
	stocks: readonly YearFigure[],
	clock: YearClock,
	common: ReadonlySet<number>,
	stockSources: readonly string[]
): Rated {
	const pairs = new Map(
		entries.points.map((point): [number, RatePair] => [
			point.t,
			{ people: point.result, base: personYearsOf(stocks, clock, point.t) }
		])
	);
	const points = entries.points.map((point) => {
		const pair = pairs.get(point.t) ?? { people: null, base: null };
		return asPoint(point.t, rateOf(pairOf(pair)), pair, point, stockSources);
	});
	const overallPair: RatePair = {
		people: entries.overall.result,
		base: personYearsTogether(stocks, clock, common)
	};
	return {
		points,
		overall: asPoint(
			entries.overall.t,
			rateOf(pairOf(overallPair)),
			overallPair,
			entries.overall,
			stockSources
		),
		pairs,
		overallPair,
		straddling: entries.straddling
	};
}

/** Years in which both people let in and person-years are known. */
export const ratedYears = (entries: EntryLine, stocks: readonly YearFigure[], clock: YearClock): number[] =>
	entries.points.flatMap(({ t, result }) => (result && personYearsOf(stocks, clock, t) ? [t] : []));

/** M3 of M1, year by year and over all of the years, for every 100 of the reference. */
export function parityLine(own: Rated, reference: Rated): Line {
	const at = (point: Point, pair: RatePair, other: RatePair | undefined): Point => {
		const parity = forEveryHundred(
			parityOf(pairOf(pair), other ? pairOf(other) : pairOf({ people: null, base: null }))
		);
		if (pair.people && !mayBeRanked(pair.people)) return { ...point, result: null, reason: REASONS.tooFew };
		return parity.defined
			? { ...point, result: { low: parity.low, value: parity.value, high: parity.high }, reason: null }
			: { ...point, result: null, reason: point.reason ?? parity.reason };
	};
	return {
		points: own.points.map((point) =>
			at(point, own.pairs.get(point.t) ?? { people: null, base: null }, reference.pairs.get(point.t))
		),
		overall: at(own.overall, own.overallPair, reference.overallPair)
	};
}

/** Ratios of one origin over every admissible denominator, with totals that lie partly outside the years counted and not counted. */
export function definedRatios(
	own: Rated,
	reference: Rated,
	bases: readonly { readonly own: Interval | null; readonly reference: Interval | null }[]
): number[] {
	if (!own.overallPair.people || !reference.overallPair.people) return [];
	const counted = (rated: Rated): Interval[] => {
		const { people } = rated.overallPair;
		if (!people) return [];
		const without = exactly(people.value);
		return rated.straddling > 0 ? [without, exactly(people.value + rated.straddling)] : [without];
	};
	return counted(own)
		.filter(mayBeRanked)
		.flatMap((people) =>
			counted(reference).flatMap((other) =>
				bases.flatMap((base) => {
					const parity = parityOf(
						pairOf({ people, base: base.own && exactly(base.own.value) }),
						pairOf({ people: other, base: base.reference && exactly(base.reference.value) })
					);
					return parity.defined ? [parity.value] : [];
				})
			)
		);
}
