import type { Catalogue } from '$lib/catalogue/catalogue';
import { listOf } from '$lib/text/words';
import type { Specification, TierChoice, Window } from '$lib/metrics/specification';
import type { ResultSets } from '$lib/query/port';
import { chosen } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import type { ComparisonQuery } from './comparison-queries';
import { specificationsOf, type Comparison } from './definitions';
import { DENOMINATOR_NAMES, DENOMINATOR_WORDS, denominatorId, type DenominatorName } from './denominators';
import { REFERENCE, tierChoice } from './figures';
import { windowNamed } from './windows';

/** What the controls ask of every row. */
export interface Asked {
	readonly tier: TierChoice;
	readonly window: Window;
	readonly denominator: DenominatorName;
	/** Which of several ways of counting an origin are drawn. */
	readonly isDrawn: (specification: Specification, isOnly: boolean) => boolean;
}

export function askedOf(
	state: ViewState,
	{ reaches }: Pick<ResultSets<ComparisonQuery>, 'reaches'>,
	{ onsets }: Catalogue
): Asked {
	const evacuation = chosen(state, 'evacuation');
	const isMain = (onsetId: string) =>
		onsets.some(({ onset_id, is_default }) => onset_id === onsetId && is_default);
	return {
		tier: tierChoice(chosen(state, 'tier')),
		window: windowNamed(chosen(state, 'window'), reaches),
		denominator: chosen(state, 'denominator') as DenominatorName,
		isDrawn: ({ onsetId, straddling }, isOnly) =>
			onsetId === null
				? isOnly || isCounted(straddling, evacuation)
				: chosen(state, 'beginnings') === 'all' || isMain(onsetId)
	};
}

/** Whether the setting of the evacuation draws a way of counting the years. */
export const isCounted = (straddling: Specification['straddling'], evacuation: string): boolean =>
	straddling === null || evacuation === 'both' || evacuation === straddling;

/** By the name that addresses use. */
export const otherTier = (tier: string): string => (tier === 'resettled' ? 'let-in' : 'resettled');

/** One sentence that says why these settings cannot be drawn, and what can. */
export function whyEmpty(
	{ tier, window, denominator }: Pick<Asked, 'tier' | 'window' | 'denominator'>,
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
