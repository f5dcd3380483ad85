import { line } from './make-marks';
import type { Mark, Point } from './scene';

/** An arrow upwards from a point: there are more than are known. @param length in pixels. */
export function arrowUp({ x, y }: Point, length: number, colour: string): Mark[] {
	const tip = { x, y: y - length };
	const head = [{ x: x - 3, y: tip.y + 3 }, tip, { x: x + 3, y: tip.y + 3 }];
	return [[{ x, y }, tip], head].map((points) => line(points, colour, { width: 1.5 }));
}
