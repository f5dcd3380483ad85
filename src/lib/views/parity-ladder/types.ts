import type { ChosenComparison } from '$lib/analysis/comparison/chosen-comparison';
import type { OriginComparison } from '$lib/analysis/comparison/comparison';
import type { Definition } from '$lib/analysis/comparison/definitions';
import type { TierName } from '$lib/analysis/figures';
import type { ChartData, ViewModel } from '../contract';

export interface ParityLadder extends ViewModel, ChosenComparison {
	/** Highest ratio first; those with too few people last. */
	readonly rows: readonly OriginComparison[];
	/** The same comparison with the other tier. */
	readonly other: {
		readonly tier: TierName;
		readonly reference: Definition | null;
		readonly rows: readonly OriginComparison[];
	};
	/** The same comparison over the years that stand beside those shown. */
	readonly beside: (Pick<ChosenComparison, 'reference' | 'window'> & Pick<ParityLadder, 'rows'>) | null;
}

export type LadderData = ChartData<ParityLadder>;
