import { around, sum, type Interval } from './interval';
import { yearOf, type MonthIndex } from './month';

/** People let in during whole months `startMonth…endMonth`; longer than a month when the source only has a total for the period. */
export interface PeriodFlow extends Interval {
	readonly pathway: string;
	readonly startMonth: MonthIndex;
	readonly endMonth: MonthIndex;
}

/** End of a pathway's figures. A pathway that has closed, or is published only as a total for a period, has no end. */
export interface PathwayReach {
	readonly pathway: string;
	/** Last month with figures; `null` when the pathway has no end. */
	readonly lastMonth: MonthIndex | null;
}

/**
 * F(0…τ) of M2 for τ = 0…(lastMonth − onsetMonth). Never falls.
 *
 * A period longer than a month is counted in `value` and `low` from its last month, when it is complete, and in
 * `high` from its first month: between the two only the bounds are known. A period that lies mostly before the onset
 * counts in `high` alone, one that outlasts the line not at all.
 */
export function cumulativeFlow(
	flows: readonly PeriodFlow[],
	onsetMonth: MonthIndex,
	lastMonth: MonthIndex
): Interval[] {
	const length = Math.max(0, lastMonth - onsetMonth + 1);
	const added = Array.from({ length }, () => ({ low: 0, value: 0, high: 0 }));
	for (const part of flows) {
		if (part.endMonth < onsetMonth || part.endMonth > lastMonth) continue;
		const first = Math.max(part.startMonth, onsetMonth);
		const begun = added[first - onsetMonth];
		const done = added[part.endMonth - onsetMonth];
		if (!begun || !done) continue;
		begun.high += part.high;
		if (liesMostlyAfter(part, onsetMonth)) {
			done.low += part.low;
			done.value += part.value;
		}
	}
	let total: Interval = { low: 0, value: 0, high: 0 };
	return added.map((month) => {
		total = around(total.low + month.low, total.value + month.value, total.high + month.high);
		return total;
	});
}

/** Whether more than half of the months of a period lie at or after the onset; only then does its total count. */
export function liesMostlyAfter(
	part: Pick<PeriodFlow, 'startMonth' | 'endMonth'>,
	onsetMonth: MonthIndex
): boolean {
	const months = part.endMonth - part.startMonth + 1;
	const inside = part.endMonth - Math.max(part.startMonth, onsetMonth) + 1;
	return inside * 2 > months;
}

/**
 * End of a line that sums pathways: the earliest end of any pathway that ever held more than 1 % of it.
 * @returns the last month, and the pathway that ended it (`null` when `latest` did).
 */
export function endOfLine(
	flows: readonly PeriodFlow[],
	reaches: readonly PathwayReach[],
	onsetMonth: MonthIndex,
	latest: MonthIndex
): { lastMonth: MonthIndex; endedBy: string | null } {
	let end: { lastMonth: MonthIndex; endedBy: string | null } = { lastMonth: latest, endedBy: null };
	for (const { pathway, lastMonth } of reaches) {
		if (lastMonth === null || lastMonth >= end.lastMonth) continue;
		if (everHeldMoreThanOnePercent(pathway, flows, onsetMonth, lastMonth))
			end = { lastMonth, endedBy: pathway };
	}
	return end;
}

function everHeldMoreThanOnePercent(
	pathway: string,
	flows: readonly PeriodFlow[],
	onsetMonth: MonthIndex,
	lastMonth: MonthIndex
): boolean {
	const all = cumulativeFlow(flows, onsetMonth, lastMonth);
	const own = cumulativeFlow(
		flows.filter((part) => part.pathway === pathway),
		onsetMonth,
		lastMonth
	);
	return own.some((part, tau) => part.value > 0.01 * (all[tau]?.value ?? 0));
}

/** A figure of one calendar year: a stock at its end, or the people newly displaced during it. */
export interface YearFigure extends Interval {
	readonly year: number;
}

/** The one denominator of a line and window. */
export interface ChosenStock extends YearFigure {
	/** The window extends past the last published year. */
	readonly reachesPastLastYear: boolean;
}

/** Largest year-end stock from the onset year to the year of the window's last month; `null` when none is published. */
export function peakStock(
	stocks: readonly YearFigure[],
	onsetMonth: MonthIndex,
	windowMonths: number
): ChosenStock | null {
	return choose(stocks, yearOf(onsetMonth), yearOf(onsetMonth + windowMonths - 1));
}

/** Stock at the end of the onset year; `null` when not published. */
export const onsetYearStock = (stocks: readonly YearFigure[], onsetMonth: MonthIndex): ChosenStock | null =>
	choose(stocks, yearOf(onsetMonth), yearOf(onsetMonth));

function choose(stocks: readonly YearFigure[], from: number, to: number): ChosenStock | null {
	const usable = stocks.filter((candidate) => candidate.year >= from && candidate.year <= to);
	const lastPublished = Math.max(...stocks.map((candidate) => candidate.year));
	const [first, ...rest] = usable;
	if (!first) return null;
	const largest = rest.reduce((best, next) => (next.value > best.value ? next : best), first);
	return { ...largest, reachesPastLastYear: to > lastPublished };
}

/**
 * D3: people newly displaced across a border from the onset year, all of it, to the year of the window's last month.
 * `year` is the last year counted; `null` when the onset year is not published.
 */
export function newlyDisplacedSince(
	flows: readonly YearFigure[],
	onsetMonth: MonthIndex,
	windowMonths: number
): ChosenStock | null {
	const [from, to] = [yearOf(onsetMonth), yearOf(onsetMonth + windowMonths - 1)];
	const counted = flows.filter(({ year }) => year >= from && year <= to);
	if (!counted.some(({ year }) => year === from)) return null;
	const year = Math.max(...counted.map((one) => one.year));
	return { year, reachesPastLastYear: to > year, ...sum(counted) };
}
