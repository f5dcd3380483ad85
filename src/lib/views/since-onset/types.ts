import type { DenominatorKind } from '$lib/analysis/event-time/curves';
import type { OnsetComparison } from '$lib/analysis/event-time/onset-comparison';
import type { OnsetLine } from '$lib/analysis/event-time/onset-lines';
import type { ShorterWindow } from '$lib/analysis/event-time/windows';
import type { Measured } from '$lib/metrics/quantity';
import type { ChartData, SettingsFor, ViewModel } from '../contract';
import type { spec } from './spec';

interface Compared {
	readonly referenceRate: Measured;
	readonly comparisons: readonly OnsetComparison[];
}

export interface SinceOnset extends ViewModel, Compared, Pick<SettingsFor<typeof spec>, 'tier' | 'window'> {
	readonly denominator: DenominatorKind;
	readonly lines: readonly OnsetLine[];
	readonly axisMonths: number;
	/** Number of months after which the lines are compared: the window, or the extent of the reference's figures. */
	readonly comparedAfter: number;
	/** How lines read in a shorter window; `null` in windows no longer than the initial one. */
	readonly shorterWindow: ShorterWindow | null;
	/** The same comparison for durable resettlement alone; `null` if it is already drawn. */
	readonly resettledOnly: Compared | null;
}

export type OnsetData = ChartData<SinceOnset>;
