import {
	directionOf,
	overDefinitions,
	type Counterfactual,
	type Direction
} from '$lib/metrics/counterfactual';
import { exactly, widened, type Interval } from '$lib/metrics/interval';
import type { Measured } from '$lib/metrics/quantity';
import type { ComparisonSettings } from './comparison-settings';
import { compareOrigin, testDefinitions, type OriginComparison, type TracedDefinition } from './comparison';
import { counterfactualUnder, durablePeople, type Comparison } from './definitions';
import { REFERENCE } from '../figures';

/** The result of one definition, in people. */
export interface Outcome extends TracedDefinition {
	/** The part of `people` with durable status. */
	readonly durable: number;
	/** People at the Ukrainian rate. */
	readonly expected: Interval;
	/** `expected` minus `people`: negative if more were let in. */
	readonly extra: Interval;
}

/** A drawn definition, with the range of its numbers over all denominators tested. */
export interface DrawnOutcome extends Outcome {
	readonly expectedRange: Interval;
	readonly extraRange: Interval;
	/** Side of the range on which the people let in lie: `either` when the range includes them. */
	readonly direction: Direction;
}

/** The outcomes of one origin, in people. */
export interface OriginOutcomes extends OriginComparison {
	/** The first determines the sort order of the row. */
	readonly drawn: readonly DrawnOutcome[];
	/** Every definition tested, drawn or not. */
	readonly outcomes: readonly Outcome[];
	/** Lowest to highest `extra` of all definitions with enough people; `null` without any. */
	readonly extraRange: Interval | null;
}

/** Side of the Ukrainian rate on which an origin lies, and by how many people. */
export type OriginDifference = Pick<OriginOutcomes, 'origin' | 'verdict' | 'isReference' | 'extraRange'>;

export const differenceOf = ({
	origin,
	verdict,
	isReference,
	extraRange
}: OriginOutcomes): OriginDifference => ({ origin, verdict, isReference, extraRange });

export function outcomesOf(
	origin: string,
	settings: ComparisonSettings,
	comparison: Comparison
): OriginOutcomes {
	const tested = testDefinitions(origin, settings, comparison);
	const compared = compareOrigin(origin, tested, settings, comparison);
	const results = new Map(
		tested.traced.map((one) => [one, counterfactualUnder(origin, one.specification, comparison)])
	);
	const outcomes = tested.traced.flatMap((one) => outcomeOf(one, results.get(one), comparison));
	return {
		...compared,
		drawn: compared.dots.flatMap((dot) => {
			const outcome = outcomes.find(
				({ caseId, denominator }) => caseId === dot.caseId && denominator === dot.denominator
			);
			const sameCase = tested.traced.filter(({ caseId }) => caseId === dot.caseId);
			const own = results.get(dot);
			if (!outcome || !own) return [];
			if (origin === REFERENCE) return [asReference(outcome)];
			return drawnOutcome(
				outcome,
				overDefinitions(
					own,
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

function drawnOutcome(outcome: Outcome, over: Counterfactual): DrawnOutcome[] {
	const [expectedRange, extraRange] = [boundsOf(over.expected), boundsOf(over.extra)];
	const direction = directionOf(over);
	return expectedRange && extraRange && direction
		? [{ ...outcome, expectedRange, extraRange, direction }]
		: [];
}

const asReference = (outcome: Outcome): DrawnOutcome => ({
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

/** The Ukrainians first, then by absolute difference, descending; rows with too few people or without a result last. */
export const byDifference = (a: OriginOutcomes, b: OriginOutcomes): number =>
	Number(b.isReference) - Number(a.isReference) ||
	Number(b.isRanked) - Number(a.isRanked) ||
	distance(b) - distance(a) ||
	a.originName.localeCompare(b.originName, 'en');

const distance = ({ drawn: [main] }: OriginOutcomes): number => (main ? Math.abs(main.extra.value) : -1);
