import type { Catalogue } from '$lib/catalogue/catalogue';
import { admissibleSpecifications, type Excluded } from '$lib/metrics/admissible';
import { isMissing, parityOf, rateOf } from '$lib/metrics/comparison';
import { counterfactual, type Counterfactual } from '$lib/metrics/counterfactual';
import { exactly, type Interval } from '$lib/metrics/interval';
import { undefinedBecause, type Measured, type NotMeasured, type Computed } from '$lib/metrics/quantity';
import { isCalendar, windowsFor, type Specification, type Window } from '$lib/metrics/specification';
import type { ResultSets } from '$lib/query/port';
import { caseOf, durableOf, figuresByOrigin, pairOf, type Case } from './cases';
import type { ComparisonFigures } from './comparison-figures';
import type { ComparisonQuery } from './comparison-queries';
import { coverageOf } from './coverage';
import { denominatorName, type DenominatorName } from './denominators';
import { DESTINATION, REFERENCE, REFERENCE_ONSET } from '../figures';
import { memoizeLast } from '../memoize-last';
import { latestYear } from './windows';

/** One admissible definition and its result. Plain data. */
export interface Definition {
	readonly origin: string;
	readonly specification: Specification;
	/** Onset, or `years`. */
	readonly caseId: string;
	/** "since August 2021", or empty. */
	readonly words: string;
	readonly denominator: DenominatorName;
	readonly people: Interval;
	readonly displaced: Interval;
	/** Per 1,000 displaced; per 1,000 and year in calendar windows. */
	readonly rate: Measured;
	/** 1 = the Ukrainian rate. */
	readonly parity: Interval;
}

/** The figures of all origins, and the choices that are equal on both sides of every ratio. */
export interface Comparison {
	readonly figures: ReadonlyMap<string, readonly ComparisonFigures[]>;
	readonly windows: readonly Window[];
	readonly catalogue: Catalogue;
}

export const comparisonOf = (results: ResultSets<ComparisonQuery>, catalogue: Catalogue): Comparison =>
	compare(figuresByOrigin(results, catalogue.onsets), latestYear(results.reaches), catalogue);

const compare = memoizeLast(
	(figures: Comparison['figures'], latestYear: number, catalogue: Catalogue): Comparison => ({
		figures,
		windows: windowsFor(latestYear),
		catalogue
	})
);

/** @throws {RangeError} when the wars table lacks the origin. */
export function beginningsOf(origin: string, { figures }: Comparison): readonly ComparisonFigures[] {
	const own = figures.get(origin);
	if (!own?.length) throw new RangeError(`The wars table holds no beginning for ${origin}.`);
	return own;
}

/** @throws {RangeError} when the specification names no window of the comparison. */
export function windowOf({ window: id }: Pick<Specification, 'window'>, { windows }: Comparison): Window {
	const window = windows.find((one) => one.id === id);
	if (!window) throw new RangeError(`There is no window “${id}”.`);
	return window;
}

const specifications = new WeakMap<Comparison, Map<string, Specifications>>();
type Specifications = ReturnType<typeof admissibleSpecifications>;

/** Every specification of an origin, admissible or excluded with its reason. */
export function specificationsOf(origin: string, comparison: Comparison): Specifications {
	const known = specifications.get(comparison) ?? new Map<string, Specifications>();
	specifications.set(comparison, known);
	const own =
		known.get(origin) ??
		admissibleSpecifications({
			destination: DESTINATION,
			origin: coverageOf(beginningsOf(origin, comparison)),
			reference: coverageOf(beginningsOf(REFERENCE, comparison)),
			latestYear: latestYearOf(comparison)
		});
	known.set(origin, own);
	return own;
}

const latestYearOf = ({ windows }: Comparison): number =>
	Math.max(
		...windows.flatMap((window) =>
			window.id === 'latest-year' && isCalendar(window) ? [window.years.to] : []
		)
	);

/** The reference case of a specification. */
export const referenceCase = (specification: Pick<Specification, 'onsetId'>, comparison: Comparison): Case =>
	caseOf(beginningsOf(REFERENCE, comparison), {
		onsetId: specification.onsetId === null ? null : REFERENCE_ONSET
	});

/** People let in under a specification with durable status (T1). */
export const durablePeople = (
	origin: string,
	specification: Specification,
	comparison: Comparison
): Interval =>
	durableOf(
		origin === REFERENCE
			? referenceCase(specification, comparison)
			: caseOf(beginningsOf(origin, comparison), specification),
		windowOf(specification, comparison)
	);

export const isUndefined = (one: Definition | NotMeasured): one is NotMeasured => 'reason' in one;

/** People let in and displaced, of an origin and of the reference, under one specification. */
export function pairsUnder(origin: string, specification: Specification, comparison: Comparison) {
	const { tier } = specification;
	const window = windowOf(specification, comparison);
	const denominator = denominatorName(specification.denominator);
	const reference = referenceCase(specification, comparison);
	const one = origin === REFERENCE ? reference : caseOf(beginningsOf(origin, comparison), specification);
	return {
		one,
		pair: pairOf(one, window, tier, denominator),
		referencePair: pairOf(reference, window, tier, denominator)
	};
}

/** The number at the Ukrainian rate (M12): destination, tier, window and kind of denominator are those of the specification on both sides. */
export function counterfactualUnder(
	origin: string,
	specification: Specification,
	comparison: Comparison
): Counterfactual {
	const { pair, referencePair } = pairsUnder(origin, specification, comparison);
	return counterfactual(pair, referencePair);
}

/** People, displaced people, rate and ratio to the reference under one specification; for the reference itself the ratio is 1. */
export function define(
	origin: string,
	specification: Specification,
	comparison: Comparison
): Definition | NotMeasured {
	const { one, pair, referencePair } = pairsUnder(origin, specification, comparison);
	if (isMissing(pair)) return pair;
	const parity = origin === REFERENCE ? null : parityOf(pair, referencePair);
	if (parity && !parity.defined) return undefinedBecause(parity.reason, parity.unit);
	return {
		origin,
		specification,
		caseId: one.id,
		words: wordsOf(one),
		denominator: denominatorName(specification.denominator),
		people: pair.people,
		displaced: pair.displaced,
		rate: withoutInputs(rateOf(pair)),
		parity: parity ? { low: parity.low, value: parity.value, high: parity.high } : exactly(1)
	};
}

const withoutInputs = ({ inputs: _inputs, ...result }: Computed): Measured => result;

export interface Defined {
	readonly definitions: readonly Definition[];
	readonly excluded: readonly Excluded[];
}

/** All admissible definitions of an origin, optionally of one tier and window. */
export function definitionsOf(
	origin: string,
	comparison: Comparison,
	only: Partial<Pick<Specification, 'tier' | 'window'>> = {}
): Defined {
	const isWanted = ({ tier, window }: Specification) =>
		(only.tier ?? tier) === tier && (only.window ?? window) === window;
	const { admissible, excluded } = specificationsOf(origin, comparison);
	return {
		definitions: admissible
			.filter(isWanted)
			.map((specification) => define(origin, specification, comparison))
			.flatMap((defined) => (isUndefined(defined) ? [] : [defined])),
		excluded: excluded.filter(({ specification }) => isWanted(specification))
	};
}

const wordsOf = ({ onset }: Case): string =>
	onset ? `since ${onset.label.slice(onset.label.lastIndexOf(',') + 1).trim()}` : '';
