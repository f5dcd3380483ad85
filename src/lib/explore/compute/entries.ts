import { intervalOf, numberOf, textOf } from '$lib/analysis/rows';
import { sum, type Interval } from '$lib/metrics/interval';
import { decemberOf, januaryOf } from '$lib/metrics/month';
import type { Row } from '$lib/query/port';
import type { Range } from '$lib/settings/range';
import type { PathwayCoverage } from '../settings/coverage';
import { perYearOf } from '../settings/settings';
import { incompleteReason, REASONS } from '../text/reasons';
import type { Line, Part, Point } from '../types';
import { countPoint, emptyPoint } from './points';
import { sourcesIn } from './rows';
import type { TimeUnit } from './sql';

/** Pathways that opened with their first figure, so nobody used them before. For the others, figures begin with the publisher's tables. */
const OPENED_WITH_THEIR_FIGURES: readonly string[] = [
	'siv',
	'u4u',
	'oaw',
	'port_of_entry_parole',
	'chnv',
	'uk_ukraine_schemes',
	'ca_cuaet',
	'ca_afghan',
	'au_ukraine'
];

/** Two counts of one pathway, by the country and by UNHCR: each fills the years missing from the other. */
const SAME_WAY: readonly string[] = ['uk_resettlement', 'unhcr_resettlement'];

/** A sum requires the figures of every pathway above this share of the series. */
const REQUIRED_SHARE = 0.01;

interface Period {
	readonly pathway: string;
	readonly frequency: string;
	readonly first: number;
	readonly last: number;
	readonly people: Interval;
	readonly sourceId: string;
	readonly row: Row;
}

const periodOf = (row: Row): Period => ({
	pathway: textOf(row, 'pathway'),
	frequency: textOf(row, 'frequency'),
	first: numberOf(row, 'first'),
	last: numberOf(row, 'last'),
	people: intervalOf(row),
	sourceId: textOf(row, 'source_id'),
	row
});

/** First and last month of a unit of time. */
export function monthsIn(unit: TimeUnit, t: number): readonly [number, number] {
	if (unit === 'month') return [t, t];
	if (unit === 'quarter') return [3 * t, 3 * t + 2];
	return unit === 'fiscal' ? [januaryOf(t) - 3, decemberOf(t) - 3] : [januaryOf(t), decemberOf(t)];
}

/** The first and last unit of time in a range of years. */
export const unitsIn = (unit: TimeUnit, { from, to }: Range): readonly [number, number] => [
	from * perYearOf(unit),
	(to + 1) * perYearOf(unit) - 1
];

export interface EntryContext {
	readonly unit: TimeUnit;
	readonly years: Range;
	/** Coverage of the counted pathways into the counted countries. */
	readonly coverage: readonly PathwayCoverage[];
	readonly tierOf: (pathway: string) => string;
	/** Times included in the total. Defaults to every known time. */
	readonly only?: ReadonlySet<number>;
}

/** People let in by one series. A time has no figure where a required pathway has none; a total for a longer period widens the upper bound of the times that it touches. */
export function entryLine(rows: readonly Row[], totals: readonly Row[], context: EntryContext): Line {
	const periods = rows.map(periodOf);
	const [first, last] = unitsIn(context.unit, context.years);
	const all = totals.reduce((people, row) => people + numberOf(row, 'value'), 0);
	const required = totals
		.filter((row) => numberOf(row, 'value') > REQUIRED_SHARE * all || all === 0)
		.map((row) => textOf(row, 'pathway'));
	const times = [
		...new Set(periods.flatMap((period) => range(Math.max(first, period.first), Math.min(last, period.last))))
	].sort((a, b) => a - b);
	const points = times.map((t) => pointAt(t, periods, required, context));
	return { points, overall: overallOf(periods, points, context) };
}

const range = (from: number, to: number): number[] =>
	Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

const isInside = ({ first, last }: Period, from: number, to: number): boolean => first >= from && last <= to;

/** Whether a period belongs to a sum. A total for part of a year does not, unless its pathway is published only as totals. */
const counts = (period: Period, unit: TimeUnit, periods: readonly Period[]): boolean =>
	period.frequency !== 'point' ||
	unit === 'month' ||
	unit === 'quarter' ||
	OPENED_WITH_THEIR_FIGURES.includes(period.pathway) ||
	!periods.some(({ pathway, frequency }) => pathway === period.pathway && frequency.endsWith('_year'));

