import type { Point } from './scene';
import { swarm } from './swarm';

/** An item as a dot in its lane. */
export interface LaneDot<Item> extends Point {
	readonly item: Item;
	/** Pixels. */
	readonly radius: number;
}

interface Lane<Item> {
	/** Height of an item, in pixels. */
	readonly y: (item: Item) => number;
	/** Middle of the lane and half its width, in pixels. */
	readonly x: number;
	readonly half: number;
	/** The largest radius of a dot, in pixels. */
	readonly radius: number;
}

const SMALLEST = 1.5;

/** Dots beside one another where they would overlap, as large as the lane allows. */
export function layoutLane<Item>(
	items: readonly Item[],
	{ y, x, half, radius }: Lane<Item>
): LaneDot<Item>[] {
	const along = items.map(y);
	for (let r = radius; ; r -= 0.5) {
		const offsets = swarm(along, r, 0.5);
		const widest = Math.max(0, ...offsets.map((offset) => Math.abs(offset) + r));
		if (widest > half && r > SMALLEST) continue;
		return items.map((item, i) => ({ item, x: x + (offsets[i] ?? 0), y: along[i] ?? 0, radius: r }));
	}
}
