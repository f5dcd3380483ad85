import type { DenominatorName } from '$lib/analysis/denominators';
import type { TierName } from '$lib/analysis/figures';
import type { OriginShares } from '$lib/analysis/origin-shares';
import type { CalendarWindow } from '$lib/metrics/specification';
import type { ChartData, ViewModel } from '../contract';

export interface Shares extends ViewModel {
	/** Highest index first; those with too few people last. */
	readonly rows: readonly OriginShares[];
	readonly window: CalendarWindow;
	readonly tier: TierName;
	readonly denominator: DenominatorName;
	/** The same origins in the other tier. */
	readonly other: { readonly tier: TierName; readonly rows: readonly OriginShares[] };
	/** Without the reference every share is another one. Empty where the reference was not among them. */
	readonly withoutReference: readonly OriginShares[];
}

export type SharesData = ChartData<Shares>;
