import type { Shape } from '$lib/style/shape';
import { textWidth, wrapText } from '$lib/style/text-width';
import { chartWidth, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { bottomAxis, dot, interval, remark, rule, seriesGroup, text } from './make-marks';
import { ratioScale, type RatioScale } from './ratio-scale';
import { referenceLabel, type Reference } from './reference-label';
import { rowName } from './row-name';
import { stackRows } from './rows';
import type { Box, CursorPoint, Mark, Scene, SeriesName } from './scene';

interface RatioDot {
	readonly value: number;
	readonly label: (format: RatioScale['format']) => string;
	/** Outlined, with a label in regular weight. */
	readonly hollow: boolean;
	/** CSS colours of the symbol and of its label. */
	readonly colour: string;
	readonly ink: string;
	readonly tooltip: string;
}

/** Ratios of one series over their range. */
export interface RatioRow {
	readonly id: string;
	readonly name: string;
	/** Small text with the name. */
	readonly words: string;
	/** Further dots have their labels below the line. */
	readonly dots: readonly RatioDot[];
	/** Whether there is room for labels below the line. */
	readonly isTall: boolean;
	readonly range: { readonly low: number; readonly high: number } | null;
	/** Said on the line where there is no first dot. */
	readonly absence: string;
	readonly colour: string;
	readonly ink: string;
	readonly shape: Shape;
}

interface RatioRows {
	readonly title: (scale: RatioScale) => string;
	readonly rows: readonly RatioRow[];
	readonly reference: Reference;
	readonly series: readonly SeriesName[];
}

/** Pixels; `further` is added to tall rows. */
const FRAME = {
	full: {
		wide: { left: 150, right: 14, top: 52, bottom: 30, row: 44, lift: 0, further: 16 },
		narrow: { left: 12, right: 12, top: 52, bottom: 28, row: 60, lift: 17, further: 16 }
	},
	compact: {
		wide: { left: 150, right: 14, top: 50, bottom: 28, row: 40, lift: -2, further: 16 },
		narrow: { left: 92, right: 12, top: 50, bottom: 28, row: 40, lift: -2, further: 16 }
	}
} as const;

interface Room {
	readonly width: ChartWidth;
	/** Names are in the margin. */
	readonly isBeside: boolean;
	readonly scale: RatioScale;
	readonly plot: Box;
}

/** Rows of labelled dots over the range of each series, with a line at the reference. */
export function ratioRows(
	{ title, rows, reference, series }: RatioRows,
	width: ChartWidth,
	size: ChartSize
): Scene {
	const frame = FRAME[size][width];
	const { top } = frame;
	const stack = stackRows(rows, ({ isTall }) => frame.row + (isTall ? frame.further : 0), top);
	const isBeside = width === 'wide' || size === 'compact';
	const style = { size: textSize[width].small };
	const names = isBeside ? Math.max(0, ...rows.map(({ words }) => textWidth(words, style))) : 0;
	const left = Math.max(frame.left, names + 12);
	const plot = { left, right: chartWidth[width] - frame.right, top, bottom: stack.bottom };
	const ratios = rows.flatMap(({ dots, range }) => [
		...dots.map(({ value }) => value),
		...(range ? [range.low, range.high] : [])
	]);
	const scale = ratioScale(ratios, [plot.left, plot.right]);
	const room = { width, isBeside, scale, plot };
	const placed = stack.items.map(({ item, top: y }) => layoutRow(item, y + frame.lift + 30, room));
	const { colour, value } = reference;
	const line = { at: scale.at(value), from: plot.top - 8, to: plot.bottom };
	return {
		width: chartWidth[width],
		height: stack.bottom + frame.bottom,
		marks: [
			bottomAxis(plot, scale.ticks, width),
			remark({ x: 0, y: 14 }, title(scale), width),
			rule('vertical', line, { colour, width: 2 }),
			referenceLabel(reference, { x: line.at, y: plot.top - 14 }, plot, width),
			...placed.map(({ marks }) => marks)
		],
		legend: [],
		cursor: placed.flatMap(({ cursor }) => cursor),
		series
	};
}

/** @param y of the dots, in pixels. */
function layoutRow(row: RatioRow, y: number, room: Room): { marks: Mark; cursor: CursorPoint[] } {
	const { scale } = room;
	return {
		marks: seriesGroup(row.id, [
			...nameMarks(row, y, room),
			...rangeMarks(row, y, room),
			...row.dots.flatMap((one, i) => dotMarks(one, i > 0, row, y, room)),
			...absenceMarks(row, y, room)
		]),
		cursor: row.dots.map(({ value, tooltip }) => ({
			x: scale.at(value),
			y,
			tooltip,
			series: row.name,
			colour: row.colour
		}))
	};
}

function nameMarks({ name, words, ink }: RatioRow, y: number, { width, isBeside, plot }: Room): Mark[] {
	const at = isBeside ? { x: 0, y } : { x: plot.left, y: y - FRAME.full.narrow.lift - 16 };
	return rowName({ isBeside, name, words, ink }, at, width);
}

/** A range that ends outside the axis has no cap there. */
function rangeMarks({ range, colour }: RatioRow, y: number, { scale }: Room): Mark[] {
	if (!range || range.low >= range.high) return [];
	const style = { width: 2, cap: scale.fits(range.low) ? 5 : 0 };
	return [
		interval('horizontal', { at: y, from: scale.at(range.low), to: scale.at(range.high) }, colour, style)
	];
}

function absenceMarks({ absence }: RatioRow, y: number, { width, isBeside, plot }: Room): Mark[] {
	if (absence === '') return [];
	const x = plot.left + (isBeside ? 6 : 0);
	const lines = wrapText(absence, plot.right - x, { size: textSize[width].small });
	return [remark({ x, y }, lines, width, { align: 'middle' })];
}

function dotMarks(one: RatioDot, isFurther: boolean, { shape }: RatioRow, y: number, room: Room): Mark[] {
	const { scale, plot, width } = room;
	const { value, hollow, colour, ink } = one;
	const size = textSize[width].small;
	const x = scale.at(value);
	const words = one.label(scale.format);
	const half = textWidth(words, { size, weight: 600 }) / 2;
	const middle = Math.min(plot.right - half, Math.max(plot.left + half, x));
	const label = { x: middle, y: isFurther ? y + 16 : y - 15 };
	return [
		dot({ x, y }, 6, { colour, shape }, { hollow, halo: true }),
		text(label, words, { anchor: 'middle', align: 'middle', size, weight: hollow ? 400 : 600, colour: ink })
	];
}
