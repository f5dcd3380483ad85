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
	/** The shares without the reference, which changes every share. Empty if the reference was not included. */
	readonly withoutReference: readonly OriginShares[];
	/** The same shares over the years that stand beside those shown. */
	readonly beside: Pick<Shares, 'window' | 'rows'> | null;
}

export type SharesData = ChartData<Shares>;
