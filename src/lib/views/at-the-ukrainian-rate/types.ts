import type { ChosenComparison } from '$lib/analysis/comparison/chosen-comparison';
import type { TierName } from '$lib/analysis/figures';
import type { OriginDifference, OriginOutcomes } from '$lib/analysis/comparison/origin-outcomes';
import type { PooledOutcome } from '$lib/analysis/comparison/pooled-outcome';
import type { ChartData, ViewModel } from '../contract';

export interface AtTheUkrainianRate extends ViewModel, ChosenComparison {
	/** The Ukrainians, then the largest difference first. */
	readonly rows: readonly OriginOutcomes[];
	/** The sum of the other origins. */
	readonly together: PooledOutcome | null;
	/** The same comparison with the other tier. */
	readonly other: { readonly tier: TierName; readonly rows: readonly OriginDifference[] };
	/** The same comparison over the years that stand beside those shown. */
	readonly beside: Pick<AtTheUkrainianRate, 'window' | 'rows' | 'together'> | null;
}

export type RateData = ChartData<AtTheUkrainianRate>;
