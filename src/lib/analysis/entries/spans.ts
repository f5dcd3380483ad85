import type { Onset } from '$lib/catalogue/catalogue';
import { decemberOf, januaryOf, monthIndex, monthText, type MonthIndex } from '$lib/metrics/month';
import { monthRange } from '$lib/text/dates';

/** Whole months, both ends included. */
export interface Span {
	readonly from: MonthIndex;
	readonly to: MonthIndex;
}

/** The months counted for one origin. */
export interface CountedSpan extends Span {
	readonly origin: string;
	/** `null` if all origins are counted over the same months. */
	readonly onset: Onset | null;
}

const OCTOBER = 9;
const SEPTEMBER = 8;

export const calendarYears = (from: number, to: number): Span => ({
	from: januaryOf(from),
	to: decemberOf(to)
});

/** U.S. fiscal years start in October of the previous year. */
export const fiscalYears = (from: number, to: number): Span => ({
	from: januaryOf(from - 1) + OCTOBER,
	to: januaryOf(to) + SEPTEMBER
});

/** The first months since the default onsets of these origins. */
export const spansSinceOnset = (
	months: number,
	origins: readonly string[],
	onsets: readonly Onset[]
): CountedSpan[] =>
	onsets
		.filter((onset) => onset.is_default && origins.includes(onset.origin))
		.map((onset) => {
			const from = monthIndex(onset.onset_date);
			return { origin: onset.origin, onset, from, to: from + months - 1 };
		});

/** "January 2021 to December 2024". */
export const spanInWords = ({ from, to }: Span): string => monthRange(monthText(from), monthText(to));

const monthsInside = (part: Span, span: Span): number =>
	Math.max(0, Math.min(part.to, span.to) - Math.max(part.from, span.from) + 1);

export const touches = (part: Span, span: Span): boolean => monthsInside(part, span) > 0;

/** Whether more than half of a span's months are inside. */
export const liesMostlyInside = (part: Span, span: Span): boolean =>
	monthsInside(part, span) * 2 > part.to - part.from + 1;

/** Whether more than half of the months of a fiscal year are inside. */
export const isFiscalYearInside = (year: number, span: Span): boolean =>
	liesMostlyInside(fiscalYears(year, year), span);
