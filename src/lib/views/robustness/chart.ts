import { group as groupBy } from 'd3-array';
import { choiceOf, denominatorLabel } from '$lib/analysis/definition-choices';
import type { DefinitionGroup } from '$lib/analysis/definition-groups';
import { agreementWords } from '$lib/analysis/definition-words';
import { DENOMINATOR_NAMES } from '$lib/analysis/denominators';
import { bottomAxis, dot, interval, leftAxis, remark, rule, seriesGroup, text } from '$lib/plot/marks';
import { logRatioScale, type RatioScale } from '$lib/plot/ratio-scale';
import { stackRows } from '$lib/plot/rows';
import type { Box, CursorPoint, Hatch, LegendEntry, Mark, Point as Place, Scene } from '$lib/plot/scene';
import { seriesNames } from '$lib/plot/series-names';
import { tickMark, tickMatrix, type MatrixRow } from '$lib/plot/tick-matrix';
import { styleOf, UNRANKED } from '$lib/style/series-style';
import { wrapText } from '$lib/style/text-width';
import { chartWidth, textSize, type ChartWidth } from '$lib/style/typography';
import { formatTimes } from '$lib/text/numbers';
import {
	chartTitle,
	GROUP_WORDS,
	legendWords,
	LINK,
	panelHeading,
	panelSeries,
	PARITY,
	SIDES,
	tooFewLabel,
	tooltip
} from './text';
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
const NARROW = { left: 150, right: 346, top: 78, bottom: 30, heading: 46, row: 22, legend: 20 };
/** Middles of the words above and below the line, from it. */
const SIDE = 24;
/** Entries for a limited time are counted. */
const TEMPORARY: Hatch = { colour: 'var(--ink)', spacing: 3.5, width: 1.5 };
const ukraine = styleOf('UKR');

type Scale = Pick<RatioScale, 'at' | 'ticks'>;

interface PointLayout {
	readonly marks: readonly Mark[];
	readonly cursor: CursorPoint;
}

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

const scaleOf = ({ points }: Robustness, range: readonly [number, number]): Scale =>
	logRatioScale(
		points.flatMap(({ parity }) => [parity.low, parity.value, parity.high]),
		range
	);

/** Columns from the lowest ratio to the highest, over the matrix of their choices. */
function layoutCurve(model: Robustness): Layout {
	const { points } = model;
	const plot = { left: WIDE.left, right: WIDE.right, top: WIDE.top, bottom: WIDE.bottom };
	const scale = scaleOf(model, [plot.bottom, plot.top]);
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
			...curveWords(model, { plot, scale, columns, ranked })
		],
		points: points.map((point, i) => {
			const x = columns[i] ?? 0;
			const area = { x: x - column / 2, y: plot.top, width: column, height: matrix.bottom - plot.top };
			const room = { scale, width: 'wide', isFurther: false, series: model.originName, area } as const;
			return layoutPoint(point, { x, y: scale.at(point.parity.value) }, room);
		}),
		matrix: matrix.marks,
		legend: []
	};
}

const REFERENCE = { colour: ukraine.colour, width: 2 };

const parityLabel = (at: Place, anchor: 'start' | 'end', width: ChartWidth): Mark =>
	text(at, PARITY, { anchor, size: textSize[width].small, weight: 600, colour: ukraine.ink });

interface CurveRoom {
	readonly plot: Box;
	readonly scale: Scale;
	readonly columns: readonly number[];
	/** How many are ranked. */
	readonly ranked: number;
}

/** What lies above and below the line, and the lowest and the highest ratio. */
function curveWords({ points }: Robustness, { plot, scale, columns, ranked }: CurveRoom): Mark[] {
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
	const legend = layoutLegend(model);
	const top = NARROW.top + legend.height;
	const panels = stackRows(
		model.groups.map((group) => panelOf(group, model)),
		({ rows }) => NARROW.heading + NARROW.row * rows.length + 4,
		top
	);
	const placed = panels.items.map(({ item, top }) => layoutPanel(item, top, scale, model));
	const axis = {
		...bottomAxis({ left, right, top, bottom: panels.bottom }, scale.ticks, 'narrow', PLAIN),
		line: false
	};
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
		matrix: [{ kind: 'path', d: '', fill: 'var(--grid)' }],
		legend: legend.entries
	};
}

