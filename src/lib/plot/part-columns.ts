import { textWidth, wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { remark, seriesGroup, text } from './make-marks';
import { partBar, type BarPart } from './part-bars';
import { stackRows } from './rows';
import type { CursorPoint, Mark } from './scene';

/** A cell of one row and one column. */
export interface PartCell {
	/** If empty, the cell has its label only. */
	readonly parts: readonly BarPart[];
	readonly label: string;
	/** Small text below the bar. */
	readonly detail: string;
	readonly tooltip: string;
}

export interface PartCells {
	readonly id: string;
	readonly name: string;
	/** Small text with the name. */
	readonly subtitle: string;
	readonly cells: readonly PartCell[];
	readonly colour: string;
	/** Text colour. */
	readonly ink: string;
}

interface Columns {
	readonly heads: readonly string[];
	readonly rows: readonly PartCells[];
	/** The value at the right end of every track. */
	readonly domain: number;
}

/**
 * Pixels. `name` and `subtitle` are the middles of these texts below the top of a row; without one, the subtitle follows
 * the name. In narrow layouts bars fill the column and values sit above them.
 */
const FRAME = {
	full: {
		wide: {
			names: 118,
			bar: 18,
			lead: 4,
			name: 13,
			subtitle: 32.25,
			detail: 18,
			gap: 12,
			value: 44,
			between: 14
		},
		narrow: { names: 0, bar: 10, lead: 40, name: 10, subtitle: 0, detail: 17, gap: 14, value: 0, between: 10 }
	},
	compact: {
		wide: {
			names: 118,
			bar: 16,
			lead: 2,
			name: 10,
			subtitle: 28.25,
			detail: 17,
			gap: 5,
			value: 44,
			between: 14
		},
		narrow: { names: 82, bar: 8, lead: 17, name: 7, subtitle: 23, detail: 0, gap: 10, value: 0, between: 6 }
	}
} as const;

interface Room {
	readonly width: ChartWidth;
	readonly frame: (typeof FRAME)[ChartSize][ChartWidth];
	/** Distance between columns. */
	readonly step: number;
	/** Pixels of a value. */
	readonly lengthOf: (value: number) => number;
	/** Maximum length of a bar. */
	readonly track: number;
}

/** Rows with a bar in parts in every column, all on tracks of equal length. @param top in pixels. */
export function layoutPartColumns(
	{ heads, rows, domain }: Columns,
	top: number,
	width: ChartWidth,
	size: ChartSize = 'full'
) {
	const frame = FRAME[size][width];
	const { names, between, value, lead, bar, detail, gap } = frame;
	const step = (chartWidth[width] - names + between) / heads.length;
	const track = step - between - value;
	const style = { size: textSize[width].small, weight: 600 } as const;
	const line = style.size * lineHeight;
	const broken = heads.map((head) => wrapText(head, step - between, style));
	const lines = Math.max(...broken.map(({ length }) => length));
	const hasDetails = ({ cells }: PartCells) => names > 0 || cells.some((cell) => cell.detail !== '');
	const stack = stackRows(
		rows,
		(row) => lead + bar + (hasDetails(row) ? detail : 0) + gap,
		top + lines * line + 8
	);
	const room: Room = { width, frame, step, track, lengthOf: (share) => (track * share) / domain };
	const placed = stack.items.map(({ item, top: rowTop }) => layoutRow(item, rowTop, room));
	return {
		marks: [
			...broken.map((head, i) =>
				text({ x: names + i * step, y: top + (lines - head.length) * line }, head, {
					...style,
					align: 'top'
				})
			),
			...placed.map(({ marks }) => marks)
		],
		cursor: placed.flatMap(({ cursor }) => cursor),
		bottom: stack.bottom
	};
}

function layoutRow(row: PartCells, top: number, room: Room) {
	const { width, step, frame } = room;
	const { names, lead } = frame;
	const style = { size: textSize[width].label, weight: 600, colour: row.ink, align: 'middle' } as const;
	const y = top + lead;
	const subtitleAt =
		frame.subtitle > 0
			? { x: 0, y: top + frame.subtitle }
			: { x: textWidth(row.name, style) + 8, y: top + frame.name };
	const cells = row.cells.map((cell, i) => layoutCell(row, cell, names + i * step, y, room));
	return {
		cursor: cells.flatMap(({ cursor }) => cursor),
		marks: seriesGroup(row.id, [
			text({ x: 0, y: top + frame.name }, row.name, style),
			remark(subtitleAt, row.subtitle, width, { align: 'middle' }),
			...cells.flatMap(({ marks }) => marks)
		])
	};
}

/** @param x and `y`: upper left corner of the bar. */
function layoutCell(
	{ name, colour, ink }: PartCells,
	{ parts, label, detail, tooltip }: PartCell,
	x: number,
	y: number,
	{ width, frame, step, lengthOf, track }: Room
): { marks: readonly Mark[]; cursor: readonly CursorPoint[] } {
	const { bar, value } = frame;
	const size = textSize[width];
	const isBar = parts.length > 0;
	const drawn = partBar(parts, { x, y, height: bar }, lengthOf, { tooltip, series: name, colour });
	const at = value > 0 ? { x: isBar ? x + track + 5 : x, y: y + bar / 2 } : { x, y: y - 10 };
	const words = isBar
		? text(at, label, { align: 'middle', size: size.label, weight: 600, colour: ink })
		: remark(at, wrapText(label, step - 2, { size: size.small }), width, { align: 'middle' });
	return {
		cursor: drawn.cursor,
		marks: [
			...(isBar ? [{ kind: 'rect', x, y, width: track, height: bar, fill: 'var(--grid)' } as const] : []),
			...drawn.marks,
			words,
			...(detail && frame.detail > 0 ? [remark({ x, y: y + bar + 3 }, detail, width, { align: 'top' })] : [])
		]
	};
}
