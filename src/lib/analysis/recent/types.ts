import type { Interval } from '$lib/metrics/interval';
import type { MonthIndex } from '$lib/metrics/month';

/** What a way in lets in; `leading` is one nationality among the others. */
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

/** One nationality, or all others. */
export interface RecentEntries {
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
export interface Reversal {
	readonly before: Side | null;
	readonly since: Side | null;
	readonly isReversed: boolean;
	/** Whether the bounds of the figures leave both sides as they are. */
	readonly isCertain: boolean;
}

export interface Compared {
	readonly origin: string;
	readonly people: Reversal;
	readonly rate: Reversal;
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
