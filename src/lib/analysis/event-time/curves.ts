import { group } from 'd3-array';
import type { Onset, Tier } from '$lib/catalogue/catalogue';
import {
	cumulativeFlow,
	endOfLine,
	newlyDisplacedSince,
	onsetYearStock,
	peakStock,
	type ChosenStock,
	type PathwayReach,
	type PeriodFlow,
	type YearFigure
} from '$lib/metrics/event-time';
import { sum, type Interval } from '$lib/metrics/interval';
import { personYearsSince } from '$lib/metrics/person-years';
import { monthIndex, yearOf, type MonthIndex } from '$lib/metrics/month';
import {
	flow,
	newlyDisplaced,
	PER_THOUSAND,
	quantity,
	ratePerThousand,
	stock,
	undefinedBecause,
	type Denominator,
	type Measured
} from '$lib/metrics/quantity';
import type { ResultSets, Row } from '$lib/query/port';
import type { FigureQuery } from '../figures';
import { memoizeLast } from '../memoize-last';
import { NO_COUNTS, withinYearByOrigin, type SourcedWithinYear } from '../years/within-year';

export const DENOMINATORS = ['peak', 'onset-year', 'newly-displaced', 'person-years'] as const;
export type DenominatorKind = (typeof DENOMINATORS)[number];

export interface SourcedYear extends YearFigure {
	readonly sourceId: string;
}

export interface TieredFlow extends PeriodFlow {
	readonly tier: Tier;
	readonly sourceId: string;
	/** Counts in the upper bound alone. */
	readonly isBound: boolean;
}

export interface TieredReach extends PathwayReach {
	readonly tier: Tier;
	/** First month with monthly figures; `null` when the pathway is known only as totals for periods. */
	readonly firstMonth: MonthIndex | null;
}

/** All figures of one onset, before tier, denominator and window are chosen. */
export interface OnsetFigures {
	readonly onset: Onset;
	readonly onsetMonth: MonthIndex;
	/** The month before a later default onset of the same origin, which then has a line of its own. */
	readonly yieldsAfter: MonthIndex | null;
	readonly flows: readonly TieredFlow[];
	readonly reaches: readonly TieredReach[];
	readonly stocks: readonly SourcedYear[];
	readonly newlyDisplaced: readonly SourcedYear[];
	readonly withinYear: SourcedWithinYear;
}

/** One line: people let in up to each month since the onset, and where and why it ends. */
export interface Curve {
	readonly people: readonly Interval[];
	readonly lastMonth: MonthIndex;
	/** The pathway whose figures end first; `null` when the line ends at a later onset or at the newest month. */
	readonly endedBy: string | null;
}

const number = (row: Row, column: string): number => Number(row[column]);
const text = (row: Row, column: string): string => String(row[column]);
const asInterval = (row: Row): Interval => ({
	low: number(row, 'low'),
	value: number(row, 'value'),
	high: number(row, 'high')
});

/** Groups the rows of the queries by onset. Includes onsets without any admission series: nobody recorded is a result. */
export const figuresByOnset = (
	{ flows, reaches, stocks, newlyDisplaced, withinYear }: ResultSets<FigureQuery>,
	onsets: readonly Onset[]
): ReadonlyMap<string, OnsetFigures> =>
	sortByOnset(flows, reaches, stocks, newlyDisplaced, withinYearByOrigin(withinYear), onsets);

const sortByOnset = memoizeLast(
	(
		flowRows: readonly Row[],
		reachRows: readonly Row[],
		stockRows: readonly Row[],
		newlyDisplacedRows: readonly Row[],
		withinYears: ReadonlyMap<string, SourcedWithinYear>,
		onsets: readonly Onset[]
	): ReadonlyMap<string, OnsetFigures> => {
		const stocks = group(stockRows, (row) => text(row, 'origin'));
		const reaches = group(reachRows, (row) => text(row, 'origin'));
		const flowsAbroad = group(newlyDisplacedRows, (row) => text(row, 'origin'));
		const flows = group(flowRows, (row) => text(row, 'onset_id'));
		return new Map(
			onsets.map((onset) => [
				onset.onset_id,
				{
					onset,
					onsetMonth: monthIndex(onset.onset_date),
					yieldsAfter: yieldsAfter(onset, onsets),
					flows: (flows.get(onset.onset_id) ?? []).map(readFlow),
					reaches: (reaches.get(onset.origin) ?? []).map(readReach),
					stocks: (stocks.get(onset.origin) ?? []).map(readYear),
					newlyDisplaced: (flowsAbroad.get(onset.origin) ?? []).map(readYear),
					withinYear: withinYears.get(onset.origin) ?? NO_COUNTS
				}
			])
		);
	}
);

const readReach = (row: Row): TieredReach => ({
	pathway: text(row, 'pathway'),
	tier: text(row, 'tier') as Tier,
	firstMonth: row.first_month === null ? null : number(row, 'first_month'),
	lastMonth: row.last_month === null ? null : number(row, 'last_month')
});

const readYear = (row: Row): SourcedYear => ({
	year: number(row, 'year'),
	sourceId: text(row, 'source_id'),
	...asInterval(row)
});

/** A row of a query that selects `COUNTED_BOUNDS`. */
export const readFlow = (row: Row): TieredFlow => ({
	pathway: text(row, 'pathway'),
	tier: text(row, 'tier') as Tier,
	sourceId: text(row, 'source_id'),
	startMonth: number(row, 'start_month'),
	endMonth: number(row, 'end_month'),
	isBound: row.is_bound === true,
	total: row.total_low === null ? null : { low: number(row, 'total_low'), high: number(row, 'total_high') },
	...asInterval(row)
});

