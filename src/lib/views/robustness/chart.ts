import { choiceOf, denominatorLabel } from '$lib/analysis/comparison/definition-choices';
import type { DefinitionGroup } from '$lib/analysis/comparison/definition-groups';
import { agreementWords } from '$lib/analysis/comparison/definition-words';
import { DENOMINATOR_NAMES } from '$lib/analysis/comparison/denominators';
import { bottomAxis, leftAxis, remark, rule, seriesGroup, text } from '$lib/plot/make-marks';
import { stackRows } from '$lib/plot/rows';
import type { Box, Hatch, LegendEntry, Mark, Scene } from '$lib/plot/scene';
import { seriesNames } from '$lib/plot/series-names';
import { tickMark, tickMatrix, type MatrixRow } from '$lib/plot/tick-matrix';
import { chartWidth, textSize, type ChartWidth } from '$lib/style/typography';
import { formatTimes } from '$lib/text/numbers';
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
import { chartTitle, GROUP_WORDS, panelHeading, panelSeries, SIDES, tooFewLabel } from './text';
import type { Point, Robustness } from './types';

const WIDE = {
	left: 224,
	right: 748,
	top: 46,
	bottom: 296,
	gap: 20,
	row: 17,
	between: 6,
	column: 22,
	apart: 12
};
const NARROW = { left: 150, right: 346, top: 78, bottom: 30, heading: 46, row: 22 };
/** Middles of the words above and below the line, from it. */
const SIDE = 24;
/** Entries for a limited time are counted. */
const TEMPORARY: Hatch = { colour: 'var(--ink)', spacing: 3.5, width: 1.5 };

interface Layout {
	readonly height: number;
	/** Axes, panels and words, below the dots. */
	readonly background: readonly Mark[];
	readonly points: readonly PointLayout[];
	readonly matrix: readonly Mark[];
	readonly legend: readonly LegendEntry[];
}

/** Every definition of one origin: a sorted curve over the matrix of choices; narrow, one panel for each tier and window. */
export function chart(model: Robustness, width: ChartWidth): Scene {
	const layout = width === 'wide' ? layoutCurve(model) : layoutPanels(model);
	return {
		width: chartWidth[width],
		height: layout.height,
		marks: [
			remark({ x: 0, y: 14 }, chartTitle(model), width),
			...layout.background,
			seriesGroup(
				model.origin,
				layout.points.flatMap(({ marks }) => marks)
			),
			...layout.matrix
		],
		legend: layout.legend,
		cursor: layout.points.map(({ cursor }) => cursor),
		series: seriesNames([model])
	};
}

/** Columns from the lowest ratio to the highest, over the matrix of their choices. */
function layoutCurve(model: Robustness): Layout {
	const { points } = model;
	const plot: Box = WIDE;
	const scale = scaleOf(model, [plot.bottom, plot.top]);
	const series = model.originName;
	const unranked = points.filter(({ isRanked }) => !isRanked).length;
	const ranked = points.length - unranked;
	const apart = unranked > 0 && ranked > 0 ? WIDE.apart : 0;
	const column = Math.min(WIDE.column, (plot.right - plot.left - apart) / Math.max(1, points.length));
	const columns = points.map((_, i) => plot.left + column * (i + 0.5) + (i >= ranked ? apart : 0));
	const matrix = tickMatrix(matrixRows(model), {
		columns,
		left: plot.left - 8,
		top: plot.bottom + WIDE.gap,
		pitch: WIDE.row,
		between: WIDE.between,
		tick: { width: Math.min(9, column * 0.7), height: 11 },
		width: 'wide'
	});
	return {
		height: matrix.bottom + 6,
		background: [
			leftAxis(plot, scale.ticks, 'wide'),
			...(unranked > 0
				? [remark({ x: plot.right, y: plot.top - 6 }, tooFewLabel(model), 'wide', { anchor: 'end' })]
				: []),
			rule('horizontal', { at: scale.at(1), from: plot.left, to: plot.right }, REFERENCE),
			...curveWords(model, plot, scale, columns)
		],
		points: points.map((point, i) => {
			const x = columns[i] ?? 0;
			const area = { x: x - column / 2, y: plot.top, width: column, height: matrix.bottom - plot.top };
			const at = { x, y: scale.at(point.parity.value) };
			return layoutPoint(point, at, { scale, direction: 'vertical', isFurther: false, series, area });
		}),
		matrix: matrix.marks,
		legend: []
	};
}

