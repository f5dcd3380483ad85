import type { Position } from 'geojson';
import { polygonArea, polygonContains } from './polygon';

/** The point of the largest ring that is farthest from its edge, found on a grid: the best position for a name or a bubble. */
export function labelPoint(rings: readonly (readonly Position[])[]): [x: number, y: number] {
	const [largest] = [...rings].sort((a, b) => polygonArea(b) - polygonArea(a));
	if (!largest) throw new RangeError('A country needs a ring.');
	const [xs, ys] = [largest.map(([x = 0]) => x), largest.map(([, y = 0]) => y)];
	const box = {
		left: Math.min(...xs),
		right: Math.max(...xs),
		top: Math.min(...ys),
		bottom: Math.max(...ys)
	};
	let best: [number, number] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
	let farthest = -1;
	const steps = 48;
	for (let i = 0; i <= steps; i++)
		for (let j = 0; j <= steps; j++) {
			const x = box.left + ((box.right - box.left) * i) / steps;
			const y = box.top + ((box.bottom - box.top) * j) / steps;
			if (!polygonContains(largest, x, y)) continue;
			const distance = distanceToEdge(largest, x, y);
			if (distance > farthest) [farthest, best] = [distance, [x, y]];
		}
	return best;
}

function distanceToEdge(ring: readonly Position[], x: number, y: number): number {
	let least = Infinity;
	for (let i = 1; i < ring.length; i++) {
		const [ax = 0, ay = 0] = ring[i - 1] ?? [];
		const [bx = 0, by = 0] = ring[i] ?? [];
		const length = (bx - ax) ** 2 + (by - ay) ** 2;
		const t =
			length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
		least = Math.min(least, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
	}
	return least;
}
