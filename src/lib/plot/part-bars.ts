import { textWidth } from '$lib/style/text-width';
import { chartWidth, textSize, type ChartWidth } from '$lib/style/typography';
import { layoutLegend, swatchAt, type LegendItem } from './legend';
import { bar, bottomAxis, interval, remark, seriesGroup, text } from './make-marks';
import type { BarMark, CursorPoint, LegendEntry, Mark, Point, TextMark } from './scene';

/** How a part of a bar is filled; outlined and dashed parts are empty. */
export type PartStyle = 'solid' | 'hatched' | 'outlined' | 'dashed';

export interface BarPart {
	readonly style: PartStyle;
	/** In the unit of the axis. */
	readonly value: number;
	readonly tooltip: string;
}

const partMark = (box: Parameters<typeof bar>[0], style: PartStyle, colour: string): BarMark =>
	bar(box, colour, {
		hatch: style === 'hatched' ? { colour } : undefined,
		outlined: style === 'outlined' || style === 'dashed',
		dash: style === 'dashed' ? '3 2' : null
	});

/** A kind of part, as explained in the legend. */
export interface PartKind extends LegendEntry {
	readonly style: PartStyle;
}

/** Swatches in one colour for the kinds of parts in use; none when all parts are of one kind. */
export function partItems(
	kinds: readonly PartKind[],
	drawn: Iterable<PartStyle>,
	colour: string
): LegendItem[] {
	const styles = new Set(drawn);
	return kinds
		.filter(({ style }) => styles.size > 1 && styles.has(style))
		.map(({ id, text, style }) => ({
			id,
			text,
			symbol: (at) => [partMark(swatchAt(at), style, colour)]
		}));
}

interface PartBar {
	readonly marks: readonly BarMark[];
	/** A point for the whole bar at its end, then one at the middle of each part if there are several. */
	readonly cursor: readonly CursorPoint[];
	/** Right end of the bar, in pixels. */
	readonly right: number;
}

/** A horizontal bar in parts, from left to right. @param lengthOf pixels of a value. */
export function partBar(
	parts: readonly BarPart[],
	{ x, y, height }: Point & { readonly height: number },
	lengthOf: (value: number) => number,
	whole: Pick<CursorPoint, 'tooltip' | 'series' | 'colour'>
): PartBar {
	let right = x;
	const middle = { ...whole, y: y + height / 2 };
	const drawn = parts.map(({ style, value, tooltip }) => {
		const box = { x: right, y, width: lengthOf(value), height };
		right += box.width;
		return {
			mark: partMark(box, style, whole.colour),
			point: { ...middle, x: box.x + box.width / 2, tooltip }
		};
	});
	return {
		marks: drawn.map(({ mark }) => mark),
		cursor: [{ ...middle, x: right }, ...(parts.length > 1 ? drawn.map(({ point }) => point) : [])],
		right
	};
}

type WordStyle = Pick<TextMark, 'size' | 'weight' | 'colour'>;

/** A bar with its labels. */
export interface PartRow {
	readonly id: string;
	readonly name: string;
	readonly nameStyle: WordStyle;
	readonly value: string;
	readonly valueStyle: WordStyle;
	/** Small text. */
	readonly detail: string;
	readonly parts: readonly BarPart[];
	/** Drawn below the bar, in the unit of the axis. */
	readonly range: { readonly low: number; readonly high: number } | null;
	/** Of the whole bar. */
	readonly tooltip: string;
	readonly colour: string;
}

/** All in pixels. */
export interface PartFrame {
	/** Left and right of the plot. */
	readonly left: number;
	readonly right: number;
	/** Heights of a row and of its bar, and the distance from the top of the row to the bar. */
	readonly row: number;
	readonly bar: number;
	readonly lift: number;
	/** Distance from the top of the row to the middle of text placed above the bar; absent when it is beside the bar. */
	readonly above?: number;
	/** Gaps from the bar to the value, and from the value to the detail. */
	readonly gaps: readonly [value: number, detail: number];
	/** The text that the detail follows above a bar. */
	readonly detailAfter?: 'name' | 'value';
}

