import { interval, type Interval } from './interval';
import { measured, undefinedBecause, type Measured } from './quantity';

/** Numbers of people let in whose month is computed. */
const THRESHOLDS = [1_000, 10_000, 50_000, 100_000] as const;

export interface Reached {
	readonly threshold: number;
	/** Months from the onset, 0 = the onset month; undefined when the line ends before. */
	readonly months: Measured;
	/** The latest month is unknown: the lower bound stays below the threshold to the end of the line. */
	readonly isOpen: boolean;
}

/** M9: months from the onset to each threshold. @param people people let in up to each month since the onset, τ = 0…. */
export const monthsToReach = (
	people: readonly Interval[],
	thresholds: readonly number[] = THRESHOLDS
): Reached[] =>
	thresholds.map((threshold) => {
		const first = (bound: keyof Interval) => people.findIndex((month) => month[bound] >= threshold);
		const [earliest, value, latest] = [first('high'), first('value'), first('low')];
		const isOpen = value >= 0 && latest < 0;
		const months =
			value < 0
				? undefinedBecause(`Not reached in the ${people.length} months with figures.`, 'months')
				: measured(interval(earliest, value, isOpen ? people.length - 1 : latest), 'months');
		return { threshold, months, isOpen };
	});

/** A day with the precision of its document; `date` lies inside the month or year that it represents. */
interface DatedDay {
	/** ISO date, `YYYY-MM-DD`. */
	readonly date: string;
	readonly precision: 'day' | 'month' | 'year';
}

/** M9: days from the onset to a policy step, negative before it. @throws {RangeError} when a date is not one. */
export function daysBetween(onset: DatedDay, step: DatedDay): Measured {
	const [from, to] = [daysOf(onset), daysOf(step)];
	return measured(interval(to.low - from.high, to.value - from.value, to.high - from.low), 'days');
}

const DAY = 86_400_000;

/** Days since 1970 within the precision of the date; `value` is the stated day. */
function daysOf({ date, precision }: DatedDay): Interval {
	const time = Date.parse(`${date}T00:00:00Z`);
	if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || new Date(time || 0).toISOString().slice(0, 10) !== date)
		throw new RangeError(`Not a date: ${date}`);
	const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1];
	const range = {
		day: [time, time],
		month: [Date.UTC(year, month, 1), Date.UTC(year, month + 1, 0)],
		year: [Date.UTC(year, 0, 1), Date.UTC(year, 11, 31)]
	}[precision];
	return interval((range[0] ?? time) / DAY, time / DAY, (range[1] ?? time) / DAY);
}
