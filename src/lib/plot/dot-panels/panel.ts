import type { Shape } from '$lib/style/shape';
import { textWidth } from '$lib/style/text-width';
import { textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import type { SwatchFill } from '../legend';
import { bottomAxis, dot, interval, remark, rule, text } from '../make-marks';
import type { RatioScale } from '../ratio-scale';
import type { Reference } from '../reference-label';
import type { CursorPoint, Mark, Point, ViewLink } from '../scene';

/** A ratio with its bounds. */
export interface PanelDot {
	readonly value: number;
	readonly low: number;
	readonly high: number;
	readonly colour: string;
	readonly shape: Shape;
	readonly hollow: boolean;
	/** Dash pattern of the line between the bounds. */
	readonly dash?: string | undefined;
	/** Drawn in place of the dot. */
	readonly words?: string | undefined;
	readonly tooltip: string;
	readonly link: { readonly to: ViewLink; readonly label: string };
}

interface DotRow {
	readonly label: string;
	readonly dots: readonly PanelDot[];
}

/** Rows of dots under one heading. */
export interface DotPanel {
	readonly heading: string;
	/** Small text with the heading. */
	readonly remark: string;
	/** The square before the heading. */
	readonly mark: SwatchFill;
	/** Panels of one kind stay in one column where there are several. */
	readonly kind: string;
	/** Name of its points for the cursor. */
	readonly series: string;
	/** Compact panels have one row for all. */
	readonly rows: readonly DotRow[];
}

/** Pixels. `left` and `right` are the ends of a plot within its column. */
export const FRAME = {
	full: {
		wide: { columns: 2, left: 160, right: 354, legend: 44, bottom: 30, heading: 46, row: 22, gap: 4 },
		narrow: { columns: 1, left: 150, right: 346, legend: 44, bottom: 30, heading: 46, row: 22, gap: 4 }
	},
	compact: {
		wide: { columns: 1, left: 400, right: 748, legend: 36, bottom: 28, heading: 2, row: 22, gap: 1 },
		narrow: { columns: 1, left: 14, right: 346, legend: 36, bottom: 26, heading: 16, row: 14, gap: 1 }
	}
} as const;

export type Scale = Pick<RatioScale, 'at' | 'ticks'>;

export interface Room {
	readonly width: ChartWidth;
	readonly size: ChartSize;
	readonly frame: (typeof FRAME)[ChartSize][ChartWidth];
	/** Of the column. */
	readonly scale: Scale;
	readonly reference: Reference;
	/** Left edge of the column, in pixels. */
	readonly shift: number;
}

/** A part of the picture; axes and text are painted below all dots. */
export interface PanelLayout {
	readonly background: readonly Mark[];
	readonly marks: readonly Mark[];
	readonly cursor: readonly CursorPoint[];
}

export const panelHeight = ({ rows }: DotPanel, { frame }: Room): number =>
	frame.heading + frame.row * rows.length;

/** @param start top of the panel, in pixels. */
export function layoutPanel(panel: DotPanel, start: number, room: Room): PanelLayout {
	const { width, frame, scale, shift, reference } = room;
	const { heading, row } = frame;
	const bottom = start + panelHeight(panel, room);
	const plot = { left: frame.left + shift, right: frame.right + shift, top: start + heading, bottom };
	const grid = scale.ticks.map(({ position }) => ({ position, label: '' }));
	const isFull = room.size === 'full';
	const line = { at: scale.at(reference.value), from: plot.top - (isFull ? 4 : 0), to: bottom };
	const yOf = (i: number) => plot.top + row * (i + 0.5);
	const { small } = textSize[width];
	const dots = panel.rows.flatMap((one, i) =>
		one.dots.map((of) => layoutDot(of, yOf(i), panel.series, room))
	);
	return {
		background: [
			bottomAxis(plot, grid, width, { tickLength: 0 }),
			...(isFull ? headingAbove(panel, start, room) : headingBeside(panel, start, room)),
			...panel.rows.map(({ label }, i) =>
				text({ x: shift, y: yOf(i) }, label, { align: 'middle', size: small })
			),
			rule('vertical', line, { colour: reference.colour, width: 2 })
		],
		marks: dots.flatMap(({ marks }) => marks),
		cursor: dots.map(({ point }) => point)
	};
}

function layoutDot(one: PanelDot, y: number, series: string, { scale, width, size, frame }: Room) {
	const { value, low, high, colour, shape, hollow, dash, words, tooltip, link } = one;
	const x = scale.at(value);
	const [from, to] = [scale.at(low), scale.at(high)];
	const hasBounds = value > 0 && Math.abs(to - from) >= 2;
	const symbol =
		words === undefined
			? dot({ x, y }, 5, { colour, shape }, { hollow, halo: size === 'full' })
			: remark({ x, y }, words, width, { anchor: 'middle', align: 'middle' });
	const area = { x: x - 12, y: y - frame.row / 2, width: 24, height: frame.row };
	const point: CursorPoint = { x, y, tooltip, series, colour, link: { ...link, area } };
	return {
		marks: [
			...(hasBounds ? [interval('horizontal', { at: y, from, to }, colour, { cap: 3, dash })] : []),
			symbol
		],
		point
	};
}

/** @param at the middle. */
const square = ({ mark }: DotPanel, { x, y }: Point): Mark => ({
	kind: 'rect',
	x: x - 5,
	y: y - 5,
	width: 10,
	height: 10,
	...mark
});

function headingAbove(panel: DotPanel, start: number, { shift, width }: Room): Mark[] {
	const { label: size } = textSize[width];
	return [
		square(panel, { x: shift + 6, y: start + 13 }),
		text({ x: shift + 18, y: start + 18 }, panel.heading, { size, weight: 600 }),
		remark({ x: shift, y: start + 37 }, panel.remark, width)
	];
}

/** On one line, left of the plot or above it; the remark only if there is room. */
function headingBeside(panel: DotPanel, start: number, { width, frame }: Room): Mark[] {
	const { small: size } = textSize[width];
	const right = width === 'wide' ? frame.left - 14 : frame.right;
	const y = start + (width === 'wide' ? frame.heading + frame.row / 2 : frame.heading / 2);
	const { heading, remark: words } = panel;
	const room = right - 18 - textWidth(heading, { size, weight: 600 }) - 12;
	return [
		square(panel, { x: 6, y }),
		text({ x: 18, y }, heading, { align: 'middle', size, weight: 600 }),
		...(textWidth(words, { size }) > room
			? []
			: [remark({ x: right, y }, words, width, { align: 'middle', anchor: 'end' })])
	];
}
