import { scaleLinear } from 'd3-scale';
import type { DecisionsByCountry as Row, RatedDecisions } from '$lib/analysis/asylum/first-decisions';
import { dodge } from '$lib/plot/dodge';
import { drawRows, type Drawn } from '$lib/plot/draw-rows';
import { layoutLegend } from '$lib/plot/legend';
import { bottomAxis, dot, line, remark, rule, seriesGroup, text } from '$lib/plot/make-marks';
import { rowName } from '$lib/plot/row-name';
import type { Box, Mark, Point, Scene } from '$lib/plot/scene';
import { seriesNames } from '$lib/plot/series-names';
import { swarm } from '$lib/plot/swarm';
import { styleOf, UNRANKED } from '$lib/style/series-style';
import { textWidth } from '$lib/style/text-width';
import { chartWidth, textSize, type ChartWidth } from '$lib/style/typography';
import { axisTitle, dotLabel, LEGEND, NO_RATE, subtitle, tooltip } from './text';
import type { Recognition } from './types';

const FRAME = {
	wide: { left: 126, right: 22, radius: 5, header: 0, pad: 12 },
	narrow: { left: 14, right: 20, radius: 4.5, header: 22, pad: 10 }
} as const;
const TOP = 68;
const BOTTOM = 26;
const LEGEND_MIDDLE = 34;
/** Marks of the row reach so far beyond the dots. */
const BEYOND = 5;
const RINGED = 'USA';

interface Room {
	readonly width: ChartWidth;
	readonly plot: Box;
	/** Pixels of a rate in per cent. */
	readonly x: (rate: number) => number;
	readonly status: Recognition['status'];
}

/** One strip a nationality, as high as its dots need, one dot per country that decided. */
export function chart(model: Recognition, width: ChartWidth): Scene {
	const frame = FRAME[width];
	const full = chartWidth[width];
	const sides = { left: frame.left, right: full - frame.right, top: TOP };
	const x = scaleLinear([0, 100], [sides.left, sides.right]);
	const room: Room = { width, plot: { ...sides, bottom: TOP }, x, status: model.status };
	const rows = drawRows(model.rows, TOP, (row, top) => layoutRow(row, top, room));
	const plot: Box = { ...sides, bottom: rows.bottom };
	const ticks = [0, 25, 50, 75, 100].map((tick) => ({ position: x(tick), label: `${tick}%` }));
	const axis = bottomAxis(plot, ticks, width, { grid: false, tickLength: 0 });
	const legend = legendOf(model, width);
	return {
		width: full,
		height: Math.ceil(rows.bottom + BOTTOM),
		marks: [
			remark({ x: 0, y: 14 }, axisTitle(model), width),
			...legend.marks,
			{ ...axis, side: 'top', at: plot.top, grid: [plot.top, plot.bottom], line: false },
			axis,
			...rows.marks
		],
		legend: legend.entries,
		cursor: rows.cursor,
		series: seriesNames(model.rows, hueOf),
		reach: 20
	};
}

const hueOf = (row: Row) => (row.isExceptional ? UNRANKED : styleOf(row.origin));

const pooledMark = (at: number, [from, to]: readonly [number, number]): Mark =>
	rule('vertical', { at, from, to }, { colour: 'var(--ink)', width: 2 });
const middleMark = (at: number, [from, to]: readonly [number, number]): Mark =>
	rule('vertical', { at, from, to }, { colour: 'var(--ink)', dash: '2 2' });
const ring = (at: Point, width: ChartWidth): Mark =>
	dot(at, FRAME[width].radius + 1.5, { colour: 'var(--ink)' }, { hollow: true });

function legendOf({ rows }: Recognition, width: ChartWidth) {
	const hasRing = rows.some(({ rated }) => rated.some(({ asylum }) => asylum === RINGED));
	const room = { left: 4, top: LEGEND_MIDDLE, middle: 0, right: chartWidth[width], indent: 8, between: 22 };
	const ringSymbol = ({ x, y }: Point) => [ring({ x: x + 1, y }, width)];
	const around = (y: number) => [y - 7, y + 7] as const;
	return layoutLegend(
		[
			{ id: 'pooled', text: LEGEND.pooled, symbol: ({ x, y }) => [pooledMark(x, around(y))] },
			{ id: 'middle', text: LEGEND.middle, symbol: ({ x, y }) => [middleMark(x, around(y))] },
			...(hasRing ? [{ id: 'ring', text: LEGEND.ring, indent: 14, symbol: ringSymbol }] : [])
		],
		{ ...room, width, style: { colour: 'var(--muted)' } }
	);
}

