import { textWidth, wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { drawRows, type Drawn } from './draw-rows';
import { labelledParts } from './labelled-parts';
import { barItem, layoutLegend, type LegendItem, type LegendLayout } from './legend';
import { bar, bottomAxis, remark, rule, seriesGroup, text } from './make-marks';
import { scaleLinear, type Scale } from './scale';
import type { BarMark, LegendEntry, Mark, Point } from './scene';

type Filling = Pick<BarMark, 'hatch' | 'outlined' | 'dash'>;

/** A part of a bar, or a bar of the second scale. */
export interface LabelledBar {
	readonly value: number;
	readonly label: string;
	readonly tooltip: string;
	readonly filling: Filling;
}

/** A bar in parts, each labelled below it, and bars of a second scale beside it. */
export interface LabelledRow {
	readonly id: string;
	readonly name: string;
	readonly colour: string;
	/** Text colour. */
	readonly ink: string;
	readonly parts: readonly LabelledBar[];
	/** Words in place of the parts; `null` to draw them. */
	readonly absence: string | null;
	/** Of the whole bar, drawn over its end where its length is a value. */
	readonly range: { readonly low: number; readonly high: number };
	/** Small text with the name, as far as there is room: the whole in numbers, and what tells rows of one name apart. */
	readonly total: string;
	readonly words: string;
	readonly beside: readonly LabelledBar[];
}

interface LabelledRows {
	readonly rows: readonly LabelledRow[];
	/** Every bar is 100 long; otherwise bars are in the unit of those beside them, and as long for the same value if there is room. */
	readonly isShares: boolean;
	readonly tickLabel: (value: number) => string;
	readonly axisTitle: string;
	/** Title of the second scale, in the wide layout. */
	readonly besideTitle: string;
}

/** Pixels; `beside` is the left edge of the second scale, `room` its width. */
const FRAME = {
	full: {
		wide: {
			...{ left: 132, right: 506, beside: 532, room: 120, top: 86 },
			...{ barTop: 6, bar: 22, gap: 12, pitch: 22, below: 10 }
		},
		narrow: {
			...{ left: 14, right: 338, beside: 14, room: 150, top: 116 },
			...{ barTop: 22, bar: 20, gap: 18, pitch: 20, below: 0 }
		}
	},
	compact: {
		wide: {
			...{ left: 132, right: 560, beside: 584, room: 80, top: 82 },
			...{ barTop: 2, bar: 15, gap: 2, pitch: 22, below: 6 }
		},
		narrow: {
			...{ left: 14, right: 338, beside: 14, room: 150, top: 52 },
			...{ barTop: 19, bar: 9, gap: 4, pitch: 20, below: 0 }
		}
	}
} as const;
const BOTTOM = 30;
/** Widest line under a name in the wide layout, in pixels. */
const NAME_ROOM = 124;
/** Height of a bar of the second scale, and the distance to the next. */
const BESIDE = { height: 11, pitch: 19 };

interface Room {
	readonly width: ChartWidth;
	readonly frame: (typeof FRAME)[ChartSize][ChartWidth];
	/** Leaves out the second scale, and labels single parts beside the name. */
	readonly isBrief: boolean;
	readonly isShares: boolean;
	readonly scale: Scale;
	/** Pixels of a value of one on the second scale. */
	readonly perUnit: number;
}

const isBriefIn = (width: ChartWidth, size: ChartSize): boolean => width === 'narrow' && size === 'compact';

/** What fillings mean, at the top of a picture; brief charts explain only those of parts. */
export function fillingLegend(
	parts: readonly (LegendEntry & Filling)[],
	beside: readonly (LegendEntry & Filling)[],
	width: ChartWidth,
	size: ChartSize
): LegendLayout {
	const colour = 'var(--muted)';
	const shown = [...parts, ...(isBriefIn(width, size) ? [] : beside)];
	const items = shown.map(({ id, text: words, ...filling }): LegendItem =>
		barItem({ id, text: words }, { up: 7, width: 18, height: 13 }, colour, filling)
	);
	const { pitch } = FRAME[size][width];
	const room = { top: 0, right: chartWidth[width], width, indent: 24, between: 20, pitch, middle: 12 };
	return layoutLegend(items, { ...room, style: { colour, halo: false } });
}

/** Rows of labelled bars on one axis, below a legend. */
export function layoutLabelledRows(given: LabelledRows, width: ChartWidth, size: ChartSize): Drawn {
	const { rows, tickLabel } = given;
	const room = roomFor(given, width, size);
	const { frame, isShares, scale } = room;
	const drawn = drawRows(rows, frame.top, (row, top) => drawRow(row, top, room));
	const plot = { left: frame.left, right: frame.right, top: frame.top, bottom: drawn.bottom };
	const ticks = isShares ? [0, 25, 50, 75, 100] : scale.ticks(width === 'wide' ? 4 : 3);
	const titleY = frame.top - 12;
	return {
		marks: [
			bottomAxis(
				plot,
				ticks.map((value) => ({ position: scale(value), label: tickLabel(value) })),
				width
			),
			remark({ x: frame.left, y: titleY }, given.axisTitle, width),
			...(width === 'wide' ? [besideTitle(given.besideTitle, { x: frame.beside, y: titleY })] : []),
			...drawn.marks
		],
		cursor: drawn.cursor,
		bottom: drawn.bottom + BOTTOM
	};
}

/** As many lines as fit right of `x`, the last at `y`. */
function besideTitle(words: string, { x, y }: Point): Mark {
	const { small: size } = textSize.wide;
	const lines = wrapText(words, chartWidth.wide - x, { size });
	return remark({ x, y: y - (lines.length - 1) * size * lineHeight }, lines, 'wide');
}

function roomFor({ rows, isShares }: LabelledRows, width: ChartWidth, size: ChartSize): Room {
	const frame = FRAME[size][width];
	const highest = isShares ? 100 : Math.max(1, ...rows.map(({ range }) => range.high));
	const scale = scaleLinear([0, highest], [frame.left, frame.right]);
	const most = Math.max(1, ...rows.flatMap(({ beside }) => beside.map(({ value }) => value)));
	const fitting = frame.room / most;
	const perUnit = isShares ? fitting : Math.min(scale(1) - scale(0), fitting);
	return { width, frame, isBrief: isBriefIn(width, size), isShares, scale, perUnit };
}

function drawRow(row: LabelledRow, top: number, room: Room): Drawn {
	const { width, frame, isBrief } = room;
	const { name, ink, absence } = row;
	const isNarrow = width === 'narrow';
	const y = top + frame.barTop;
	const parts = drawParts(row, y, room);
	const given = isBrief ? [] : row.beside;
	const beside = drawBeside({ ...row, beside: given }, isNarrow ? parts.bottom + 3 : y - 3, room);
	const nameAt = isNarrow ? { x: frame.left, y: top + 13 } : { x: 0, y: y + (row.words ? 6 : 12) };
	const lines = linesOf(row, nameAt, room);
	const absenceAt = { x: frame.left + (isNarrow ? 0 : 6), y: y + frame.bar / 2 };
	const marks = [
		text(nameAt, name, { size: textSize[width].label, weight: 600, colour: ink }),
		...lines.map(({ words, ...at }) => remark(at, words, width)),
		...parts.marks,
		...(absence ? [remark(absenceAt, absence, width, { align: 'middle' })] : []),
		...beside.marks
	];
	const ends = [parts.bottom, beside.bottom, ...lines.map((line) => line.y + 4)];
	return {
		marks: [seriesGroup(row.id, marks)],
		cursor: [...parts.cursor, ...beside.cursor],
		bottom: Math.max(...ends, y + frame.bar + frame.below) + frame.gap
	};
}

/** Whether parts have labels below the bar. */
const isLabelled = ({ parts }: LabelledRow, { isBrief }: Room): boolean => !isBrief || parts.length > 1;

function drawParts(row: LabelledRow, y: number, room: Room): Drawn {
	const { width, frame, isShares, scale } = room;
	const { left, right, bar: height } = frame;
	const { low, high } = row.range;
	return labelledParts(
		(row.absence ? [] : row.parts).map(({ value, label, tooltip, filling }) => ({
			length: scale(value) - left,
			words: label,
			tooltip,
			filling
		})),
		{
			...{ left, right, y, height },
			size: textSize[width].small,
			range: !isShares && high > low ? { from: scale(low), to: scale(high) } : null,
			isLabelled: isLabelled(row, room)
		},
		{ series: row.name, colour: row.colour }
	);
}

/** Bars on the second scale, from a line at its zero. */
function drawBeside(
	{ name, colour, beside }: LabelledRow,
	y: number,
	{ width, frame, perUnit }: Room
): Drawn {
	const { height, pitch } = BESIDE;
	const x = frame.beside;
	const rows = beside.map((one, i) => ({ ...one, y: y + 4 + i * pitch, length: one.value * perUnit }));
	const [first, last] = [rows[0], rows.at(-1)];
	return {
		marks: [
			...(first && last ? [rule('vertical', { at: x, from: first.y - 3, to: last.y + height + 3 })] : []),
			...rows.flatMap((one) => [
				bar({ x, y: one.y, width: one.length, height }, colour, one.filling),
				remark({ x: x + one.length + 6, y: one.y + height / 2 }, one.label, width, { align: 'middle' })
			])
		],
		cursor: rows.map(({ tooltip, length, ...one }) => ({
			...{ tooltip, series: name, colour },
			x: x + length / 2,
			y: one.y + height / 2
		})),
		bottom: y + rows.length * pitch
	};
}

/** Small text next to the name in the narrow layout, otherwise under it. */
function linesOf(row: LabelledRow, at: Point, room: Room): (Point & { readonly words: string })[] {
	const { width, isShares } = room;
	const { label, small: size } = textSize[width];
	const isFilled = (words: string) => words !== '';
	if (width === 'narrow') {
		const x = at.x + textWidth(row.name, { size: label, weight: 600 }) + 8;
		const own = isLabelled(row, room) ? '' : row.parts.map((part) => part.label).join();
		const whole = [own && !isShares ? '' : row.total, row.words, own].filter(isFilled).join(', ');
		const words = textWidth(whole, { size }) <= chartWidth.narrow - x ? whole : row.words;
		return words === '' ? [] : [{ x, y: at.y, words }];
	}
	return [row.total, ...wrapText(row.words, NAME_ROOM, { size })]
		.filter(isFilled)
		.map((words, i) => ({ x: 0, y: at.y + (i + 1) * size * lineHeight, words }));
}
