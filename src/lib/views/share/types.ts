import type { ChosenComparison } from '$lib/analysis/comparison/chosen-comparison';
import type { TierName } from '$lib/analysis/figures';
import type { OriginShares } from '$lib/analysis/comparison/origin-shares';
import type { CalendarWindow } from '$lib/metrics/specification';
import type { ChartData, ViewModel } from '../contract';

export interface Shares extends ViewModel, Pick<ChosenComparison, 'tier' | 'denominator'> {
	/** Highest index first; those with too few people last. */
	readonly rows: readonly OriginShares[];
	readonly window: CalendarWindow;
	/** The same origins in the other tier. */
	readonly other: { readonly tier: TierName; readonly rows: readonly OriginShares[] };
	/** Without the reference every share is another one. Empty where the reference was not among them. */
	readonly withoutReference: readonly OriginShares[];
}

export type SharesData = ChartData<Shares>;
