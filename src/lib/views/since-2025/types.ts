import type { MarkedMonth } from '$lib/analysis/entries/marked-events';
import type { TierName } from '$lib/analysis/figures';
import type { Ceiling, Chnv, Compared, RecentEntries, Refugees } from '$lib/analysis/recent/types';
import type { MonthIndex } from '$lib/metrics/month';
import type { ChartData, ViewModel } from '../contract';

export type Panel = RecentEntries;

export interface Since2025 extends ViewModel {
	/** Ukrainians first, then by people in 2024; all others last. */
	readonly panels: readonly Panel[];
	/** Nationalities with too few people to draw. */
	readonly small: readonly Panel[];
	readonly compared: readonly Compared[];
	readonly events: readonly MarkedMonth[];
	/** The months compared with 2024. */
	readonly sinceMonths: { readonly first: MonthIndex; readonly last: MonthIndex };
	readonly firstMonth: MonthIndex;
	readonly lastMonth: MonthIndex;
	readonly tier: TierName;
	readonly measure: 'people' | 'rate';
	readonly isShared: boolean;
	readonly refugees: Refugees | null;
	readonly ceilings: readonly Ceiling[];
	readonly chnv: Chnv | null;
}

export type Since2025Data = ChartData<Since2025>;
