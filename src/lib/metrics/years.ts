import { peopleWithin, type PeriodFlow, type YearFigure } from './event-time';
import { remainder, sum, type Interval } from './interval';
import { decemberOf, januaryOf, type MonthIndex } from './month';
import { quantity, type Quantity } from './quantity';

/** Calendar years, both ends included. */
export interface CalendarYears {
	readonly from: number;
	readonly to: number;
}

/**
 * ΣF of M1.
 * @param lastMonth the last month with figures of every pathway that matters.
 * @returns `null` when the figures end before the years do; empty `flows` mean that nobody is recorded.
 */
export function peopleInYears(
	flows: readonly PeriodFlow[],
	years: CalendarYears,
	lastMonth: MonthIndex
): Quantity<'calendar_flow'> | null {
	if (lastMonth < decemberOf(years.to)) return null;
	return quantity('calendar_flow', peopleWithin(flows, januaryOf(years.from), decemberOf(years.to)));
}

/** ΣF of M1 for the months of a year with figures, from January. */
export const peopleInMonths = (
	flows: readonly PeriodFlow[],
	year: number,
	months: number
): Quantity<'calendar_flow'> =>
	quantity('calendar_flow', peopleWithin(flows, januaryOf(year), januaryOf(year) + months - 1));

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
