import type { Order, President, YearCeiling } from '$lib/analysis/controls/ceilings-and-orders';
import type { Interval } from '$lib/metrics/interval';
import type { ChartData, SettingsFor, ViewModel } from '../contract';
import type { spec } from './spec';

/** The change of one origin, or of several together. Rates are per 1,000 displaced a year. */
export interface ChangeRow {
	readonly id: string;
	readonly name: string;
	readonly scope: 'origin' | 'total';
	/** One of the nine. */
	readonly isNamed: boolean;
	/** Rates; `null` for Ukraine, which is counted in people alone, and where they do not exist. */
	readonly before: Interval | null;
	readonly after: Interval | null;
	readonly change: Interval | null;
	/** After over before; `null` also where nobody came before. */
	readonly factor: Interval | null;
	/** The change minus that of all other origins. */
	readonly beyond: Interval | null;
	readonly peopleBefore: Interval;
	readonly peopleAfter: Interval;
	/** Person-years. */
	readonly displacedBefore: Interval | null;
	readonly displacedAfter: Interval | null;
	/** Fewer than ten people in both periods. */
	readonly isTooFew: boolean;
	/** People of the first period are a lower bound. */
	readonly isLowerBound: boolean;
	readonly sourceIds: readonly string[];
}

export interface BeforeAndAfter extends ViewModel {
	readonly others: SettingsFor<typeof spec>['others'];
	/** The eight, the highest rate after first, then other origins if each is drawn. */
	readonly rows: readonly ChangeRow[];
	readonly ukraine: ChangeRow | null;
	/** All other origins, and the eight. */
	readonly totals: readonly ChangeRow[];
	/** Number of all other origins. */
	readonly otherOrigins: number;
	readonly ceilings: readonly YearCeiling[];
	readonly orders: readonly Order[];
	/** In office in the years drawn, in order. */
	readonly presidents: readonly President[];
}

export type BeforeAndAfterData = ChartData<BeforeAndAfter>;

export const OTHERS = 'others';
export const EIGHT_ID = 'eight';
