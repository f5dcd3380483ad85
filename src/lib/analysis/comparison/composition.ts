import { isMissing, type InYears } from '$lib/metrics/comparison';
import { representation, sharesOf, type Member } from '$lib/metrics/distribution';
import type { Interval } from '$lib/metrics/interval';
import type { Measured, Computed } from '$lib/metrics/quantity';
import { mayBeRanked } from '$lib/metrics/ranking';
import type { CalendarWindow, TierChoice } from '$lib/metrics/specification';
import { caseOf, countedFlows, countedYears, pairOf, type Case } from './cases';
import { beginningsOf, specificationsOf, type Comparison } from './definitions';
import { DENOMINATOR_NAMES, denominatorId, type DenominatorName } from './denominators';

/** The share of one origin out of one denominator. Plain data. */
export interface OriginShare {
	readonly origin: string;
	readonly denominator: DenominatorName;
	readonly people: Interval;
	/** Person-years. */
	readonly displaced: Interval;
	/** 0–1, of all origins compared. */
	readonly shareOfPeople: Interval;
	readonly shareOfDisplaced: Interval;
	/** M6: the first share over the second. */
	readonly index: Measured;
	/** M1, always displayed with the index. */
	readonly rate: Measured;
	readonly isRanked: boolean;
	/** Of all origins: each share depends on the sum. */
	readonly sourceIds: readonly string[];
}

/** Settings that apply to all origins. */
export interface CompositionSettings {
	readonly tier: TierChoice;
	readonly window: CalendarWindow;
}

/** The denominators that are admissible for every origin. */
export function sharedDenominators(
	origins: readonly string[],
	{ tier, window }: CompositionSettings,
	comparison: Comparison
): DenominatorName[] {
	const admitted = origins.map((origin) =>
		specificationsOf(origin, comparison).admissible.filter(
			(one) => one.tier === tier && one.window === window.id
		)
	);
	return DENOMINATOR_NAMES.filter((name) =>
		admitted.every((own) => own.some(({ denominator }) => denominator === denominatorId(name, window)))
	);
}

const caseIn = (origin: string, comparison: Comparison): Case =>
	caseOf(beginningsOf(origin, comparison), { onsetId: null });

/** All origins out of one denominator; `null` if a figure of one of them is missing. */
export function composition(
	origins: readonly string[],
	settings: CompositionSettings,
	denominator: DenominatorName,
	comparison: Comparison
): OriginShare[] | null {
	const { tier, window } = settings;
	const cases = origins.map((origin) => caseIn(origin, comparison));
	const members = cases.flatMap((one, i): Member<InYears>[] => {
		const pair = pairOf(one, window, tier, denominator);
		return isMissing(pair) ? [] : [{ id: origins[i] ?? '', pair: pair as InYears }];
	});
	const shares = sharesOf(members);
	if (!shares || members.length < origins.length) return null;
	const indices = representation(members);
	const sourceIds = [
		...new Set(
			cases.flatMap((one) => [
				...countedFlows(one, window, tier).map(({ sourceId }) => sourceId),
				...countedYears(one, window, denominator).map(({ sourceId }) => sourceId)
			])
		)
	];
	return members.flatMap(({ id, pair }, i) => {
		const [share, measures] = [shares[i], indices[i]];
		if (!share || !measures) return [];
		return [
			{
				origin: id,
				denominator,
				people: boundsOf(pair.people),
				displaced: boundsOf(pair.displaced),
				shareOfPeople: boundsOf(share.people),
				shareOfDisplaced: boundsOf(share.displaced),
				index: plain(measures.index),
				rate: plain(measures.rate),
				isRanked: mayBeRanked(pair.people),
				sourceIds
			}
		];
	});
}

const boundsOf = ({ low, value, high }: Interval): Interval => ({ low, value, high });
const plain = ({ inputs: _inputs, ...result }: Computed): Measured => result;

/** The cases of the drawn shares. */
export const casesOf = (origins: readonly string[], comparison: Comparison): Case[] =>
	origins.map((origin) => caseIn(origin, comparison));
