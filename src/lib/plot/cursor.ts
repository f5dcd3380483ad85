import type { CursorPoint } from './scene';

/** Index of the point nearest to (x, y); undefined when all are further away than `reach` pixels. */
export function nearestPoint(
	points: readonly CursorPoint[],
	x: number,
	y: number,
	reach = Infinity
): number | undefined {
	let best: number | undefined;
	let least = reach ** 2;
	points.forEach((point, i) => {
		const distance = (point.x - x) ** 2 + (point.y - y) ** 2;
		if (distance < least) [best, least] = [i, distance];
	});
	return best;
}

/** Index of the nearest point whose area contains (x, y), else of the nearest point within reach. */
export function pointUnder(
	points: readonly CursorPoint[],
	x: number,
	y: number,
	reach?: number
): number | undefined {
	const isUnder = ({ link }: CursorPoint): boolean => {
		if (!link) return false;
		const { area } = link;
		return x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height;
	};
	const under = points.flatMap((point, i) => (isUnder(point) ? [{ point, i }] : []));
	const nearest = nearestPoint(
		under.map(({ point }) => point),
		x,
		y
	);
	return nearest === undefined ? nearestPoint(points, x, y, reach) : under[nearest]?.i;
}

function seriesOf(points: readonly CursorPoint[]): number[][] {
	const series = new Map<string, number[]>();
	points.forEach((point, i) => {
		const members = series.get(point.series);
		if (members) members.push(i);
		else series.set(point.series, [i]);
	});
	return [...series.values()];
}

/**
 * Keyboard navigation: left and right along a series, Home and End to its ends, up and down to the nearest
 * point of the neighbouring series. The first key selects the first point.
 * @returns undefined for all other keys.
 */
export function pointAfterKey(
	points: readonly CursorPoint[],
	current: number | undefined,
	key: string
): number | undefined {
	if (!/^(Arrow(Left|Right|Up|Down)|Home|End)$/.test(key) || points.length === 0) return undefined;
	if (current === undefined || !points[current]) return 0;
	const all = seriesOf(points);
	const row = all.findIndex((series) => series.includes(current));
	const series = all[row] ?? [];
	const place = series.indexOf(current);
	if (key === 'Home') return series[0];
	if (key === 'End') return series.at(-1);
	if (key === 'ArrowLeft') return series[Math.max(0, place - 1)];
	if (key === 'ArrowRight') return series[Math.min(series.length - 1, place + 1)];
	const next = all[row + (key === 'ArrowUp' ? -1 : 1)];
	if (!next) return current;
	const { x, y } = points[current];
	const within = nearestPoint(
		next.map((i) => points[i]).filter((point) => point !== undefined),
		x,
		y
	);
	return next[within ?? 0];
}

/** All points that share a moment with one point, the highest first; empty when it stands alone. */
export function pointsAtMoment(
	points: readonly CursorPoint[],
	point: CursorPoint | undefined
): CursorPoint[] {
	if (!point?.moment) return [];
	const { key } = point.moment;
	const together = points.filter(({ moment }) => moment?.key === key).sort((a, b) => a.y - b.y);
	return together.length > 1 ? together : [];
}
