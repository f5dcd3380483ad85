import { areAboutEqual, sideOf } from './parity';

/** How a ratio moved relative to parity between two times, measured in factors: half and double are equally far. */
export type Move = 'closer' | 'further' | 'past parity' | 'unchanged';

const SIDES = { below: -1, 'about equal': 0, above: 1 } as const;

/** Ratios that are about equal have not moved. */
export function moveOf(from: number, to: number): Move {
	if (areAboutEqual(from, to)) return 'unchanged';
	if (SIDES[sideOf(from)] * SIDES[sideOf(to)] < 0) return 'past parity';
	return Math.abs(Math.log(to)) < Math.abs(Math.log(from)) ? 'closer' : 'further';
}