interface PartRoom {
	readonly frame: PartFrame;
	/** In the order of the legend. */
	readonly kinds: readonly PartKind[];
	/** Top of the legend. */
	readonly top: number;
	readonly width: ChartWidth;
	/** The value at the right end of the plot. */
	readonly domain: number;
	readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/** Rows of bars in parts on one axis from zero, with a legend in the colour of the first row. */
export function layoutPartRows(rows: readonly PartRow[], room: PartRoom) {
	const { frame, width, domain, ticks } = room;
	const styles = rows.flatMap(({ parts }) => parts.map(({ style }) => style));
	const legend = layoutLegend(partItems(room.kinds, styles, rows[0]?.colour ?? ''), {
		top: room.top,
		right: chartWidth[width],
		width
	});
	const top = legend.bottom + 12;
	const plot = {
		left: frame.left,
		right: chartWidth[width] - frame.right,
		top,
		bottom: top + rows.length * frame.row
	};
	const at = (value: number): number => plot.left + ((plot.right - plot.left) * value) / domain;
	const placed = rows.map((row, i) => layoutRow(row, top + i * frame.row, at, frame, width));
	return {
		marks: [
			...legend.marks,
			bottomAxis(
				plot,
				ticks.map(({ value, label }) => ({ position: at(value), label })),
				width
			),
			...placed.map(({ marks }) => marks)
		],
		legend: legend.entries,
		cursor: placed.flatMap(({ cursor }) => cursor),
		plot
	};
}

function layoutRow(
	row: PartRow,
	top: number,
	at: (value: number) => number,
	frame: PartFrame,
	width: ChartWidth
) {
	const { range, colour } = row;
	const y = top + frame.lift;
	const drawn = partBar(
		row.parts,
		{ x: frame.left, y, height: frame.bar },
		(value) => at(value) - frame.left,
		{ tooltip: row.tooltip, series: row.name, colour }
	);
	const span = range && { at: y + frame.bar + 5, from: at(range.low), to: at(range.high) };
	const isWide = span !== null && span.to - span.from > 3;
	return {
		cursor: drawn.cursor,
		marks: seriesGroup(row.id, [
			...drawn.marks,
			...(isWide ? [interval('horizontal', span, colour, { width: 2, cap: 3 })] : []),
			...wordsOf(row, top, drawn.right, frame, width)
		])
	};
}

/** Text beside the bar or above it. @param end of the bar, in pixels. */
function wordsOf(row: PartRow, top: number, end: number, frame: PartFrame, width: ChartWidth): Mark[] {
	const { above, left, lift, bar, gaps } = frame;
	const full = chartWidth[width];
	const measure = (words: string) => textWidth(words, { size: textSize[width].label, weight: 600 });
	const [toValue, toDetail] = gaps;
	const align = 'middle';
	if (above === undefined) {
		const y = top + lift + bar / 2;
		const after = end + toValue + measure(row.value) + toDetail;
		return [
			text({ x: left - 8, y }, row.name, { ...row.nameStyle, align, anchor: 'end' }),
			text({ x: end + toValue, y }, row.value, { ...row.valueStyle, align }),
			...(row.detail ? [remark({ x: after, y }, row.detail, width, { align })] : [])
		];
	}
	const y = top + above;
	const isAfterName = frame.detailAfter === 'name';
	const x = isAfterName ? measure(row.name) + toDetail : full - measure(row.value) - toDetail;
	const anchor = isAfterName ? 'start' : 'end';
	return [
		text({ x: 0, y }, row.name, { ...row.nameStyle, align }),
		text({ x: full, y }, row.value, { ...row.valueStyle, align, anchor: 'end' }),
		...(row.detail ? [remark({ x, y }, row.detail, width, { align, anchor })] : [])
	];
}
