import { sum } from '$lib/metrics/interval';
import { protectionRate, type DecisionCounts } from '$lib/metrics/protection-rate';
import type { Row } from '$lib/query/port';
import { countPoint, emptyPoint, type Point } from '../types';
import { byTime, intervalIn, number, sourcesIn, sumOf, text } from './rows';

export interface Line {
	readonly points: readonly Point[];
	readonly overall: Point;
}

/** Flows by year: their total is the sum of the years that have figures. */
export function flowLine(rows: readonly Row[]): Line {
	const points = [...byTime(rows)].map(([t, own]) => countPoint(t, sumOf(own), sourcesIn(own)));
	const total = sum(points.flatMap(({ result }) => result ?? []));
	return { points, overall: countPoint(points.at(-1)?.t ?? 0, total, sourcesIn(rows)) };
}

/** Stocks: the one for all of the range is that of the last day on which anybody of the chosen was counted. */
export function stockLine(rows: readonly Row[], last: number): Line {
	const points = [...byTime(rows)].map(([t, own]) => countPoint(t, sumOf(own), sourcesIn(own)));
	return {
		points,
		overall:
			points.find(({ t }) => t === last) ?? emptyPoint(last, 'Not reported for this time.', sourcesIn(rows))
	};
}

/** A sum over hosts counts only where every host that ever reports does so: `hosts` of the fullest month. */
export function hostLine(rows: readonly Row[], last: number): Line {
	const line = stockLine(rows, last);
	const counts = new Map(
		[...byTime(rows)].map(([t, own]) => [t, own.reduce((all, row) => all + number(row, 'hosts'), 0)])
	);
	const most = Math.max(...counts.values());
	const complete = (point: Point): Point =>
		point.result === null || counts.get(point.t) === most
			? point
			: emptyPoint(
					point.t,
					`Only ${counts.get(point.t) ?? 0} of ${most} countries have a figure for this month.`,
					point.sourceIds
				);
	return { points: line.points.map(complete), overall: complete(line.overall) };
}

const decisionOf = (row: Row): DecisionCounts => ({
	basis: 'first',
	unit: text(row, 'unit') === 'cases' ? 'cases' : 'persons',
	convention: intervalIn(row, 'convention'),
	complementary: intervalIn(row, 'complementary'),
	rejected: intervalIn(row, 'rejected')
});

/** M8 by year, and of all years together: a ratio of sums. Decisions in cases are left out. */
export function rateLine(all: readonly Row[]): Line {
	const rows = all.filter((row) => text(row, 'unit') === 'persons');
	const pointOf = (t: number, own: readonly Row[]): Point => {
		const { rate } = protectionRate(own.map(decisionOf));
		const people = sum(
			own.flatMap((row) => [intervalIn(row, 'convention'), intervalIn(row, 'complementary')])
		);
		const base = sum([people, ...own.map((row) => intervalIn(row, 'rejected'))]);
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
		overall:
			rows.length > 0 ? pointOf(last, rows) : emptyPoint(last, 'No decisions in persons.', sourcesIn(all))
	};
}
