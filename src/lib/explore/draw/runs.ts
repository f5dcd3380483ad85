import type { Interval } from '$lib/metrics/interval';
import type { ExploreSettings } from '../settings/settings';
import type { Point, Series } from '../types';

/** A point with a figure. */
export interface KnownPoint extends Point {
	readonly result: Interval;
}

/** Unbroken runs of figures in time. People under protection are counted on single days, joined by one line. */
export function runsOf({ points }: Series, { measure }: Pick<ExploreSettings, 'measure'>): KnownPoint[][] {
	const longestStep = measure === 'protected' ? Infinity : 1;
	const runs: KnownPoint[][] = [];
	let last = -Infinity;
	for (const point of points) {
		const { t, result } = point;
		if (!result) continue;
		if (runs.length === 0 || t - last > longestStep) runs.push([]);
		runs.at(-1)?.push({ ...point, result });
		last = t;
	}
	return runs;
}

/** The first and last time with a figure. */
export function timesOf(series: readonly Series[]): readonly [number, number] {
	let [from, to] = [Infinity, -Infinity];
	for (const { points } of series)
		for (const { t, result } of points) if (result) [from, to] = [Math.min(from, t), Math.max(to, t)];
	return from <= to ? [from, to] : [0, 1];
}

/** The highest figure, or the highest upper bound. */
export function highestOf(series: readonly Series[], end: 'value' | 'high'): number {
	let highest = 0;
	for (const { points } of series)
		for (const { result } of points) if (result) highest = Math.max(highest, result[end]);
	return highest;
}
