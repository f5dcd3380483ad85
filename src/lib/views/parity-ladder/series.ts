import type { Catalogue } from '$lib/catalogue/catalogue';
import type { TierChoice, Window } from '$lib/metrics/specification';
import type { ResultSets } from '$lib/query/port';
import { chosen, chosenSet } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import type { ViewModel } from '../contract';
import { askedOf, otherTier, whyEmpty, type Asked } from '$lib/analysis/comparison-settings';
import {
	comparedOf,
	drawnCases,
	referenceUnder,
	testedOf,
	type Compared as Rung
} from '$lib/analysis/comparison';
import { computedNotes, latestAsOf, notesOn, periodOf, sourcesOf } from '$lib/analysis/comparison-notes';
import type { ComparisonQuery } from '$lib/analysis/comparison-queries';
import { comparisonOf, isUndefined, type Comparison, type Definition } from '$lib/analysis/definitions';
import type { DenominatorName } from '$lib/analysis/denominators';
import { tierChoice } from '$lib/analysis/figures';
import { altText, finding } from './finding';

export type { Compared as Rung, Traced as Dot } from '$lib/analysis/comparison';

export interface ParityLadder extends ViewModel {
	/** Highest ratio first; those with too few people last. */
	readonly rungs: readonly Rung[];
	readonly tier: string;
	readonly tierChoice: TierChoice;
	readonly window: Window;
	readonly denominator: DenominatorName;
	readonly reference: Definition | null;
	/** Why there is no reference, when there is none. */
	readonly referenceReason: string;
	/** The same comparison with the other tier. */
	readonly other: {
		readonly tier: string;
		readonly reference: Definition | null;
		readonly rungs: readonly Rung[];
	};
	/** 'both', 'inside' or 'outside': how the reader wants a total that straddles the years. */
	readonly evacuation: string;
}

const RANGE = {
	opening: 'The bar behind a dot runs from the lowest to the highest ratio under all definitions tested',
	isOverBeginnings: true
};

export type Shown = Omit<ParityLadder, keyof ViewModel>;

export function series(
	results: ResultSets<ComparisonQuery>,
	state: ViewState,
	catalogue: Catalogue
): ParityLadder {
	const tier = chosen(state, 'tier');
	const origins = chosenSet(state, 'origins');
	const evacuation = chosen(state, 'evacuation');
	const comparison = comparisonOf(results, catalogue);
	const asked = askedOf(state, results, catalogue);
	const empty = whyEmpty(asked, origins, comparison);
	const { reference, rungs } = ask(asked, origins, comparison);
	const further = otherTier(tier);
	const other = ask({ ...asked, tier: tierChoice(further) }, origins, comparison);
	const shown: Shown = {
		rungs: empty ? [] : rungs,
		tier,
		tierChoice: asked.tier,
		window: asked.window,
		denominator: asked.denominator,
		reference: isUndefined(reference) ? null : reference,
		referenceReason: isUndefined(reference) ? reference.reason : '',
		other: {
			tier: further,
			reference: isUndefined(other.reference) ? null : other.reference,
			rungs: empty ? [] : other.rungs
		},
		evacuation
	};
	const cases = drawnCases(shown.rungs, comparison);
	const drawn = { ...shown, rows: shown.rungs };
	return {
		...shown,
		finding: empty ? [empty] : finding(shown),
		altText: empty ?? altText(shown),
		unit: 'for every 100 Ukrainians',
		period: periodOf(drawn, cases),
		dataAsOf: latestAsOf(drawn, catalogue),
		release: catalogue.release,
		notes: [...notesOn(drawn, cases, comparison), ...computedNotes(drawn, cases, comparison, RANGE)],
		sources: sourcesOf(drawn, catalogue),
		...(empty ? { empty } : {})
	};
}

function ask(asked: Asked, origins: readonly string[], comparison: Comparison) {
	const rungs = origins.map((origin) =>
		comparedOf(origin, testedOf(origin, asked, comparison), asked, comparison)
	);
	return { reference: referenceUnder(asked, comparison), rungs: rungs.sort(byRatioThenName) };
}

const byRatioThenName = (a: Rung, b: Rung): number =>
	Number(b.isRanked) - Number(a.isRanked) ||
	(b.dots[0]?.parity.value ?? -1) - (a.dots[0]?.parity.value ?? -1) ||
	a.originName.localeCompare(b.originName, 'en');
