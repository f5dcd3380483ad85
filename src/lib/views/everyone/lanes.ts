import type { Point } from '$lib/plot/scene';
import { swarm } from '$lib/plot/swarm';
import type { Dot } from './types';

/** A dot in its lane. */
export interface Placed extends Point {
	readonly dot: Dot;
	/** Pixels. */
	readonly radius: number;
	/** Whether a missing rank means too few people. */
	readonly isRanking: boolean;
}

interface Lane {
	readonly y: (rate: number) => number;
	/** Middle of the lane and half its width, in pixels. */
	readonly x: number;
	readonly half: number;
	/** The largest radius of a dot, in pixels. */
	readonly radius: number;
}

const SMALLEST = 1.5;

/** Dots beside one another where they would overlap, as large as the lane allows. */
export function layoutLane(dots: readonly Dot[], { y, x, half, radius }: Lane): Placed[] {
	const along = dots.map(({ rate }) => y(rate.value));
	const isRanking = dots.some(({ rank }) => rank !== null);
	for (let r = radius; ; r -= 0.5) {
		const offsets = swarm(along, r, 0.5);
		const widest = Math.max(0, ...offsets.map((offset) => Math.abs(offset) + r));
		if (widest > half && r > SMALLEST) continue;
		return dots.map((dot, i) => ({
			dot,
			x: x + (offsets[i] ?? 0),
			y: along[i] ?? 0,
			radius: r,
			isRanking
		}));
	}
}
