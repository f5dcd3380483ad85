import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { fitRows } from '../compact';
import { layoutLegend, type LegendItem, type LegendLayout } from '../legend';
import type { Scene } from '../scene';
import { layoutBlocks, layoutMatrix, layoutNumbered, type Layout } from './layouts';
import { kindMark, MARK, MUTED, PAD, tint, type Page, type TextRow, type TextTable } from './page';

/** With more columns than this there is no room for text. */
const MOST_COLUMNS = 6;
/** Running text has to be legible on a phone, where the narrow layout shrinks slightly. */
const LEAST_TEXT = 14;
const NAMES = { full: 128, compact: 220 } as const;

/**
 * A matrix if there is room for its columns, otherwise one block for each row. A compact one has the rows with the most
 * different answers.
 * @param leftOut says below a compact table how many rows it leaves out; nothing if empty.
 */
export function textTable(
	table: TextTable,
	width: ChartWidth,
	size: ChartSize,
	leftOut: (count: number) => string
): Scene {
	const draw = (rows: readonly TextRow[]) => drawTable({ ...table, rows }, width, size);
	if (size === 'full') return draw(table.rows);
	return fitRows(table.rows, { rankOf: byDifferentAnswers, draw, leftOut }, width);
}

/** The more different answers, the better; then the fewer missing. */
function byDifferentAnswers({ cells }: TextRow): number {
	const known = cells.filter(({ isMissing }) => !isMissing);
	return -new Set(known.map(({ text }) => text)).size - known.length / 100;
}

function drawTable(table: TextTable, width: ChartWidth, chartSize: ChartSize): Scene {
	const { columns, styles } = table;
	const { label, small } = textSize[width];
	const isBrief = chartSize === 'compact';
	const page: Page = {
		under: [],
		marks: [],
		cursor: [],
		styles,
		full: chartWidth[width],
		size: Math.max(small, LEAST_TEXT),
		heading: label,
		isBrief,
		pad: isBrief ? 4 : PAD,
		names: NAMES[chartSize]
	};
	const legend = legendAbove(table, page, width);
	const bottom = layoutFor(columns.length, isBrief, width)(page, table, legend.bottom + 8);
	return {
		width: page.full,
		height: Math.ceil(bottom) + 4,
		marks: [...page.under, ...legend.marks, ...page.marks],
		legend: legend.entries,
		cursor: page.cursor,
		series: columns,
		reach: 48,
		noun: 'Matrix'
	};
}

function layoutFor(columns: number, isBrief: boolean, width: ChartWidth): Layout {
	if (width === 'wide' && columns <= MOST_COLUMNS) return layoutMatrix;
	return isBrief && columns < MOST_COLUMNS ? layoutNumbered : layoutBlocks;
}

function legendAbove({ rows, legend }: TextTable, page: Page, width: ChartWidth): LegendLayout {
	const { full, size } = page;
	const kinds = new Set(rows.flatMap(({ cells }) => cells.map(({ kind }) => kind)));
	const items = legend(kinds).map((entry): LegendItem => ({
		...entry,
		symbol: ({ x, y }) => [
			...tint(page, entry.id, { left: x - 3, right: x + 13, top: y - 8, bottom: y + 8 }),
			kindMark(page, entry.id, { x: x + 5, y })
		]
	}));
	const room = { left: 3, top: 4, middle: (size * lineHeight) / 2, right: full, indent: MARK, between: 14 };
	return layoutLegend(items, { ...room, width, wrap: true, style: { size, colour: MUTED, halo: false } });
}
