import type { Point } from './scene';

/** A range in pixels at one x. */
export interface RangePoint {
	readonly x: number;
	readonly low: number;
	readonly high: number;
}

/** Rounds to two decimals, which keep snapshots readable and pages small. */
export function round(pixels: number): number {
	return Math.round(pixels * 100) / 100 || 0;
}

/** Straight segments through the points. */
export function linePath(points: readonly Point[]): string {
	return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${round(x)},${round(y)}`).join('');
}

/** A step line: each value holds until the next point, the last one until `endX`. */
export function stepPath(points: readonly Point[], endX?: number): string {
	const [first, ...rest] = points;
	if (!first) return '';
	const steps = rest.map(({ x, y }) => `H${round(x)}V${round(y)}`).join('');
	const last = points[points.length - 1] ?? first;
	const tail = endX !== undefined && endX > last.x ? `H${round(endX)}` : '';
	return `M${round(first.x)},${round(first.y)}${steps}${tail}`;
}

/** The closed area between low and high, along straight segments or steps. */
export function bandPath(points: readonly RangePoint[], stepped = false, endX?: number): string {
	const [first] = points;
	const last = points.at(-1);
	if (!first || !last) return '';
	const high = points.map(({ x, high }) => ({ x, y: high }));
	const low = points.map(({ x, low }) => ({ x, y: low }));
	if (!stepped) return `${linePath([...high, ...low.reverse()])}Z`;
	const end = Math.max(last.x, endX ?? last.x);
	const back = low
		.map(({ x, y }) => `V${round(y)}H${round(x)}`)
		.reverse()
		.join('');
	return `${stepPath(high, end)}${back}Z`;
}
