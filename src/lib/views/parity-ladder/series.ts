import type { Catalogue } from '$lib/catalogue/catalogue';
import { listOf } from '$lib/describe/words';
import type { TierChoice, Window } from '$lib/metrics/specification';
import { chosen, chosenSet } from '$lib/state/codec';
import type { ViewState } from '$lib/state/control';
import type { ResultSets } from '$lib/query/port';
import type { ViewModel } from '../contract';
import { caseOf, type Case } from '../shared/cases';
import type { ComparisonQuery } from '../shared/comparison-queries';
import {
	beginningsOf,
	comparisonOf,
	isUndefined,
	referenceCase,
	specificationsOf,
	type Comparison,
	type Definition
} from '../shared/definitions';
import {
	DENOMINATOR_NAMES,
	DENOMINATOR_WORDS,
	denominatorId,
	type DenominatorName
} from '../shared/denominators';
import { REFERENCE, tierChoice } from '../shared/figures';
import { windowNamed } from '../shared/windows';
import { altText, finding } from './finding';
import { computedNotes, latestAsOf, notesOn, periodOf, sourcesOf } from './provenance';
import { byRatioThenName, referenceUnder, rungOf, type Asked, type Rung } from './rungs';

export type { Dot, Rung } from './rungs';

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
	const asked: Asked = {
		tier: tierChoice(tier),
		window: windowNamed(chosen(state, 'window'), results.reaches),
		denominator: chosen(state, 'denominator') as DenominatorName,
		isDrawn: ({ onsetId, straddling }, isOnly) =>
			onsetId === null
				? isOnly || straddling === null || evacuation === 'both' || evacuation === straddling
				: chosen(state, 'beginnings') === 'all' || isMainBeginning(onsetId, catalogue)
	};
	const empty = whyEmpty(asked, origins, comparison);
	const { reference, rungs } = ask(asked, origins, comparison);
	const otherTier = tier === 'resettled' ? 'let-in' : 'resettled';
	const other = ask({ ...asked, tier: tierChoice(otherTier) }, origins, comparison);
	const shown: Shown = {
		rungs: empty ? [] : rungs,
		tier,
		tierChoice: asked.tier,
		window: asked.window,
		denominator: asked.denominator,
		reference: isUndefined(reference) ? null : reference,
		referenceReason: isUndefined(reference) ? reference.reason : '',
		other: {
			tier: otherTier,
			reference: isUndefined(other.reference) ? null : other.reference,
			rungs: empty ? [] : other.rungs
		},
		evacuation
	};
	const drawn = drawnCases(shown, comparison);
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

const isMainBeginning = (onsetId: string, { onsets }: Catalogue): boolean =>
	onsets.some(({ onset_id, is_default }) => onset_id === onsetId && is_default);

function ask(asked: Asked, origins: readonly string[], comparison: Comparison) {
	const rungs = origins.map((origin) => rungOf(origin, asked, comparison));
	return { reference: referenceUnder(asked, comparison), rungs: rungs.sort(byRatioThenName) };
}

/** The ways of counting behind the dots, that of the reference among them. */
function drawnCases({ rungs }: Shown, comparison: Comparison): Case[] {
	const dots = rungs.flatMap(({ dots }) => dots);
	const [first] = dots;
	if (!first) return [];
	return [
		referenceCase(first.specification, comparison),
		...dots
			.filter(({ origin }) => origin !== REFERENCE)
			.map(({ origin, specification }) => caseOf(beginningsOf(origin, comparison), specification))
	];
}

/** One sentence that says why these settings cannot be drawn, and what can. */
function whyEmpty(
	{ tier, window, denominator }: Asked,
	origins: readonly string[],
	comparison: Comparison
): string | undefined {
	const other = origins.find((origin) => origin !== REFERENCE);
	if (!other) return 'Ukraine is what the others are compared with. Choose at least one other country.';
	const excluded = specificationsOf(other, comparison).excluded.filter(
		({ isGeneral, specification, by }) =>
			isGeneral &&
			by !== 'reference-2014' &&
			specification.tier === tier &&
			specification.window === window.id
	);
	const exclusionOf = (name: DenominatorName) =>
		excluded.find(({ specification }) => specification.denominator === denominatorId(name, window));
	const exclusion = exclusionOf(denominator);
	if (!exclusion) return undefined;
	const others = DENOMINATOR_NAMES.filter((name) => !exclusionOf(name)).map(
		(name) => DENOMINATOR_WORDS[name]
	);
	return `${exclusion.reason} Choose ${listOf(others, 'or')}.`;
}
