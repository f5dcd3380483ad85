import { UNRANKED, type SeriesStyle } from '$lib/style/series-style';
import { dot, interval, line as stroke } from './make-marks';
import { consecutiveRuns } from './runs';
import type { Mark, Point } from './scene';

/** The value of a series in one year. */
export interface YearValue {
	readonly year: number;
	readonly value: number;
	/** Bounds of the value. */
	readonly range: { readonly low: number; readonly high: number } | null;
	/** Without a rank, the dot is grey and the line leaves it out. */
	readonly isRanked: boolean;
	/** Whether the value counts all months. */
	readonly isWhole: boolean;
	readonly isHollow: boolean;
	/** At the cursor: the value in words, and alone. */
	readonly tooltip: string;
	readonly text: string;
}

/** A value at its place in pixels. */
export type PlacedYear = YearValue & { readonly at: Point };

const placeOf = ({ at }: PlacedYear): Point => at;

/** Runs of whole years, and a thin last segment into an incomplete year. @param halo Clears the background around the line. */
export function yearStrokes(points: readonly PlacedYear[], style: SeriesStyle, halo: boolean): Mark[] {
	const { colour, width, dash } = style;
	const ranked = points.filter(({ isRanked }) => isRanked);
	const whole = ranked.filter(({ isWhole }) => isWhole);
	const [last, open] = [whole.at(-1), ranked.find(({ isWhole }) => !isWhole)];
	return [
		...consecutiveRuns(whole, ({ year }) => year).map(({ items }) =>
			stroke(items.map(placeOf), colour, { width, dash, halo })
		),
		...(last && open && open.year === last.year + 1
			? [stroke([last.at, open.at], colour, { width: width / 2, dash })]
			: [])
	];
}

export const yearDots = (points: readonly PlacedYear[], { colour, shape }: SeriesStyle): Mark[] =>
	points.map(({ at, isRanked, isHollow }) =>
		dot(
			at,
			isRanked ? 4.5 : 3,
			{ colour: isRanked ? colour : UNRANKED.colour, shape },
			{ hollow: !isRanked || isHollow }
		)
	);

/** On a log scale: only where the bounds differ and lie above zero. @param y pixels of a value. */
export const yearRanges = (
	points: readonly PlacedYear[],
	colour: string,
	y: (value: number) => number
): Mark[] =>
	points.flatMap(({ at, range }) => {
		if (!range || range.low <= 0 || range.high <= range.low) return [];
		const span = { at: at.x, from: y(range.low), to: y(range.high) };
		return [interval('vertical', span, colour, { opacity: 0.6 })];
	});