const PLAIN = { grid: false, tickLength: 0 } as const;

function panelOf(group: DefinitionGroup, { points }: Robustness): Panel {
	const rows = DENOMINATOR_NAMES.map((name) => ({
		label: denominatorLabel(name),
		points: inRow(
			points.filter(
				({ tier, denominator, specification }) =>
					tier === group.tier && denominator === name && specification.window === group.window
			)
		)
	}));
	return { group, rows: rows.filter(({ points }) => points.length > 0) };
}

/** The later beginning first; without the evacuation before with it. */
const inRow = (points: readonly Point[]): Point[] =>
	[...points].sort(
		(a, b) =>
			Number(a.specification.straddling === 'inside') - Number(b.specification.straddling === 'inside') ||
			yearIn(b.caseId) - yearIn(a.caseId)
	);

/** Identifiers of onsets end in the year. */
const yearIn = (caseId: string): number => Number(/\d{4}$/.exec(caseId)?.[0] ?? 0);

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
				return layoutPoint(point, at, { scale, width: 'narrow', isFurther: place > 0, series, area });
			})
		)
	};
}

/** Which of the dots that share a row is which. */
function layoutLegend(model: Robustness) {
	const rows = groupBy(model.points, ({ tier, specification, denominator }) =>
		[tier, specification.window, denominator].join(' ')
	);
	const shared = [...rows.values()].filter((row) => row.length > 1).map(inRow);
	const { first, further, unranked } = legendWords(shared, model);
	const own = styleOf(model.origin);
	const entries = [
		{ id: 'first', text: first, colour: own.colour, hollow: false },
		{ id: 'further', text: further, colour: own.colour, hollow: true },
		{ id: 'unranked', text: unranked, colour: UNRANKED.colour, hollow: true }
	].filter(({ text }) => text !== '');
	const lines = entries.flatMap((entry) =>
		wrapText(entry.text, chartWidth.narrow - 22, { size: textSize.narrow.small }).map((words, i) => ({
			words,
			entry: i === 0 ? entry : null
		}))
	);
	return {
		height: lines.length * NARROW.legend,
		entries: entries.map(({ id, text }) => ({ id, text })),
		marks: lines.flatMap(({ words, entry }, i) => {
			const y = 44 + i * NARROW.legend;
			const symbol =
				entry &&
				dot({ x: 7, y: y - 4 }, 5, { colour: entry.colour, shape: own.shape }, { hollow: entry.hollow });
			return [...(symbol ? [symbol] : []), remark({ x: 18, y }, words, 'narrow')];
		})
	};
}

interface PointRoom {
	readonly scale: Scale;
	readonly width: ChartWidth;
	/** A second way of counting in the same row. */
	readonly isFurther: boolean;
	readonly series: string;
	/** What can be pressed. */
	readonly area: NonNullable<CursorPoint['link']>['area'];
}

function layoutPoint(point: Point, { x, y }: Place, room: PointRoom): PointLayout {
	const { scale, series, area } = room;
	const isWide = room.width === 'wide';
	const own = styleOf(point.origin);
	const colour = point.isRanked ? own.colour : UNRANKED.colour;
	const [from, to] = [scale.at(point.parity.low), scale.at(point.parity.high)];
	const bounds = interval(isWide ? 'vertical' : 'horizontal', { at: isWide ? x : y, from, to }, colour, {
		cap: 3,
		dash: point.specification.isLowerBound ? '3 2' : undefined
	});
	const zero = remark({ x, y: isWide ? y + 7 : y }, '0', room.width, { anchor: 'middle', align: 'middle' });
	const symbol = dot(
		{ x, y },
		isWide ? 4 : 5,
		{ colour, shape: own.shape },
		{
			hollow: room.isFurther || !point.isRanked,
			halo: !isWide
		}
	);
	return {
		marks: [
			...(point.parity.value > 0 && Math.abs(to - from) >= 2 ? [bounds] : []),
			point.people.value === 0 ? zero : symbol
		],
		cursor: { x, y, tooltip: tooltip(point), series, colour, link: { to: point.link, label: LINK, area } }
	};
}
