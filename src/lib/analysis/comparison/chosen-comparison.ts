import type { Catalogue } from '$lib/catalogue/catalogue';
import type { ResultSets } from '$lib/query/port';
import { referenceDefinition } from './comparison';
import type { ComparisonControlSettings } from './comparison-controls';
import type { DrawnComparison } from './comparison-notes';
import type { ComparisonQuery } from './comparison-queries';
import { comparisonSettings, emptyReason, otherTier, type ComparisonSettings } from './comparison-settings';
import { comparisonOf, isUndefined, type Comparison, type Definition } from './definitions';
import { tierChoice, type TierName } from '../figures';
import { windowBeside } from './windows';

/** The reference that others are compared with. */
export interface ReferenceRate {
	readonly reference: Definition | null;
	/** Reason for a missing rate. */
	readonly referenceReason: string;
}

/** The model of a chart with `comparisonControls`, without its rows. */
export interface ChosenComparison extends Omit<DrawnComparison, 'rows'>, ReferenceRate {
	readonly tier: TierName;
}

export function referenceRate(settings: ComparisonSettings, comparison: Comparison): ReferenceRate {
	const reference = referenceDefinition(settings, comparison);
	return isUndefined(reference)
		? { reference: null, referenceReason: reference.reason }
		: { reference, referenceReason: '' };
}

/** The comparison under the settings, and the same in the other tier. */
export function chooseComparison(
	results: ResultSets<ComparisonQuery>,
	settings: ComparisonControlSettings,
	catalogue: Catalogue
) {
	const comparison = comparisonOf(results, catalogue);
	const own = comparisonSettings(settings, results, catalogue);
	const tier = otherTier(settings.tier);
	const beside = windowBeside(own.tier, own.window, comparison.windows);
	const chosen: ChosenComparison = {
		tier: settings.tier,
		tierChoice: own.tier,
		window: own.window,
		denominator: own.denominator,
		...referenceRate(own, comparison)
	};
	return {
		comparison,
		own,
		chosen,
		other: { tier, settings: { ...own, tier: tierChoice(tier) } },
		/** The settings with the years that stand beside those shown; `null` where none do. */
		beside: beside && { ...own, window: beside },
		/** Reason why the chart is empty; `null` when it is not. */
		empty: emptyReason(own, settings.origins, comparison)
	};
}
