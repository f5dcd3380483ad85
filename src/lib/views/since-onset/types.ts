import type { ChosenDenominator, DenominatorKind } from '$lib/analysis/curves';
import type { OnsetComparison } from '$lib/analysis/onset-comparison';
import type { TierName } from '$lib/analysis/figures';
import type { Interval } from '$lib/metrics/interval';
import type { Measured } from '$lib/metrics/quantity';
import type { ChartData, ViewModel } from '../contract';

export interface Line {
	readonly onsetId: string;
	readonly origin: string;
	readonly label: string;
	readonly originName: string;
	readonly onsetDate: string;
	readonly onsetMonth: number;
	/** 0 for the origin's first listed beginning; it decides the style of the line and never changes with the filter. */
	readonly beginning: number;
	readonly isReference: boolean;
	/** People let in up to each month since the onset: [low, value, high]. */
	readonly people: readonly (readonly [number, number, number])[];
	readonly denominator: ChosenDenominator;
	readonly endedBy: string | null;
	/** Rate after `comparedAfter` months, as the controls define it. */
	readonly rate: Measured;
	readonly peopleThen: Interval | null;
	readonly parity: Measured;
	/** Sources of the figures. */
	readonly sourceIds: readonly string[];
	/** Document that dates the onset. */
	readonly onsetSourceId: string;
}

export interface SinceOnset extends ViewModel {
	readonly lines: readonly Line[];
	readonly comparisons: readonly OnsetComparison[];
	readonly axisMonths: number;
	/** Months after which the lines are compared: the window, or as far as the reference's figures reach. */
	readonly comparedAfter: number;
	readonly referenceRate: Measured;
	/** The same comparison for durable resettlement alone; `null` when that is what is drawn. */
	readonly resettledOnly: {
		readonly referenceRate: Measured;
		readonly comparisons: readonly OnsetComparison[];
	} | null;
	readonly tier: TierName;
	readonly denominatorKind: DenominatorKind;
}

export type OnsetData = ChartData<SinceOnset>;

/** Rate of a line at τ, people let in per 1,000 displaced. */
export const rateAt = (line: Line, tau: number): number | null => {
	const people = line.people[tau];
	return people ? (1000 * people[1]) / line.denominator.value : null;
};

/** Bounds of the same. */
export const boundsAt = (line: Line, tau: number): readonly [low: number, high: number] | null => {
	const people = line.people[tau];
	if (!people) return null;
	return [(1000 * people[0]) / line.denominator.high, (1000 * people[2]) / line.denominator.low];
};
