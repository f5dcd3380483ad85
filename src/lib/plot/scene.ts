import type { Shape } from '$lib/style/shape';

/** A position in pixels from the upper left corner of the picture. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** Edges in pixels, such as those of the plot between the axes. */
export interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** A position on an axis, in pixels along it, and its label; an empty label draws only the gridline. */
export interface Tick {
	readonly position: number;
	readonly label: string;
}

export type Anchor = 'start' | 'middle' | 'end';
export type Direction = 'horizontal' | 'vertical';

/** Strokes that fill an area. A background of `none` is transparent. */
export interface Hatch {
	/** CSS colour of the strokes. */
	readonly colour: string;
	/** Pixels between strokes. @default 5 */
	readonly spacing?: number;
	/** Pixels. @default 1.75 */
	readonly width?: number;
	/** Degrees from vertical. @default 45 */
	readonly angle?: number;
	/** CSS colour under the strokes. @default 'var(--paper)' */
	readonly background?: string;
}

export interface TextMark extends Point {
	readonly kind: 'text';
	/** One line, or several. */
	readonly text: string | readonly string[];
	/** The end of the text at x. @default 'start' */
	readonly anchor?: Anchor;
	/** The part of the text at y. @default 'baseline' */
	readonly align?: 'baseline' | 'middle' | 'top';
	/** Pixels. */
	readonly size: number;
	/** @default 400 */
	readonly weight?: 400 | 600;
	/** CSS colour with text contrast. @default 'var(--ink)' */
	readonly colour?: string;
	/** Clears the background around the letters. @default true */
	readonly halo?: boolean;
	/** Target of a thin leader line from the near end of the text. */
	readonly leader?: Point | undefined;
}

/** An area with straight edges. Negative widths run leftwards, negative heights upwards. */
export interface BarMark extends Point {
	readonly kind: 'bar';
	readonly width: number;
	readonly height: number;
	readonly colour: string;
	/** Strokes inside an outline: temporary status. */
	readonly hatch?: Hatch | undefined;
	/** Only the outline. */
	readonly outlined?: boolean;
	/** Dash pattern of the outline, in pixels. */
	readonly dash?: string | null | undefined;
}

/** A plain rectangle: cells, tracks, swatches. */
export interface RectMark extends Point {
	readonly kind: 'rect';
	readonly width: number;
	readonly height: number;
	/** CSS colour or a hatch; `none` for an outline alone. */
	readonly fill: string | Hatch;
	/** 0–1. */
	readonly opacity?: number | undefined;
	readonly stroke?: string | undefined;
	readonly strokeWidth?: number | undefined;
	/** Becomes `data-…` attributes. */
	readonly data?: Readonly<Record<string, string>>;
}

export interface CircleMark extends Point {
	readonly kind: 'circle';
	readonly r: number;
	readonly fill: string;
	/** 0–1. */
	readonly opacity?: number | undefined;
	readonly stroke?: string | undefined;
	readonly strokeWidth?: number | undefined;
	readonly data?: Readonly<Record<string, string>>;
}

/** A value as a symbol whose area is that of a circle of radius `r`. */
export interface DotMark extends Point {
	readonly kind: 'dot';
	readonly r: number;
	readonly colour: string;
	readonly shape: Shape;
	/** Outlined instead of filled. */
	readonly hollow?: boolean | undefined;
	/** Clears the background around the symbol. */
	readonly halo?: boolean | undefined;
}

/** A straight line along one axis: parity, the end of the data, a tick. */
export interface RuleMark {
	readonly kind: 'rule';
	readonly direction: Direction;
	/** Position on the other axis, in pixels. */
	readonly at: number;
	readonly from: number;
	readonly to: number;
	readonly colour: string;
	readonly width: number;
	readonly dash?: string | null | undefined;
}

/** From the lower to the upper bound of a value. */
export interface IntervalMark {
	readonly kind: 'interval';
	readonly direction: Direction;
	readonly at: number;
	readonly from: number;
	readonly to: number;
	readonly colour: string;
	readonly width: number;
	/** Half the length of the end caps, in pixels; 0 for none. */
	readonly cap: number;
	readonly dash?: string | null | undefined;
	/** 0–1. */
	readonly opacity?: number | undefined;
}