function pointAt(
	t: number,
	periods: readonly Period[],
	required: readonly string[],
	context: EntryContext
): Point {
	const touching = periods.filter(({ first, last }) => first <= t && last >= t);
	const inside = touching.filter((period) => isInside(period, t, t) && counts(period, context.unit, periods));
	const open = touching.filter((period) => !isInside(period, t, t));
	const sourceIds = sourcesIn(touching.map(({ row }) => row));
	const missing = required.filter((pathway) => !isComplete(pathway, t, inside, context));
	if (missing.length > 0) return emptyPoint(t, incompleteReason(missing), sourceIds);
	if (inside.length === 0) return emptyPoint(t, REASONS.longerTotalOnly, sourceIds);
	const people = sum(inside.map((period) => period.people));
	const above = sum(open.map((period) => period.people)).high;
	return countPoint(t, { ...people, high: people.high + above }, sourceIds, partsOf(inside, context));
}

function isComplete(
	pathway: string,
	t: number,
	inside: readonly Period[],
	{ unit, coverage }: EntryContext
): boolean {
	const own = coverage.filter((one) => one.pathway === pathway);
	const yearly = own.some(({ frequency }) => frequency.endsWith('_year'));
	const same = SAME_WAY.includes(pathway) ? SAME_WAY : [pathway];
	if (yearly && inside.some((period) => same.includes(period.pathway) && period.frequency.endsWith('_year')))
		return true;
	const monthly = own.find(({ frequency }) => frequency === 'month');
	const points = own.find(({ frequency }) => frequency === 'point');
	const opened = OPENED_WITH_THEIR_FIGURES.includes(pathway);
	const [first, last] = monthsIn(unit, t);
	if (monthly) {
		const begins = Math.min(monthly.firstMonth, points?.firstMonth ?? monthly.firstMonth);
		return last <= monthly.lastMonth && (opened || first >= begins);
	}
	if (yearly) {
		const begins = Math.min(...own.map((one) => one.firstMonth));
		return opened && last < begins;
	}
	return points !== undefined;
}

const partsOf = (periods: readonly Period[], { tierOf }: EntryContext): Part[] => {
	const tiers = new Map<string, number>();
	for (const { pathway, people } of periods)
		tiers.set(tierOf(pathway), (tiers.get(tierOf(pathway)) ?? 0) + people.value);
	return [...tiers].sort(([a], [b]) => a.localeCompare(b)).map(([tier, people]) => ({ tier, people }));
};

/** The total of all times with figures, and of longer periods that lie whole between the first and the last of them. */
function overallOf(periods: readonly Period[], points: readonly Point[], context: EntryContext): Point {
	const known = points.filter(({ t, result }) => result !== null && (context.only?.has(t) ?? true));
	const [begin, end] = [known[0]?.t, known.at(-1)?.t];
	const sourceIds = [...new Set(points.flatMap((point) => point.sourceIds))];
	if (begin === undefined || end === undefined)
		return (
			totalOnly(periods, context) ??
			emptyPoint(points.at(-1)?.t ?? 0, points.at(-1)?.reason ?? REASONS.noFigures, sourceIds)
		);
	const times = new Set(known.map(({ t }) => t));
	const whole = (period: Period) => range(period.first, period.last).every((t) => times.has(t));
	const counted = periods.filter((period) => whole(period) && counts(period, context.unit, periods));
	const open = periods.filter(
		(period) =>
			!counted.includes(period) &&
			period.last > period.first &&
			range(period.first, period.last).some((t) => times.has(t))
	);
	const people = sum(counted.map((period) => period.people));
	const above = sum(open.map((period) => period.people)).high;
	return countPoint(end, { ...people, high: people.high + above }, sourceIds, partsOf(counted, context));
}

/** The figure of a programme published only as one total, if the range contains all of it. */
function totalOnly(periods: readonly Period[], context: EntryContext): Point | null {
	const [first, last] = unitsIn(context.unit, context.years);
	const inside = periods.filter((period) => isInside(period, first, last));
	if (inside.length === 0 || !inside.every(({ frequency }) => frequency === 'point')) return null;
	return countPoint(
		Math.max(...inside.map((period) => period.last)),
		sum(inside.map((period) => period.people)),
		[...new Set(inside.map(({ sourceId }) => sourceId))],
		partsOf(inside, context)
	);
}
