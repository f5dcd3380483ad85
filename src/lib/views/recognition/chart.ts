import { scaleLinear } from '$lib/plot/scale';
import type { DecisionsByCountry as Row, RatedDecisions } from '$lib/analysis/asylum/first-decisions';
import { chartOfRows } from '$lib/plot/compact';
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
import { chartWidth, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { fullChartShowsRows } from '$lib/text/left-out';
import { axisTitle, dotLabel, LEGEND, NO_RATE, subtitle, tooltip } from './text';
import type { Recognition } from './types';

const FRAME = {
	full: {
		wide: { left: 126, right: 22, radius: 5, header: 0, pad: 12, least: 10, beyond: 5 },
		narrow: { left: 14, right: 20, radius: 4.5, header: 22, pad: 10, least: 10, beyond: 5 }
	},
	compact: {
		wide: { left: 126, right: 22, radius: 4, header: 0, pad: 3, least: 15, beyond: 2 },
		narrow: { left: 106, right: 20, radius: 3.2, header: 0, pad: 3, least: 15, beyond: 2 }
	}
} as const;
const TOP = 68;
const BOTTOM = 26;
const LEGEND_MIDDLE = 34;
const RINGED = 'USA';
/** Space for slanting lines to labels that are not below their dots. */
const MOVED = 12;

interface Room {
	readonly width: ChartWidth;
	readonly size: ChartSize;
	/** With `least`, the least half height of a row, and `beyond`, by which marks of the row extend beyond the dots. */
	readonly frame: (typeof FRAME)[ChartSize][ChartWidth];
	readonly plot: Box;
	/** Position of a rate in per cent, in pixels. */
	readonly x: (rate: number) => number;
	readonly status: Recognition['status'];
}

/** One strip per nationality, as high as its dots need, with one dot per deciding country. */
export const chart = chartOfRows('rows', strips, {
	rankOf: ({ isExceptional }, i) => (isExceptional ? -1 : i),
	leftOut: (count) =>
		fullChartShowsRows([count, 'nationality', 'nationalities'], ['which dot is which country'])
});

/** @param size Compact strips have no names of countries. */
function strips(model: Recognition, width: ChartWidth, size: ChartSize): Scene {
	const frame = FRAME[size][width];
	const full = chartWidth[width];
	const sides = { left: frame.left, right: full - frame.right, top: TOP };
	const x = scaleLinear([0, 100], [sides.left, sides.right]);
	const room: Room = { width, size, frame, plot: { ...sides, bottom: TOP }, x, status: model.status };
	const rows = drawRows(model.rows, TOP, (row, top) => layoutRow(row, top, room));
	const plot: Box = { ...sides, bottom: rows.bottom };
	const ticks = [0, 25, 50, 75, 100].map((tick) => ({ position: x(tick), label: `${tick}%` }));
	const axis = bottomAxis(plot, ticks, width, { grid: false, tickLength: 0 });
	const legend = legendOf(model, width, frame.radius);
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
const ring = (at: Point, radius: number): Mark =>
	dot(at, radius + 1.5, { colour: 'var(--ink)' }, { hollow: true });

function legendOf({ rows }: Recognition, width: ChartWidth, radius: number) {
	const hasRing = rows.some(({ rated }) => rated.some(({ asylum }) => asylum === RINGED));
	const room = { left: 4, top: LEGEND_MIDDLE, middle: 0, right: chartWidth[width], indent: 8, between: 22 };
	const ringSymbol = ({ x, y }: Point) => [ring({ x: x + 1, y }, radius)];
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
	const { width, size, x, plot } = room;
	const { radius, header, pad, least, beyond } = room.frame;
	const { small } = textSize[width];
	const { rated, pooled, middle, originName } = row;
	const at = rated.map(({ value }) => x(value));
	const offsets = swarm(at, radius, 0.5);
	const half = Math.max(least, ...offsets.map((offset) => Math.abs(offset) + radius));
	const y = top + pad + header + half;
	const dots = rated.map((one, i): Placed => ({ one, x: at[i] ?? 0, y: y + (offsets[i] ?? 0) }));
	const labels = size === 'full' ? labelsOf(dots, room) : [];
	const below = y + half + beyond;
	const isMoved = labels.some(({ x, dot }) => Math.abs(x - dot.x) > 3);
	const labelY = below + (isMoved ? MOVED : 3) + small / 2;
	const { colour, ink } = hueOf(row);
	const reach = [y - half - beyond, below] as const;
	const style = { anchor: 'middle', align: 'middle', size: small, colour: ink } as const;
	return {
		marks: [
			seriesGroup(row.origin, [
				...nameMarks(row, header === 0 ? y : top + pad + 6, room),
				...labels.map((label) => leader(label, dots, { radius, below, end: labelY - small / 2 })),
				...(middle !== null && row.compared.length > 2 ? [middleMark(x(middle), reach)] : []),
				...(pooled?.chosenRate.defined && rated.length > 1
					? [pooledMark(x(pooled.chosenRate.value), reach)]
					: []),
				...dots.flatMap((one) => dotMarks(one, colour, radius)),
				...labels.map(({ x, words }) => text({ x, y: labelY }, words, style)),
				...(rated.length === 0 ? [remark({ x: plot.left + 4, y }, NO_RATE, width, { align: 'middle' })] : [])
			])
		],
		cursor: dots.map(({ one, x, y }) => {
			return { x, y, tooltip: tooltip(one, room.status), series: originName, colour };
		}),
		bottom: rated.length === 0 || size === 'compact' ? y + half + pad : labelY + small / 2 + 2
	};
}

function nameMarks(row: Row, y: number, { width, frame }: Room): Mark[] {
	const isBeside = frame.header === 0;
	const name = { isBeside, name: row.originName, ink: hueOf(row).ink, words: subtitle(row), lift: 9 };
	return rowName(name, { x: isBeside ? 0 : frame.left, y }, width);
}

/** Cases, and countries without every year, are hollow; the United States has a ring. */
function dotMarks({ one, x, y }: Placed, colour: string, size: number): Mark[] {
	const isRinged = one.asylum === RINGED;
	const radius = size - (isRinged ? 0.75 : 0);
	return [
		...(isRinged ? [ring({ x, y }, size)] : []),
		dot({ x, y }, radius, { colour }, { hollow: one.unit === 'cases' || one.isPartial })
	];
}

interface LabelLayout {
	readonly x: number;
	readonly words: string;
	readonly dot: Point;
}

interface LeaderRoom {
	readonly radius: number;
	/** Lower edge of all dots of the row, and top of the label. */
	readonly below: number;
	readonly end: number;
}

/** Crosses no dot: straight down from under the dots at this rate, then to the label. */
function leader({ x, dot }: LabelLayout, dots: readonly Point[], { radius, below, end }: LeaderRoom): Mark {
	const inTheWay = dots.filter((one) => one.y >= dot.y && Math.abs(one.x - dot.x) < radius + 2);
	const from = Math.max(...inTheWay.map(({ y }) => y)) + radius + 2;
	const path = [
		{ x: dot.x, y: from },
		{ x: dot.x, y: below },
		{ x, y: end }
	];
	return line(path, 'var(--rule)', { width: 1 });
}

/** The lowest, the highest and the United States; only the ends if there is no room for all. */
function labelsOf(dots: readonly Placed[], { width, plot }: Room): LabelLayout[] {
	const { small } = textSize[width];
	const compared = dots.filter(({ one }) => one.unit === 'persons' && !one.isPartial);
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
