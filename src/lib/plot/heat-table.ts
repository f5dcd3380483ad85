import { textWidth } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { columnHeads } from './column-heads';
import { drawRows, type Drawn } from './draw-rows';
import { SWATCH, type LegendItem } from './legend';
import { group, remark, text } from './make-marks';
import { ratioLegend, ratioLegendWidth } from './ratio-legend';
import type { LegendEntry, Mark, Point, RectMark } from './scene';
import type { ScenePart } from './scene-stack';

export interface HeatCell {
	readonly id: string;
	readonly words: string;
	/** CSS colour; `outline` for a frame alone, `null` for the words alone. */
	readonly fill: string | 'outline' | null;
	/** Grey words. */
	readonly isMuted: boolean;
	readonly tooltip: string;
}

interface HeatRow {
	readonly id: string;
	readonly name: string;
	/** The name with its mark, if any. */
	readonly label: string;
	readonly cells: readonly HeatCell[];
	/** Words at the right end. */
	readonly aside: string;
}

interface HeatTable {
	readonly columns: readonly string[];
	readonly rows: readonly HeatRow[];
	/** Words above the heads of the columns; none if empty. */
	readonly remark: string;
	/** Head of the words at the right end; none in the narrow layout. */
	readonly asideHead: readonly string[];
	/** The row above which a line of words stands; none if negative. */
	readonly divider: { readonly before: number; readonly words: string };
}

/** Pixels; `lead` is the height of a line above the cells, `aside` the room for words after them. */
const FRAME = {
	full: {
		wide: { step: 46, row: 25, cell: 23, lead: 0, aside: 62 },
		narrow: { step: 40, row: 43, cell: 21, lead: 20, aside: 0 }
	},
	compact: {
		wide: { step: 46, row: 22, cell: 20, lead: 0, aside: 62 },
		narrow: { step: 40, row: 39, cell: 19, lead: 18, aside: 0 }
	}
} as const;
/** Smallest text size in a cell. */
const LEAST_TEXT = 12.9;
const WIDEST_NAME = 168;
const DIVIDER = 28;
const SCALE_HEIGHT = 14;

interface Room {
	readonly width: ChartWidth;
	readonly frame: (typeof FRAME)[ChartSize][ChartWidth];
	/** Names are above their cells. */
	readonly isStacked: boolean;
	/** Left edge of the cells, and the distance between them. */
	readonly left: number;
	readonly column: number;
	readonly cell: { readonly width: number; readonly height: number };
}

/** The scale of ratios, in colours. @param top in pixels. */
export function heatScale(top: number, width: ChartWidth, size: ChartSize): ScenePart {
	const { step, lead } = FRAME[size][width];
	const line = textSize[width].small * lineHeight;
	const x = lead > 0 ? (chartWidth[width] - ratioLegendWidth(step)) / 2 : 0;
	return {
		marks: ratioLegend({ x, y: top }, { step, height: SCALE_HEIGHT, line }, width),
		bottom: top + SCALE_HEIGHT + line
	};
}

/** A row for each name, a cell for each column, coloured or outlined. @param top in pixels. */
export function layoutHeatTable(table: HeatTable, top: number, width: ChartWidth, size: ChartSize): Drawn {
	const { columns, rows } = table;
	const room = roomFor(table, width, size);
	const { left, column, isStacked } = room;
	const right = chartWidth[width];
	const line = textSize[width].small * lineHeight;
	const isNoted = table.remark !== '';
	const headTop = top + (isNoted ? line + 2 : 0) + 12;
	const headY = headTop + (isStacked ? line : 0) + line * (isStacked ? 0.5 : 1.5);
	const drawn = drawRows(rows, headY + line * 0.5 + 8, (row, rowTop, i) =>
		drawRow(row, rowTop, i === table.divider.before ? table.divider.words : '', room)
	);
	return {
		...drawn,
		marks: [
			...columnHeads(columns, (i) => left + (i + 0.5) * column - 1, {
				y: headY,
				line,
				right,
				width,
				isStaggered: isStacked
			}),
			...(isNoted ? [remark({ x: 0, y: top + line / 2 + 2 }, table.remark, width, { align: 'middle' })] : []),
			...(isStacked
				? []
				: [remark({ x: right, y: headTop }, table.asideHead, width, { anchor: 'end', align: 'top' })]),
			...drawn.marks
		],
		bottom: drawn.bottom + 4
	};
}

