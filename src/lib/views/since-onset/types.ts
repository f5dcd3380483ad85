import type { OnsetComparison } from '$lib/analysis/event-time/onset-comparison';
import type { OnsetLine } from '$lib/analysis/event-time/onset-lines';
import type { Measured } from '$lib/metrics/quantity';
import type { ChartData, SettingsFor, ViewModel } from '../contract';
import type { spec } from './spec';

interface Compared {
	readonly referenceRate: Measured;
	readonly comparisons: readonly OnsetComparison[];
}

export interface SinceOnset
	extends ViewModel, Compared, Pick<SettingsFor<typeof spec>, 'tier' | 'denominator'> {
	readonly lines: readonly OnsetLine[];
	readonly axisMonths: number;
	/** Months after which the lines are compared: the window, or as far as the reference's figures reach. */
	readonly comparedAfter: number;
	/** The same comparison for durable resettlement alone; `null` when that is what is drawn. */
	readonly resettledOnly: Compared | null;
}

export type OnsetData = ChartData<SinceOnset>;
