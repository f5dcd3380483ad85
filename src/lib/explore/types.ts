import type { Interval } from '$lib/metrics/interval';
import type { Row } from '$lib/query/port';
import type { ViewModel } from '$lib/views/contract';
import type { ExploreSettings } from './settings/settings';

/** Rows of every query by name; empty for a query that the settings do not need. */
export type Results = Readonly<Record<string, readonly Row[]>>;

/** People of one tier within a figure: durable, temporary or granted in the country. */
export interface Part {
	readonly tier: string;
	readonly people: number;
}

/** One figure of one series, at one time or for the whole range. */
export interface Point {
	/** Year, month counted from year 0, or month since the onset. */
	readonly t: number;
	/** `null` if there is none; `reason` says why. */
	readonly result: Interval | null;
	readonly reason: string | null;
	/** Numerator and denominator of a rate; counts have neither. */
	readonly people: Interval | null;
	readonly base: Interval | null;
	readonly parts: readonly Part[];
	readonly sourceIds: readonly string[];
}

/** The figures of one series. */
export interface Line {
	readonly points: readonly Point[];
	/** One figure for the whole range: the total of a flow, the last stock, the rate of all years, the state after the window. */
	readonly overall: Point;
}

/** The figures of every series, and values that only some measures have. */
export interface ComputedLines {
	readonly lines: ReadonlyMap<string, Line>;
	/** M3 under every admissible definition, as a ratio to the reference, by series. */
	readonly ratios?: ReadonlyMap<string, readonly number[]>;
	/** The last time at which a stock is known. */
	readonly last?: number;
	/** Ascending times common to every series, used for totals and rates. */
	readonly common?: readonly number[];
	/** Decisions or applications published in cases, which are left out. */
	readonly cases?: number;
	/** Cells that were not reported. */
	readonly missing?: number;
}

export interface Series extends Line {
	/** Code of the origin, destination, status or pathway; the onset's id in event time. */
	readonly key: string;
	readonly label: string;
	/** The nationality that determines the colour of the series; '' for neutral colours. */
	readonly origin: string;
	/** Index among the onsets of the origin: 0 for the first. */
	readonly onsetIndex: number;
	/** Event time only. */
	readonly onsetMonth: number | null;
}

/** Unit, precision and period of the figures. */
export interface Scale {
	readonly unit: string;
	/** Significant figures on screen; `null` prints counts as published. */
	readonly significant: number | null;
	/** The period of `overall`: "2001–2025", "end of 2025". */
	readonly overallPeriod: string;
	/** Value of the reference line, e.g. 100. */
	readonly reference: number | null;
}

export interface ExploreModel extends ViewModel {
	readonly settings: ExploreSettings;
	/** Highest `overall` first; series without one come last. */
	readonly series: readonly Series[];
	readonly scale: Scale;
	/** The map frame that contains every series. */
	readonly map: 'europe' | 'world';
	/** Chosen members that have no figure. */
	readonly absent: readonly { readonly label: string; readonly reason: string }[];
}
