import type { CursorPoint, Point } from './scene';

/** The cursor points of one series. */
export const seriesPoints = (
	series: string,
	colour: string,
	points: readonly (Point & { readonly tooltip: string })[]
): CursorPoint[] => points.map(({ x, y, tooltip }) => ({ x, y, tooltip, series, colour }));
