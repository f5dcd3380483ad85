import { monthText, type MonthIndex } from '$lib/metrics/month';

const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];

function parts(iso: string): { year: string; month: string; day: number } {
	const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(iso);
	const month = months[Number(match?.[2]) - 1];
	if (!match?.[1] || !month) throw new RangeError(`not an ISO date: ${iso}`);
	return { year: match[1], month, day: Number(match[3] ?? 1) };
}

/** "August 2021" from an ISO date or month. @throws {RangeError} when it is neither. */
export function monthAndYear(iso: string): string {
	const { month, year } = parts(iso);
	return `${month} ${year}`;
}

/** "August 2021" from a month index. */
export const monthName = (month: MonthIndex): string => monthAndYear(monthText(month));

/** "24 February 2022" from an ISO date. @throws {RangeError} when it is not one. */
export function dayMonthYear(iso: string): string {
	const { day, month, year } = parts(iso);
	return `${day} ${month} ${year}`;
}

/** "August to December 2021", "July 2021 to March 2022", or one month. */
export function monthRange(from: string, to: string): string {
	const [first, last] = [parts(from), parts(to)];
	if (monthAndYear(from) === monthAndYear(to)) return monthAndYear(from);
	return first.year === last.year
		? `${first.month} to ${last.month} ${last.year}`
		: `${monthAndYear(from)} to ${monthAndYear(to)}`;
}

/** The same from month indices. */
export const monthsBetween = (first: MonthIndex, last: MonthIndex): string =>
	monthRange(monthText(first), monthText(last));

interface Months {
	readonly year: number;
	/** Number of months, counted from January. */
	readonly months: number;
}

/** "January to May 2025". */
export const monthsOf = ({ year, months }: Months): string =>
	monthRange(`${year}-01`, `${year}-${String(months).padStart(2, '0')}`);

/** The same without the year: "January to May". */
export const monthNames = (year: Months): string => monthsOf(year).replace(/ \d{4}$/, '');

/** "Jan–May", for an axis. */
export const monthsShort = (year: Months): string =>
	monthNames(year)
		.split(' to ')
		.map((month) => month.slice(0, 3))
		.join('–');

/** "2022–2024", or one year. */
export function yearRange(from: number, to: number): string {
	return from === to ? String(from) : `${from}–${to}`;
}

/** "end of 2023", for stocks counted at year-end. */
export function endOfYear(year: number): string {
	return `end of ${year}`;
}

/** "fiscal year 2024": October 2023 to September 2024 in the United States. */
export function fiscalYear(year: number): string {
	return `fiscal year ${year}`;
}

/** "fiscal years 2021–2023", or one fiscal year. */
export const fiscalYearRange = (from: number, to: number): string =>
	from === to ? fiscalYear(from) : `fiscal years ${yearRange(from, to)}`;

/** "36 months", "1 month". */
export function monthCount(count: number): string {
	return `${count} ${count === 1 ? 'month' : 'months'}`;
}

/** "after 36 months", "in the first month". */
export function afterMonths(count: number): string {
	return count <= 1 ? 'in the first month' : `after ${monthCount(count)}`;
}

/** "24 February 2022", "June 2024" or the text itself when it is not a date. */
export function dateText(text: string): string {
	if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayMonthYear(text);
	return /^\d{4}-\d{2}$/.test(text) ? monthAndYear(text) : text;
}