interface Placed extends Point {
	readonly one: RatedDecisions;
}

function layoutRow(row: Row, top: number, room: Room): Drawn {
	const { width, x, plot } = room;
	const { radius, header, pad } = FRAME[width];
	const { small } = textSize[width];
	const { rated, pooled, middle, originName } = row;
	const at = rated.map(({ value }) => x(value));
	const offsets = swarm(at, radius, 0.5);
	const half = Math.max(10, ...offsets.map((offset) => Math.abs(offset) + radius));
	const y = top + pad + header + half;
	const dots = rated.map((one, i): Placed => ({ one, x: at[i] ?? 0, y: y + (offsets[i] ?? 0) }));
	const labelY = y + half + BEYOND + small / 2 + 3;
	const labels = labelsOf(dots, labelY, room);
	const { colour, ink } = hueOf(row);
	const reach = [y - half - BEYOND, y + half + BEYOND] as const;
	const style = { anchor: 'middle', align: 'middle', size: small, colour: ink } as const;
	return {
		marks: [
			seriesGroup(row.origin, [
				...nameMarks(row, width === 'wide' ? y : top + pad + 6, width),
				...labels.map(({ x, dot }) => line([dot, { x, y: labelY - small / 2 }], 'var(--rule)', { width: 1 })),
				...(middle !== null && row.compared.length > 2 ? [middleMark(x(middle), reach)] : []),
				...(pooled?.chosenRate.defined && rated.length > 1
					? [pooledMark(x(pooled.chosenRate.value), reach)]
					: []),
				...dots.flatMap((one) => dotMarks(one, colour, width)),
				...labels.map(({ x, words }) => text({ x, y: labelY }, words, style)),
				...(rated.length === 0 ? [remark({ x: plot.left + 4, y }, NO_RATE, width, { align: 'middle' })] : [])
			])
		],
		cursor: dots.map(({ one, x, y }) => {
			return { x, y, tooltip: tooltip(one, room.status), series: originName, colour };
		}),
		bottom: rated.length === 0 ? y + half + pad : labelY + small / 2 + 2
	};
}

function nameMarks(row: Row, y: number, width: ChartWidth): Mark[] {
	const name = { name: row.originName, ink: hueOf(row).ink, words: subtitle(row), lift: 9 };
	return rowName(name, { x: width === 'wide' ? 0 : FRAME.narrow.left, y }, width);
}

/** Cases are hollow; the United States stands in a ring. */
function dotMarks({ one, x, y }: Placed, colour: string, width: ChartWidth): Mark[] {
	const isRinged = one.asylum === RINGED;
	const radius = FRAME[width].radius - (isRinged ? 0.75 : 0);
	return [
		...(isRinged ? [ring({ x, y }, width)] : []),
		dot({ x, y }, radius, { colour }, { hollow: one.unit === 'cases' })
	];
}

interface LabelLayout {
	readonly x: number;
	readonly words: string;
	readonly dot: Point;
}

/** The lowest, the highest and the United States; the ends alone when there is not room for all. */
function labelsOf(dots: readonly Placed[], y: number, { width, plot }: Room): LabelLayout[] {
	const { small } = textSize[width];
	const compared = dots.filter(({ one }) => one.unit === 'persons');
	const ends = [...new Set([compared[0] ?? dots[0], compared.at(-1) ?? dots.at(-1)])];
	const ringed = dots.filter((dot) => dot.one.asylum === RINGED && !ends.includes(dot));
	const wish = (dot: Placed | undefined) => {
		if (!dot) return [];
		const words = dotLabel(dot.one);
		return [{ dot, words, room: textWidth(words, { size: small }) + 10 }];
	};
	const [min, max] = [width === 'wide' ? plot.left - 20 : 0, chartWidth[width]];
	const all = [...ends, ...ringed].flatMap(wish).sort((a, b) => a.dot.x - b.dot.x);
	const needed = all.reduce((sum, { room }) => sum + room, 0);
	const labelled = needed > max - min ? ends.flatMap(wish) : all;
	const centres = dodge(
		labelled.map(({ dot, room }) => ({ desired: dot.x, height: room })),
		{ min, max }
	);
	return labelled.map(({ dot, words }, i) => ({ x: centres[i] ?? dot.x, words, dot }));
}
