import type { Shape } from '$lib/style/shape';
import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { drawRows, type Drawn } from './draw-rows';
import { figureHeads, rowFigures, type ColumnFigure } from './figure-columns';
import { barItem, layoutLegend, type LegendItem, type LegendLayout } from './legend';
import { bar, bottomAxis, dot, remark, seriesGroup, text } from './make-marks';
import { scaleLinear, type Scale } from './scale';
import type { LegendEntry, Mark } from './scene';
import { scaleTicks } from './ticks';

interface Value {
	readonly value: number;
	readonly tooltip: string;
}

/** A framed bar with a dot on the same scale, and the figures of both. */
export interface FramedRow {
	readonly label: string;
	/** Dashed where the value is derived. */
	readonly bar: (Value & { readonly isDashed: boolean }) | null;
	readonly dot: Value | null;
	/** One for each of three columns. */
	readonly figures: readonly ColumnFigure[];
}

/** Rows under one name, with gridlines. */
export interface FramedGroup {
	readonly id: string;
	readonly name: string;
	readonly colour: string;
	/** Text colour. */
	readonly ink: string;
	readonly shape: Shape;
	/** Groups with the same key share a scale; the last of them has its axis. */
	readonly scale: string;
	readonly rows: readonly FramedRow[];
}

interface FramedBars {
	readonly groups: readonly FramedGroup[];
	/** Heads of the three columns of figures. */
	readonly heads: readonly string[];
	/** Words of a tick. @param highest value of its scale. */
	readonly tickLabel: (value: number, highest: number) => string;
}

/** Pixels, `columns` being right edges; `ticks` is about how many an axis has. */
const FRAME = {
	wide: { left: 46, right: 488, columns: [598, 684, 752], ticks: 4 },
	narrow: { left: 42, right: 172, columns: [246, 306, 356], ticks: 2 }
} as const;
/** Heights of a row and of its bar, the space below a group, and the gap between legend entries. */
const ROWS = {
	full: { row: 23, bar: 15, below: 10, between: Infinity },
	compact: { row: 16, bar: 11, below: 5, between: 24 }
} as const;
const AXIS_ROOM = 24;

/** What framed bars and dots mean, at the top of a picture. */
export function framedLegend(
	entries: { readonly bar: LegendEntry; readonly dot: LegendEntry },
	width: ChartWidth,
	size: ChartSize
): LegendLayout {
	const colour = 'var(--muted)';
	/** Distance from the middle of the first line to its top. */
	const top = (textSize[width].small * lineHeight) / 2;
	const items: LegendItem[] = [
		barItem(entries.bar, { up: top - 2, width: 18, height: 11 }, colour, { outlined: true }),
		{ ...entries.dot, symbol: ({ x, y }) => [dot({ x: x + 9, y: y - top + 8 }, 5, { colour })] }
	];
	const room = { top: 2, right: chartWidth[width], between: ROWS[size].between, wrap: true };
	return layoutLegend(items, { ...room, width, style: { colour } });
}

interface Room {
	readonly width: ChartWidth;
	readonly size: ChartSize;
	readonly scale: Scale;
	/** Whether the axis of the scale is below the group. */
	readonly hasAxis: boolean;
}

/** Groups of framed bars with dots, one below the other. @param top in pixels. */
export function layoutFramedBars(
	{ groups, heads, tickLabel }: FramedBars,
	top: number,
	width: ChartWidth,
	size: ChartSize
): Drawn {
	const drawn = drawRows(groups, top, (group, start, i) => {
		const alike = groups.filter(({ scale }) => scale === group.scale);
		const room = { width, size, scale: scaleFor(alike, width), hasAxis: group === alike.at(-1) };
		return drawGroup(group, start, { heads: i === 0 ? heads : [], tickLabel }, room);
	});
	return { ...drawn, bottom: drawn.bottom - 4 };
}

function scaleFor(groups: readonly FramedGroup[], width: ChartWidth): Scale {
	const { left, right } = FRAME[width];
	const values = groups.flatMap(({ rows }) =>
		rows.flatMap((row) => [row.bar?.value ?? 0, row.dot?.value ?? 0])
	);
	return scaleLinear([0, Math.max(1, ...values)], [left, right]);
}

function drawGroup(
	group: FramedGroup,
	start: number,
	{ heads, tickLabel }: Omit<FramedBars, 'groups'>,
	room: Room
): Drawn {
	const { width, scale, hasAxis } = room;
	const { row: pitch, below } = ROWS[room.size];
	const { left, right, columns, ticks: count } = FRAME[width];
	const { label: size } = textSize[width];
	const { name, colour, ink } = group;
	const top = start + size * lineHeight + 4;
	const bottom = top + group.rows.length * pitch;
	const y = start + size * 0.6;
	const highest = scale.domain()[1];
	const ticks = scaleTicks(scale, count, (value) => (hasAxis ? tickLabel(value, highest) : ''));
	const rows = group.rows.map((row, i) => ({ ...row, y: top + (i + 0.5) * pitch }));
	const marks = [
		text({ x: 0, y }, name, { align: 'middle', size, weight: 600, colour: ink }),
		...figureHeads(heads, columns, { y, align: 'middle' }, width),
		bottomAxis({ left, right, top, bottom }, ticks, width, { tickLength: hasAxis ? 4 : 0 }),
		...rows.flatMap((row) => rowMarks(row, group, room))
	];
	return {
		marks: [seriesGroup(group.id, marks)],
		cursor: rows.flatMap((row) =>
			[row.bar, row.dot].flatMap((one) =>
				one ? [{ series: name, colour, x: scale(one.value), y: row.y, tooltip: one.tooltip }] : []
			)
		),
		bottom: bottom + (hasAxis ? AXIS_ROOM : 0) + below
	};
}

/** @param y middle of the row, in pixels. */
function rowMarks(
	{ label, bar: framed, dot: point, figures, y }: FramedRow & { readonly y: number },
	{ colour, shape }: FramedGroup,
	{ width, size, scale }: Room
): Mark[] {
	const height = ROWS[size].bar;
	const { left, columns } = FRAME[width];
	return [
		remark({ x: left - 8, y }, label, width, { anchor: 'end', align: 'middle' }),
		...(framed
			? [
					bar({ x: left, y: y - height / 2, width: scale(framed.value) - left, height }, colour, {
						outlined: true,
						dash: framed.isDashed ? '4 3' : null
					})
				]
			: []),
		...(point ? [dot({ x: scale(point.value), y }, 4.5, { colour, shape }, { halo: true })] : []),
		...rowFigures(figures, columns, y, width)
	];
}
