import { formatExact } from '$lib/text/numbers';
import { textWidth } from '$lib/style/text-width';
import { textSize } from '$lib/style/typography';
import type { ChartWidth } from '../contract';
import { perHundred } from '$lib/text/phrases';
import { countRecorded } from './finding';
import type { Compared as Rung, Traced as Dot } from '$lib/analysis/comparison';
import { ratioScale, type RatioScale } from './scale';
import type { ParityLadder } from './series';

export interface PlacedText {
	readonly x: number;
	readonly y: number;
	readonly text: string;
}

export interface PlacedDot {
	readonly x: number;
	readonly y: number;
	readonly dot: Dot;
	/** The second way of counting one origin is outlined. */
	readonly isFurther: boolean;
	readonly label: PlacedText;
	/** What the dot says when it is stepped to. */
	readonly reading: string;
}

export interface PlacedRung {
	readonly rung: Rung;
	readonly y: number;
	readonly name: PlacedText;
	readonly subtitle: PlacedText | null;
	readonly range: { readonly from: number; readonly to: number; readonly isCapped: boolean } | null;
	readonly dots: readonly PlacedDot[];
	/** In place of a dot. */
	readonly absence: PlacedText | null;
}

export interface PlacedLadder {
	readonly width: number;
	readonly height: number;
	readonly plot: {
		readonly left: number;
		readonly right: number;
		readonly top: number;
		readonly bottom: number;
	};
	readonly scale: RatioScale;
	readonly parityAt: number;
	readonly rungs: readonly PlacedRung[];
}

const FRAME = {
	wide: { width: 760, left: 150, right: 14, top: 52, bottom: 30, row: 44, lift: 0, further: 16 },
	narrow: { width: 360, left: 12, right: 12, top: 52, bottom: 28, row: 60, lift: 17, further: 16 }
} as const;

/** Series in, pixels out. The same in Node and in the browser, since text is measured from the bundled font. */
export function layout({ rungs }: ParityLadder, width: ChartWidth): PlacedLadder {
	const frame = FRAME[width];
	const heights = rungs.map(({ dots }) => frame.row + (dots.length > 1 ? frame.further : 0));
	const bottom = frame.top + heights.reduce((sum, height) => sum + height, 0);
	const plot = { left: frame.left, right: frame.width - frame.right, top: frame.top, bottom };
	const scale = ratioScale(rungs, [plot.left, plot.right]);
	return {
		width: frame.width,
		height: bottom + frame.bottom,
		plot,
		scale,
		parityAt: scale.at(1),
		rungs: rungs.map((rung, i) => {
			const top = frame.top + heights.slice(0, i).reduce((sum, height) => sum + height, 0);
			return placeRung(rung, top, { width, scale, left: plot.left, right: plot.right });
		})
	};
}

interface Place {
	readonly width: ChartWidth;
	readonly scale: RatioScale;
	readonly left: number;
	readonly right: number;
}

function placeRung(rung: Rung, top: number, place: Place): PlacedRung {
	const { width, scale, left, right } = place;
	const frame = FRAME[width];
	const size = textSize[width];
	const y = top + frame.lift + 30;
	const isWide = width === 'wide';
	const [main] = rung.dots;
	const words = rung.dots.length === 1 ? (main?.words ?? '') : '';
	const nameWidth = textWidth(rung.originName, { size: size.label, weight: 600 });
	const name = { x: isWide ? 0 : left, y: isWide ? y : top + 14, text: rung.originName };
	const { range } = rung;
	return {
		rung,
		y,
		name: isWide && words ? { ...name, y: y - 8 } : name,
		subtitle: words
			? { x: isWide ? 0 : left + nameWidth + 8, y: isWide ? y + 10 : name.y, text: words }
			: null,
		range:
			range && range.low < range.high
				? { from: scale.at(range.low), to: scale.at(range.high), isCapped: scale.fits(range.low) }
				: null,
		dots: rung.dots
			.filter(({ people }) => people.value > 0)
			.map((dot, i) => placeDot(dot, i, y, rung, place)),
		absence:
			!main || main.people.value === 0
				? {
						x: left + (isWide ? 6 : 0),
						y,
						text: main ? 'none recorded' : `not available: ${rung.reason.toLowerCase()}`
					}
				: null
	};

	function placeDot(dot: Dot, i: number, y: number, rung: Rung, { scale }: Place): PlacedDot {
		const x = scale.at(dot.parity.value);
		const text = dotText(dot, rung, scale);
		const half = textWidth(text, { size: size.small, weight: 600 }) / 2;
		return {
			x,
			y,
			dot,
			isFurther: i > 0,
			label: {
				x: Math.min(right - half, Math.max(left + half, x)),
				y: i === 0 ? y - 15 : y + 16,
				text
			},
			reading: readingOf(dot)
		};
	}
}

function dotText(dot: Dot, rung: Rung, scale: RatioScale): string {
	if (!dot.isRanked) return `${countRecorded(dot)}: too few to rank`;
	return `${scale.format(dot.parity.value)} ${rung.dots.length > 1 ? dot.words : ''}`.trim();
}

function readingOf({ parity, people, words, isRanked }: Dot): string {
	const count = `${formatExact(people.value)} people`;
	return [
		words,
		isRanked ? `${perHundred(parity.value)} for every 100 Ukrainians (${count})` : `${count}: too few to rank`
	]
		.filter((part) => part !== '')
		.join(': ');
}
