import type { YearFigure } from './event-time';
import { around, remainder, scale, sum, type Interval } from './interval';
import { meanHeight, type Line, type MonthPosition } from './line';
import { yearOf, type MonthIndex } from './month';
import { quantity, type Quantity } from './quantity';
import { displacedAnywhere, displacedElsewhere, type CalendarYears } from './years';

/** A year-end stock and its course over the year, as a multiple of that stock. */
export interface CoursePart {
	readonly yearEnd: Interval;
	/** From the beginning of the year to its end, where it is 1. */
	readonly shape: Line;
}

/** The course of a stock within a year for which counts are published, in parts that are counted separately. */
export interface YearCourse {
	readonly year: number;
	readonly parts: readonly CoursePart[];
}

/** What is published of a stock besides its year-ends. */
export interface WithinYear {
	/** Stocks on 30 June. */
	readonly midyears: readonly YearFigure[];
	readonly courses: readonly YearCourse[];
}

export const NOTHING_WITHIN: WithinYear = { midyears: [], courses: [] };

/** All that person-years of one origin are worked out from. */
export interface DisplacedFigures {
	/** People displaced abroad (D1) at year-ends. */
	readonly stocks: readonly YearFigure[];
	readonly withinYear: WithinYear;
	/** Those of D1 who are already in the destination. */
	readonly inDestination: readonly YearFigure[];
	/** People displaced by conflict within their country. */
	readonly within: readonly YearFigure[];
}

/**
 * Person-years of M1. Of people displaced abroad: `interim` by counts within the year, `mean` by the mean of the two
 * year-ends, `year-end` by the year-end. `elsewhere`: interim without those in the destination (D1x). `anywhere`: interim
 * with internally displaced people (D2). Counts within the year exist for D1 alone; the others add or take off means.
 */
export type PersonYearKind = 'interim' | 'mean' | 'year-end' | 'elsewhere' | 'anywhere';

type PersonYears = Quantity<'person_years'>;

/** Σ person-years of M1. `null` when a year-end is missing. @param months months of each year that count, from January. */
export const personYears = (
	kind: PersonYearKind,
	figures: DisplacedFigures,
	years: CalendarYears,
	months = 12
): PersonYears | null => addYears(years, (year) => personYearsIn(kind, figures, year, months));

function personYearsIn(
	kind: PersonYearKind,
	figures: DisplacedFigures,
	year: number,
	months: number
): Interval | null {
	const { stocks, withinYear, inDestination, within } = figures;
	const part = (stock: Interval | null) => stock && scale(stock, months / 12);
	if (kind === 'mean') return part(meanOf(stocks, year));
	if (kind === 'year-end') return part(figureOf(stocks, year));
	const abroad = part(meanWithin(stocks, withinYear, year, year * 12, year * 12 + months));
	if (!abroad || kind === 'interim') return abroad;
	if (kind === 'elsewhere') {
		const ends = [year - 1, year].flatMap((end) => figureOf(inDestination, end) ?? []);
		return remainder(abroad, scale(sum(ends), months / 24));
	}
	const inside = part(meanOf(within, year));
	return inside && sum([abroad, inside]);
}

/**
 * M2y: person-years from the month of the onset, all of it, through `months` months, by the same lines as `interim`.
 * `null` when a year-end around these months is missing.
 */
export function personYearsSince(
	{ stocks, withinYear }: Pick<DisplacedFigures, 'stocks' | 'withinYear'>,
	onsetMonth: MonthIndex,
	months: number
): Quantity<'person_years_since'> | null {
	const end = onsetMonth + months;
	const total = addYears({ from: yearOf(onsetMonth), to: yearOf(end - 1) }, (year) => {
		const [from, to] = [Math.max(onsetMonth, year * 12), Math.min(end, year * 12 + 12)];
		const mean = meanWithin(stocks, withinYear, year, from, to);
		return mean && scale(mean, (to - from) / 12);
	});
	return total && quantity('person_years_since', total);
}

/**
 * Mean stock between two times of one year. By its course where dated counts are held; else by straight lines from the
 * year-end before over 30 June, where held, to the year-end.
 */
function meanWithin(
	stocks: readonly YearFigure[],
	{ midyears, courses }: WithinYear,
	year: number,
	from: MonthPosition,
	to: MonthPosition
): Interval | null {
	const course = courses.find((one) => one.year === year);
	if (course)
		return sum(course.parts.map(({ yearEnd, shape }) => scale(yearEnd, meanHeight(shape, from, to) ?? 0)));
	const [start, middle, end] = [figureOf(stocks, year - 1), figureOf(midyears, year), figureOf(stocks, year)];
	if (!start || !end) return null;
	const mean = (bound: keyof Interval): number => {
		const between = middle ? [{ at: year * 12 + 6, value: middle[bound] }] : [];
		const line = [
			{ at: year * 12, value: start[bound] },
			...between,
			{ at: year * 12 + 12, value: end[bound] }
		];
		return meanHeight(line, from, to) ?? 0;
	};
	return around(mean('low'), mean('value'), mean('high'));
}

/** Share of the calendar year elapsed at the end of September, when the U.S. fiscal year ends. */
const SEPTEMBER = 0.75;

/**
 * Σ person-years of U.S. fiscal years, October to September, named after the year in which they end: the mean of the
 * stocks at the two ends of the fiscal year, each interpolated between the two year-ends around it.
 */
export function fiscalPersonYears(stocks: readonly YearFigure[], years: CalendarYears): PersonYears | null {
	const endOfSeptember = (year: number) => {
		const [before, after] = [figureOf(stocks, year - 1), figureOf(stocks, year)];
		return before && after ? sum([scale(before, 1 - SEPTEMBER), scale(after, SEPTEMBER)]) : null;
	};
	return addYears(years, (year) => {
		const [start, end] = [endOfSeptember(year - 1), endOfSeptember(year)];
		return start && end ? scale(sum([start, end]), 0.5) : null;
	});
}

/** The year-end stocks behind a kind of person-years, for fiscal years. */
export function underlyingStocks(kind: PersonYearKind, figures: DisplacedFigures): readonly YearFigure[] {
	if (kind === 'elsewhere') return displacedElsewhere(figures.stocks, figures.inDestination);
	return kind === 'anywhere' ? displacedAnywhere(figures.stocks, figures.within) : figures.stocks;
}

function addYears(
	{ from, to }: CalendarYears,
	ofYear: (year: number) => Interval | null
): PersonYears | null {
	const parts = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => ofYear(from + index));
	const known = parts.filter((part) => part !== null);
	return known.length > 0 && known.length === parts.length ? quantity('person_years', sum(known)) : null;
}

const figureOf = (figures: readonly YearFigure[], year: number): Interval | null =>
	figures.find((candidate) => candidate.year === year) ?? null;

function meanOf(figures: readonly YearFigure[], year: number): Interval | null {
	const [start, end] = [figureOf(figures, year - 1), figureOf(figures, year)];
	return start && end ? scale(sum([start, end]), 0.5) : null;
}
