import { group } from 'd3-array';
import { endOfLine, type PeriodFlow } from '$lib/metrics/event-time';
import { sum, type Interval } from '$lib/metrics/interval';
import type { PlottedRows } from '$lib/catalogue/catalogue';
import { yearOf, type MonthIndex } from '$lib/metrics/month';
import type { Query, Row } from '$lib/query/port';
import { DESTINATION, ORIGINS } from '../figures';
import { plottedAdmissions } from '../provenance';
import { intervalOf, numberOf, textOf } from '../rows';
import { monthIndexOf } from '../sql';

/** One row per pathway and period with a figure, including zeros; months without a figure have no row. */
const ADMISSIONS = `
select a.origin, a.pathway, p.tier, a.frequency, a.source_id,
	${monthIndexOf('a.period_start')} as start_month,
	${monthIndexOf('a.period_end')} as end_month,
	a.low, a.value, a.high
from admissions a
join pathways p on p.pathway = a.pathway
where list_contains(string_split(?, '~'), a.origin)
	and a.destination = ?
	and p.tier in ('T1', 'T2')
	and a.is_default_series
	and a.frequency in ('month', 'point')
	and a.value is not null
order by a.origin, start_month, end_month, a.pathway`;

/** All nine origins, so that no setting needs another query. */
export const monthlyAdmissionsQuery: Query = {
	sql: ADMISSIONS,
	params: [ORIGINS.join('~'), DESTINATION],
	tables: ['admissions', 'pathways']
};

/** People of one origin in one pathway and period. */
interface Admissions extends PeriodFlow {
	readonly tier: 'T1' | 'T2';
	readonly sourceId: string;
	readonly isMonthly: boolean;
}

const readAdmissions = (row: Row): Admissions => ({
	pathway: textOf(row, 'pathway'),
	tier: row.tier === 'T1' ? 'T1' : 'T2',
	sourceId: textOf(row, 'source_id'),
	isMonthly: row.frequency === 'month',
	startMonth: numberOf(row, 'start_month'),
	endMonth: numberOf(row, 'end_month'),
	...intervalOf(row)
});

/** People of one month, all pathways together. */
export interface Month {
	readonly month: MonthIndex;
	/** People resettled. */
	readonly durable: number;
	/** People let in with temporary status. */
	readonly temporary: number;
	readonly people: Interval;
	readonly sourceIds: readonly string[];
}

/** One total for several months, or for the time between two counts. */
export interface PeriodTotal {
	readonly pathway: string;
	readonly tier: 'T1' | 'T2';
	readonly startMonth: MonthIndex;
	readonly endMonth: MonthIndex;
	readonly people: Interval;
	/** `people` divided by the number of months; drawn, but not a figure for any month. */
	readonly perMonth: number;
	readonly sourceId: string;
}

export interface MonthlyFigures {
	readonly origin: string;
	/** Every month with a figure, in order. */
	readonly months: readonly Month[];
	/** Totals that overlap the months drawn. */
	readonly totals: readonly PeriodTotal[];
	/** Last month with figures for all pathways that matter; `null` without any. */
	readonly lastMonth: MonthIndex | null;
	/** The pathway whose figures end first, if others continue. */
	readonly endedBy: string | null;
	/** Pathways with people in the months drawn. */
	readonly pathways: readonly string[];
}

const isOneMonth = ({ startMonth, endMonth }: Admissions): boolean => startMonth === endMonth;
const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

/** One origin's months from `since` to the end of the figures, and its totals for longer periods. */
export function monthlyFigures(
	rows: readonly Row[],
	origin: string,
	tiers: readonly string[],
	since: MonthIndex
): MonthlyFigures {
	const all = rows
		.filter((row) => row.origin === origin)
		.map(readAdmissions)
		.filter(({ tier }) => tiers.includes(tier));
	const drawn = all.filter(({ endMonth }) => endMonth >= since);
	const totals = drawn.filter((part) => !isOneMonth(part) && part.value > 0).map(totalOf);
	const pathways = distinct(drawn.filter(({ value }) => value > 0).map(({ pathway }) => pathway));
	const end = endOf(all);
	if (!end) return { origin, months: [], totals, lastMonth: null, endedBy: null, pathways };
	const byMonth = group(
		drawn.filter((part) => isOneMonth(part) && part.startMonth <= end.lastMonth),
		({ startMonth }) => startMonth
	);
	const months = [...byMonth].sort(([a], [b]) => a - b).map(([month, parts]) => monthOf(month, parts));
	return { origin, months, totals, ...end, pathways };
}

