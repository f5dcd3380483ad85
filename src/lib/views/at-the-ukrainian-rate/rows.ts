import {
	directionOf,
	overDefinitions,
	type Counterfactual,
	type Direction
} from '$lib/metrics/counterfactual';
import { exactly, widened, type Interval } from '$lib/metrics/interval';
import type { Measured } from '$lib/metrics/quantity';
import type { ComparisonSettings } from '$lib/analysis/comparison-settings';
import {
	compareOrigin,
	testDefinitions,
	type OriginComparison,
	type TracedDefinition
} from '$lib/analysis/comparison';
import { counterfactualUnder, durablePeople, type Comparison } from '$lib/analysis/definitions';
import { REFERENCE } from '$lib/analysis/figures';

/** What one definition gives in people. */
export interface Outcome extends TracedDefinition {
	/** Of `people`, those whose entry is meant to last. */
	readonly durable: number;
	/** People at the Ukrainian rate. */
	readonly expected: Interval;
	/** `expected` less `people`: negative where more were let in. */
	readonly extra: Interval;
}

/** A definition that is drawn, with the range of its numbers over all denominators tested. */
export interface Bar extends Outcome {
	readonly expectedRange: Interval;
	readonly extraRange: Interval;
	/** Where the people let in stand: `either` when the range holds them. */
	readonly direction: Direction;
}

/** One origin. */
export interface RateRow extends OriginComparison {
	/** The first is the one by which the row is sorted. */
	readonly bars: readonly Bar[];
	/** Every definition tested, drawn or not. */
	readonly outcomes: readonly Outcome[];
	/** Lowest to highest `extra` of all definitions with enough people; `null` when there is none. */
	readonly extraRange: Interval | null;
}

export function rowOf(origin: string, asked: ComparisonSettings, comparison: Comparison): RateRow {
	const tested = testDefinitions(origin, asked, comparison);
	const compared = compareOrigin(origin, tested, asked, comparison);
	const results = new Map(
		tested.traced.map((one) => [one, counterfactualUnder(origin, one.specification, comparison)])
	);
	const outcomes = tested.traced.flatMap((one) => outcomeOf(one, results.get(one), comparison));
	return {
		...compared,
		bars: compared.dots.flatMap((dot) => {
			const outcome = outcomes.find(
				({ caseId, denominator }) => caseId === dot.caseId && denominator === dot.denominator
			);
			const sameCase = tested.traced.filter(({ caseId }) => caseId === dot.caseId);
			const shown = results.get(dot);
			if (!outcome || !shown) return [];
			if (origin === REFERENCE) return [asReference(outcome)];
			return barOf(
				outcome,
				overDefinitions(
					shown,
					sameCase.flatMap((one) => results.get(one) ?? [])
				)
			);
		}),
		outcomes,
		extraRange: rangeOf(outcomes.filter(({ isRanked }) => isRanked))
	};
}

function outcomeOf(
	one: TracedDefinition,
	result: Counterfactual | undefined,
	comparison: Comparison
): Outcome[] {
	const [expected, extra] =
		one.origin === REFERENCE
			? [one.people, exactly(0)]
			: [boundsOf(result?.expected), boundsOf(result?.extra)];
	if (!expected || !extra) return [];
	const durable = durablePeople(one.origin, one.specification, comparison).value;
	return [{ ...one, durable, expected, extra }];
}

function barOf(outcome: Outcome, over: Counterfactual): Bar[] {
	const [expectedRange, extraRange] = [boundsOf(over.expected), boundsOf(over.extra)];
	const direction = directionOf(over);
	return expectedRange && extraRange && direction
		? [{ ...outcome, expectedRange, extraRange, direction }]
		: [];
}

const asReference = (outcome: Outcome): Bar => ({
	...outcome,
	expectedRange: outcome.expected,
	extraRange: outcome.extra,
	direction: 'either'
});

const boundsOf = (result: Measured | undefined): Interval | null =>
	result?.defined ? { low: result.low, value: result.value, high: result.high } : null;

function rangeOf(outcomes: readonly Outcome[]): Interval | null {
	const [first, ...others] = outcomes.map(({ extra }) => extra);
	return first ? widened(first, others) : null;
}

/** The Ukrainians, then the largest difference first, on whichever side; those with too few people, and those without an answer, last. */
export const byDifference = (a: RateRow, b: RateRow): number =>
	Number(b.isReference) - Number(a.isReference) ||
	Number(b.isRanked) - Number(a.isRanked) ||
	distance(b) - distance(a) ||
	a.originName.localeCompare(b.originName, 'en');

const distance = ({ bars: [main] }: RateRow): number => (main ? Math.abs(main.extra.value) : -1);