function yieldsAfter(onset: Onset, onsets: readonly Onset[]): MonthIndex | null {
	const later = onsets
		.filter(
			(other) => other.origin === onset.origin && other.is_default && other.onset_date > onset.onset_date
		)
		.map((other) => monthIndex(other.onset_date));
	return later.length > 0 ? Math.min(...later) - 1 : null;
}

/** The line of one onset for the given tiers, at most `axisMonths` months long. */
export function curveOf(figures: OnsetFigures, tiers: readonly string[], axisMonths: number): Curve {
	const whole = wholeCurve(figures, tiers);
	return { ...whole, people: whole.people.slice(0, axisMonths) };
}

/** Cache: all definitions tested use the same few lines. */
const wholeCurves = new WeakMap<OnsetFigures, Map<string, Curve>>();

function wholeCurve(figures: OnsetFigures, tiers: readonly string[]): Curve {
	const known = wholeCurves.get(figures) ?? new Map<string, Curve>();
	wholeCurves.set(figures, known);
	const key = tiers.join('~');
	const curve = known.get(key) ?? compute(figures, tiers);
	known.set(key, curve);
	return curve;
}

function compute(figures: OnsetFigures, tiers: readonly string[]): Curve {
	const flows = figures.flows.filter((part) => tiers.includes(part.tier));
	const reaches = figures.reaches.filter((reach) => tiers.includes(reach.tier));
	const newest = Math.max(figures.onsetMonth - 1, ...reaches.map((reach) => reach.lastMonth ?? 0));
	const latest = Math.min(newest, figures.yieldsAfter ?? newest);
	const end = endOfLine(flows, reaches, figures.onsetMonth, latest);
	return { people: cumulativeFlow(flows, figures.onsetMonth, end.lastMonth), ...end };
}

export interface ChosenDenominator extends ChosenStock {
	readonly kind: DenominatorKind;
	readonly sourceId: string;
}

const CHOOSE = { peak: peakStock, 'onset-year': onsetYearStock, 'newly-displaced': newlyDisplacedSince };

/** The fixed denominator of a line and window; `null` when no figure of those years is published. */
export function denominatorOf(
	figures: OnsetFigures,
	kind: DenominatorKind,
	windowMonths: number
): ChosenDenominator | null {
	if (kind === 'person-years') return personYearsOf(figures, windowMonths);
	const years = kind === 'newly-displaced' ? figures.newlyDisplaced : figures.stocks;
	const choose = CHOOSE[kind];
	const chosen = choose(years, figures.onsetMonth, windowMonths);
	const row = years.find((candidate) => candidate.year === chosen?.year);
	return chosen && row ? { ...chosen, kind, sourceId: row.sourceId } : null;
}

/** M2y has a rate from this month on: before it, few years of displacement divide the first arrivals. */
export const FIRST_YEARLY_MONTH = 6;

/** M2y: person-years from the onset through the window. */
function personYearsOf(figures: OnsetFigures, months: number): ChosenDenominator | null {
	const years = personYearsSince(figures, figures.onsetMonth, months);
	const year = yearOf(figures.onsetMonth + months - 1);
	const row = figures.stocks.find((candidate) => candidate.year === year);
	return years && row
		? {
				...years,
				kind: 'person-years',
				year,
				reachesPastLastYear: false,
				isInterpolated: false,
				sourceId: row.sourceId
			}
		: null;
}

/** Year-ends of people displaced abroad, and counts within the years after the first. */
export function countedBetween(
	{ stocks, withinYear }: OnsetFigures,
	first: number,
	last: number
): SourcedYear[] {
	const within = [
		...withinYear.midyears,
		...withinYear.courses.flatMap(({ year, parts, sourceIds }) =>
			sourceIds.map((sourceId) => ({ year, sourceId, ...sum(parts.map(({ yearEnd }) => yearEnd)) }))
		)
	];
	return [
		...stocks.filter(({ year }) => year >= first && year <= last),
		...within.filter(({ year }) => year > first && year <= last)
	];
}

/** The denominator as a quantity of the metrics module. */
export function quantityOf(chosen: ChosenDenominator): Denominator {
	if (chosen.kind === 'person-years') return quantity('person_years_since', chosen);
	return chosen.kind === 'newly-displaced' ? newlyDisplaced(chosen) : stock(chosen);
}

/** Onset, tiers, denominator and window of a rate after `months` months. */
export interface Specification {
	readonly figures: OnsetFigures;
	readonly tiers: readonly string[];
	readonly denominator: DenominatorKind;
	readonly windowMonths: number;
	readonly months: number;
}

/** People let in per 1,000 displaced after `months` months, under one specification. */
export function rateUnder(specification: Specification): Measured & { readonly people?: Interval } {
	const { figures, tiers, denominator, windowMonths, months } = specification;
	const people = curveOf(figures, tiers, months).people[months - 1];
	if (!people) return undefinedBecause(`The figures end before ${months} months have passed.`, PER_THOUSAND);
	const displaced = denominatorOf(
		figures,
		denominator,
		denominator === 'person-years' ? months : windowMonths
	);
	if (!displaced)
		return undefinedBecause('No number of displaced people is published for these years.', PER_THOUSAND);
	return { ...ratePerThousand(flow(people), quantityOf(displaced)), people };
}
