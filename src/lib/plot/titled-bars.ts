import { wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { drawRows, type Drawn } from './draw-rows';
import { bar, bottomAxis, rule, seriesGroup, text } from './make-marks';
import { scaleLinear } from './scale';
import type { BarMark, Mark, Scene, SeriesName } from './scene';
import { scaleTicks } from './ticks';

interface TitledBar {
	/** Left of the bar. */
	readonly label: string;
	readonly value: number;
	readonly tooltip: string;
}

/** Bars below a title; the first is printed in bold. */
export interface BarGroup {
	readonly id: string;
	/** Name of its bars for the cursor. */
	readonly series: string;
	/** Above the title, if it differs from that of the group before. */
	readonly heading: string;
	readonly title: string;
	readonly bars: readonly TitledBar[];
	readonly filling: Pick<BarMark, 'hatch' | 'outlined'>;
	readonly colour: string;
	readonly ink: string;
}

interface TitledBars {
	readonly groups: readonly BarGroup[];
	/** Of values, beside the bars and on the axis. */
	readonly format: (value: number) => string;
	readonly series: readonly SeriesName[];
}

const FRAME = {
	wide: { left: 150, right: 680, ticks: 5 },
	narrow: { left: 128, right: 292, ticks: 2 }
} as const;
/** Height of a row, and the gaps below a title, below a group and above a heading, in pixels. */
const ROWS = {
	full: { row: 20, title: 4, group: 5, heading: 9 },
	compact: { row: 16, title: 0, group: 3, heading: 3 }
} as const;
const BAR = 13;
const INK = 'var(--ink)';
const MUTED = 'var(--muted)';

/** Groups of bars on one scale from zero, so that lengths are comparable across groups; values stand at the right edge. */
export function titledBars(
	{ groups, format, series }: TitledBars,
	width: ChartWidth,
	size: ChartSize
): Scene {
	const frame = FRAME[width];
	const highest = Math.max(1, ...groups.flatMap(({ bars }) => bars.map(({ value }) => value)));
	const at = scaleLinear([0, highest], [frame.left, frame.right]);
	const drawn = drawRows(groups, 0, (group, y, i) => {
		const isOpening = groups[i - 1]?.heading !== group.heading;
		return drawGroup(group, y, { width, rows: ROWS[size], at, format, isOpening });
	});
	const bottom = drawn.bottom + ROWS.full.heading;
	const top = textSize[width].label * lineHeight;
	const plot = { left: frame.left, right: frame.right, top, bottom: bottom - 6 };
	const ticks = scaleTicks(at, frame.ticks, format);
	return {
		width: chartWidth[width],
		height: Math.ceil(bottom + 20),
		marks: [bottomAxis(plot, ticks, width, { tickLength: 0 }), ...drawn.marks],
		legend: [],
		cursor: drawn.cursor,
		series
	};
}

interface Room {
	readonly width: ChartWidth;
	readonly rows: (typeof ROWS)[ChartSize];
	readonly at: (value: number) => number;
	readonly format: TitledBars['format'];
	/** The heading is printed. */
	readonly isOpening: boolean;
}

/** @param start top, in pixels. */
function drawGroup(group: BarGroup, start: number, room: Room): Drawn {
	const { width, rows, at, isOpening } = room;
	const { left } = FRAME[width];
	const { label, small: size } = textSize[width];
	const { colour, ink } = group;
	const top = start + (isOpening && start > 0 ? rows.heading : 0);
	const titleTop = top + (isOpening ? label * lineHeight + 2 : 0);
	const title = wrapText(group.title, chartWidth[width], { size, weight: 600 });
	const barsTop = titleTop + title.length * size * lineHeight + rows.title;
	const bars = group.bars.map((one, i) => ({ ...one, isFirst: i === 0, y: barsTop + (i + 0.5) * rows.row }));
	const [first, last] = [bars[0], bars.at(-1)];
	const heading = text({ x: 0, y: top + label * 0.7 }, group.heading, {
		align: 'middle',
		size: label,
		weight: 600
	});
	return {
		marks: [
			...(isOpening ? [heading] : []),
			// The baseline, so that bars shorter than a pixel have a visible start.
			...(first && last
				? [rule('vertical', { at: left, from: first.y - 9, to: last.y + 9 }, { colour: INK })]
				: []),
			seriesGroup(group.id, [
				text({ x: 0, y: titleTop + 2 }, title, { align: 'top', size, weight: 600, colour: ink }),
				...bars.flatMap((one) => barMarks(one, group, room))
			])
		],
		cursor: bars.map(({ value, y, tooltip }) => ({ x: at(value), y, tooltip, series: group.series, colour })),
		bottom: barsTop + bars.length * rows.row + rows.group
	};
}

function barMarks(
	{ label, value, isFirst, y }: TitledBar & { readonly isFirst: boolean; readonly y: number },
	{ colour, filling }: BarGroup,
	{ width, at, format }: Room
): Mark[] {
	const { left } = FRAME[width];
	const { small: size } = textSize[width];
	const style = { anchor: 'end', align: 'middle', size, colour: isFirst ? INK : MUTED } as const;
	const box = { x: left, y: y - BAR / 2, width: at(value) - left, height: BAR };
	return [
		text({ x: left - 8, y }, label, style),
		bar(box, colour, filling),
		text({ x: chartWidth[width] - 2, y }, format(value), { ...style, weight: isFirst ? 600 : 400 })
	];
}