/** A stroked path. */
export interface LineMark {
	readonly kind: 'line';
	/** Path data in pixels. */
	readonly d: string;
	readonly colour: string;
	readonly width: number;
	readonly dash?: string | null | undefined;
	readonly halo?: boolean | undefined;
	/** 0–1. */
	readonly opacity?: number | undefined;
}

/** A filled path. */
export interface PathMark {
	readonly kind: 'path';
	readonly d: string;
	readonly fill: string | Hatch;
	/** 0–1. */
	readonly opacity?: number | undefined;
	readonly stroke?: string | undefined;
	readonly strokeWidth?: number | undefined;
	readonly data?: Readonly<Record<string, string>>;
}

export interface AxisMark {
	readonly kind: 'axis';
	/** The side of the plot with the labels. */
	readonly side: 'bottom' | 'top' | 'left' | 'right';
	/** Position of the axis on the other axis, in pixels. */
	readonly at: number;
	readonly from: number;
	readonly to: number;
	readonly ticks: readonly Tick[];
	/** Start and end of gridlines across the plot; none when absent. */
	readonly grid?: readonly [number, number] | undefined;
	/** Draws the axis itself. */
	readonly line?: boolean;
	/** Pixels. @default 0 */
	readonly tickLength?: number;
	readonly size: number;
}

/** One country in colour. */
export interface MapArea {
	readonly id: string;
	/** Path data in pixels. */
	readonly d: string;
	readonly colour: string;
	/** 0–1. */
	readonly opacity: number;
	readonly hatch?: Hatch | undefined;
	/** CSS colour of an outline, for areas without colour. */
	readonly outline?: string | undefined;
}

/** Plain land, coloured areas on it, borders between them, disputed borders as dots. All path data in pixels. */
export interface MapMark {
	readonly kind: 'map';
	readonly land: string;
	readonly areas: readonly MapArea[];
	readonly borders: string;
	readonly disputed: string;
}

/** Marks that belong together: one series, one row. */
export interface GroupMark {
	readonly kind: 'group';
	/** Becomes `data-…` attributes, e.g. `{ series: 'AFG' }`. */
	readonly data?: Readonly<Record<string, string>>;
	readonly translate?: Point;
	readonly marks: readonly Mark[];
}

export type Mark =
	| TextMark
	| BarMark
	| RectMark
	| CircleMark
	| DotMark
	| RuleMark
	| IntervalMark
	| LineMark
	| PathMark
	| AxisMark
	| MapMark
	| GroupMark;

/** A link to a state of a view, usually another one. Plain data: the page turns it into a URL. */
export interface ViewLink {
	readonly slug: string;
	/** Search string, as `writeState` writes it with the controls of that view. */
	readonly search: string;
}

/** A value that the pointer and the keyboard can select and whose tooltip they open. */
export interface CursorPoint extends Point {
	/** The value in words, e.g. "month 12: 24 per 1,000". */
	readonly tooltip: string;
	/** Name of its line, bar or row; points of one series are consecutive in the list. */
	readonly series: string;
	/** CSS colour of the cursor. */
	readonly colour: string;
	/** In line charts: the moment that it shares with points of other series, and its value alone. One crosshair reads them together. */
	readonly moment?: { readonly key: string; readonly value: string } | undefined;
	/** Link of the point, and its clickable area. */
	readonly link?: { readonly to: ViewLink; readonly label: string; readonly area: Point & Size } | undefined;
}

interface Size {
	readonly width: number;
	readonly height: number;
}

/** The meaning of a mark, in words. */
export interface LegendEntry {
	readonly id: string;
	readonly text: string;
}

/** A nationality, country or kind that the chart draws, with its colour. */
export interface SeriesName {
	readonly id: string;
	readonly name: string;
	/** CSS colour. */
	readonly colour: string;
}

/** A chart in pixels: everything that a renderer, a picture export or a test needs. */
export interface Scene extends Size {
	/** In painting order. */
	readonly marks: readonly Mark[];
	/** The kinds of marks explained by the legend; empty when direct labels suffice. */
	readonly legend: readonly LegendEntry[];
	/** All points, series by series, in reading order. */
	readonly cursor: readonly CursorPoint[];
	readonly series: readonly SeriesName[];
	/** Maximum distance in pixels from the pointer to a point that it selects. @default 32 */
	readonly reach?: number;
	/** The kind of picture, for screen readers. @default 'Chart' */
	readonly noun?: 'Chart' | 'Map' | 'Matrix';
}
