import type { OriginComparison } from '$lib/analysis/comparison';
import type { Definition } from '$lib/analysis/definitions';
import type { DenominatorName } from '$lib/analysis/denominators';
import type { TierName } from '$lib/analysis/figures';
import type { TierChoice, Window } from '$lib/metrics/specification';
import type { ChartData, ViewModel } from '../contract';

export interface ParityLadder extends ViewModel {
	/** Highest ratio first; those with too few people last. */
	readonly rows: readonly OriginComparison[];
	readonly tier: TierName;
	readonly tierChoice: TierChoice;
	readonly window: Window;
	readonly denominator: DenominatorName;
	readonly reference: Definition | null;
	/** Why there is no reference, when there is none. */
	readonly referenceReason: string;
	/** The same comparison with the other tier. */
	readonly other: {
		readonly tier: TierName;
		readonly reference: Definition | null;
		readonly rows: readonly OriginComparison[];
	};
	/** 'both', 'inside' or 'outside': how the reader wants a total that straddles the years. */
	readonly evacuation: string;
}

export type LadderData = ChartData<ParityLadder>;
