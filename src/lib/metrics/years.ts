import type { PeriodFlow, YearFigure } from './event-time';
import { remainder, scale, sum, type Interval } from './interval';
import { decemberOf, januaryOf, type MonthIndex } from './month';
import { quantity, type Quantity } from './quantity';

/** Calendar years, both ends included. */
export interface CalendarYears {
	readonly from: number;
	readonly to: number;
}

/** Whether a total for a period partly inside the years counts in full or not at all; its distribution is unknown. */
export type Straddling = 'inside' | 'outside';

type Period = Pick<PeriodFlow, 'startMonth' | 'endMonth'>;

/** Whether a period lies partly inside the years and partly outside. */
export function straddles(part: Period, years: CalendarYears): boolean {
	return touches(part, years) && !liesInside(part, years);
}

const touches = (part: Period, { from, to }: CalendarYears): boolean =>
	part.endMonth >= januaryOf(from) && part.startMonth <= decemberOf(to);

const liesInside = (part: Period, { from, to }: CalendarYears): boolean =>
	part.startMonth >= januaryOf(from) && part.endMonth <= decemberOf(to);

/**
 * ΣF of M1.
 * @param lastMonth the last month with figures of every pathway that matters.
 * @returns `null` when the figures end before the years do; empty `flows` mean that nobody is recorded.
 */
export function peopleInYears(
	flows: readonly PeriodFlow[],
	years: CalendarYears,
	straddling: Straddling,
	lastMonth: MonthIndex
): Quantity<'calendar_flow'> | null {
	if (lastMonth < decemberOf(years.to)) return null;
	const counted = flows.filter(
		(part) => liesInside(part, years) || (straddling === 'inside' && straddles(part, years))
	);
	return quantity('calendar_flow', sum(counted));
}

/** Σ person-years of M1: each year counts the mean of its two year-end stocks. `null` when a year-end is missing. */
export function personYears(
	stocks: readonly YearFigure[],
	years: CalendarYears
): Quantity<'person_years'> | null {
	return addYears(years, (year) => meanOf(stockOf(stocks, year - 1), stockOf(stocks, year)));
}

/**
 * ΣF of M1 for the months of a year with figures, from January.
 * A total for a longer period counts only when all of it lies within them.
 */
export const peopleInMonths = (
	flows: readonly PeriodFlow[],
	year: number,
	months: number
): Quantity<'calendar_flow'> =>
	quantity(
		'calendar_flow',
		sum(
			flows.filter(
				({ startMonth, endMonth }) => startMonth >= januaryOf(year) && endMonth < januaryOf(year) + months
			)
		)
	);

/** Person-years of the first months of a year: the mean of its two year-end stocks represents each month. `null` when a year-end is missing. */
export function personYearsOfMonths(
	stocks: readonly YearFigure[],
	year: number,
	months: number
): Quantity<'person_years'> | null {
	const whole = personYears(stocks, { from: year, to: year });
	return whole && quantity('person_years', scale(whole, months / 12));
}

/** Share of the calendar year elapsed at the end of September, when the U.S. fiscal year ends. */
const SEPTEMBER = 0.75;

/**
 * The same for U.S. fiscal years, October to September, named after the year in which they end: the mean of the stocks
 * at the two ends of the fiscal year, each interpolated between the two year-ends around it.
 */
export function fiscalPersonYears(
	stocks: readonly YearFigure[],
	years: CalendarYears
): Quantity<'person_years'> | null {
	const endOfSeptember = (year: number) => {
		const [before, after] = [stockOf(stocks, year - 1), stockOf(stocks, year)];
		return before && after ? sum([scale(before, 1 - SEPTEMBER), scale(after, SEPTEMBER)]) : null;
	};
	return addYears(years, (year) => meanOf(endOfSeptember(year - 1), endOfSeptember(year)));
}

function addYears(
	{ from, to }: CalendarYears,
	ofYear: (year: number) => Interval | null
): Quantity<'person_years'> | null {
	const parts = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => ofYear(from + index));
	const known = parts.filter((part) => part !== null);
	return known.length > 0 && known.length === parts.length ? quantity('person_years', sum(known)) : null;
}

const meanOf = (start: Interval | null, end: Interval | null): Interval | null =>
	start && end ? scale(sum([start, end]), 0.5) : null;

const stockOf = (stocks: readonly YearFigure[], year: number): Interval | null =>
	stocks.find((candidate) => candidate.year === year) ?? null;

/** D1x: people displaced abroad, those already in the destination left out. Years missing from `inDestination` count as zero. */
export const displacedElsewhere = (
	abroad: readonly YearFigure[],
	inDestination: readonly YearFigure[]
): YearFigure[] =>
	abroad.map((all) => {
		const already = stockOf(inDestination, all.year);
		return already ? { year: all.year, ...remainder(all, already) } : all;
	});

/** D2: people displaced abroad and, by conflict, within their country; only the years for which both are published. */
export const displacedAnywhere = (
	abroad: readonly YearFigure[],
	within: readonly YearFigure[]
): YearFigure[] =>
	abroad.flatMap((all) => {
		const internally = stockOf(within, all.year);
		return internally ? [{ year: all.year, ...sum([all, internally]) }] : [];
	});
