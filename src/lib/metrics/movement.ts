import type { Interval } from './interval';
import { verdictOf } from './parity';

/** How a ratio moved relative to parity between two times, measured in factors: half and double are equally far. */
export type Move = 'closer' | 'further' | 'past parity' | 'unchanged';

const SIDES = { below: -1, 'depends on the definition': 0, above: 1 } as const;
const sideOf = (ratio: number): number => SIDES[verdictOf([ratio])];
const printed = (ratio: number): number => Number(ratio.toPrecision(2));

/** Ratios that are equal after rounding to two significant figures have not moved. */
export function moveOf(from: number, to: number): Move {
	if (printed(from) === printed(to)) return 'unchanged';
	if (sideOf(from) * sideOf(to) < 0) return 'past parity';
	return Math.abs(Math.log(to)) < Math.abs(Math.log(from)) ? 'closer' : 'further';
}

/** Every move that the bounds of both ratios allow. */
export const movesWithin = (from: Interval, to: Interval): ReadonlySet<Move> =>
	new Set(
		[from.low, from.value, from.high].flatMap((start) =>
			[to.low, to.value, to.high].map((end) => moveOf(start, end))
		)
	);
