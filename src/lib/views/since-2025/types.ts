import type { MarkedMonth } from '$lib/analysis/entries/marked-events';
import type { TierName } from '$lib/analysis/figures';
import type { RecentGroups } from '$lib/analysis/recent/recent-groups';
import type { Ceiling, Chnv, RecentEntries, Refugees } from '$lib/analysis/recent/types';
import type { MonthIndex } from '$lib/metrics/month';
import type { ChartData, ViewModel } from '../contract';

export type Panel = RecentEntries;

export interface Since2025 extends ViewModel, RecentGroups {
	readonly events: readonly MarkedMonth[];
	readonly firstMonth: MonthIndex;
	readonly tier: TierName;
	readonly measure: 'people' | 'rate';
	readonly isShared: boolean;
	readonly refugees: Refugees | null;
	readonly ceilings: readonly Ceiling[];
	readonly chnv: Chnv | null;
}

export type Since2025Data = ChartData<Since2025>;
