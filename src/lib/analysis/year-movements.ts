import { interval, type Interval } from '$lib/metrics/interval';
import { movesWithin, type Move } from '$lib/metrics/movement';
import type { DenominatorName } from './denominators';
import { pointIn, rateIn, type YearDefinition, type YearLine } from './year-lines';

interface End {
	readonly parity: Interval;
}

/** The same definition at both ends. */
interface Path {
	readonly from: End & { readonly denominator: DenominatorName; readonly words: string };
	readonly to: End;
}

/** Which way the ratio of an origin went between two years, under every definition tested. */
export interface Movement {
	readonly line: YearLine;
	readonly from: End;
	readonly to: End;
	/** Its own rates per 1,000 displaced a year, in both years. */
	readonly rateBefore: number;
	readonly rateAfter: number;
	readonly paths: readonly Path[];
	/** `null` when the definitions do not agree. */
	readonly move: Move | null;
}

/** Two years and which way the ratios went between them. */
export interface YearChange {
	readonly first: number;
	readonly last: number;
	/** Every origin with enough people in both years, the nearest to parity at the end first. */
	readonly moved: readonly Movement[];
}

export const yearChange = (lines: readonly YearLine[], first: number, last: number): YearChange => ({
	first,
	last,
	moved: lines
		.flatMap((line) => movementOf(line, first, last) ?? [])
		.sort((a, b) => distance(a.to) - distance(b.to))
});

const distance = ({ parity }: End): number => Math.abs(Math.log(parity.value));

function movementOf(line: YearLine, first: number, last: number): Movement | null {
	const [from, to] = [endIn(line, first), endIn(line, last)];
	const [rateBefore, rateAfter] = [rateIn(line, first), rateIn(line, last)];
	if (line.isReference || !from || !to || rateBefore === null || rateAfter === null) return null;
	const paths = pathsOf(line.definitions, first, last);
	const moves = new Set(paths.flatMap(({ from: a, to: b }) => [...movesWithin(a.parity, b.parity)]));
	const [move] = moves;
	return { line, from, to, rateBefore, rateAfter, paths, move: moves.size === 1 && move ? move : null };
}

function endIn(line: YearLine, year: number): End | null {
	const point = pointIn(line, year);
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
