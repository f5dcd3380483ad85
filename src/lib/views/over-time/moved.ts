import { interval, type Interval } from '$lib/metrics/interval';
import { movesWithin, type Move } from '$lib/metrics/movement';
import type { DenominatorName } from '$lib/analysis/denominators';
import type { YearDefinition } from './points';
import type { Shown, YearLine } from './series';

interface End {
	readonly parity: Interval;
}

/** The same definition at both ends. */
interface Path {
	readonly from: End & { readonly denominator: DenominatorName; readonly words: string };
	readonly to: End;
}

/** Which way the ratio of an origin went between two years. */
export interface Moved {
	readonly line: YearLine;
	readonly from: End;
	readonly to: End;
	readonly paths: readonly Path[];
	/** `null` when the definitions do not agree. */
	readonly move: Move | null;
}

/** Every origin with enough people in both years, the nearest to parity at the end first. */
export function movementOf({ lines }: Shown, first: number, last: number): Moved[] {
	return lines
		.flatMap((line) => movedOf(line, first, last) ?? [])
		.sort((a, b) => distance(a.to) - distance(b.to));
}

const distance = ({ parity }: End): number => Math.abs(Math.log(parity.value));

function movedOf(line: YearLine, first: number, last: number): Moved | null {
	const [from, to] = [endIn(line, first), endIn(line, last)];
	if (line.isReference || !from || !to) return null;
	const paths = pathsOf(line.definitions, first, last);
	const moves = new Set(paths.flatMap(({ from: a, to: b }) => [...movesWithin(a.parity, b.parity)]));
	const [move] = moves;
	return { line, from, to, paths, move: moves.size === 1 && move ? move : null };
}

function endIn({ points }: YearLine, year: number): End | null {
	const point = points.find((candidate) => candidate.year === year);
	if (!point?.isRanked || !point.parity.defined) return null;
	const { low, value, high } = point.parity;
	return { parity: interval(low, value, high) };
}

/** A total that lies partly outside one of the years is counted in it or not; the other year is the same for both. */
function pathsOf(definitions: readonly YearDefinition[], first: number, last: number): Path[] {
	const inYear = (year: number) => definitions.filter((one) => one.year === year);
	return inYear(first).flatMap((from) =>
		inYear(last)
			.filter(
				(to) =>
					to.denominator === from.denominator &&
					(to.straddling === null || from.straddling === null || to.straddling === from.straddling)
			)
			.map((to) => ({ from, to }))
	);
}
