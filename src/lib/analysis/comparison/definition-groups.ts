import { agreement, reversals, type Agreement, type Dimension } from '$lib/metrics/agreement';
import { measured } from '$lib/metrics/quantity';
import { sideOf, type Verdict } from '$lib/metrics/parity';
import { TIERS, type Specification } from '$lib/metrics/specification';
import type { Comparison } from './definitions';
import type { TierName } from '../figures';
import { tierName, windowWords, type NamedDefinition } from './named-definitions';

/** All definitions of one tier and window; groups are never pooled. */
export interface DefinitionGroup extends Pick<
	Agreement,
	'below' | 'above' | 'level' | 'boundsHoldOne' | 'bounds'
> {
	readonly tier: TierName;
	readonly window: Specification['window'];
	readonly windowWords: string;
	readonly isCalendar: boolean;
	/** Of the ratios, as in all charts; `null` when nothing is ranked. */
	readonly verdict: Verdict | null;
	readonly range: Agreement['range'];
	readonly tooFew: number;
}

/** Two definitions that differ in one choice only and lie on opposite sides of the Ukrainian rate. */
export interface ChoiceReversal {
	readonly dimension: Dimension;
	readonly below: NamedDefinition;
	readonly above: NamedDefinition;
	/** These and all others that differ from them in that choice only, from the lowest ratio to the highest. */
	readonly all: readonly NamedDefinition[];
}

const withParity = (definition: NamedDefinition) => ({
	...definition,
	parity: measured(definition.parity, '×'),
	definition
});

export function groupsOf(definitions: readonly NamedDefinition[], comparison: Comparison): DefinitionGroup[] {
	const ranked = agreement(definitions.filter(({ isRanked }) => isRanked).map(withParity));
	return [...TIERS].reverse().flatMap((tier) =>
		comparison.windows.flatMap((window) => {
			const own = definitions.filter(
				({ specification }) => specification.tier === tier && specification.window === window.id
			);
			if (own.length === 0) return [];
			const found = ranked.find((one) => one.tier === tier && one.window === window.id);
			return [
				{
					tier: tierName({ tier }),
					window: window.id,
					windowWords: windowWords(window),
					isCalendar: window.kind === 'calendar',
					below: found?.below ?? 0,
					above: found?.above ?? 0,
					level: found?.level ?? 0,
					boundsHoldOne: found?.boundsHoldOne ?? 0,
					range: found?.range ?? null,
					bounds: found?.bounds ?? null,
					verdict: found?.verdict ?? null,
					tooFew: own.filter(({ isRanked }) => !isRanked).length
				}
			];
		})
	);
}

/** In order of importance. */
export const DIMENSIONS: readonly Dimension[] = ['denominator', 'onsetId', 'window', 'tier'];

const isAlike = (a: NamedDefinition, b: NamedDefinition, dimension: Dimension): boolean =>
	DIMENSIONS.every((choice) => choice === dimension || a.specification[choice] === b.specification[choice]);

const clearness = ({ below, above }: Pick<ChoiceReversal, 'below' | 'above'>): number =>
	Math.min(-Math.log(below.parity.value), Math.log(above.parity.value));

/** Reversals whose two ratios both differ from parity after rounding, the clearest per choice first. */
export function reversalsOf(
	definitions: readonly NamedDefinition[],
	comparison: Comparison
): ChoiceReversal[] {
	const isClear = ({ parity }: NamedDefinition) => sideOf(parity.value) !== 'about equal';
	const order = (definition: NamedDefinition) =>
		comparison.windows.findIndex(({ id }) => id === definition.specification.window);
	return reversals(
		definitions.filter((definition) => definition.isRanked && isClear(definition)).map(withParity)
	)
		.map(({ dimension, below: { definition: below }, above: { definition: above } }) => ({
			dimension,
			below,
			above,
			all: definitions
				.filter((one) => one === below || one === above || (one.isRanked && isAlike(one, below, dimension)))
				.sort((a, b) => a.parity.value - b.parity.value)
		}))
		.sort(
			(a, b) =>
				DIMENSIONS.indexOf(a.dimension) - DIMENSIONS.indexOf(b.dimension) ||
				clearness(b) - clearness(a) ||
				order(a.below) - order(b.below)
		);
}