/** The month with most people; undefined when nobody is recorded. */
export const highestMonth = ({ months }: Pick<MonthlyFigures, 'months'>): Month | undefined =>
	months.reduce<Month | undefined>(
		(most, one) => (one.people.value > (most?.people.value ?? 0) ? one : most),
		undefined
	);

/** The highest number of people drawn: of a month, or as the monthly average of a total. */
export const highestValue = ({ months, totals }: Pick<MonthlyFigures, 'months' | 'totals'>): number =>
	Math.max(0, ...months.map(({ people }) => people.value), ...totals.map(({ perMonth }) => perMonth));

/** The first month without figures if others have figures up to `lastMonth`; `null` if none is missing. */
export const endedFrom = (
	own: Pick<MonthlyFigures, 'lastMonth'>,
	lastMonth: MonthIndex
): MonthIndex | null => (own.lastMonth !== null && own.lastMonth < lastMonth ? own.lastMonth + 1 : null);

/** Longer totals are taken as spread over their months. */
const MOST_MONTHS = 12;

/** The month with most people, and those that may have had more because of a total for several months. */
export function peakMonths(figures: Pick<MonthlyFigures, 'months' | 'totals'>): MonthIndex[] {
	const most = highestMonth(figures);
	if (!most) return [];
	const totals = figures.totals.filter(({ startMonth, endMonth }) => endMonth - startMonth < MOST_MONTHS);
	const atMost = ({ month, people }: Month): number =>
		people.value +
		totals
			.filter(({ startMonth, endMonth }) => month >= startMonth && month <= endMonth)
			.reduce((all, total) => all + total.people.value, 0);
	return figures.months
		.filter((one) => one === most || atMost(one) > most.people.value)
		.map(({ month }) => month);
}

/** A month with figures for all origins. */
interface ComparedMonth {
	readonly month: MonthIndex;
	/** Whether more people of the reference came than of all others together; `null` if the bounds overlap. */
	readonly isMore: boolean | null;
}

/** The reference and all others together, without months that overlap a total for a longer period. */
export function comparedMonths(
	reference: MonthlyFigures,
	others: readonly MonthlyFigures[]
): ComparedMonth[] {
	const isOpen = (month: MonthIndex) =>
		[reference, ...others].some(({ totals }) =>
			totals.some(({ startMonth, endMonth }) => month >= startMonth && month <= endMonth)
		);
	return reference.months.flatMap(({ month, people: own }) => {
		const known = others.flatMap(({ months }) => months.find((one) => one.month === month) ?? []);
		if (isOpen(month) || known.length < others.length) return [];
		const theirs = sum(known.map(({ people }) => people));
		return [{ month, isMore: own.low > theirs.high ? true : own.high < theirs.low ? false : null }];
	});
}

/** The published rows summed in the months drawn. */
export const plottedMonths = (
	all: readonly MonthlyFigures[],
	[first, last]: readonly [MonthIndex, MonthIndex]
): PlottedRows[] =>
	all.flatMap(({ origin, pathways }) =>
		plottedAdmissions(pathways, { origin, yearFrom: yearOf(first), yearTo: yearOf(last) })
	);

function endOf(all: readonly Admissions[]) {
	const published = all.filter(({ isMonthly }) => isMonthly);
	const [first] = published;
	if (!first) return null;
	const reaches = distinct(published.map(({ pathway }) => pathway)).map((pathway) => {
		const own = published.filter((part) => part.pathway === pathway);
		return {
			pathway,
			firstMonth: Math.min(...own.map(({ startMonth }) => startMonth)),
			lastMonth: Math.max(...own.map(({ endMonth }) => endMonth))
		};
	});
	const latest = Math.max(...reaches.map(({ lastMonth }) => lastMonth));
	return endOfLine(all, reaches, first.startMonth, latest);
}

const totalOf = ({ pathway, tier, startMonth, endMonth, sourceId, ...people }: Admissions): PeriodTotal => ({
	pathway,
	tier,
	startMonth,
	endMonth,
	people: { low: people.low, value: people.value, high: people.high },
	perMonth: people.value / (endMonth - startMonth + 1),
	sourceId
});

function monthOf(month: MonthIndex, parts: readonly Admissions[]): Month {
	const peopleOf = (tier: string) => sum(parts.filter((part) => part.tier === tier)).value;
	return {
		month,
		durable: peopleOf('T1'),
		temporary: peopleOf('T2'),
		people: sum(parts),
		sourceIds: distinct(parts.map(({ sourceId }) => sourceId))
	};
}
