import { around, scale, sum, type Interval } from './interval';
import { januaryOf, yearOf, type MonthIndex } from './month';

/** Bounds of the people let in since a series began, at the end of a period. Neither ever falls. */
export interface RunningBounds {
	readonly low: number;
	readonly high: number;
}

/** People let in during whole months `startMonth…endMonth`; longer than a month when the source only has a total for the period. */
export interface PeriodFlow extends Interval {
	readonly pathway: string;
	readonly startMonth: MonthIndex;
	readonly endMonth: MonthIndex;
	/** Of a series known by running totals, one per pathway of an origin; without it the bounds of periods may be added up. */
	readonly total?: RunningBounds | null;
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
 * `high` from its first month: between the two only the bounds are known. A period that lies mostly before the onset,
 * or that outlasts the line, counts in `high` alone.
 *
 * Of a series with running totals, the months from a to b hold at least max(0, low at b − high before a) people, and at
 * most high at b − low before a.
 */
export function cumulativeFlow(
	flows: readonly PeriodFlow[],
	onsetMonth: MonthIndex,
	lastMonth: MonthIndex
): Interval[] {
	const running = flows.filter(({ total }) => total);
	const pathways = [...new Set(running.map(({ pathway }) => pathway))];
	const parts = [
		addedUp(
			flows.filter(({ total }) => !total),
			onsetMonth,
			lastMonth
		),
		...pathways.map((pathway) =>
			fromTotals(
				running.filter((part) => part.pathway === pathway),
				onsetMonth,
				lastMonth
			)
		)
	];
	const length = Math.max(0, lastMonth - onsetMonth + 1);
	return Array.from({ length }, (_, tau) => sum(parts.flatMap((part) => part[tau] ?? [])));
}

/** ΣF of the months `firstMonth…lastMonth`, counted like `cumulativeFlow`. */
export const peopleWithin = (
	flows: readonly PeriodFlow[],
	firstMonth: MonthIndex,
	lastMonth: MonthIndex
): Interval => cumulativeFlow(flows, firstMonth, lastMonth).at(-1) ?? { low: 0, value: 0, high: 0 };

function addedUp(flows: readonly PeriodFlow[], onsetMonth: MonthIndex, lastMonth: MonthIndex): Interval[] {
	const length = Math.max(0, lastMonth - onsetMonth + 1);
	const added = Array.from({ length }, () => ({ low: 0, value: 0, high: 0 }));
	for (const part of flows) {
		if (part.endMonth < onsetMonth || part.startMonth > lastMonth) continue;
		const begun = added[Math.max(part.startMonth, onsetMonth) - onsetMonth];
		if (begun) begun.high += part.high;
		const done = added[part.endMonth - onsetMonth];
		if (done && liesMostlyAfter(part, onsetMonth)) {
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

function fromTotals(
	series: readonly PeriodFlow[],
	onsetMonth: MonthIndex,
	lastMonth: MonthIndex
): Interval[] {
	const before = runningAt(series, onsetMonth - 1);
	return addedUp(series, onsetMonth, lastMonth).map(({ value, high }, tau) => {
		const then = runningAt(series, onsetMonth + tau);
		return around(Math.max(0, then.low - before.high), value, Math.min(high, then.high - before.low));
	});
}

/** Bounds at the end of a month; during a period longer than a month they reach from those before it to its own. */
function runningAt(series: readonly PeriodFlow[], month: MonthIndex): RunningBounds {
	let [low, high] = [0, 0];
	for (const { startMonth, endMonth, total } of series) {
		if (!total || startMonth > month) continue;
		high = Math.max(high, total.high);
		if (endMonth <= month) low = Math.max(low, total.low);
	}
	return { low, high };
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
	/** No year-end lies inside the window: the number lies between those of this year's end and of the year before. */
	readonly isInterpolated: boolean;
}

/**
 * Largest stock at a year-end inside the window: at the end of its first month or later, and of its last month at the
 * latest. When none lies inside, the stock at the end of the last month by a straight line between the year-ends around it.
 * `null` when neither is published.
 */
export function peakStock(
	stocks: readonly YearFigure[],
	onsetMonth: MonthIndex,
	windowMonths: number
): ChosenStock | null {
	const end = onsetMonth + windowMonths;
	const lastYearEnd = yearOf(end) - 1;
	if (lastYearEnd < yearOf(onsetMonth)) return stockBetween(stocks, end);
	return choose(stocks, yearOf(onsetMonth), lastYearEnd);
}

/** @param end Months since year 0, at the end of the last month. */
function stockBetween(stocks: readonly YearFigure[], end: MonthIndex): ChosenStock | null {
	const year = yearOf(end);
	const at = (of: number) => stocks.find((candidate) => candidate.year === of);
	const [before, after] = [at(year - 1), at(year)];
	if (!before || !after) return null;
	const elapsed = (end - januaryOf(year)) / 12;
	const stock = sum([scale(before, 1 - elapsed), scale(after, elapsed)]);
	return { year, reachesPastLastYear: false, isInterpolated: true, ...stock };
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
	return { ...largest, reachesPastLastYear: to > lastPublished, isInterpolated: false };
}

/**
 * D3: people newly displaced across a border from the onset year, all of it since flight follows the onset, to the
 * window's last month: the last year counts in proportion to its months inside the window.
 * `year` is the last year counted; `null` when the onset year is not published.
 */
export function newlyDisplacedSince(
	flows: readonly YearFigure[],
	onsetMonth: MonthIndex,
	windowMonths: number
): ChosenStock | null {
	const last = onsetMonth + windowMonths - 1;
	const [from, to] = [yearOf(onsetMonth), yearOf(last)];
	const counted = flows.filter(({ year }) => year >= from && year <= to);
	if (!counted.some(({ year }) => year === from)) return null;
	const year = Math.max(...counted.map((one) => one.year));
	const part = (one: YearFigure) =>
		one.year > from && one.year === to ? (last - januaryOf(to) + 1) / 12 : 1;
	return {
		year,
		reachesPastLastYear: to > year,
		isInterpolated: false,
		...sum(counted.map((one) => scale(one, part(one))))
	};
}
