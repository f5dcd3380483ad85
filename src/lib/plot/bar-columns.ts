import { textWidth, wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { drawRows, type Drawn } from './draw-rows';
import { fitColumns, type FittedColumns } from './fit-columns';
import { SWATCH, type LegendItem } from './legend';
import { bar, interval, remark, rule, seriesGroup, text } from './make-marks';
import type { CursorPoint, LegendEntry, Mark } from './scene';

/** A bar in one column, or words in its place. */
export interface ColumnBar {
	/** At the end of the bar; `null` for words alone. */
	readonly value: number | null;
	readonly label: string;
	/** Small text below the bar. */
	readonly detail?: string;
	/** Value of a line across the bar. */
	readonly across?: number | null;
	/** A range beyond the bar, which need not begin at its end. */
	readonly beyond?: { readonly low: number; readonly high: number } | null;
	/** What the cursor reads. */
	readonly points: readonly { readonly value: number; readonly tooltip: string }[];
}

export interface BarColumnsRow {
	readonly id: string;
	readonly name: string;
	readonly colour: string;
	/** Text colour. */
	readonly ink: string;
	readonly bars: readonly ColumnBar[];
	/** Said beside the name. */
	readonly aside?: string;
}

interface BarColumns {
	/** Of each column, with the small text below it. */
	readonly heads: readonly { readonly head: string; readonly source: string }[];
	/** Above the others, on the longest scale that its bars allow; its values do not limit theirs. */
	readonly total: BarColumnsRow | null;
	readonly rows: readonly BarColumnsRow[];
}

/** Pixels. Without a column of names, the name of a row has a line of its own. */
const FRAME = {
	full: {
		wide: { names: 118, bar: 16, gap: 15, between: 20 },
		narrow: { names: 0, bar: 10, gap: 12, between: 12 }
	},
	compact: {
		wide: { names: 118, bar: 14, gap: 9, between: 20 },
		narrow: { names: 84, bar: 8, gap: 7, between: 8 }
	}
} as const;

/** Width in pixels at which words in place of a bar may wrap. */
const WRAPPED = 110;
/** Gap in pixels between a bar and the label after it. */
const LABEL_GAP = 6;
const MUTED = 'var(--muted)';

interface Room {
	readonly width: ChartWidth;
	readonly frame: (typeof FRAME)[ChartSize][ChartWidth];
	/** Left edges and widths of the columns, in pixels. */
	readonly lefts: readonly number[];
	readonly widths: readonly number[];
	/** Pixels of a value of one. */
	readonly perUnit: number;
	/** Labels are above the bars, not after them. */
	readonly isAbove: boolean;
}

/** Rows of bars in several columns, all on one scale. @param top of the column heads, in pixels. */
export function layoutBarColumns(
	{ heads, total, rows }: BarColumns,
	top: number,
	width: ChartWidth,
	size: ChartSize
): Drawn {
	const frame = FRAME[size][width];
	const fitted = fitRows(rows, heads.length, width, frame);
	const lefts = fitted.widths.map((_, i) =>
		fitted.widths.slice(0, i).reduce((sum, one) => sum + one + frame.between, frame.names)
	);
	const room: Room = { ...fitted, width, frame, lefts, isAbove: width === 'narrow' };
	const drawnHeads = drawHeads(heads, top, room);
	const all = total ? [drawTotal(total, drawnHeads.bottom, room)] : [];
	const own = drawRows(rows, all[0] ? all[0].bottom + frame.gap : drawnHeads.bottom, (row, rowTop) =>
		drawRow(row, rowTop, room)
	);
	return {
		marks: [drawnHeads, ...all, own].flatMap(({ marks }) => marks),
		cursor: [...all, own].flatMap(({ cursor }) => cursor),
		bottom: own.bottom
	};
}

function fitRows(
	rows: readonly BarColumnsRow[],
	columns: number,
	width: ChartWidth,
	{ names, between }: Room['frame']
): FittedColumns {
	const style = { size: textSize[width].small, weight: 600 } as const;
	const sizes = Array.from({ length: columns }, (_, i) =>
		rows.flatMap(({ bars }) => {
			const own = bars[i];
			if (!own) return [];
			const label = textWidth(own.label, style);
			return [{ value: farthest(own), label: own.value === null ? Math.min(label, WRAPPED) : label }];
		})
	);
	return fitColumns(sizes, chartWidth[width] - names - between * (columns - 1), {
		labelGap: width === 'narrow' ? null : LABEL_GAP,
		least: width === 'narrow' ? 66 : 165
	});
}

/** The value at the right end of all marks. */
const farthest = ({ value, across, beyond }: ColumnBar): number =>
	Math.max(value ?? 0, across ?? 0, beyond?.high ?? 0);

function drawHeads(heads: BarColumns['heads'], top: number, { width, widths, lefts }: Room) {
	const size = textSize[width].small;
	const line = size * lineHeight;
	const style = { size, weight: 600 } as const;
	const wrapped = heads.map(({ head }, i) => wrapText(head, widths[i] ?? 0, style));
	const most = Math.max(...wrapped.map(({ length }) => length));
	const marks = heads.flatMap(({ source }, i) => {
		const [x, lines] = [lefts[i] ?? 0, wrapped[i] ?? []];
		const y = top + (most - lines.length) * line;
		return [
			text({ x, y }, lines, { ...style, align: 'top' }),
			remark({ x, y: top + most * line }, source, width, { align: 'top' })
		];
	});
	return { marks, bottom: top + (most + 1) * line + 8 };
}

/** The row above the others, over a rule. */
function drawTotal(total: BarColumnsRow, top: number, room: Room): Drawn {
	const perUnit = Math.min(...total.bars.map((own, i) => (room.widths[i] ?? 0) / Math.max(1, farthest(own))));
	const row = drawRow(total, top, { ...room, perUnit, isAbove: true });
	const below = rule('horizontal', { at: row.bottom, from: 0, to: chartWidth[room.width] });
	return { ...row, marks: [...row.marks, below] };
}

function drawRow(row: BarColumnsRow, top: number, room: Room): Drawn {
	const { width, frame, isAbove } = room;
	const { label, small } = textSize[width];
	const header = frame.names > 0 ? 0 : label * lineHeight;
	const barTop = top + header + (isAbove ? small * lineHeight + 2 : 0);
	const drawn = row.bars.map((own, i) => drawBar(own, i, barTop, row, room));
	const beside = width === 'wide' ? barTop + frame.bar / 2 : (top + barTop + frame.bar) / 2;
	const nameAt = { x: 0, y: frame.names > 0 ? beside : top + label * 0.6 };
	const style = { size: label, weight: 600 } as const;
	const asideAt =
		frame.names > 0
			? { x: 0, y: nameAt.y + label * lineHeight }
			: { x: textWidth(row.name, style) + 8, y: nameAt.y };
	const marks = [
		text(nameAt, row.name, { ...style, align: 'middle', colour: row.ink }),
		...(row.aside ? [remark(asideAt, row.aside, width, { align: 'middle' })] : []),
		...drawn.flatMap((one) => one.marks)
	];
	return {
		marks: [seriesGroup(row.id, marks)],
		cursor: drawn.flatMap(({ cursor }) => cursor),
		bottom: Math.max(...drawn.map(({ bottom }) => bottom)) + frame.gap
	};
}

function drawBar(
	own: ColumnBar,
	i: number,
	top: number,
	{ name, colour, ink }: BarColumnsRow,
	{ width, frame, lefts, widths, perUnit, isAbove }: Room
): Drawn {
	const { value, label, detail, across, beyond, points } = own;
	const { small } = textSize[width];
	const height = frame.bar;
	const x = lefts[i] ?? 0;
	const at = (one: number) => x + one * perUnit;
	const y = top + height / 2;
	const labelY = isAbove ? top - small * 0.5 - 4 : y;
	const wrappedAt = (words: string, lineTop: number) => {
		const lines = wrapText(words, widths[i] ?? 0, { size: small });
		return {
			mark: remark({ x, y: lineTop }, lines, width, { align: 'top' }),
			bottom: lineTop + lines.length * small * lineHeight
		};
	};
	if (value === null) {
		const { mark, bottom } = wrappedAt(label, labelY - small * 0.6);
		return { marks: [mark], cursor: [], bottom: Math.max(top + height, bottom) };
	}
	const labelAt = { x: isAbove ? x : at(farthest(own)) + LABEL_GAP, y: labelY };
	const below = detail ? wrappedAt(detail, top + height + 4) : null;
	return {
		marks: [
			bar({ x, y: top, width: at(value) - x, height }, colour),
			...(beyond ? rangeMarks([value, beyond.low, beyond.high].map(at), y) : []),
			...(across === undefined || across === null ? [] : acrossBar(at(across), top, height)),
			text(labelAt, label, { align: 'middle', size: small, weight: 600, colour: ink }),
			...(below ? [below.mark] : [])
		],
		cursor: points.map((point): CursorPoint => {
			return { x: at(point.value), y, tooltip: point.tooltip, series: name, colour };
		}),
		bottom: below?.bottom ?? top + height
	};
}

/** A line across a bar, standing out a little above and below it. */
const acrossBar = (at: number, y: number, height: number): Mark[] => {
	const span = { at, from: y - 3, to: y + height + 3 };
	return [
		rule('vertical', span, { colour: 'var(--paper)', width: 4 }),
		rule('vertical', span, { colour: 'var(--ink)', width: 2 })
	];
};

/** A range beyond a bar: dotted up to it, solid across it. */
const rangeMarks = ([end = 0, low = 0, high = 0]: readonly number[], y: number): Mark[] => [
	interval('horizontal', { at: y, from: end, to: low }, MUTED, { cap: 0, dash: '2 3' }),
	interval('horizontal', { at: y, from: low, to: high - 1 }, MUTED, { width: 3, cap: 5 })
];

/** Explains the line across a bar. */
export const acrossItem = (entry: LegendEntry): LegendItem => ({
	...entry,
	symbol: ({ x, y }) => [
		bar({ x, y: y - 6, width: SWATCH.width, height: 12 }, 'var(--grid)'),
		...acrossBar(x + SWATCH.width / 2, y - 6, 12)
	]
});

/** Explains the range beyond a bar. */
export const beyondItem = (entry: LegendEntry): LegendItem => ({
	...entry,
	symbol: ({ x, y }) => [
		interval('horizontal', { at: y, from: x, to: x + SWATCH.width }, MUTED, { width: 2, cap: 4 })
	]
});