function roomFor({ rows, columns }: HeatTable, width: ChartWidth, size: ChartSize): Room {
	const frame = FRAME[size][width];
	const isStacked = frame.lead > 0;
	const names = Math.max(...rows.map(({ name }) => textWidth(name, { size: textSize[width].label })));
	const left = isStacked ? 0 : Math.ceil(Math.min(WIDEST_NAME, names) + 10);
	const column = (chartWidth[width] - left - frame.aside) / columns.length;
	const cell = { width: column - 2, height: frame.cell };
	return { width, frame, isStacked, left, column, cell };
}

/** @param divider words above the row; none if empty. */
function drawRow(row: HeatRow, top: number, divider: string, room: Room): Drawn {
	const { width, frame, isStacked, left, column, cell: box } = room;
	const start = top + (divider ? DIVIDER : 0);
	const y = start + frame.lead;
	const at = isStacked ? y - 9 : y + box.height / 2;
	const end = { anchor: 'end', align: 'middle' } as const;
	const cells = row.cells.map((cell, i) => ({ cell, x: left + i * column }));
	const marks = [
		text({ x: 0, y: at }, row.label, { align: 'middle', size: textSize[width].label }),
		...cells.flatMap(({ cell, x }) => cellMarks(cell, { x, y }, room)),
		...(row.aside ? [remark({ x: chartWidth[width], y: at }, row.aside, width, end)] : [])
	];
	return {
		marks: [
			...(divider ? [remark({ x: 0, y: top + DIVIDER / 2 }, divider, width, { align: 'middle' })] : []),
			group(marks, { data: { row: row.id } })
		],
		cursor: cells.map(({ cell, x }) => ({
			x: x + box.width / 2,
			y: y + box.height / 2,
			tooltip: cell.tooltip,
			series: row.name,
			colour: 'var(--ink)'
		})),
		bottom: start + frame.row
	};
}

/** There are hundreds of them: plain text without a halo is faster to draw. */
function cellMarks(
	{ id, words, fill, isMuted }: HeatCell,
	{ x, y }: Point,
	{ width, cell: box }: Room
): Mark[] {
	const { small } = textSize[width];
	const own = textWidth(words, { size: small });
	const data = { cell: id };
	const label = text({ x: x + box.width / 2, y: y + box.height / 2 }, words, {
		anchor: 'middle',
		align: 'middle',
		halo: false,
		size: own > box.width - 2 ? Math.max(LEAST_TEXT, (small * (box.width - 2)) / own) : small,
		colour: isMuted ? 'var(--muted)' : 'var(--ink)'
	});
	if (fill === null) return [label];
	const filled: RectMark =
		fill === 'outline' ? outline({ x, y, ...box }) : { kind: 'rect', x, y, ...box, fill };
	return [{ ...filled, data }, label];
}

const outline = (box: Point & { readonly width: number; readonly height: number }): RectMark => ({
	kind: 'rect',
	x: box.x + 0.5,
	y: box.y + 0.5,
	width: box.width - 1,
	height: box.height - 1,
	fill: 'none',
	stroke: 'var(--rule)'
});

/** Explains outlined cells. */
export const outlineItem = (entry: LegendEntry): LegendItem => ({
	...entry,
	symbol: ({ x, y }) => [outline({ x, y: y - SWATCH.height / 2, width: SWATCH.width, height: SWATCH.height })]
});
