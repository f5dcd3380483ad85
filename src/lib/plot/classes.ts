import { quantileSorted } from 'd3-array';
import { formatNumber } from '$lib/text/numbers';
import { swatchItem, type LegendItem } from './legend';

/** Lower bounds of the classes above the lowest, ascending. */
export type Breaks = readonly number[];

/** The nearest of 1, 2, 5, 10, 20 … of any magnitude, by ratio. */
export function nearestRound(value: number): number {
	const power = 10 ** Math.floor(Math.log10(value));
	const rounds = [1, 2, 5, 10].map((one) => Number((one * power).toPrecision(1)));
	const distance = (round: number): number => Math.abs(Math.log(round / value));
	return rounds.reduce((best, round) => (distance(round) < distance(best) ? round : best));
}

/**
 * Round numbers near the fifths of the values, so that every class holds some countries and one extreme country
 * does not push all others into the lowest.
 */
export function breaksFor(values: readonly number[]): Breaks {
	const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
	const [lowest, highest] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
	const fifths = [0.2, 0.4, 0.6, 0.8].flatMap((share) => quantileSorted(sorted, share) ?? []);
	const rounds = [...new Set(fifths.map(nearestRound))];
	return rounds.filter((value) => value > lowest && value <= highest);
}

/** Classes of refugees per 1,000 residents of a European country, the same for every nationality and year. */
export const PER_RESIDENT_BREAKS: Breaks = [0.1, 1, 5, 15];

/** Index of a value's class; 0 is the lowest. */
export const classOf = (value: number, breaks: Breaks): number =>
	breaks.filter((lower) => value >= lower).length;

/** "under 2", "2 to 5", "20 or more": a label per class, the lowest first. */
export function classLabels(breaks: Breaks): string[] {
	const [first] = breaks;
	if (first === undefined) return ['any number'];
	return [
		`under ${formatNumber(first)}`,
		...breaks.map((lower, i) => {
			const upper = breaks[i + 1];
			return upper === undefined
				? `${formatNumber(lower)} or more`
				: `${formatNumber(lower)} to ${formatNumber(upper)}`;
		})
	];
}

const STRENGTHS = [0.26, 0.42, 0.6, 0.8, 1];

/** Opacity of a class, 0–1; 1 for the highest. */
export const strengthOf = (index: number, breaks: Breaks): number =>
	STRENGTHS[STRENGTHS.length - 1 - breaks.length + index] ?? 1;

/** A swatch per class at its opacity, the lowest first. */
export const classItems = (breaks: Breaks, colour: string): LegendItem[] =>
	classLabels(breaks).map((text, i) =>
		swatchItem({ id: `class ${i}`, text }, { fill: colour, opacity: strengthOf(i, breaks) })
	);
