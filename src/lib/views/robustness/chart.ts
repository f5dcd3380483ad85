import { denominatorLabel } from '$lib/analysis/comparison/definition-choices';
import type { DefinitionGroup } from '$lib/analysis/comparison/definition-groups';
import { agreementWords } from '$lib/analysis/comparison/definition-words';
import { DENOMINATOR_NAMES } from '$lib/analysis/comparison/denominators';
import { chartOfRows } from '$lib/plot/compact';
import { bottomAxis, remark, rule, seriesGroup, text } from '$lib/plot/make-marks';
import { stackRows } from '$lib/plot/rows';
import type { Hatch, Mark, RectMark, Scene } from '$lib/plot/scene';
import { seriesNames } from '$lib/plot/series-names';
import { textWidth } from '$lib/style/text-width';
import { chartWidth, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { fullChartShowsRows } from '$lib/text/left-out';
import {
	inRow,
	layoutPoint,
	legendOf,
	parityLabel,
	REFERENCE,
	scaleOf,
	type PointLayout,
	type Scale
} from './dots';
import { chartTitle, panelHeading, panelSeries } from './text';
import type { Point, Robustness } from './types';

/** Pixels. `left` and `right` are the ends of a plot within its column. */
const FRAME = {
	full: {
		wide: { columns: 2, left: 160, right: 354, legend: 44, bottom: 30, heading: 46, row: 22 },
		narrow: { columns: 1, left: 150, right: 346, legend: 44, bottom: 30, heading: 46, row: 22 }
	},
	compact: {
		wide: { columns: 1, left: 400, right: 748, legend: 36, bottom: 28, heading: 2, row: 22 },
		narrow: { columns: 1, left: 14, right: 346, legend: 36, bottom: 26, heading: 16, row: 14 }
	}
} as const;
/** From the end of the legend to the panels: the axis and the name of the line. */
const HEAD = 40;
/** Whether entries for a limited time are counted. */
const TEMPORARY: Hatch = { colour: 'var(--ink)', spacing: 3.5, width: 1.5 };

interface Room {
	readonly model: Robustness;
	readonly width: ChartWidth;
	readonly size: ChartSize;
	readonly frame: (typeof FRAME)[ChartSize][ChartWidth];
	readonly scale: Scale;
	/** Distance between two columns, in pixels. */
	readonly step: number;
}

/** Every definition of one origin: a panel for each tier and window, a row for each denominator; beginnings share a row. */
export const chart = chartOfRows('groups', panels, {
	leftOut: (count) =>
		fullChartShowsRows([count, 'other period', 'other periods'], ['what each dot is divided by'])
});

/** @param size Compact panels have one row for all denominators. */
function panels(model: Robustness, width: ChartWidth, size: ChartSize): Scene {
	const frame = FRAME[size][width];
	const legend = legendOf(model, width, frame.legend);
	const scale = scaleOf(model, [frame.left + 4, frame.right]);
	const room = { model, width, size, frame, scale, step: chartWidth[width] / frame.columns };
	const top = legend.bottom + HEAD;
	const columns = inColumns(model, frame.columns).map((groups, i) => layoutColumn(groups, i, top, room));
	return {
		width: chartWidth[width],
		height: Math.ceil(Math.max(...columns.map(({ bottom }) => bottom)) + frame.bottom),
		marks: [
			remark({ x: 0, y: 14 }, chartTitle(model), width),
			...legend.marks,
			...columns.flatMap(({ background }) => background),
			seriesGroup(
				model.origin,
				columns.flatMap(({ points }) => points.flatMap(({ marks }) => marks))
			)
		],
		legend: legend.entries,
		cursor: columns.flatMap(({ points }) => points.map(({ cursor }) => cursor)),
		series: seriesNames([model])
	};
}

/** By tier, or in halves of one tier. */
function inColumns({ groups }: Robustness, columns: number): (readonly DefinitionGroup[])[] {
	if (columns === 1 || groups.length < 2) return [groups];
	const first = groups.filter(({ tier }) => tier === groups[0]?.tier).length;
	const count = first < groups.length ? first : Math.ceil(groups.length / 2);
	return [groups.slice(0, count), groups.slice(count)];
}

interface Layout {
	/** Axes, panels and text, painted below the dots. */
	readonly background: readonly Mark[];
	readonly points: readonly PointLayout[];
	readonly bottom: number;
}

function layoutColumn(groups: readonly DefinitionGroup[], column: number, top: number, room: Room): Layout {
	const { frame, width } = room;
	const shift = column * room.step;
	const scale = shifted(room.scale, shift);
	const [left, right] = [frame.left + shift, frame.right + shift];
	const gap = room.size === 'full' ? 4 : 1;
	const stack = stackRows(
		groups.map((group) => panelOf(group, room)),
		({ rows }) => frame.heading + frame.row * rows.length + gap,
		top
	);
	const placed = stack.items.map(({ item, top }) => layoutPanel(item, top, shift, { ...room, scale }));
	const plot = { left, right, top, bottom: stack.bottom };
	const axis = { ...bottomAxis(plot, scale.ticks, width, { grid: false, tickLength: 0 }), line: false };
	const parity = scale.at(1);
	return {
		bottom: stack.bottom,
		background: [
			...placed.flatMap(({ background }) => background),
			axis,
			{ ...axis, side: 'top', at: top - 2 },
			parityLabel({ x: parity, y: top - 24 }, parity > (left + right) / 2 ? 'end' : 'start', width)
		],
		points: placed.flatMap(({ points }) => points)
	};
}

const shifted = ({ at, ticks }: Scale, by: number): Scale => ({
	at: (ratio) => at(ratio) + by,
	ticks: ticks.map(({ position, label }) => ({ position: position + by, label }))
});

interface Panel {
	readonly group: DefinitionGroup;
	readonly rows: readonly {
		readonly label: string;
		readonly points: readonly { readonly point: Point; readonly isFurther: boolean }[];
	}[];
}

function panelOf(group: DefinitionGroup, { model, size }: Room): Panel {
	const own = model.points.filter(
		({ tier, specification }) => tier === group.tier && specification.window === group.window
	);
	const rows = DENOMINATOR_NAMES.map((name) => ({
		label: denominatorLabel(name),
		points: inRow(own.filter(({ denominator }) => denominator === name)).map((point, place) => ({
			point,
			isFurther: place > 0
		}))
	})).filter(({ points }) => points.length > 0);
	const together = { label: '', points: rows.flatMap(({ points }) => points) };
	return { group, rows: size === 'full' ? rows : [together] };
}

function layoutPanel({ group, rows }: Panel, start: number, shift: number, room: Room): Layout {
	const { width, frame, scale, model } = room;
	const { heading, row } = frame;
	const bottom = start + heading + row * rows.length;
	const plot = { left: frame.left + shift, right: frame.right + shift, top: start + heading, bottom };
	const grid = scale.ticks.map(({ position }) => ({ position, label: '' }));
	const series = panelSeries(model.originName, group);
	const yOf = (i: number) => plot.top + row * (i + 0.5);
	const { small } = textSize[width];
	return {
		bottom,
		background: [
			bottomAxis(plot, grid, width, { tickLength: 0 }),
			...(room.size === 'full'
				? headingAbove(group, start, shift, width)
				: headingBeside(group, start, room)),
			...rows.map(({ label }, i) => text({ x: shift, y: yOf(i) }, label, { align: 'middle', size: small })),
			rule(
				'vertical',
				{ at: scale.at(1), from: plot.top - (room.size === 'full' ? 4 : 0), to: bottom },
				REFERENCE
			)
		],
		points: rows.flatMap(({ points }, i) =>
			points.map(({ point, isFurther }) => {
				const at = { x: scale.at(point.parity.value), y: yOf(i) };
				const area = { x: at.x - 12, y: at.y - row / 2, width: 24, height: row };
				return layoutPoint(point, at, { scale, width, isFurther, halo: room.size === 'full', series, area });
			})
		)
	};
}

/** Whether entries for a limited time are counted: hatched or solid. @param x and `y` of the middle. */
const tierMark = ({ tier }: DefinitionGroup, x: number, y: number): RectMark => ({
	kind: 'rect',
	x: x - 5,
	y: y - 5,
	width: 10,
	height: 10,
	...(tier === 'let-in'
		? { fill: TEMPORARY, stroke: TEMPORARY.colour, strokeWidth: 0.75 }
		: { fill: 'var(--ink)' })
});

function headingAbove(group: DefinitionGroup, start: number, shift: number, width: ChartWidth): Mark[] {
	const { label: size } = textSize[width];
	return [
		tierMark(group, shift + 6, start + 13),
		text({ x: shift + 18, y: start + 18 }, panelHeading(group), { size, weight: 600 }),
		remark({ x: shift, y: start + 37 }, agreementWords(group), width)
	];
}

/** On one line, left of the plot or above it; the count of sides only if there is room. */
function headingBeside(group: DefinitionGroup, start: number, { width, frame }: Room): Mark[] {
	const { small: size } = textSize[width];
	const right = width === 'wide' ? frame.left - 14 : frame.right;
	const y = start + (width === 'wide' ? frame.heading + frame.row / 2 : frame.heading / 2);
	const heading = panelHeading(group);
	const words = agreementWords(group);
	const room = right - 18 - textWidth(heading, { size, weight: 600 }) - 12;
	return [
		tierMark(group, 6, y),
		text({ x: 18, y }, heading, { align: 'middle', size, weight: 600 }),
		...(textWidth(words, { size }) > room
			? []
			: [remark({ x: right, y }, words, width, { align: 'middle', anchor: 'end' })])
	];
}
