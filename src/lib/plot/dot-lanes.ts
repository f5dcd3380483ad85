import { textWidth, wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { arrowUp } from './arrow';
import { endLabels } from './end-labels';
import { layoutLane, type LaneDot } from './lane';
import type { LegendItem } from './legend';
import { legendBelow } from './legend-below';
import { dot, leftAxis, remark, rule, seriesGroup } from './make-marks';
import { paragraph } from './paragraph';
import { plotArea } from './plot-area';
import { scaleLinear, scaleSqrt } from './scale';
import type { Box, CursorPoint, DotMark, Mark, Scene, TextMark, Tick } from './scene';

/** A value as a dot. */
export interface LaneItem {
	readonly id: string;
	readonly name: string;
	readonly value: number;
	readonly style: Pick<DotMark, 'colour' | 'shape'> & { readonly ink: string };
	readonly isHollow: boolean;
	/** Draws an arrow upwards: the value is at least this. */
	readonly isMinimum: boolean;
	readonly tooltip: string;
	/** In the lane with labels beside the plot. */
	readonly isNamed: boolean;
	/** Beside the plot if named, otherwise beside the dot where it has room. */
	readonly label: string;
	/** Small text after the label of a named dot; left out without room. */
	readonly detail: string;
}

/** A horizontal line at a value, labelled beside the plot. */
export interface Level {
	readonly name: string;
	readonly value: number;
	readonly label: string;
	/** Dash pattern in pixels. */
	readonly dash: string;
	/** If absent, the cursor does not select the line. */
	readonly tooltip?: string;
}

interface DotLanes {
	readonly title: string;
	/** The highest value first. */
	readonly items: readonly LaneItem[];
	readonly levels: readonly Level[];
	/** Heads of the lanes. */
	readonly heads: { readonly named: string; readonly others: string };
	/** Whether all unnamed dots have their label beside them, in a lane near the axis; otherwise only the highest. */
	readonly isListed: boolean;
	/** Square roots, for values that lie far apart. */
	readonly isRoot: boolean;
	readonly tickLabel: (value: number) => string;
	readonly legend: readonly LegendItem[];
	/** Small text below the legend. */
	readonly remark: string;
}

/** Middles and half widths of the two lanes, and where labels begin; all in pixels. */
const FRAME = {
	wide: { left: 46, others: 250, othersHalf: 195, named: 500, namedHalf: 34, labels: 556 },
	narrow: { left: 38, others: 92, othersHalf: 50, named: 172, namedHalf: 20, labels: 204 }
} as const;
/** Height of the plot, in pixels. */
const HEIGHT = { full: { wide: 380, narrow: 400 }, compact: { wide: 340, narrow: 356 } } as const;
/** Distance from the axis to a lane whose dots all have their labels beside them. */
const LISTED_LANE = { wide: 180, narrow: 20 } as const;
const RADIUS = { wide: 5, narrow: 4.5 } as const;
/** Radius of dots in legends: those of the plot have a gap around them. */
export const LEGEND_RADIUS = { wide: RADIUS.wide - 0.5, narrow: RADIUS.narrow - 0.5 } as const;
/** The most unnamed dots with a label beside them where they are not listed. */
const MOST_BESIDE = { wide: 3, narrow: 2 } as const;
const LEVEL = { colour: 'var(--ink)', width: 1.5 } as const;
/** A piece of a level before its label, in pixels. */
const SAMPLE = 18;
const ROOT_TICKS = [0, 1, 5, 20, 50, 100, 200, 500, 1000];

type Placed = LaneDot<LaneItem>;

interface Layout {
	readonly chart: DotLanes;
	readonly width: ChartWidth;
	readonly plot: Box;
	readonly y: (value: number) => number;
	readonly ticks: readonly Tick[];
	/** Middle of the lane of unnamed dots, in pixels. */
	readonly othersX: number;
	readonly others: readonly Placed[];
	readonly named: readonly Placed[];
}

/** Two lanes of dots on one axis from zero, named ones beside the others, with lines at single values. */
export function layoutDotLanes(chart: DotLanes, width: ChartWidth, size: ChartSize): Scene {
	const title = paragraph(chart.title, 0, width);
	const layout = layoutLanes(chart, title.bottom, width, size);
	const { plot, others, named, y } = layout;
	const legend = legendBelow(chart.legend, plot.bottom + 10, width, chart.remark);
	return {
		width: chartWidth[width],
		height: Math.ceil(legend.bottom + 4),
		marks: [
			title.mark,
			...headMarks(layout),
			leftAxis(plot, layout.ticks, width),
			...chart.levels.map(({ value, dash }) =>
				rule('horizontal', { at: y(value), from: plot.left, to: plot.right }, { ...LEVEL, dash })
			),
			...others.map((one) => seriesGroup(one.item.id, dotMarks(one))),
			...labelsBeside(layout),
			...namedMarks(layout),
			...legend.marks
		],
		legend: legend.entries,
		cursor: [...[...named, ...others].map(cursorPoint), ...levelCursor(layout)],
		series: chart.items.map(({ id, name, style }) => ({ id, name, colour: style.colour })),
		reach: 24
	};
}

function layoutLanes(chart: DotLanes, titleBottom: number, width: ChartWidth, size: ChartSize): Layout {
	const { items, levels, isRoot, isListed, tickLabel } = chart;
	const frame = FRAME[width];
	const small = textSize[width].small;
	const named = items.filter(({ isNamed }) => isNamed);
	// Both levels always have their room, so that the height does not depend on them.
	const lines = named.reduce((count, one) => count + labelLines(one, width).length, 2);
	const height = Math.max(HEIGHT[size][width], lines * small * lineHeight);
	const margins = { left: frame.left, right: chartWidth[width] - frame.labels + 12 };
	const plot = plotArea(margins, width, titleBottom + 2.2 * small, height);
	const highest = Math.max(0.1, ...[...items, ...levels].map(({ value }) => value));
	const range = [plot.bottom - 8, plot.top] as const;
	const y = isRoot ? scaleSqrt([0, highest * 1.15], range) : scaleLinear([0, highest * 1.04], range);
	const values = isRoot ? ROOT_TICKS.filter((tick) => tick <= y.domain()[1]) : y.ticks(6);
	const othersX = isListed ? plot.left + LISTED_LANE[width] : frame.others;
	const lane = { y: ({ value }: LaneItem) => y(value), radius: RADIUS[width] };
	const others = items.filter(({ isNamed }) => !isNamed);
	return {
		...{ chart, width, plot, y, othersX },
		ticks: values.map((value) => ({ position: y(value), label: tickLabel(value) })),
		others: layoutLane(others, { ...lane, x: othersX, half: frame.othersHalf }),
		named: layoutLane(named, { ...lane, x: frame.named, half: frame.namedHalf })
	};
}

function headMarks({ chart: { heads, isListed }, plot, others, named, othersX, width }: Layout): Mark[] {
	const y = plot.top - 8;
	const middle = { anchor: 'middle' } as const;
	const [x, anchor] = isListed ? [othersX - RADIUS[width], {}] : [othersX, middle];
	return [
		...(others.length > 0 ? [remark({ x, y }, heads.others, width, anchor)] : []),
		...(named.length > 0 ? [remark({ x: FRAME[width].named, y }, heads.named, width, middle)] : [])
	];
}

const dotMarks = ({ item: { style, isHollow, isMinimum }, x, y, radius }: Placed): Mark[] => [
	dot({ x, y }, radius - 0.5, style, { hollow: isHollow }),
	...(isMinimum ? arrowUp({ x, y: y - radius }, 8, style.colour) : [])
];

/** Labels beside the highest dots of the unnamed lane that have room. */
function labelsBeside({ chart: { isListed }, others, width }: Layout): Mark[] {
	const size = textSize[width].small;
	const right = FRAME[width].named - FRAME[width].namedHalf;
	return others.slice(0, isListed ? others.length : MOST_BESIDE[width]).flatMap((one) => {
		const apart = size * 0.7 + one.radius;
		const isAlone = others.every((other) => other === one || Math.abs(other.y - one.y) > apart);
		const x = one.x + one.radius + 4;
		const fits = x + textWidth(one.item.label, { size }) <= right;
		return isAlone && fits ? [remark({ x, y: one.y }, one.item.label, width, { align: 'middle' })] : [];
	});
}

/** Named dots with their labels beside the plot, and the labels of the levels. */
function namedMarks({ chart: { levels }, named, plot, y, width }: Layout): Mark[] {
	const size = textSize[width].small;
	const { labels: x } = FRAME[width];
	const ends = [
		...named.map(({ item, x, y, radius }) => {
			const words = labelLines(item, width);
			return { end: { x: x + radius, y }, words, weight: 600, colour: item.style.ink } as const;
		}),
		...levels.map(({ value, label }) => {
			const end = { x: plot.right, y: y(value) };
			return { end, words: [label], colour: LEVEL.colour, leader: null };
		})
	];
	const labels = endLabels(ends, { x, size, min: plot.top - size, max: plot.bottom + size / 2 });
	return [
		...named.map((one, i) => {
			const label = labels[i];
			const words = label ? [label, ...detailAfter(one.item, label, width)] : [];
			return seriesGroup(one.item.id, [...words, ...dotMarks(one)]);
		}),
		...labels.slice(named.length).flatMap((label, i) => {
			const span = { at: label.y, from: x, to: x + SAMPLE };
			return [rule('horizontal', span, { ...LEVEL, dash: levels[i]?.dash }), { ...label, x: x + SAMPLE + 5 }];
		})
	];
}

/** On several lines where it is longer than the room beside the plot. */
const labelLines = ({ label }: LaneItem, width: ChartWidth): string[] =>
	wrapText(label, chartWidth[width] - FRAME[width].labels, { size: textSize[width].small, weight: 600 });

function detailAfter({ detail }: LaneItem, { text, size, ...at }: TextMark, width: ChartWidth): Mark[] {
	const x = at.x + textWidth([text].flat().join(' '), { size, weight: 600 }) + 7;
	const fits = x + textWidth(detail, { size }) <= chartWidth[width];
	return detail && fits ? [remark({ x, y: at.y }, detail, width, { align: 'middle' })] : [];
}

const cursorPoint = ({ item: { tooltip, name, style }, x, y }: Placed): CursorPoint => ({
	...{ x, y, tooltip },
	series: name,
	colour: style.colour
});

const levelCursor = ({ chart: { levels }, plot, y }: Layout): CursorPoint[] =>
	levels.flatMap(({ name, value, tooltip }) =>
		tooltip ? [{ x: plot.right, y: y(value), tooltip, series: name, colour: LEVEL.colour }] : []
	);
