import { textWidth } from '$lib/style/text-width';
import { chartWidth, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { layoutLegend, type LegendItem } from './legend';
import { intervalItem } from './legend-symbols';
import { bottomAxis, interval, remark, seriesGroup, text } from './make-marks';
import { partBar, partItems, type BarPart, type PartKind } from './part-bars';
import type { LegendEntry, Mark } from './scene';
import type { ScenePart } from './scene-stack';
import { ticksUpTo } from './ticks';

/** A bar with its labels. */
export interface PartRow {
	readonly id: string;
	readonly name: string;
	readonly colour: string;
	/** Text colour. */
	readonly ink: string;
	readonly parts: readonly BarPart[];
	readonly value: string;
	/** Grey, for words in place of a value. */
	readonly isValueMuted?: boolean;
	/** Small text after the value or the name, where there is room. */
	readonly detail: string;
	/** Drawn below the bar, in the unit of the axis. */
	readonly range?: { readonly low: number; readonly high: number } | null;
	/** Of the whole bar. */
	readonly tooltip: string;
}

interface PartRows {
	readonly rows: readonly PartRow[];
	/** Kinds of parts in the order of the legend. */
	readonly kinds: readonly PartKind[];
	/** Explains the ranges below bars, where one is drawn. */
	readonly rangeEntry?: LegendEntry;
	/** The value at the right end of the plot. */
	readonly domain: number;
	readonly tickLabel: (value: number) => string;
	/** How much room a row has, and what stands out in it. */
	readonly style: keyof typeof FRAMES;
	/** Words below the axis; none if empty. */
	readonly note?: string;
}

/** All in pixels. */
interface Frame {
	/** From the edges of the picture to the plot. */
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
	/** No room for details. */
	readonly isTight?: boolean;
	/** About how many ticks there is room for. @default all round ones */
	readonly ticks?: number;
	/** Height of the axis. */
	readonly axis: number;
}

type Frames = Readonly<Record<ChartWidth, Frame>>;

const PLAIN: Frames = {
	wide: { left: 130, right: 236, row: 28, bar: 18, lift: 4, gaps: [7, 8], axis: 28 },
	narrow: {
		...{ left: 4, right: 14, row: 46, bar: 15, lift: 21, above: 11, axis: 28, ticks: 4 },
		gaps: [7, 8],
		detailAfter: 'name'
	}
};
const TALL: Frame = { left: 116, right: 180, row: 44, bar: 22, lift: 4, gaps: [6, 6], axis: 26 };
const LOW: Frames = {
	wide: { left: 122, right: 150, row: 23, bar: 15, lift: 4, gaps: [6, 6], axis: 26 },
	narrow: { left: 112, right: 52, row: 24, bar: 15, lift: 4, gaps: [6, 6], axis: 26, isTight: true }
};

/**
 * `plain`: names in ink. `tall`: names in the colour of the row, and room for a range below the bar. `low`: small
 * names for many rows.
 */
const FRAMES = {
	plain: { full: PLAIN, compact: PLAIN },
	tall: {
		full: {
			wide: TALL,
			narrow: { left: 4, right: 18, row: 58, bar: 20, lift: 22, gaps: [6, 6], above: 12, axis: 26 }
		},
		compact: {
			wide: TALL,
			narrow: { left: 4, right: 18, row: 42, bar: 13, lift: 20, gaps: [6, 6], above: 11, axis: 26 }
		}
	},
	low: { full: LOW, compact: LOW }
} as const satisfies Readonly<Record<string, Record<ChartSize, Frames>>>;

interface Room {
	readonly frame: Frame;
	readonly style: PartRows['style'];
	readonly width: ChartWidth;
	/** Pixel of a value. */
	readonly at: (value: number) => number;
}

/** Rows of bars in parts on one axis from zero, below a legend in the colour of the first row. @param top in pixels. */
export function layoutPartRows(given: PartRows, top: number, width: ChartWidth, size: ChartSize): ScenePart {
	const { rows, domain, tickLabel, style, note = '' } = given;
	const frame: Frame = FRAMES[style][size][width];
	const styles = rows.flatMap(({ parts }) => parts.map((part) => part.style));
	const items = partItems(given.kinds, styles, rows[0]?.colour ?? '');
	const legend = layoutLegend([...items, ...rangeItems(given)], { top, right: chartWidth[width], width });
	const plot = {
		left: frame.left,
		right: chartWidth[width] - frame.right,
		top: legend.bottom + 12,
		bottom: legend.bottom + 12 + rows.length * frame.row
	};
	const at = (value: number): number => plot.left + ((plot.right - plot.left) * value) / domain;
	const placed = rows.map((row, i) => layoutRow(row, plot.top + i * frame.row, { frame, style, width, at }));
	const noteAt = { x: plot.left, y: plot.bottom + frame.axis + 10 };
	const ticks = ticksUpTo(domain);
	const every = Math.ceil(ticks.length / (frame.ticks ?? ticks.length));
	return {
		marks: [
			...legend.marks,
			bottomAxis(
				plot,
				ticks
					.filter((_, i) => i % every === 0)
					.map((value) => ({ position: at(value), label: tickLabel(value) })),
				width
			),
			...placed.map(({ marks }) => marks),
			...(note ? [remark(noteAt, note, width, { align: 'middle' })] : [])
		],
		entries: legend.entries,
		cursor: placed.flatMap(({ cursor }) => cursor),
		bottom: plot.bottom + frame.axis + (note ? 24 : 0)
	};
}

const rangeItems = ({ rows, rangeEntry }: PartRows): LegendItem[] =>
	rangeEntry && rows.some(({ range }) => range)
		? [intervalItem(rangeEntry, rows[0]?.colour ?? '', 'horizontal')]
		: [];

function layoutRow(row: PartRow, top: number, room: Room) {
	const { frame, at } = room;
	const { range, colour } = row;
	const y = top + frame.lift;
	const drawn = partBar(
		row.parts,
		{ x: frame.left, y, height: frame.bar },
		(value) => at(value) - frame.left,
		{ tooltip: row.tooltip, series: row.name, colour }
	);
	const span = range && { at: y + frame.bar + 5, from: at(range.low), to: at(range.high) };
	return {
		cursor: drawn.cursor,
		marks: seriesGroup(row.id, [
			...drawn.marks,
			...(span && span.to - span.from > 3
				? [interval('horizontal', span, colour, { width: 2, cap: 3 })]
				: []),
			...wordsOf(row, top, drawn.right, room)
		])
	};
}

/** Text beside the bar or above it. @param end of the bar, in pixels. */
function wordsOf(row: PartRow, top: number, end: number, { frame, style, width }: Room): Mark[] {
	const { above, left, lift, bar, gaps, isTight } = frame;
	const full = chartWidth[width];
	const size = textSize[width][style === 'low' ? 'small' : 'label'];
	const measure = (words: string) => textWidth(words, { size: textSize[width].label, weight: 600 });
	const [toValue, toDetail] = gaps;
	const align = 'middle';
	const strong = { size, align, weight: 600, colour: row.ink } as const;
	const nameStyle = style === 'tall' ? strong : ({ size, align } as const);
	const valueStyle = row.isValueMuted ? ({ size, align, colour: 'var(--muted)' } as const) : strong;
	const detailAt = (x: number, y: number, anchor: 'start' | 'end'): Mark[] =>
		row.detail && !isTight ? [remark({ x, y }, row.detail, width, { align, anchor })] : [];
	if (above === undefined) {
		const y = top + lift + bar / 2;
		return [
			text({ x: left - 8, y }, row.name, { ...nameStyle, anchor: 'end' }),
			text({ x: end + toValue, y }, row.value, valueStyle),
			...detailAt(end + toValue + measure(row.value) + toDetail, y, 'start')
		];
	}
	const y = top + above;
	return [
		text({ x: 0, y }, row.name, nameStyle),
		text({ x: full, y }, row.value, { ...valueStyle, anchor: 'end' }),
		...(frame.detailAfter === 'name'
			? detailAt(measure(row.name) + toDetail, y, 'start')
			: detailAt(full - measure(row.value) - toDetail, y, 'end'))
	];
}
