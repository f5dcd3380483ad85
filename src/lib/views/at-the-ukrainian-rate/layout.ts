import { scaleLinear } from 'd3-scale';
import { formatPeople } from '$lib/text/numbers';
import { textWidth, wrapText } from '$lib/style/text-width';
import { textSize } from '$lib/style/typography';
import type { ChartWidth } from '../contract';
import { placeKeys, type PlacedKey } from './keys';
import { barText, readingOf } from './labels';
import type { Bar, RateRow } from './rows';
import type { AtTheUkrainianRate } from './series';

export interface PlacedText {
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly isStrong: boolean;
}

export interface PlacedBar {
	readonly bar: Bar;
	readonly y: number;
	/** People let in, from zero: those who may stay, then those let in for a limited time. */
	readonly parts: readonly { readonly x: number; readonly width: number; readonly isTemporary: boolean }[];
	/** From the smaller to the larger of people let in and the number at the Ukrainian rate. */
	readonly difference: { readonly x: number; readonly width: number } | null;
	/** Pixel of the number at the Ukrainian rate; `null` for the Ukrainians. */
	readonly rateAt: number | null;
	readonly whisker: { readonly from: number; readonly to: number } | null;
	readonly texts: readonly PlacedText[];
	readonly reading: string;
	/** Where the point is read: the end of the people let in. */
	readonly endX: number;
}

export interface PlacedRow {
	readonly row: RateRow;
	readonly name: PlacedText;
	readonly notes: readonly PlacedText[];
	readonly bars: readonly PlacedBar[];
}

export interface PlacedRate {
	readonly width: number;
	readonly height: number;
	readonly title: PlacedText;
	readonly keys: readonly PlacedKey[];
	readonly plot: {
		readonly left: number;
		readonly right: number;
		readonly top: number;
		readonly bottom: number;
	};
	readonly ticks: readonly { readonly position: number; readonly label: string }[];
	readonly rows: readonly PlacedRow[];
}

export const BAR = 14;
/** From the lower edge of a bar to its whisker. */
export const WHISKER = 8;

const FRAME = {
	wide: { width: 760, left: 132, right: 744, ticks: 6, nameRoom: 124, gap: 13 },
	narrow: { width: 360, left: 6, right: 346, ticks: 3, nameRoom: 340, gap: 14 }
} as const;

/** Series in, pixels out. The same in Node and in the browser, since text is measured from the bundled font. */
export function layout(model: AtTheUkrainianRate, width: ChartWidth): PlacedRate {
	const frame = FRAME[width];
	const size = textSize[width];
	const { keys, bottom: keysEnd } = placeKeys(model, frame.width, size.small, 24);
	const top = keysEnd + 10;
	const scale = scaleLinear([0, farthest(model) * 1.02], [frame.left, frame.right]);
	let y = top;
	const rows = model.rows.map((row) => {
		const placed = placeRow(row, y, { model, width, at: scale });
		y = placed.bottom + frame.gap;
		return placed.row;
	});
	return {
		width: frame.width,
		height: Math.ceil(y + 28),
		title: {
			x: 0,
			y: 13,
			text: 'People, on one scale from zero',
			isStrong: false
		},
		keys,
		plot: { left: frame.left, right: frame.right, top, bottom: y },
		ticks: scale.ticks(frame.ticks).map((tick) => ({ position: scale(tick), label: formatPeople(tick) })),
		rows
	};
}

/** The largest number of people that is drawn. */
const farthest = ({ rows }: AtTheUkrainianRate): number =>
	Math.max(
		1,
		...rows.flatMap(({ isReference, bars }) =>
			bars.flatMap(({ people, expectedRange }) =>
				isReference ? [people.value] : [people.value, expectedRange.high]
			)
		)
	);

interface Place {
	readonly model: AtTheUkrainianRate;
	readonly width: ChartWidth;
	readonly at: (people: number) => number;
}

function placeRow(row: RateRow, top: number, place: Place): { row: PlacedRow; bottom: number } {
	const { width } = place;
	const frame = FRAME[width];
	const size = textSize[width];
	const line = size.small * 1.2;
	const isWide = width === 'wide';
	const name = { x: isWide ? 0 : frame.left, y: top + 12, text: row.originName, isStrong: true };
	const notes: PlacedText[] = [];
	let y = isWide ? top : top + 18;
	if (row.bars.length === 0) {
		const lines = wrapText(`not available: ${row.reason}`, frame.right - frame.left, { size: size.small });
		lines.forEach((text, i) => notes.push({ x: frame.left, y: y + 12 + i * line, text, isStrong: false }));
		return { row: { row, name, notes, bars: [] }, bottom: y + lines.length * line };
	}
	const bars = row.bars.map((bar, i) => {
		const start = y;
		const words = bar.words ? wrapText(bar.words, frame.nameRoom, { size: size.small }) : [];
		if (isWide) {
			const first = start + (i === 0 ? 12 + size.label * 1.2 : 12);
			words.forEach((text, k) => notes.push({ x: 0, y: first + k * line, text, isStrong: false }));
			const { placed, bottom } = placeBar(bar, row, start, place);
			y = Math.max(bottom, first + (words.length - 1) * line + 4) + (i < row.bars.length - 1 ? 8 : 0);
			return placed;
		}
		if (words.length > 0) {
			const beside = textWidth(row.originName, { size: size.label, weight: 600 }) + 8;
			const text = words.join(' ');
			const fits = i === 0 && beside + textWidth(text, { size: size.small }) <= frame.nameRoom;
			notes.push({ x: frame.left + (fits ? beside : 0), y: fits ? name.y : y + 12, text, isStrong: false });
			if (!fits) y += line;
		}
		const { placed, bottom } = placeBar(bar, row, y, place);
		y = bottom + (i < row.bars.length - 1 ? 8 : 0);
		return placed;
	});
	return { row: { row, name, notes, bars }, bottom: y };
}

function placeBar(
	bar: Bar,
	{ isReference }: RateRow,
	top: number,
	{ model, width, at }: Place
): { placed: PlacedBar; bottom: number } {
	const frame = FRAME[width];
	const size = textSize[width].small;
	const line = size * 1.2;
	const { strong, plain } = barText(bar, isReference, model.tier);
	const strongWidth = textWidth(strong, { size, weight: 600 });
	const fits = frame.left + strongWidth + 10 + textWidth(plain, { size }) <= frame.right + 8;
	const lines = fits ? 1 : 2;
	const y = top + lines * line + 3;
	const { people, durable, expected, expectedRange } = bar;
	const [end, rate] = [at(people.value), at(expected.value)];
	const parts = [
		{ x: at(0), width: at(durable) - at(0), isTemporary: false },
		{ x: at(durable), width: end - at(durable), isTemporary: true }
	];
	const hasRange = !isReference && expectedRange.high > expectedRange.low;
	return {
		placed: {
			bar,
			y,
			parts: parts.filter((part) => part.width > 0),
			difference: isReference ? null : { x: Math.min(end, rate), width: Math.abs(rate - end) },
			rateAt: isReference ? null : rate,
			whisker: hasRange ? { from: at(expectedRange.low), to: at(expectedRange.high) } : null,
			texts: [
				{ x: frame.left, y: top + 12, text: strong, isStrong: true },
				{
					x: fits ? frame.left + strongWidth + 10 : frame.left,
					y: top + 12 + (fits ? 0 : line),
					text: plain,
					isStrong: false
				}
			],
			reading: readingOf(bar, isReference, model.tier),
			endX: end
		},
		bottom: y + BAR + (isReference ? 0 : WHISKER + 4)
	};
}
