import { isMissing, rateOf, type Comparable } from '$lib/metrics/comparison';
import { verdictOf, type Verdict } from '$lib/metrics/parity';
import { FEWEST_RANKED } from '$lib/metrics/ranking';
import type { NotMeasured, Computed } from '$lib/metrics/quantity';
import {
	tiersIn,
	type Specification,
	type TierChoice,
	type Window,
	type WindowId
} from '$lib/metrics/specification';
import { caseOf, countedFlows, countedYears, pairOf, type Case } from '../comparison/cases';
import { curveOf } from '../event-time/curves';
import {
	beginningsOf,
	definitionsOf,
	specificationsOf,
	windowOf,
	type Comparison,
	type Definition
} from '../comparison/definitions';
import type { DenominatorName } from '../comparison/denominators';
import { ORIGINS, REFERENCE } from '../figures';

// The only module through which texts use the computations of the charts.

export { specificationsOf, windowOf };
export type { Definition };

export const OTHERS: readonly string[] = ORIGINS.filter((origin) => origin !== REFERENCE);

export interface EvaluationSettings {
	readonly origin: string;
	readonly window: WindowId;
	readonly tier: TierChoice;
	readonly denominator: DenominatorName;
	/** `null` in calendar years. */
	readonly onsetId?: string | null;
}

export interface Evaluation {
	readonly settings: EvaluationSettings;
	readonly one: Case;
	readonly window: Window;
	readonly pair: Comparable | NotMeasured;
	readonly rate: Computed;
	/** Sources of the displaced people only. */
	readonly displacedSourceIds: readonly string[];
	/** Sources of people let in and displaced people. */
	readonly sourceIds: readonly string[];
}

/** People, displaced people and rate under one definition, as the charts compute them. */
export function evaluate(comparison: Comparison, settings: EvaluationSettings): Evaluation {
	const { origin, tier, denominator, onsetId = null } = settings;
	const window = windowOf(settings, comparison);
	const one = caseOf(beginningsOf(origin, comparison), { onsetId });
	const pair = pairOf(one, window, tier, denominator);
	const idsOf = (figures: readonly { readonly sourceId: string }[]) => [
		...new Set(figures.map(({ sourceId }) => sourceId))
	];
	const displacedSourceIds = idsOf(countedYears(one, window, denominator));
	return {
		settings,
		one,
		window,
		pair,
		rate: rateOf(pair),
		displacedSourceIds,
		sourceIds: [...new Set([...idsOf(countedFlows(one, window, tier)), ...displacedSourceIds])]
	};
}

/** The pair of an evaluation. @throws {RangeError} when there is none, since a text quotes it. */
export function pairIn({ pair, settings }: Evaluation): Comparable {
	if (isMissing(pair)) throw new RangeError(`${settings.origin}, ${settings.window}: ${pair.reason}`);
	return pair;
}

/** The ratios of one origin to the Ukrainian rate over all admissible definitions of a tier and window. */
export interface RatioRange {
	readonly origin: string;
	readonly definitions: readonly Definition[];
	/** Smallest and largest ratio; `null` if too few people are counted. */
	readonly range: { readonly low: number; readonly high: number } | null;
	/** `null` if too few people are counted. */
	readonly verdict: Verdict | null;
}

export function ratioRangeOf(
	comparison: Comparison,
	origin: string,
	only: Partial<Pick<Specification, 'tier' | 'window'>> = {}
): RatioRange {
	const { definitions: all } = definitionsOf(origin, comparison, only);
	const definitions = all.filter(({ people }) => people.value >= FEWEST_RANKED);
	if (definitions.length === 0) return { origin, definitions, range: null, verdict: null };
	const ratios = definitions.map(({ parity }) => parity.value);
	return {
		origin,
		definitions,
		range: { low: Math.min(...ratios), high: Math.max(...ratios) },
		verdict: verdictOf(ratios)
	};
}

/** People let in up to each month since an onset, τ = 0…, to the end of the figures, with their sources. */
export function monthly(comparison: Comparison, origin: string, onsetId: string, tier: TierChoice) {
	const { figures } = caseOf(beginningsOf(origin, comparison), { onsetId });
	const tiers = tiersIn(tier);
	const { people } = curveOf(figures, tiers, Number.MAX_SAFE_INTEGER);
	const counted = figures.flows.filter((part) => tiers.includes(part.tier));
	return { people, sourceIds: [...new Set(counted.map(({ sourceId }) => sourceId))] };
}
