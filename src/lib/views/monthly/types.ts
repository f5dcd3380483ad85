import type { TierName } from '$lib/analysis/figures';
import type { MarkedMonth } from '$lib/analysis/entries/marked-events';
import type { MonthlyFigures } from '$lib/analysis/entries/monthly-admissions';
import type { MonthIndex } from '$lib/metrics/month';
import type { ChartData, ViewModel } from '../contract';

/** One origin. */
export interface Panel extends MonthlyFigures {
	readonly originName: string;
	readonly isReference: boolean;
}

export interface Monthly extends ViewModel {
	readonly panels: readonly Panel[];
	readonly events: readonly MarkedMonth[];
	readonly firstMonth: MonthIndex;
	/** The last month that any panel has a figure for. */
	readonly lastMonth: MonthIndex;
	readonly tier: TierName;
	/** All panels have one scale. */
	readonly isShared: boolean;
	/** What the pathways are called, by id. */
	readonly pathwayNames: Readonly<Record<string, string>>;
}

export type MonthlyData = ChartData<Monthly>;
