import { inYears, parityOf, rateOf } from '$lib/metrics/comparison';
import { exactly, type Interval } from '$lib/metrics/interval';
import { forEveryHundred } from '$lib/metrics/parity';
import { quantity, type Measured } from '$lib/metrics/quantity';
import { mayBeRanked } from '$lib/metrics/ranking';
import { REASONS } from '../text/reasons';
import type { Line, Point } from '../types';
import { personYearsTogether, type Divisor } from './year-ends';

/** Numerator and denominator of M1: people let in during the years, and the person-years of the same years. */
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

/** The pairs of one origin, for each year and for the given years. */
export interface Rated {
	readonly points: readonly Point[];
	readonly overall: Point;
	readonly pairs: ReadonlyMap<number, RatePair>;
	readonly overallPair: RatePair;
}

/** M1. @param entries people let in by year; @param common years of the total. */
export function rateLine(
	entries: Line,
	divisor: Divisor,
	common: ReadonlySet<number>,
	stockSources: readonly string[]
): Rated {
	const pairs = new Map(
		entries.points.map((point): [number, RatePair] => [
			point.t,
			{ people: point.result, base: divisor(point.t) }
		])
	);
	const points = entries.points.map((point) => {
		const pair = pairs.get(point.t) ?? { people: null, base: null };
		return asPoint(point.t, rateOf(pairOf(pair)), pair, point, stockSources);
	});
	const overallPair: RatePair = {
		people: entries.overall.result,
		base: personYearsTogether(divisor, common)
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
		overallPair
	};
}

/** Years in which both people let in and person-years are known. */
export const ratedYears = (entries: Line, divisor: Divisor): number[] =>
	entries.points.flatMap(({ t, result }) => (result && divisor(t) ? [t] : []));

/** M3 of M1, by year and over all years, per 100 of the reference. */
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

/** Ratios of one origin over every admissible denominator. */
export function definedRatios(
	own: Rated,
	reference: Rated,
	bases: readonly { readonly own: Interval | null; readonly reference: Interval | null }[]
): number[] {
	const { people } = own.overallPair;
	const { people: others } = reference.overallPair;
	if (!people || !others || !mayBeRanked(people) || !mayBeRanked(others)) return [];
	return bases.flatMap((base) => {
		const parity = parityOf(
			pairOf({ people: exactly(people.value), base: base.own && exactly(base.own.value) }),
			pairOf({ people: exactly(others.value), base: base.reference && exactly(base.reference.value) })
		);
		return parity.defined ? [parity.value] : [];
	});
}
