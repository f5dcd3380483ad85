import type { TierName } from '$lib/analysis/figures';
import type { MarkedMonth } from '$lib/analysis/entries/marked-events';
import type { Interval } from '$lib/metrics/interval';
import type { MonthIndex } from '$lib/metrics/month';
import type { ChartData, ViewModel } from '../contract';

/** What a layer of a panel holds; `leading` is one nationality among the others. */
export type PartKind = 'refugees' | 'leading' | 'visas' | 'parole';

export interface PartMonth {
	readonly month: MonthIndex;
	readonly people: Interval;
	readonly sourceId: string;
}

/** One way in. Months without a published figure have no entry. */
export interface Part {
	readonly pathway: string;
	readonly label: string;
	readonly kind: PartKind;
	readonly months: readonly PartMonth[];
}

/** Parts whose figures stop before those of others. */
export interface PartEnd {
	readonly kind: PartKind;
	readonly lastMonth: MonthIndex;
}

/** People of one nationality in one period. */
export interface PeriodFigures {
	readonly people: Interval;
	readonly perMonth: number;
	/** Per 1,000 displaced and month, divided by the year-end of the chart; `null` without such a figure. */
	readonly rate: number | null;
	/** The same divided by each year-end that the period touches. */
	readonly rates: readonly number[];
}

export interface Panel {
	readonly origin: string;
	readonly originName: string;
	readonly isReference: boolean;
	readonly parts: readonly Part[];
	/** Ends of figures, the earliest first. */
	readonly ends: readonly PartEnd[];
	readonly before: PeriodFigures;
	readonly since: PeriodFigures;
	/** People displaced abroad at the year-end of the chart. */
	readonly displaced: number | null;
	readonly displacedSourceId: string | null;
}

/** Whether more or fewer came than Ukrainians; `open` where definitions disagree. */
export type Side = 'more' | 'fewer' | 'about as many' | 'open';

/** One nationality against Ukrainians, before and since. `null` where too few came to compare. */
export interface Turn {
	readonly before: Side | null;
	readonly since: Side | null;
	readonly isTurned: boolean;
	/** Whether the bounds of the figures leave both sides as they are. */
	readonly isCertain: boolean;
}

export interface Compared {
	readonly origin: string;
	readonly people: Turn;
	readonly rate: Turn;
}

export interface Ceiling {
	readonly fiscalYear: number;
	readonly value: number;
	/** Set first for the same year, where it was another number. */
	readonly first: number | null;
	readonly sourceIds: readonly string[];
}

/** Refugees of all nationalities around the suspension of January 2025. */
export interface Refugees {
	readonly january: number;
	readonly after: number;
	readonly months: number;
	readonly leading: string;
	readonly leadingName: string;
	readonly leadingPeople: number;
}

/** Parole of Cubans, Haitians, Nicaraguans and Venezuelans, which is not drawn. */
export interface Chnv {
	readonly people: number;
	readonly lastMonth: MonthIndex;
	readonly sourceId: string;
}

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
