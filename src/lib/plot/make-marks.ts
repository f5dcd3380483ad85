import type { Shape } from '$lib/style/shape';
import { textSize, type ChartWidth } from '$lib/style/typography';
import { bandPath, linePath, stepPath, type RangePoint } from './path';
import type {
	AxisMark,
	BarMark,
	Box,
	Direction,
	DotMark,
	GroupMark,
	IntervalMark,
	LineMark,
	Mark,
	PathMark,
	Point,
	RectMark,
	RuleMark,
	TextMark,
	Tick
} from './scene';

type Options<Of, Given extends keyof Of> = Partial<Omit<Of, Given | 'kind'>>;

export const text = (
	{ x, y }: Point,
	words: TextMark['text'],
	options: Options<TextMark, 'x' | 'y' | 'text' | 'size'> & Pick<TextMark, 'size'>
): TextMark => ({ ...options, kind: 'text', x, y, text: words });

/** Small grey text: units, subtitles, remarks. */
export const remark = (
	at: Point,
	words: TextMark['text'],
	width: ChartWidth,
	options: Options<TextMark, 'x' | 'y' | 'text'> = {}
): TextMark => text(at, words, { size: textSize[width].small, colour: 'var(--muted)', ...options });

export const bar = (
	box: Point & { readonly width: number; readonly height: number },
	colour: string,
	{ hatch, outlined, dash }: Pick<BarMark, 'hatch' | 'outlined' | 'dash'> = {}
): BarMark => ({
	kind: 'bar',
	x: box.x,
	y: box.y,
	width: box.width,
	height: box.height,
	colour,
	hatch,
	outlined: outlined ?? false,
	dash
});

/** @param r in pixels: radius of the circle with the same area. */
export const dot = (
	{ x, y }: Point,
	r: number,
	{ colour, shape = 'circle' }: { readonly colour: string; readonly shape?: Shape },
	{ hollow, halo }: Pick<DotMark, 'hollow' | 'halo'> = {}
): DotMark => ({ kind: 'dot', x, y, r, colour, shape, hollow, halo });

interface Span {
	/** Position on the other axis, in pixels. */
	readonly at: number;
	readonly from: number;
	readonly to: number;
}

export const rule = (
	direction: Direction,
	{ at, from, to }: Span,
	{ colour = 'var(--rule)', width = 1, dash }: Partial<Pick<RuleMark, 'colour' | 'width' | 'dash'>> = {}
): RuleMark => ({ kind: 'rule', direction, at, from, to, colour, width, dash });

export const interval = (
	direction: Direction,
	{ at, from, to }: Span,
	colour: string,
	{ width = 1.5, cap = 4, dash, opacity }: Options<IntervalMark, 'direction' | 'at' | 'from' | 'to'> = {}
): IntervalMark => ({ kind: 'interval', direction, at, from, to, colour, width, cap, dash, opacity });

type Stroke = Options<LineMark, 'd' | 'colour'>;

/** Straight segments through the points. */
export const line = (
	points: readonly Point[],
	colour: string,
	{ width = 2, ...more }: Stroke = {}
): LineMark => ({
	kind: 'line',
	d: linePath(points),
	colour,
	width,
	...more
});

/** A step line: each value holds until the next point, the last one until `endX`. */
export const step = (
	points: readonly Point[],
	colour: string,
	{ width = 2, endX, ...more }: Stroke & { readonly endX?: number | undefined } = {}
): LineMark => ({ kind: 'line', d: stepPath(points, endX), colour, width, ...more });

interface BandOptions {
	/** Each range holds until the next point. */
	readonly stepped?: boolean;
	/** Right end of the last range when stepped, in pixels. */
	readonly endX?: number | undefined;
	/** 0–1. */
	readonly opacity?: number;
}

/** Shades a part of a plot over its full height, where figures differ in kind. @param opacity 0–1. */
export const shade = (
	{ top, bottom }: Box,
	[x, width]: readonly [left: number, width: number],
	opacity: number
): RectMark => ({ kind: 'rect', x, y: top, width, height: bottom - top, fill: 'var(--grid)', opacity });

/** The area between the lower and the upper bound. */
export const band = (
	points: readonly RangePoint[],
	fill: PathMark['fill'],
	{ stepped = false, endX, opacity = 0.18 }: BandOptions = {}
): PathMark => ({
	kind: 'path',
	d: bandPath(points, stepped, endX),
	fill,
	opacity: typeof fill === 'string' ? opacity : undefined,
	stroke: 'none'
});

export const group = (
	marks: readonly Mark[],
	options: Omit<GroupMark, 'kind' | 'marks'> = {}
): GroupMark => ({
	kind: 'group',
	...options,
	marks
});

/** All marks of one series: a nationality, a country, a line. */
export const seriesGroup = (id: string, marks: readonly Mark[]): GroupMark =>
	group(marks, { data: { series: id } });

/** The axis below a plot, with gridlines over its full height. */
export const bottomAxis = (
	plot: Box,
	ticks: readonly Tick[],
	width: ChartWidth,
	{ grid = true, tickLength = 4 }: { readonly grid?: boolean; readonly tickLength?: number } = {}
): AxisMark => ({
	kind: 'axis',
	side: 'bottom',
	at: plot.bottom,
	from: plot.left,
	to: plot.right,
	ticks,
	grid: grid ? [plot.top, plot.bottom] : undefined,
	line: true,
	tickLength,
	size: textSize[width].axis
});

/** The axis left of a plot, with gridlines over its full width. */
export const leftAxis = (plot: Box, ticks: readonly Tick[], width: ChartWidth): AxisMark => ({
	kind: 'axis',
	side: 'left',
	at: plot.left,
	from: plot.top,
	to: plot.bottom,
	ticks,
	grid: [plot.left, plot.right],
	size: textSize[width].axis
});
