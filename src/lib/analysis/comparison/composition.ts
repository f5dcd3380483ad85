import { isMissing, type InYears } from '$lib/metrics/comparison';
import { representation, sharesOf, type Member } from '$lib/metrics/distribution';
import type { Interval } from '$lib/metrics/interval';
import type { Measured, Computed } from '$lib/metrics/quantity';
import { mayBeRanked } from '$lib/metrics/ranking';
import type { CalendarWindow, TierChoice } from '$lib/metrics/specification';
import { straddles, type Straddling } from '$lib/metrics/years';
import { caseOf, countedFlows, countedYears, pairOf, type Case } from './cases';
import { beginningsOf, specificationsOf, type Comparison } from './definitions';
import { DENOMINATOR_NAMES, denominatorId, type DenominatorName } from './denominators';

/** The share of one origin under one way of counting all origins. Plain data. */
export interface OriginShare {
	readonly origin: string;
	readonly denominator: DenominatorName;
	/** Whether totals partly outside the years count, for all origins alike. */
	readonly straddling: Straddling;
	/** "with Operation Allies Welcome", or empty. */
	readonly words: string;
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

/** Ways of counting that are admissible for every origin: denominators, with and without totals partly outside the years. */
export function waysOf(
	origins: readonly string[],
	{ tier, window }: CompositionSettings,
	comparison: Comparison
) {
	const admitted = origins.map((origin) =>
		specificationsOf(origin, comparison).admissible.filter(
			(one) => one.tier === tier && one.window === window.id
		)
	);
	const denominators = DENOMINATOR_NAMES.filter((name) =>
		admitted.every((own) => own.some(({ denominator }) => denominator === denominatorId(name, window)))
	);
	const isOpen = origins.some((origin) => openTotals(origin, { tier, window }, comparison).length > 0);
	const straddlings: Straddling[] = isOpen ? ['outside', 'inside'] : ['outside'];
	return { denominators, straddlings };
}

const caseIn = (origin: string, straddling: Straddling, comparison: Comparison): Case =>
	caseOf(beginningsOf(origin, comparison), { onsetId: null, straddling });

const openTotals = (origin: string, { tier, window }: CompositionSettings, comparison: Comparison) =>
	countedFlows(caseIn(origin, 'inside', comparison), window, tier).filter((part) =>
		straddles(part, window.years)
	);

/** All origins under one way of counting; `null` if a figure of one of them is missing. */
export function composition(
	origins: readonly string[],
	settings: CompositionSettings,
	way: { readonly denominator: DenominatorName; readonly straddling: Straddling },
	comparison: Comparison
): OriginShare[] | null {
	const { tier, window } = settings;
	const cases = origins.map((origin) => caseIn(origin, way.straddling, comparison));
	const members = cases.flatMap((one, i): Member<InYears>[] => {
		const pair = pairOf(one, window, tier, way.denominator);
		return isMissing(pair) ? [] : [{ id: origins[i] ?? '', pair: pair as InYears }];
	});
	const shares = sharesOf(members);
	if (!shares || members.length < origins.length) return null;
	const indices = representation(members);
	const sourceIds = [
		...new Set(
			cases.flatMap((one) => [
				...countedFlows(one, window, tier).map(({ sourceId }) => sourceId),
				...countedYears(one, window, way.denominator).map(({ sourceId }) => sourceId)
			])
		)
	];
	const words = way.straddling === 'inside' ? wordsOf(origins, settings, comparison) : '';
	return members.flatMap(({ id, pair }, i) => {
		const [share, measures] = [shares[i], indices[i]];
		if (!share || !measures) return [];
		return [
			{
				origin: id,
				...way,
				words,
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

function wordsOf(origins: readonly string[], settings: CompositionSettings, comparison: Comparison): string {
	const { pathways } = comparison.catalogue;
	const labels = origins.flatMap((origin) =>
		openTotals(origin, settings, comparison).map(({ pathway }) => pathways.get(pathway)?.label ?? pathway)
	);
	return `with ${[...new Set(labels)].join(', ').replace(/ parole$/, '')}`;
}

const boundsOf = ({ low, value, high }: Interval): Interval => ({ low, value, high });
const plain = ({ inputs: _inputs, ...result }: Computed): Measured => result;

/** The cases of the drawn shares. */
export const casesOf = (origins: readonly string[], straddling: Straddling, comparison: Comparison): Case[] =>
	origins.map((origin) => caseIn(origin, straddling, comparison));
