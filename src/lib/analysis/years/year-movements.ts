import { interval, type Interval } from '$lib/metrics/interval';
import { moveOf, type Move } from '$lib/metrics/movement';
import type { DenominatorName } from '../comparison/denominators';
import { pointIn, rateIn, type YearDefinition, type YearLine } from './year-lines';

interface End {
	readonly parity: Interval;
}

/** The same definition in both years. */
interface Path {
	readonly from: End & { readonly denominator: DenominatorName };
	readonly to: End;
}

/** Change of an origin's ratio between two years, under every definition tested. */
export interface Movement {
	readonly line: YearLine;
	readonly from: End;
	readonly to: End;
	/** Its own rates per 1,000 displaced and year, in both years. */
	readonly rateBefore: number;
	readonly rateAfter: number;
	readonly paths: readonly Path[];
	/** `null` when the definitions do not agree. */
	readonly move: Move | null;
}

/** Two years and the changes of the ratios between them. */
export interface YearChange {
	readonly first: number;
	readonly last: number;
	/** Every origin with enough people in both years, nearest to parity in the last year first. */
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
	const moves = new Set(paths.map(({ from: a, to: b }) => moveOf(a.parity.value, b.parity.value)));
	const [move] = moves;
	return { line, from, to, rateBefore, rateAfter, paths, move: moves.size === 1 && move ? move : null };
}

function endIn(line: YearLine, year: number): End | null {
	const point = pointIn(line, year);
	if (!point?.isRanked || !point.parity.defined) return null;
	const { low, value, high } = point.parity;
	return { parity: interval(low, value, high) };
}

function pathsOf(definitions: readonly YearDefinition[], first: number, last: number): Path[] {
	const inYear = (year: number) => definitions.filter((one) => one.year === year);
	return inYear(first).flatMap((from) =>
		inYear(last)
			.filter((to) => to.denominator === from.denominator)
			.map((to) => ({ from, to }))
	);
}

/** Tie-breaking order of directions with equally many origins. */
const WAYS = ['closer', 'further above', 'further below', 'past parity', 'unchanged'] as const;
export type Way = (typeof WAYS)[number];

/** Origins whose definitions agree, grouped by direction, the most frequent first. */
export const byWay = (moved: readonly Movement[]) =>
	WAYS.map((way) => ({ way, group: moved.filter((one) => wayOf(one) === way) }))
		.filter(({ group }) => group.length > 0)
		.sort((a, b) => b.group.length - a.group.length);

const wayOf = ({ move, to }: Movement) =>
	move === 'further' ? (to.parity.value > 1 ? 'further above' : 'further below') : move;

/** Origins whose own rates rose. */
export const rising = (moved: readonly Movement[]): Movement[] =>
	moved.filter(({ rateBefore, rateAfter }) => rateAfter > rateBefore);

export const falling = (moved: readonly Movement[]): Movement[] =>
	moved.filter(({ rateBefore, rateAfter }) => rateAfter < rateBefore);

/** The definitions with the largest rise and the largest fall of the ratio; `null` without any. */
export function extremePaths({ paths }: Movement): readonly [most: Path, least: Path] | null {
	const factor = ({ from, to }: Path) => to.parity.value / from.parity.value;
	const sorted = [...paths].sort((a, b) => factor(b) - factor(a));
	const [most, least] = [sorted[0], sorted.at(-1)];
	return most && least ? [most, least] : null;
}

/** Origins with enough people in a year and a rate in an earlier one, the highest ratio first; the reference is left out. */
export const ratesSince = (lines: readonly YearLine[], earlier: number, year: number) =>
	lines
		.flatMap((line) => {
			const point = pointIn(line, year);
			const before = rateIn(line, earlier);
			if (line.isReference || !point?.isRanked || before === null) return [];
			return point.parity.defined && point.rate.defined
				? [{ line, parity: point.parity.value, rate: point.rate.value, before }]
				: [];
		})
		.sort((a, b) => b.parity - a.parity);
