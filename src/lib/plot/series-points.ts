import type { CursorPoint } from './scene';

/** The cursor points of one series. */
export const seriesPoints = (
	series: string,
	colour: string,
	points: readonly Pick<CursorPoint, 'x' | 'y' | 'tooltip' | 'moment'>[]
): CursorPoint[] =>
	points.map(({ x, y, tooltip, moment }) => ({ x, y, tooltip, series, colour, ...(moment && { moment }) }));
