import { numberOf, textOf } from '$lib/analysis/rows';
import { interval, sum, type Interval } from '$lib/metrics/interval';
import { protectionRate, type DecisionCounts } from '$lib/metrics/protection-rate';
import type { Row } from '$lib/query/port';
import { incompleteHosts, REASONS } from '../text/reasons';
import type { Line, Point } from '../types';
import { countPoint, emptyPoint } from './points';
import { byTime, sourcesIn, sumOf } from './rows';

/** A flow by year; its overall figure is the sum of the years that have one. */
export function flowLine(rows: readonly Row[]): Line {
	const points = [...byTime(rows)].map(([t, own]) => countPoint(t, sumOf(own), sourcesIn(own)));
	const total = sum(points.flatMap(({ result }) => result ?? []));
	return { points, overall: countPoint(points.at(-1)?.t ?? 0, total, sourcesIn(rows)) };
}

/** A stock; its overall figure is the one at the last time when any series was counted. @param last That time. */
export function stockLine(rows: readonly Row[], last: number): Line {
	const points = [...byTime(rows)].map(([t, own]) => countPoint(t, sumOf(own), sourcesIn(own)));
	return {
		points,
		overall: points.find(({ t }) => t === last) ?? emptyPoint(last, REASONS.notReported, sourcesIn(rows))
	};
}

/** A stock summed over hosts, known only for months in which every host that ever reports does so. */
export function hostLine(rows: readonly Row[], last: number): Line {
	const line = stockLine(rows, last);
	const counts = new Map(
		[...byTime(rows)].map(([t, own]) => [t, own.reduce((all, row) => all + numberOf(row, 'hosts'), 0)])
	);
	const most = Math.max(...counts.values());
	const complete = (point: Point): Point =>
		point.result === null || counts.get(point.t) === most
			? point
			: emptyPoint(point.t, incompleteHosts(counts.get(point.t) ?? 0, most), point.sourceIds);
	return { points: line.points.map(complete), overall: complete(line.overall) };
}

/** Decisions of one outcome with their bounds. */
const outcomeOf = (row: Row, outcome: 'convention' | 'complementary' | 'rejected'): Interval =>
	interval(numberOf(row, `${outcome}_low`), numberOf(row, outcome), numberOf(row, `${outcome}_high`));

const decisionOf = (row: Row): DecisionCounts => ({
	basis: 'first',
	unit: textOf(row, 'unit') === 'cases' ? 'cases' : 'persons',
	convention: outcomeOf(row, 'convention'),
	complementary: outcomeOf(row, 'complementary'),
	rejected: outcomeOf(row, 'rejected')
});

/** M8 by year and for all years together, as a ratio of sums. Leaves out decisions counted in cases. */
export function protectionRateLine(all: readonly Row[]): Line {
	const rows = all.filter((row) => textOf(row, 'unit') === 'persons');
	const pointOf = (t: number, own: readonly Row[]): Point => {
		const { rate } = protectionRate(own.map(decisionOf));
		const people = sum(own.flatMap((row) => [outcomeOf(row, 'convention'), outcomeOf(row, 'complementary')]));
		const base = sum([people, ...own.map((row) => outcomeOf(row, 'rejected'))]);
		const sourceIds = sourcesIn(own);
		return rate.defined
			? {
					t,
					result: { low: rate.low, value: rate.value, high: rate.high },
					reason: null,
					people,
					base,
					parts: [],
					sourceIds
				}
			: { ...emptyPoint(t, rate.reason, sourceIds), people, base };
	};
	const points = [...byTime(rows)].map(([t, own]) => pointOf(t, own));
	const last = points.at(-1)?.t ?? 0;
	return {
		points,
		overall: rows.length > 0 ? pointOf(last, rows) : emptyPoint(last, REASONS.noDecisions, sourcesIn(all))
	};
}
