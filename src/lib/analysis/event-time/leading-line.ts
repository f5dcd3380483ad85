import { sideOf } from '$lib/metrics/parity';
import { REFERENCE } from '../figures';
import type { OnsetComparison, OnsetParity } from './onset-comparison';
import type { OnsetLine } from './onset-lines';

/** A line with its rate per 1,000 displaced. */
export interface LineRate {
	readonly line: OnsetLine;
	readonly rate: number;
}

/** Lines with at least ten people, without Ukraine’s. */
export const ratedLines = (lines: readonly OnsetLine[]): LineRate[] =>
	lines.flatMap((line) =>
		line.origin !== REFERENCE && line.parity.defined && line.rate.defined
			? [{ line, rate: line.rate.value }]
			: []
	);

/** Afghans, the newest start of the war first, otherwise the first line. */
export function leadingLine(lines: readonly OnsetLine[]): LineRate | undefined {
	const all = ratedLines(lines);
	const [afghans] = all
		.filter(({ line }) => line.origin === 'AFG')
		.sort((a, b) => b.line.onsetMonth - a.line.onsetMonth);
	return afghans ?? all[0];
}

/** The ways of counting an origin, the lowest ratio first. */
export const byRatio = (definitions: readonly OnsetParity[]): OnsetParity[] =>
	[...definitions].sort((a, b) => a.parity.value - b.parity.value);

/**
 * A way of counting that puts the people of a line on the opposite side of the Ukrainians, as close to the drawn one as
 * there is; undefined if there is none, or if the line is at parity.
 */
export function oppositeDefinition(
	{ origin, label, parity, denominator }: OnsetLine,
	comparisons: readonly OnsetComparison[]
): OnsetParity | undefined {
	const side = parity.defined ? sideOf(parity.value) : 'about equal';
	if (side === 'about equal') return undefined;
	const differences = (one: OnsetParity) =>
		Number(one.denominator !== denominator.kind) + 2 * Number(one.onsetLabel !== label);
	const own = comparisons.find((one) => one.origin === origin)?.definitions ?? [];
	const opposite = byRatio(own).filter((one) => !['about equal', side].includes(sideOf(one.parity.value)));
	// Among equally close ones that with the ratio farthest from parity.
	const farthestFirst = side === 'below' ? opposite.reverse() : opposite;
	return farthestFirst.sort((a, b) => differences(a) - differences(b))[0];
}
