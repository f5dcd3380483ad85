import type { Position } from 'geojson';

/** Area in square pixels, regardless of the ring's orientation. */
export function polygonArea(ring: readonly Position[]): number {
	let twice = 0;
	for (let i = 1; i < ring.length; i++) {
		const [ax = 0, ay = 0] = ring[i - 1] ?? [];
		const [bx = 0, by = 0] = ring[i] ?? [];
		twice += ax * by - bx * ay;
	}
	return Math.abs(twice) / 2;
}

/** Even-odd rule. */
export function polygonContains(ring: readonly Position[], x: number, y: number): boolean {
	let isInside = false;
	for (let i = 1; i < ring.length; i++) {
		const [ax = 0, ay = 0] = ring[i - 1] ?? [];
		const [bx = 0, by = 0] = ring[i] ?? [];
		if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
	}
	return isInside;
}
