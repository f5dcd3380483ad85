import type { Interval } from '$lib/metrics/interval';
import type { ViewModel } from '$lib/views/contract';
import type { Asked } from './settings/settings';

/** People of one tier within a figure, so that temporary entries can be told apart. */
export interface Part {
	readonly tier: string;
	readonly people: number;
}

/** One figure of one series: at a time, or over all of the range. */
export interface Point {
	/** Year, month counted from year 0, or month since the onset. */
	readonly t: number;
	/** `null` where there is none; `reason` says why. */
	readonly result: Interval | null;
	readonly reason: string | null;
	/** What was divided, and by what; counts have neither. */
	readonly people: Interval | null;
	readonly base: Interval | null;
	readonly parts: readonly Part[];
	readonly sourceIds: readonly string[];
}

export interface Series {
	/** Code of the origin, destination, status or pathway; of a beginning of a war in event time. */
	readonly key: string;
	readonly label: string;
	/** Whose colour it has: a nationality's code, or '' for the neutral looks. */
	readonly origin: string;
	/** 0 for the first listed beginning of a war. */
	readonly beginning: number;
	/** Event time only. */
	readonly onsetMonth: number | null;
	readonly points: readonly Point[];
	/** One figure for all of the range: the total of a flow, the last stock, the rate of all years, the state after the window. */
	readonly overall: Point;
}

/** How a measure reads. */
export interface Scale {
	readonly unit: string;
	/** Significant figures on screen; counts are printed as published. */
	readonly significant: number | null;
	/** What `overall` is: "2001–2025", "end of 2025". */
	readonly overallPeriod: string;
	/** Where a line of reference lies, e.g. 100. */
	readonly reference: number | null;
}

export interface Explored extends ViewModel {
	readonly asked: Asked;
	/** Highest `overall` first; those without one behind. */
	readonly series: readonly Series[];
	readonly scale: Scale;
	/** The frame that holds all series that are countries. */
	readonly map: 'europe' | 'world';
	/** Series of the chosen list that have no figure. */
	readonly absent: readonly { readonly label: string; readonly reason: string }[];
	readonly notes: ViewModel['notes'];
}

export const emptyPoint = (t: number, reason: string, sourceIds: readonly string[] = []): Point => ({
	t,
	result: null,
	reason,
	people: null,
	base: null,
	parts: [],
	sourceIds
});

export const countPoint = (
	t: number,
	result: Interval,
	sourceIds: readonly string[],
	parts: readonly Part[] = []
): Point => ({
	t,
	result,
	reason: null,
	people: null,
	base: null,
	parts,
	sourceIds
});

export const valueOf = ({ result }: Point): number | null => result?.value ?? null;
