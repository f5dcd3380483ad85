/** Months counted from year 0, so that differences are numbers of months. */
export type MonthIndex = number;

/** @param date ISO date, `YYYY-MM-DD` or `YYYY-MM`. @throws {RangeError} on anything else. */
export function monthIndex(date: string): MonthIndex {
	const [, year, month] = /^(\d{4})-(\d{2})(?:-\d{2})?$/.exec(date) ?? [];
	const number = Number(month);
	if (!year || !(number >= 1 && number <= 12)) throw new RangeError(`Not a date: ${date}`);
	return Number(year) * 12 + number - 1;
}

export const yearOf = (month: MonthIndex): number => Math.floor(month / 12);

/** `YYYY-MM` of a month index. */
export const monthText = (month: MonthIndex): string =>
	`${String(yearOf(month)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

export const januaryOf = (year: number): MonthIndex => year * 12;
export const decemberOf = (year: number): MonthIndex => year * 12 + 11;

/** The last calendar year that is complete at the end of `month`. */
export const lastWholeYear = (month: MonthIndex): number => yearOf(month + 1) - 1;

/** Every month from the first to the last. */
export const monthsFrom = (first: MonthIndex, last: MonthIndex): MonthIndex[] =>
	Array.from({ length: last - first + 1 }, (_, i) => first + i);
