import { lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { drawRows, type Drawn } from './draw-rows';
import { figureHeads, rowFigures, type ColumnFigure } from './figure-columns';
import { SWATCH, swatchAt, type LegendItem } from './legend';
import { bar, bottomAxis, remark, rule, seriesGroup } from './make-marks';
import { rowName } from './row-name';
import { scaleLinear, type Scale } from './scale';
import type { CursorPoint, LegendEntry, Mark, Point } from './scene';
import { flowItems } from './text-lines';

/** How a part is told apart from its neighbours. */
export interface Tint {
	/** Opacity of the colour, 0–1. */
	readonly strength: number;
	readonly outlined?: boolean;
}

interface SharePart {
	readonly tint: Tint;
	/** 0–1. */
	readonly share: number;
	readonly tooltip: string;
}

/** A bar of 100% over a thin bar of another share. */
export interface ShareRow {
	readonly id: string;
	readonly name: string;
	readonly colour: string;
	/** Text colour. */
	readonly ink: string;
	/** From left to right; none if there are too few for shares. */
	readonly parts: readonly SharePart[];
	/** The thin bar; the share is 0–1. */
	readonly below: { readonly share: number; readonly tooltip: string };
	/** In the wide layout: a figure for each column, and words in place of the parts if there are none. */
	readonly figures: readonly ColumnFigure[];
	readonly instead: string;
	/** In the narrow layout: words at the end of the line with the name, and items below the bar. */
	readonly aside: string;
	readonly items: readonly string[];
}

interface ShareBars {
	readonly rows: readonly ShareRow[];
	/** Heads of the columns of figures in two lines, as many as figures. */
	readonly heads: readonly (readonly string[])[];
	/** Words on the line in the middle. */
	readonly half: string;
}

/** Pixels. A row is as high as its items where it has some. */
const FRAME = {
	full: {
		wide: { left: 112, right: 462, barTop: 4, bar: 20, row: 42, bottom: 30 },
		narrow: { left: 4, right: 352, barTop: 22, bar: 20, row: 38, bottom: 0 }
	},
	compact: {
		wide: { left: 112, right: 462, barTop: 3, bar: 16, row: 34, bottom: 30 },
		narrow: { left: 4, right: 352, barTop: 20, bar: 10, row: 44, bottom: 0 }
	}
} as const;
const THIN = { gap: 3, height: 5 } as const;
const HALF_LINE = { colour: 'var(--ink)', dash: '4 3' } as const;
/** Right edge of the last column of figures, and the width of all columns. */
const COLUMNS = { right: 756, across: 280 } as const;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

interface Room {
	readonly width: ChartWidth;
	readonly frame: (typeof FRAME)[ChartSize][ChartWidth];
	readonly x: Scale;
	/** Right edges of the columns of figures. */
	readonly rights: readonly number[];
}

/** One bar of 100% per row, with a line at its half and a thin bar below it. @param above lower edge of what precedes, in pixels. */
export function layoutShareBars(
	{ rows, heads, half }: ShareBars,
	above: number,
	width: ChartWidth,
	size: ChartSize
): Drawn {
	const frame = FRAME[size][width];
	const isWide = width === 'wide';
	const line = textSize[width].small * lineHeight;
	const top = above + (isWide ? 2 : 1) * line + 8;
	const x = scaleLinear([0, 1], [frame.left, frame.right]);
	const rights = heads.map(
		(_, i) => COLUMNS.right - ((heads.length - 1 - i) * COLUMNS.across) / heads.length
	);
	const drawn = drawRows(rows, top, (row, rowTop) => drawRow(row, rowTop, { width, frame, x, rights }));
	const plot = { left: frame.left, right: frame.right, top, bottom: drawn.bottom };
	const ticks = TICKS.map((share) => ({ position: x(share), label: `${100 * share}%` }));
	return {
		marks: [
			remark({ x: x(0.5), y: top - 6 }, half, width, { anchor: 'middle' }),
			...(isWide
				? [
						bottomAxis(plot, ticks, width),
						rule('vertical', { at: x(0.5), from: top - 2, to: drawn.bottom }, HALF_LINE),
						...figureHeads(heads, rights, { y: top - 4 - 2 * line, align: 'top' }, width)
					]
				: []),
			...drawn.marks
		],
		cursor: drawn.cursor,
		bottom: drawn.bottom + frame.bottom
	};
}

function drawRow(row: ShareRow, top: number, room: Room): Drawn {
	const { width, frame, x } = room;
	const { name, ink, colour, below } = row;
	const y = top + frame.barTop;
	const middle = y + frame.bar / 2;
	const thin = { x: frame.left, y: y + frame.bar + THIN.gap };
	const parts = drawParts(row, y, room);
	const half = rule('vertical', { at: x(0.5), from: y - 3, to: thin.y }, HALF_LINE);
	const words =
		width === 'wide' ? figuresOf(row, middle, room) : linesOf(row, top, thin.y + THIN.height + 3, room);
	const marks = [
		...rowName({ name, ink }, { x: 0, y: width === 'wide' ? middle : top + 10 }, width),
		...parts.marks,
		...thinBar(thin, frame.right - frame.left, below.share),
		...(row.parts.length > 0 ? [half] : []),
		...words.marks
	];
	const end = { x: x(below.share), y: thin.y + THIN.height / 2, tooltip: below.tooltip };
	return {
		marks: [seriesGroup(row.id, marks)],
		cursor: [...parts.cursor, end].map((point) => ({ series: name, colour, ...point })),
		bottom: words.bottom ?? top + frame.row
	};
}

function drawParts({ parts, colour }: ShareRow, y: number, { x, frame }: Room) {
	let from = 0;
	const placed = parts
		.map((part) => {
			const left = x(from);
			from += part.share;
			return { ...part, left, right: x(from) };
		})
		.filter(({ left, right }) => right > left);
	return {
		marks: placed.flatMap(({ tint, left, right }) => {
			const gap = Math.min(1, (right - left) / 3);
			return tintedBox({ x: left, y, width: right - left - gap, height: frame.bar }, tint, colour);
		}),
		cursor: placed.map(({ tooltip, left, right }): Pick<CursorPoint, 'x' | 'y' | 'tooltip'> => {
			return { x: (left + right) / 2, y: y + frame.bar / 2, tooltip };
		})
	};
}

interface Words {
	readonly marks: readonly Mark[];
	/** Lower edge of the row, if words determine it. */
	readonly bottom?: number;
}

const figuresOf = (
	{ parts, figures, instead }: ShareRow,
	y: number,
	{ width, frame, rights }: Room
): Words => ({
	marks: [
		...(parts.length > 0 ? [] : [remark({ x: frame.left + 6, y }, instead, width, { align: 'middle' })]),
		...rowFigures(figures, rights, y, width)
	]
});

/** @param from top of the lines below the bars. */
function linesOf({ aside, items }: ShareRow, top: number, from: number, { width, frame }: Room): Words {
	const { left, right } = frame;
	const size = textSize[width].small;
	const marks = [remark({ x: right, y: top + 10 }, aside, width, { anchor: 'end', align: 'middle' })];
	if (items.length === 0) return { marks };
	const lines = flowItems(items, right - left, size);
	return {
		marks: [...marks, remark({ x: left, y: from }, lines, width, { align: 'top' })],
		bottom: from + lines.length * size * lineHeight + 14
	};
}

const tintedBox = (
	box: Parameters<typeof bar>[0],
	{ strength, outlined = false }: Tint,
	colour: string
): Mark[] => [
	{ kind: 'rect', ...box, fill: colour, opacity: strength },
	...(outlined ? [bar(box, colour, { outlined })] : [])
];

/** A share as the filled part of a track. */
const thinBar = ({ x, y }: Point, width: number, share: number): Mark[] => {
	const box = { kind: 'rect', x, y, height: THIN.height } as const;
	return [
		{ ...box, width, fill: 'var(--paper)', stroke: 'var(--rule)', strokeWidth: 0.75 },
		{ ...box, width: width * share, fill: 'var(--rule)' }
	];
};

/** Explains a part. */
export const tintItem = (entry: LegendEntry, tint: Tint): LegendItem => ({
	...entry,
	symbol: (at) => tintedBox(swatchAt(at), tint, 'var(--muted)')
});

/** Explains the thin bar. */
export const thinItem = (entry: LegendEntry): LegendItem => ({
	...entry,
	symbol: ({ x, y }) => thinBar({ x, y: y - THIN.height / 2 }, SWATCH.width, 0.67)
});
