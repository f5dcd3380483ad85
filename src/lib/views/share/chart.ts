import { scaleLinear } from '$lib/plot/scale';
import type { OriginShares } from '$lib/analysis/comparison/origin-shares';
import { chartOfRows } from '$lib/plot/compact';
import { drawRows, type Drawn } from '$lib/plot/draw-rows';
import { layoutLegend, type LegendItem } from '$lib/plot/legend';
import { bottomAxis, dot, interval, remark, seriesGroup } from '$lib/plot/make-marks';
import { rowName } from '$lib/plot/row-name';
import type { Mark, Point, Scene } from '$lib/plot/scene';
import { seriesNames } from '$lib/plot/series-names';
import { scaleTicks } from '$lib/plot/ticks';
import { styleOf, UNRANKED } from '$lib/style/series-style';
import { chartWidth, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { moreRows } from '$lib/text/left-out';
import {
	columnHeads,
	displacedTooltip,
	figureLines,
	figures,
	legendWords,
	peopleTooltip,
	tickLabel
} from './text/chart';
import type { Shares } from './types';

const FRAME = {
	wide: { left: 116, right: 424, legend: { left: 8, right: 760 }, head: 46, row: 44, at: 22, bottom: 30 },
	narrow: { left: 14, right: 346, legend: { left: 20, right: 346 }, head: 12, row: 74, at: 36, bottom: 30 }
} as const;
/** Height of a row and the middle of its line; narrow rows have no line of text below it. */
const ROW = {
	full: { wide: FRAME.wide, narrow: FRAME.narrow },
	compact: { wide: FRAME.wide, narrow: { row: 46, at: 33 } }
} as const;

/** Right edges of the columns of figures, which are lines in the narrow layout. */
const COLUMNS = [506, 586, 676, 756];

interface Room {
	readonly model: Shares;
	readonly width: ChartWidth;
	readonly size: ChartSize;
	readonly x: (share: number) => number;
}

/** One row per origin: from its share of the displaced to its share of those let in, with the index and the rate. */
export const chart = chartOfRows('rows', dumbbells, {
	leftOut: (count) => moreRows(count, 'country of origin', 'countries of origin')
});

function dumbbells(model: Shares, width: ChartWidth, size: ChartSize): Scene {
	const frame = FRAME[width];
	const legend = layoutLegend(legendItems(model), {
		...frame.legend,
		top: 0,
		middle: 12,
		pitch: 20,
		indent: 12,
		wrap: true,
		width,
		style: { colour: 'var(--muted)' }
	});
	const { left, right } = frame;
	const top = legend.bottom + frame.head;
	const shares = model.rows.flatMap(({ drawn }) =>
		drawn.flatMap(({ shareOfDisplaced, shareOfPeople }) => [shareOfDisplaced.value, shareOfPeople.value])
	);
	const x = scaleLinear([0, Math.max(0.05, ...shares)], [left, right]).nice(4);
	const rows = drawRows(model.rows, top, (row, rowTop) => layoutRow(row, rowTop, { model, width, size, x }));
	const plot = { left, right, top, bottom: rows.bottom };
	const heads = width === 'wide' ? columnHeads(model) : [];
	return {
		width: chartWidth[width],
		height: Math.ceil(rows.bottom + frame.bottom),
		marks: [
			...legend.marks,
			bottomAxis(plot, scaleTicks(x, 4, tickLabel), width),
			...heads.map((words, i) =>
				remark({ x: COLUMNS[i] ?? 0, y: legend.bottom + 10 }, words, width, { anchor: 'end', align: 'top' })
			),
			...rows.marks
		],
		legend: legend.entries,
		cursor: rows.cursor,
		series: seriesNames(model.rows)
	};
}

const tick = ({ x, y }: Point, half: number, colour: string): Mark =>
	interval('vertical', { at: x, from: y - half, to: y + half }, colour, { width: 3, cap: 0 });

function legendItems(model: Shares): LegendItem[] {
	const { displaced, people } = legendWords(model);
	const colour = 'var(--muted)';
	return [
		{ id: 'displaced', text: displaced, symbol: (at) => [tick(at, 8, colour)] },
		{ id: 'people', text: people, symbol: (at) => [dot(at, 5, { colour })] }
	];
}

function layoutRow(row: OriginShares, top: number, room: Room): Drawn {
	const { model, width, size, x } = room;
	const [main] = row.drawn;
	const y = top + ROW[size][width].at;
	const { colour, ink } = row.range ? styleOf(row.origin) : UNRANKED;
	const { shape } = styleOf(row.origin);
	const displacedAt = x(main?.shareOfDisplaced.value ?? 0);
	const shares = row.drawn.map(({ shareOfPeople }) => x(shareOfPeople.value));
	const point = { y, series: row.originName, colour };
	const name = rowName(
		{ name: row.originName, ink, words: width === 'wide' ? '' : figureLines(row, model)?.rate },
		width === 'wide' ? { x: 0, y } : { x: FRAME.narrow.left, y: top + 12 },
		width
	);
	return {
		marks: [
			seriesGroup(row.origin, [
				...shares.map((to) =>
					interval('horizontal', { at: y, from: displacedAt, to }, colour, { width: 3, cap: 0 })
				),
				tick({ x: displacedAt, y }, 9, colour),
				...shares.map((at) => dot({ x: at, y }, 6, { colour, shape })),
				...name,
				...(width === 'wide' ? columnsOf(row, y, ink) : linesOf(row, top, ink, room))
			])
		],
		cursor: [
			...(main ? [{ ...point, x: displacedAt, tooltip: displacedTooltip(main) }] : []),
			...row.drawn.map((share) => {
				const tooltip = peopleTooltip(share, model);
				return { ...point, x: x(share.shareOfPeople.value), tooltip };
			})
		],
		bottom: top + ROW[size][width].row
	};
}

const strong = (colour: string) => ({ weight: 600, colour }) as const;

/** One line for one figure, with a second one below it for two. */
const columnsOf = (row: OriginShares, y: number, ink: string): Mark[] =>
	figures(row).flatMap(([main, below], i) => {
		const x = COLUMNS[i] ?? 0;
		const cell = { anchor: 'end', align: 'middle' } as const;
		const style = i === 2 && row.range ? { ...cell, ...strong(ink) } : cell;
		return [
			...(main ? [remark({ x, y: below ? y - 8 : y }, main, 'wide', style)] : []),
			...(below ? [remark({ x, y: y + 9 }, below, 'wide', cell)] : [])
		];
	});

function linesOf(row: OriginShares, top: number, ink: string, { model, size }: Room): Mark[] {
	const lines = figureLines(row, model);
	if (!lines) return [];
	const { left, right } = FRAME.narrow;
	const index = { anchor: 'end', align: 'middle', ...(row.range ? strong(ink) : {}) } as const;
	return [
		remark({ x: right, y: top + 12 }, lines.index, 'narrow', index),
		...(size === 'full'
			? [remark({ x: left, y: top + 58 }, lines.shares, 'narrow', { align: 'middle' })]
			: [])
	];
}
