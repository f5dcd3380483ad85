import { scaleLinear } from 'd3-scale';
import type { OriginShares } from '$lib/analysis/comparison/origin-shares';
import { drawRows, type Drawn } from '$lib/plot/draw-rows';
import { layoutLegend, type LegendItem } from '$lib/plot/legend';
import { bottomAxis, dot, interval, remark, seriesGroup } from '$lib/plot/make-marks';
import { rowName } from '$lib/plot/row-name';
import type { Mark, Point, Scene } from '$lib/plot/scene';
import { seriesNames } from '$lib/plot/series-names';
import { scaleTicks } from '$lib/plot/ticks';
import { styleOf, UNRANKED } from '$lib/style/series-style';
import { chartWidth, type ChartWidth } from '$lib/style/typography';
import {
	columnHeads,
	displacedTooltip,
	figureLines,
	figures,
	legendWords,
	peopleTooltip,
	tickLabel
} from './text';
import type { Shares } from './types';

const FRAME = {
	wide: { left: 116, right: 424, legend: { left: 8, right: 760 }, head: 46, row: 44, at: 22, bottom: 30 },
	narrow: { left: 14, right: 346, legend: { left: 20, right: 346 }, head: 12, row: 74, at: 36, bottom: 30 }
} as const;

/** Right ends of the columns of figures; the narrow layout has them as lines. */
const COLUMNS = [506, 586, 676, 756];

interface Room {
	readonly model: Shares;
	readonly width: ChartWidth;
	readonly x: (share: number) => number;
}

/** One row per origin: from its share of the displaced to its share of those let in, with the index and the rate. */
export function chart(model: Shares, width: ChartWidth): Scene {
	const frame = FRAME[width];
	const legend = layoutLegend(legendItems(model), {
		...frame.legend,
		top: 0,
		middle: 12,
		pitch: 20,
		indent: 12,
		width,
		style: { colour: 'var(--muted)' }
	});
	const { left, right } = frame;
	const top = legend.bottom + frame.head;
	const shares = model.rows.flatMap(({ drawn }) =>
		drawn.flatMap(({ shareOfDisplaced, shareOfPeople }) => [shareOfDisplaced.value, shareOfPeople.value])
	);
	const x = scaleLinear([0, Math.max(0.05, ...shares)], [left, right]).nice(4);
	const rows = drawRows(model.rows, top, (row, rowTop) => layoutRow(row, rowTop, { model, width, x }));
	const plot = { left, right, top, bottom: rows.bottom };
	const heads = width === 'wide' ? columnHeads(model) : [];
	return {
		width: chartWidth[width],
		height: rows.bottom + frame.bottom,
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
	const { displaced, people, further } = legendWords(model);
	const colour = 'var(--muted)';
	const ring = (at: Point) => [dot(at, 5, { colour }, { hollow: true })];
	return [
		{ id: 'displaced', text: displaced, symbol: (at) => [tick(at, 8, colour)] },
		{ id: 'people', text: people, symbol: (at) => [dot(at, 5, { colour })] },
		...(further === undefined ? [] : [{ id: 'further', text: further, symbol: ring }])
	];
}

function layoutRow(row: OriginShares, top: number, room: Room): Drawn {
	const { model, width, x } = room;
	const [main] = row.drawn;
	const y = top + FRAME[width].at;
	const { colour, ink } = row.range ? styleOf(row.origin) : UNRANKED;
	const { shape } = styleOf(row.origin);
	const displacedAt = x(main?.shareOfDisplaced.value ?? 0);
	// The way of counting by which the row is sorted lies uppermost.
	const shares = row.drawn
		.map(({ shareOfPeople }, i) => ({ x: x(shareOfPeople.value), isFurther: i > 0 }))
		.reverse();
	const point = { y, series: row.originName, colour };
	const name = rowName(
		{ name: row.originName, ink, words: width === 'wide' ? '' : figureLines(row, model)?.rate },
		width === 'wide' ? { x: 0, y } : { x: FRAME.narrow.left, y: top + 12 },
		width
	);
	return {
		marks: [
			seriesGroup(row.origin, [
				...shares.map(({ x, isFurther }) =>
					interval('horizontal', { at: y, from: displacedAt, to: x }, colour, {
						width: isFurther ? 1.5 : 3,
						cap: 0,
						dash: isFurther ? '2 3' : null
					})
				),
				tick({ x: displacedAt, y }, 9, colour),
				...shares.map(({ x, isFurther }) => dot({ x, y }, 6, { colour, shape }, { hollow: isFurther })),
				...name,
				...(width === 'wide' ? columnsOf(row, y, ink) : linesOf(row, top, ink, model))
			])
		],
		cursor: [
			...(main ? [{ ...point, x: displacedAt, tooltip: displacedTooltip(main) }] : []),
			...row.drawn.map((share) => {
				const tooltip = peopleTooltip(share, model);
				return { ...point, x: x(share.shareOfPeople.value), tooltip };
			})
		],
		bottom: top + FRAME[width].row
	};
}

const strong = (colour: string) => ({ weight: 600, colour }) as const;

/** One line where there is one figure, a second one below it where there are two. */
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

function linesOf(row: OriginShares, top: number, ink: string, model: Shares): Mark[] {
	const lines = figureLines(row, model);
	if (!lines) return [];
	const { left, right } = FRAME.narrow;
	const index = { anchor: 'end', align: 'middle', ...(row.range ? strong(ink) : {}) } as const;
	return [
		remark({ x: right, y: top + 12 }, lines.index, 'narrow', index),
		remark({ x: left, y: top + 58 }, lines.shares, 'narrow', { align: 'middle' })
	];
}
