import { yearOf, type MonthIndex } from './month';
import type { CalendarYears } from './years';

/** Entries counted: durable ones alone, or temporary ones with them. */
export const TIERS = ['T1', 'T1+T2'] as const;
export type TierChoice = (typeof TIERS)[number];

/** The tiers summed under a choice. */
export const tiersIn = (choice: TierChoice): readonly string[] => choice.split('+');

/**
 * Denominators, each over the years or months of the specification's own window. Those of calendar years are the kinds of
 * person-years; `person-years` without a kind is `interim`.
 */
export const DENOMINATORS = [
	'person-years',
	'person-years-mean',
	'person-years-year-end',
	'person-years-elsewhere',
	'person-years-anywhere',
	'peak',
	'onset-year',
	'newly-displaced',
	'person-years-since',
	'ever-displaced',
	'assessed-need'
] as const;
export type DenominatorId = (typeof DENOMINATORS)[number];

export type WindowId = '2021-2024' | '2022-2024' | '2022-2025' | 'latest-year' | '12' | '24' | '36';

export type Window =
	| { readonly id: WindowId; readonly kind: 'calendar'; readonly years: CalendarYears }
	| { readonly id: WindowId; readonly kind: 'event'; readonly months: number };

export type CalendarWindow = Extract<Window, { kind: 'calendar' }>;

export const isCalendar = (window: Window): window is CalendarWindow => window.kind === 'calendar';

/** The windows of comparison. @param latestYear the latest calendar year that all figures cover. */
export const windowsFor = (latestYear: number): readonly Window[] => [
	{ id: '2021-2024', kind: 'calendar', years: { from: 2021, to: 2024 } },
	{ id: '2022-2024', kind: 'calendar', years: { from: 2022, to: 2024 } },
	{ id: '2022-2025', kind: 'calendar', years: { from: 2022, to: 2025 } },
	{ id: 'latest-year', kind: 'calendar', years: { from: latestYear, to: latestYear } },
	{ id: '12', kind: 'event', months: 12 },
	{ id: '24', kind: 'event', months: 24 },
	{ id: '36', kind: 'event', months: 36 }
];

/** One definition under which an origin's rate is compared with that of the reference. */
export interface Specification {
	readonly tier: TierChoice;
	readonly window: WindowId;
	readonly denominator: DenominatorId;
	/** Onsets of the two wars; `null` in calendar years. */
	readonly onsetId: string | null;
	readonly referenceOnsetId: string | null;
	/** Some people who came in the window count in the upper bound alone: the numerator is a lower bound. */
	readonly isLowerBound: boolean;
}

/** Identifier of a specification, stable across releases: for URLs and keys. */
export const specificationId = (one: Specification): string =>
	[one.tier, one.window, one.denominator, one.onsetId, one.referenceOnsetId]
		.filter((part) => part !== null)
		.join('.');

/** Published coverage of one origin, which determines how it can be compared. */
export interface Coverage {
	readonly origin: string;
	readonly onsets: readonly {
		readonly onsetId: string;
		readonly month: MonthIndex;
		/** The month before a later onset of the same war, whose line takes over; `null` when there is none. */
		readonly lastMonth: MonthIndex | null;
	}[];
	readonly numerators: Readonly<Record<TierChoice, NumeratorCoverage>>;
	/** Years for which figures are published. */
	readonly years: {
		readonly abroad: readonly number[];
		readonly within: readonly number[];
		readonly newlyDisplaced: readonly number[];
	};
}

export interface NumeratorCoverage {
	/** First month from which the figures are complete, except in the periods of `bounded`. */
	readonly firstMonth: MonthIndex;
	/** Earliest end of any pathway that matters. */
	readonly lastMonth: MonthIndex;
	/** Periods with people who count in the upper bound alone. */
	readonly bounded: readonly { readonly startMonth: MonthIndex; readonly endMonth: MonthIndex }[];
}

/** First and last month of a window for a war that began in `onset`. */
export function monthsOf(
	window: Window,
	onset: MonthIndex | null
): { first: MonthIndex; last: MonthIndex } | null {
	if (isCalendar(window)) return { first: window.years.from * 12, last: window.years.to * 12 + 11 };
	return onset === null ? null : { first: onset, last: onset + window.months - 1 };
}

/** Years whose figures a denominator needs: all of them or, for the largest year-end, at least one. */
export function yearsNeeded(
	denominator: DenominatorId,
	{ first, last }: { readonly first: MonthIndex; readonly last: MonthIndex }
): { readonly years: readonly number[]; readonly every: boolean } {
	const span = (from: number, to: number) =>
		Array.from({ length: to - from + 1 }, (_, index) => from + index);
	const [from, to] = [yearOf(first), yearOf(last)];
	const lastYearEnd = yearOf(last + 1) - 1;
	if (denominator === 'peak' && lastYearEnd >= from) return { years: span(from, lastYearEnd), every: false };
	if (denominator === 'onset-year' || denominator === 'newly-displaced')
		return { years: [from], every: true };
	return { years: span(denominator === 'person-years-year-end' ? from : from - 1, to), every: true };
}

/** The window of comparison of a tier where none is chosen: for all let in, the years that hold the evacuation and the war in Ukraine. */
export const DEFAULT_WINDOW: Readonly<Record<TierChoice, WindowId>> = {
	T1: '2022-2024',
	'T1+T2': '2021-2024'
};
