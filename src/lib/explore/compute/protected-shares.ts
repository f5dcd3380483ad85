import { numberOf, textOf } from '$lib/analysis/rows';
import { residentsSource } from '$lib/analysis/world-bank';
import type { YearFigure } from '$lib/metrics/event-time';
import { exactly } from '$lib/metrics/interval';
import { protectedPerResident, protectedShare } from '$lib/metrics/protected';
import { quantity } from '$lib/metrics/quantity';
import type { Row } from '$lib/query/port';
import { REASONS } from '../text/reasons';
import type { Line, Point } from '../types';
import { emptyPoint } from './points';

/** M13 by year-end: refugees over the residents of the same countries; undefined unless all residents are known. */
export function perResidentLine(refugees: Line, residents: ReadonlyMap<number, number>): Line {
	const at = (point: Point): Point => {
		const known = residents.get(point.t);
		if (!point.result) return point;
		const base = known === undefined ? null : exactly(known);
		const sourceIds = [...point.sourceIds, residentsSource(point.t)];
		if (!base)
			return {
				...emptyPoint(point.t, REASONS.noResidents, sourceIds),
				people: point.result
			};
		const rate = protectedPerResident(quantity('protected', point.result), quantity('residents', base));
		return rate.defined
			? {
					...point,
					result: { low: rate.low, value: rate.value, high: rate.high },
					people: point.result,
					base,
					sourceIds
				}
			: { ...emptyPoint(point.t, rate.reason, sourceIds), people: point.result, base };
	};
	const points = refugees.points.map(at);
	const last = points.filter(({ result }) => result !== null).at(-1);
	return { points, overall: last ?? at(refugees.overall) };
}

/** M14 by year-end. */
export function shareLine(refugees: Line, displaced: readonly YearFigure[]): Line {
	const at = (point: Point): Point => {
		if (!point.result) return point;
		const base = displaced.find(({ year }) => year === point.t);
		if (!base)
			return {
				...emptyPoint(point.t, REASONS.noDisplacedThisYear, point.sourceIds),
				people: point.result
			};
		const rate = protectedShare(quantity('protected', point.result), quantity('stock', base));
		const shared = { people: point.result, base: { low: base.low, value: base.value, high: base.high } };
		return rate.defined
			? { ...point, ...shared, result: { low: rate.low, value: rate.value, high: rate.high } }
			: { ...emptyPoint(point.t, rate.reason, point.sourceIds), ...shared };
	};
	return { points: refugees.points.map(at), overall: at(refugees.overall) };
}

/** Residents of all the given countries together, for the years in which every one of them is published. */
export function residentsTogether(
	rows: readonly Row[],
	countries: readonly string[]
): ReadonlyMap<number, number> {
	const covered = new Set(rows.map((row) => textOf(row, 'key')));
	const expected = countries.filter((country) => covered.has(country)).length;
	const years = new Map<number, { total: number; count: number }>();
	for (const row of rows) {
		const before = years.get(numberOf(row, 't')) ?? { total: 0, count: 0 };
		years.set(numberOf(row, 't'), {
			total: before.total + numberOf(row, 'residents'),
			count: before.count + 1
		});
	}
	return new Map(
		[...years].flatMap(([year, { total, count }]) => (count === expected ? [[year, total] as const] : []))
	);
}
