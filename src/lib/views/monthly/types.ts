import type { TierName } from '$lib/analysis/figures';
import type { MarkedMonth } from '$lib/analysis/entries/marked-events';
import type { MonthlyFigures } from '$lib/analysis/entries/monthly-admissions';
import type { MonthIndex } from '$lib/metrics/month';
import type { ChartData, ViewModel } from '../contract';

/** One origin. */
export interface Panel extends MonthlyFigures {
	readonly originName: string;
	readonly isReference: boolean;
	/** Months in which most people may have come. */
	readonly peak: readonly MonthIndex[];
	/** Whether the peak of the months drawn is that of all months. */
	readonly isPeakOfAll: boolean;
}

export interface Monthly extends ViewModel {
	readonly panels: readonly Panel[];
	readonly events: readonly MarkedMonth[];
	readonly firstMonth: MonthIndex;
	/** The last month with a figure in any panel. */
	readonly lastMonth: MonthIndex;
	readonly tier: TierName;
	/** Whether all panels have the same scale. */
	readonly isShared: boolean;
	/** Names of the pathways, by id. */
	readonly pathwayNames: Readonly<Record<string, string>>;
}

export type MonthlyData = ChartData<Monthly>;