/** What lies above and below the line, and the lowest and the highest ratio. */
function curveWords({ points }: Robustness, plot: Box, scale: Scale, columns: readonly number[]): Mark[] {
	const ranked = points.filter(({ isRanked }) => isRanked).length;
	const parity = scale.at(1);
	const below = Math.min(plot.bottom, parity + SIDE + textSize.wide.small);
	const ends = [...new Set([0, ranked - 1])].flatMap((i) => {
		const point = points[i];
		if (!point?.isRanked) return [];
		const y = i === 0 ? scale.at(point.parity.low) + 18 : scale.at(point.parity.high) - 9;
		const anchor = i === 0 ? 'start' : 'end';
		return [remark({ x: columns[i] ?? 0, y }, formatTimes(point.parity.value), 'wide', { anchor })];
	});
	const isBelowAtLeft = (points[0]?.parity.value ?? 0) < 1;
	return [
		remark({ x: 0, y: Math.max(plot.top, parity - SIDE) }, SIDES.above, 'wide'),
		remark({ x: 0, y: below }, SIDES.below, 'wide'),
		...ends,
		isBelowAtLeft
			? parityLabel({ x: plot.left + 4, y: parity - 7 }, 'start', 'wide')
			: parityLabel({ x: plot.right, y: parity + 17 }, 'end', 'wide')
	];
}

const matrixRows = ({ points, choices }: Robustness): MatrixRow[] =>
	choices.map(({ dimension, value, label }, i) => ({
		group: choices[i - 1]?.dimension === dimension ? null : GROUP_WORDS[dimension],
		label,
		fill: dimension === 'tier' && value === 'let-in' ? TEMPORARY : 'var(--ink)',
		isChosen: (column) => {
			const point = points[column];
			return point !== undefined && choiceOf(point, dimension) === value;
		}
	}));

interface Panel {
	readonly group: DefinitionGroup;
	readonly rows: readonly { readonly label: string; readonly points: readonly Point[] }[];
}

/** One panel for each tier and window, a row for each denominator: beginnings, or ways of counting the evacuation, share a row. */
function layoutPanels(model: Robustness): Layout {
	const { left, right } = NARROW;
	const scale = scaleOf(model, [left + 4, right]);
	const legend = legendOf(model);
	const top = NARROW.top + legend.height;
	const panels = stackRows(
		model.groups.map((group) => panelOf(group, model)),
		({ rows }) => NARROW.heading + NARROW.row * rows.length + 4,
		top
	);
	const placed = panels.items.map(({ item, top }) => layoutPanel(item, top, scale, model));
	const plot = { left, right, top, bottom: panels.bottom };
	const axis = { ...bottomAxis(plot, scale.ticks, 'narrow', { grid: false, tickLength: 0 }), line: false };
	const parity = scale.at(1);
	return {
		height: panels.bottom + NARROW.bottom,
		background: [
			...placed.flatMap(({ background }) => background),
			axis,
			{ ...axis, side: 'top', at: top - 2 },
			...legend.marks,
			parityLabel({ x: parity, y: top - 26 }, parity > (left + right) / 2 ? 'end' : 'start', 'narrow')
		],
		points: placed.flatMap(({ points }) => points),
		matrix: [],
		legend: legend.entries
	};
}

function panelOf(group: DefinitionGroup, { points }: Robustness): Panel {
	const own = points.filter(
		({ tier, specification }) => tier === group.tier && specification.window === group.window
	);
	const rows = DENOMINATOR_NAMES.map((name) => ({
		label: denominatorLabel(name),
		points: inRow(own.filter(({ denominator }) => denominator === name))
	}));
	return { group, rows: rows.filter(({ points }) => points.length > 0) };
}

function layoutPanel({ group, rows }: Panel, start: number, scale: Scale, model: Robustness) {
	const { left, right, heading, row } = NARROW;
	const plot = { left, right, top: start + heading, bottom: start + heading + row * rows.length };
	const size = textSize.narrow;
	const grid = scale.ticks.map(({ position }) => ({ position, label: '' }));
	const fill = group.tier === 'let-in' ? TEMPORARY : 'var(--ink)';
	const series = panelSeries(model.originName, group);
	const yOf = (i: number) => plot.top + row * (i + 0.5);
	return {
		background: [
			bottomAxis(plot, grid, 'narrow', { tickLength: 0 }),
			tickMark({ x: 6, y: start + 13 }, { width: 10, height: 10 }, fill),
			text({ x: 18, y: start + 18 }, panelHeading(group), { size: size.label, weight: 600 }),
			remark({ x: 0, y: start + 37 }, agreementWords(group), 'narrow'),
			...rows.map(({ label }, i) => text({ x: 0, y: yOf(i) }, label, { align: 'middle', size: size.small })),
			rule('vertical', { at: scale.at(1), from: plot.top - 4, to: plot.bottom }, REFERENCE)
		],
		points: rows.flatMap(({ points }, i) =>
			points.map((point, place) => {
				const at = { x: scale.at(point.parity.value), y: yOf(i) };
				const area = { x: at.x - 12, y: at.y - row / 2, width: 24, height: row };
				return layoutPoint(point, at, { scale, direction: 'horizontal', isFurther: place > 0, series, area });
			})
		)
	};
}
