import type { Catalogue } from '$lib/catalogue/catalogue';
import { listOf } from '$lib/describe/words';
import { chosen, chosenSet } from '$lib/state/codec';
import type { ViewState } from '$lib/state/control';
import type { ResultSets } from '$lib/query/port';
import type { ViewModel } from '../contract';
import { REFERENCE, TIERS } from '../shared/figures';
import { admissible, whyExcluded, type DenominatorName, type Window } from './admissible';
import { figuresByOrigin, latestYear, type Case } from './definitions';
import { altText, DENOMINATOR_WORDS, finding } from './finding';
import { computedNotes, latestAsOf, notesOn, periodOf, sourcesOf } from './provenance';
import {
	byRatioThenName,
	casesFor,
	comparisonOf,
	define,
	isUndefined,
	rungOf,
	type Comparison,
	type Definition,
	type Rung
} from './rungs';
import { COMMON_YEARS, WINDOW_MONTHS, type LadderQuery } from './spec';

export type { Definition, Dot, Rung } from './rungs';

export interface ParityLadder extends ViewModel {
	/** Highest ratio first; those with too few people last. */
	readonly rungs: readonly Rung[];
	readonly tier: string;
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

export type Shown = Omit<ParityLadder, keyof ViewModel>;

export function series(
	results: ResultSets<LadderQuery>,
	state: ViewState,
	catalogue: Catalogue
): ParityLadder {
	const tier = chosen(state, 'tier');
	const denominator = chosen(state, 'denominator') as DenominatorName;
	const evacuation = chosen(state, 'evacuation');
	const origins = chosenSet(state, 'origins');
	const figures = figuresByOrigin(results, catalogue.onsets);
	const isShown = (one: Case, isOnly: boolean): boolean =>
		one.onset ? one.onset.is_default : isOnly || evacuation === 'both' || evacuation === one.straddling;

	const comparisonUnder = (name: string): Comparison => {
		const tiers = TIERS[name] ?? [];
		return comparisonOf(figures, windowOf(state, results, tiers), tiers, catalogue);
	};
	const ask = (comparison: Comparison) => {
		const reference = define(comparison.reference, denominator, comparison);
		const rungs = origins.map((origin) =>
			rungOf(origin, figures.get(origin) ?? [], comparison, { denominator, isShown })
		);
		return { reference, rungs: rungs.sort(byRatioThenName) };
	};

	const comparison = comparisonUnder(tier);
	const empty = whyEmpty(comparison, denominator, origins);
	const { reference, rungs } = ask(comparison);
	const otherTier = tier === 'resettled' ? 'let-in' : 'resettled';
	const other = ask(comparisonUnder(otherTier));
	const shown: Shown = {
		rungs: empty ? [] : rungs,
		tier,
		window: comparison.window,
		denominator,
		reference: isUndefined(reference) ? null : reference,
		referenceReason: isUndefined(reference) ? reference.reason : '',
		other: {
			tier: otherTier,
			reference: isUndefined(other.reference) ? null : other.reference,
			rungs: empty ? [] : other.rungs
		},
		evacuation
	};
	const drawn = shown.rungs.flatMap(({ origin, dots }) =>
		casesFor(origin, figures.get(origin) ?? [], comparison).filter(({ id }) =>
			dots.some(({ caseId }) => caseId === id)
		)
	);
	return {
		...shown,
		finding: empty ? [empty] : finding(shown),
		altText: empty ?? altText(shown),
		unit: 'for every 100 Ukrainians',
		period: periodOf(shown, drawn),
		dataAsOf: latestAsOf(shown, catalogue),
		release: catalogue.release,
		notes: [...notesOn(shown, drawn, comparison), ...computedNotes(shown, drawn, comparison)],
		sources: sourcesOf(shown, catalogue),
		...(empty ? { empty } : {})
	};
}

function windowOf(state: ViewState, results: ResultSets<LadderQuery>, tiers: readonly string[]): Window {
	const name = chosen(state, 'window');
	const months = WINDOW_MONTHS[name];
	if (months) return { months };
	return { years: name === 'latest' ? latestYear(results.reaches, tiers) : COMMON_YEARS };
}

/** One sentence that says why these settings cannot be drawn, and what can. */
function whyEmpty(
	{ window, isResettlementAlone }: Comparison,
	denominator: DenominatorName,
	origins: readonly string[]
): string | undefined {
	if (!origins.some((origin) => origin !== REFERENCE))
		return 'Ukraine is what the others are compared with. Choose at least one other country.';
	const reason = whyExcluded(denominator, window, isResettlementAlone);
	if (reason === undefined) return undefined;
	const others = admissible(window, isResettlementAlone).map((name) => DENOMINATOR_WORDS[name]);
	return `${reason} Choose ${listOf(others, 'or')}.`;
}
