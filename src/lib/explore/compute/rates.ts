import { inYears, parityOf, rateOf } from '$lib/metrics/comparison';
import { exactly, scale, sum, type Interval } from '$lib/metrics/interval';
import { EXCLUSIONS } from '$lib/metrics/exclusions';
import { protectedPerResident, protectedShare } from '$lib/metrics/protected';
import { forEveryHundred } from '$lib/metrics/parity';
import { mayBeRanked } from '$lib/metrics/ranking';
import { quantity, type Measured, type Quantity } from '$lib/metrics/quantity';
import type { YearFigure } from '$lib/metrics/event-time';
import { displacedAnywhere, displacedElsewhere, fiscalPersonYears, personYears } from '$lib/metrics/years';
import type { Row } from '$lib/query/port';
import type { DenominatorName } from '$lib/analysis/denominators';
import type { Line } from './counts';
import type { EntryLine } from './entries';
import { emptyPoint, type Point } from '../types';
import { byKey, intervalIn, number, text } from './rows';

export interface SourcedStocks {
	readonly years: readonly YearFigure[];
	readonly sourceIds: readonly string[];
}

/** Year-ends of each origin. */
export function stocksByOrigin(rows: readonly Row[]): ReadonlyMap<string, readonly YearFigure[]> {
	const groups = byKey(rows.map((row) => ({ ...row, key: row.origin ?? '' })));
	return new Map(
		[...groups].map(([origin, own]) => {
			const years = new Map<number, Interval[]>();
			for (const row of own)
				years.set(number(row, 'year'), [...(years.get(number(row, 'year')) ?? []), intervalIn(row)]);
			return [origin, [...years].map(([year, parts]) => ({ year, ...sum(parts) }))];
		})
	);
}

export interface Stocks {
	readonly abroad: readonly YearFigure[];
	readonly inDestination: readonly YearFigure[];
	readonly within: readonly YearFigure[];
}

export function divisor(
	denominator: DenominatorName,
	{ abroad, inDestination, within }: Stocks
): readonly YearFigure[] {
	if (denominator === 'elsewhere') return displacedElsewhere(abroad, inDestination);
	return denominator === 'anywhere' ? displacedAnywhere(abroad, within) : abroad;
}

export type Clock = 'calendar' | 'fiscal';

/** Person-years of single years. */
export const personYearsOf = (
	stocks: readonly YearFigure[],
	clock: Clock,
	year: number
): Quantity<'person_years'> | null =>
	(clock === 'fiscal' ? fiscalPersonYears : personYears)(stocks, { from: year, to: year });

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
	clock: Clock,
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
	const bases = [...common].map((year) => personYearsOf(stocks, clock, year));
	const known = bases.filter((base) => base !== null);
	const overallPair: RatePair = {
		people: entries.overall.result,
		base: known.length > 0 && known.length === bases.length ? sum(known) : null
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
export const ratedYears = (entries: EntryLine, stocks: readonly YearFigure[], clock: Clock): number[] =>
	entries.points.flatMap(({ t, result }) => (result && personYearsOf(stocks, clock, t) ? [t] : []));

const TOO_FEW = 'Fewer than 10 people are never compared.';

/** M3 of M1, year by year and over all of the years, for every 100 of the reference. */
export function parityLine(own: Rated, reference: Rated): Line {
	const at = (point: Point, pair: RatePair, other: RatePair | undefined): Point => {
		const parity = forEveryHundred(
			parityOf(pairOf(pair), other ? pairOf(other) : pairOf({ people: null, base: null }))
		);
		if (pair.people && !mayBeRanked(pair.people)) return { ...point, result: null, reason: TOO_FEW };
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

export const GENERAL_EXCLUSIONS = EXCLUSIONS.filter(({ isGeneral }) => isGeneral);

/** M13 by year-end: refugees over the residents of the same countries; undefined unless all of them are known. */
export function perResidentLine(
	refugees: Line,
	residents: ReadonlyMap<number, number>,
	source: string
): Line {
	const at = (point: Point): Point => {
		const known = residents.get(point.t);
		if (!point.result) return point;
		const base = known === undefined ? null : exactly(known);
		const sourceIds = [...point.sourceIds, source];
		if (!base)
			return {
				...emptyPoint(point.t, 'The number of residents is not published for this year.', sourceIds),
				people: point.result
			};
		const rate = protectedPerResident(quantity('protected', point.result), quantity('residents', base));
		return rate.defined
			? {
					...point,
					result: { low: rate.low, value: rate.value, high: rate.high },
					people: point.result,
					base,
					sourceIds
				}
			: { ...emptyPoint(point.t, rate.reason, sourceIds), people: point.result, base };
	};
	const points = refugees.points.map(at);
	const last = points.filter(({ result }) => result !== null).at(-1);
	return { points, overall: last ?? at(refugees.overall) };
}

/** M14 by year-end. */
export function shareLine(refugees: Line, displaced: readonly YearFigure[]): Line {
	const at = (point: Point): Point => {
		if (!point.result) return point;
		const base = displaced.find(({ year }) => year === point.t);
		if (!base)
			return {
				...emptyPoint(point.t, 'No number of displaced people is published for this year.', point.sourceIds),
				people: point.result
			};
		const rate = protectedShare(quantity('protected', point.result), quantity('stock', base));
		const shared = { people: point.result, base: { low: base.low, value: base.value, high: base.high } };
		return rate.defined
			? { ...point, ...shared, result: { low: rate.low, value: rate.value, high: rate.high } }
			: { ...emptyPoint(point.t, rate.reason, point.sourceIds), ...shared };
	};
	return { points: refugees.points.map(at), overall: at(refugees.overall) };
}

/** Residents of all the given countries together, for the years in which every one of them is published. */
export function residentsTogether(
	rows: readonly Row[],
	countries: readonly string[]
): ReadonlyMap<number, number> {
	const covered = new Set(rows.map((row) => text(row, 'key')));
	const expected = countries.filter((country) => covered.has(country)).length;
	const years = new Map<number, { total: number; count: number }>();
	for (const row of rows) {
		const before = years.get(number(row, 't')) ?? { total: 0, count: 0 };
		years.set(number(row, 't'), { total: before.total + number(row, 'residents'), count: before.count + 1 });
	}
	return new Map(
		[...years].flatMap(([year, { total, count }]) => (count === expected ? [[year, total] as const] : []))
	);
}

export const scaled = (result: Interval | null, factor: number): Interval | null =>
	result && scale(result, factor);
