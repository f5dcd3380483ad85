import type { EverDisplaced } from '$lib/analysis/displacement/ever-displaced';
import { withRemark } from '$lib/plot/compact';
import { drawRows, type Drawn } from '$lib/plot/draw-rows';
import { barItem, layoutLegend, SWATCH, type LegendItem } from '$lib/plot/legend';
import { bar, interval, remark, rule, seriesGroup, text } from '$lib/plot/make-marks';
import { paragraph } from '$lib/plot/paragraph';
import type { CursorPoint, Mark, Scene } from '$lib/plot/scene';
import { styleOf } from '$lib/style/series-style';
import { textWidth, wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { type Cell, cellsOf, farthest, fitColumns, type FittedColumns, type Row } from './layout';
import * as words from './text';
import type { Displaced } from './types';

/** Pixels. Without a column of names, the name of a row has a line of its own. */
const FRAME = {
	full: {
		wide: { names: 118, bar: 16, gap: 15, between: 20 },
		narrow: { names: 0, bar: 10, gap: 12, between: 12 }
	},
	compact: {
		wide: { names: 118, bar: 14, gap: 9, between: 20 },
		narrow: { names: 84, bar: 8, gap: 7, between: 8 }
	}
} as const;

/** Width in pixels at which the text in place of a number may wrap. */
const WRAPPED = 110;
/** Gap between a bar and the number after it. */
const LABEL_GAP = 6;

/** A row per war, a column per way of counting: everybody ever displaced, and people displaced on one day. */
export function chart(model: Displaced, width: ChartWidth, size: ChartSize = 'full'): Scene {
	const title = paragraph(words.chartTitle(model), 0, width);
	const isWithoutTotal = size === 'compact' && width === 'narrow';
	const legend = layoutLegend(legendItems(model, !isWithoutTotal), {
		top: title.bottom + 6,
		right: chartWidth[width],
		width
	});
	const frame = FRAME[size][width];
	const rows = model.rows.map((war) => ({ war, cells: cellsOf(war, model) }));
	const total = { war: model.total, cells: cellsOf(model.total, model) };
	const columns = columnsFor(rows, total, width, frame);
	const heads = drawHeads(model, columns, (legend.entries.length > 0 ? legend.bottom : title.bottom) + 12, {
		width,
		left: frame.names
	});
	const room = { width, size, columns };
	const all = isWithoutTotal
		? { ...EMPTY, bottom: heads.bottom }
		: drawRow(total, heads.bottom, {
				...room,
				perPerson: columns.ofTotal,
				isAbove: true,
				aside: words.OWN_SCALE
			});
	const foot = isWithoutTotal ? [] : [rule('horizontal', { at: all.bottom, from: 0, to: chartWidth[width] })];
	const isAbove = width === 'narrow';
	const wars = drawRows(rows, all.bottom + (isWithoutTotal ? 0 : frame.gap), (row, y) =>
		drawRow(row, y, { ...room, perPerson: columns.perPerson, isAbove })
	);
	const scene = {
		width: chartWidth[width],
		height: Math.ceil(wars.bottom),
		marks: [title.mark, ...legend.marks, ...heads.marks, ...all.marks, ...foot, ...wars.marks],
		legend: legend.entries,
		cursor: [...all.cursor, ...wars.cursor],
		series: [model.total, ...model.rows].map(({ id, name }) => ({ id, name, colour: styleOf(id).colour }))
	};
	return isWithoutTotal ? withRemark(scene, words.totalText(model.total), width) : scene;
}

const EMPTY: Drawn = { marks: [], cursor: [], bottom: 0 };
const MUTED = 'var(--muted)';

function legendItems({ editions, total, rows }: Displaced, hasTotal: boolean): LegendItem[] {
	const end = (x: number) => x + SWATCH.width;
	const [first, newest] = editions;
	return [
		...(first && newest && [total, ...rows].some(({ ever }) => words.differ(ever))
			? [
					barItem({ id: 'newest', text: words.editionLegend(newest) }, { height: 12 }, MUTED),
					{
						id: 'first',
						text: words.editionLegend(first),
						symbol: ({ x, y }: { x: number; y: number }): Mark[] => [
							bar({ x, y: y - 6, width: SWATCH.width, height: 12 }, 'var(--grid)'),
							...acrossBar(x + SWATCH.width / 2, y - 6, 12, 'var(--ink)')
						]
					}
				]
			: []),
		...(hasTotal && total.ever.some(({ wider }) => wider !== null)
			? [
					{
						id: 'wider',
						text: words.WIDER_LEGEND,
						symbol: ({ x, y }: { x: number; y: number }): Mark[] => [
							interval('horizontal', { at: y, from: x, to: end(x) }, MUTED, { width: 2, cap: 4 })
						]
					}
				]
			: [])
	];
}

/** A line across a bar, standing out a little above and below it. */
const acrossBar = (x: number, y: number, height: number, colour: string): Mark[] => [
	rule('vertical', { at: x, from: y - 3, to: y + height + 3 }, { colour: 'var(--paper)', width: 4 }),
	rule('vertical', { at: x, from: y - 3, to: y + height + 3 }, { colour, width: 2 })
];

interface Columns extends FittedColumns {
	/** Left edge of each column, in pixels. */
	readonly lefts: readonly number[];
	/** Pixels per person in the row of all wars together. */
	readonly ofTotal: number;
}

function columnsFor(
	rows: readonly Row[],
	total: Row,
	width: ChartWidth,
	{ names, between }: (typeof FRAME)[ChartSize][ChartWidth]
): Columns {
	const style = { size: textSize[width].small, weight: 600 } as const;
	const columns = total.cells.map((_, i) =>
		rows.flatMap(({ cells }) => {
			const cell = cells[i];
			if (!cell) return [];
			const label = textWidth(cell.label, style);
			return [{ people: farthest(cell), label: cell.people === null ? Math.min(label, WRAPPED) : label }];
		})
	);
	const fitted = fitColumns(columns, chartWidth[width] - names - between * (columns.length - 1), {
		labelGap: width === 'narrow' ? null : LABEL_GAP,
		least: width === 'narrow' ? 66 : 165
	});
	const lefts = fitted.widths.map((_, i) =>
		fitted.widths.slice(0, i).reduce((sum, one) => sum + one + between, names)
	);
	const ofTotal = Math.min(
		...total.cells.map((cell, i) => (fitted.widths[i] ?? 0) / Math.max(1, farthest(cell)))
	);
	return { ...fitted, lefts, ofTotal };
}

function drawHeads(
	model: Displaced,
	{ lefts, widths }: Columns,
	top: number,
	{ width, left }: { readonly width: ChartWidth; readonly left: number }
) {
	const size = textSize[width].small;
	const line = size * lineHeight;
	const style = { size, weight: 600 } as const;
	const heads = words
		.columnHeads(model)
		.map(({ head, source }, i) => ({ lines: wrapText(head, widths[i] ?? 0, style), source }));
	const most = Math.max(...heads.map(({ lines }) => lines.length));
	const marks = heads.flatMap(({ lines, source }, i) => {
		const x = lefts[i] ?? left;
		const y = top + (most - lines.length) * line;
		return [
			text({ x, y }, lines, { ...style, align: 'top' }),
			remark({ x, y: top + most * line }, source, width, { align: 'top' })
		];
	});
	return { marks, bottom: top + (most + 1) * line + 8 };
}

interface Room {
	readonly width: ChartWidth;
	readonly size: ChartSize;
	readonly columns: Columns;
	readonly perPerson: number;
	/** Numbers are above the bars, not after them. */
	readonly isAbove: boolean;
	/** Said beside the name of the row. */
	readonly aside?: string;
}

function drawRow({ war, cells }: Row, top: number, room: Room): Drawn {
	const { width, size } = room;
	const frame = FRAME[size][width];
	const { label, small } = textSize[width];
	const { ink } = styleOf(war.id);
	const line = small * lineHeight + 2;
	const header = frame.names > 0 ? 0 : label * lineHeight;
	const barTop = top + header + (room.isAbove ? line : 0);
	const drawn = cells.map((cell, i) => drawCell(cell, i, barTop, war, room));
	const bottom = Math.max(...drawn.map((cell) => cell.bottom));
	const beside = width === 'wide' ? barTop + frame.bar / 2 : (top + barTop + frame.bar) / 2;
	const nameAt = { x: 0, y: frame.names > 0 ? beside : top + label * 0.6 };
	const style = { size: label, weight: 600 } as const;
	const name = text(nameAt, war.name, { ...style, align: 'middle', colour: ink });
	const asideAt =
		frame.names > 0
			? { x: 0, y: nameAt.y + label * lineHeight }
			: { x: textWidth(war.name, style) + 8, y: nameAt.y };
	const aside = room.aside ? [remark(asideAt, room.aside, width, { align: 'middle' })] : [];
	return {
		marks: [seriesGroup(war.id, [name, ...aside, ...drawn.flatMap(({ marks }) => marks)])],
		cursor: drawn.flatMap(({ cursor }) => cursor),
		bottom: bottom + frame.gap
	};
}

function drawCell(cell: Cell, i: number, top: number, war: Row['war'], room: Room): Drawn {
	const { width, size, columns, perPerson, isAbove } = room;
	const { bar: height } = FRAME[size][width];
	const { small } = textSize[width];
	const { colour, ink } = styleOf(war.id);
	const x = columns.lefts[i] ?? 0;
	const most = columns.widths[i] ?? 0;
	const at = (people: number) => x + people * perPerson;
	const y = top + height / 2;
	const labelY = isAbove ? top - small * 0.5 - 4 : y;
	if (cell.people === null) {
		const lines = wrapText(cell.label, most, { size: small });
		const first = labelY - small * 0.6;
		const bottom = Math.max(top + height, first + lines.length * small * lineHeight);
		return { marks: [remark({ x, y: first }, lines, width, { align: 'top' })], cursor: [], bottom };
	}
	const label = text({ x: isAbove ? x : at(farthest(cell)) + LABEL_GAP, y: labelY }, cell.label, {
		align: 'middle',
		size: small,
		weight: 600,
		colour: ink
	});
	const detail = cell.detail ? paragraphIn(cell.detail, { x, top: top + height + 4, most }, width) : null;
	const own = { series: war.name, colour };
	return {
		marks: [
			bar({ x, y: top, width: at(cell.people) - x, height }, colour),
			...(cell.wider ? widerMarks(cell.wider, cell.people, y, at) : []),
			...(cell.earlier === null ? [] : acrossBar(at(cell.earlier), top, height, 'var(--ink)')),
			label,
			...(detail ? [detail.mark] : [])
		],
		cursor: cell.points.map(({ people, tooltip }): CursorPoint => ({ x: at(people), y, tooltip, ...own })),
		bottom: detail?.bottom ?? top + height
	};
}

function paragraphIn(
	words: string,
	{ x, top, most }: { readonly x: number; readonly top: number; readonly most: number },
	width: ChartWidth
) {
	const { small: size } = textSize[width];
	const lines = wrapText(words, most, { size });
	return {
		mark: remark({ x, y: top }, lines, width, { align: 'top' }),
		bottom: top + lines.length * size * lineHeight
	};
}

/** The wider estimate begins above the figure: dotted up to it, solid across it. */
const widerMarks = (
	{ low, high }: NonNullable<EverDisplaced['wider']>,
	people: number,
	y: number,
	at: (people: number) => number
): Mark[] => [
	interval('horizontal', { at: y, from: at(people), to: at(low) }, MUTED, { cap: 0, dash: '2 3' }),
	interval('horizontal', { at: y, from: at(low), to: at(high) - 1 }, MUTED, { width: 3, cap: 5 })
];
