import { cellKinds } from '$lib/analysis/programmes/cell-kinds';
import { fitRows } from '$lib/plot/compact';
import { layoutLegend, type LegendItem, type LegendLayout } from '$lib/plot/legend';
import type { Scene } from '$lib/plot/scene';
import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { fullChartShowsRows } from '$lib/text/left-out';
import {
	colourOf,
	kindMark,
	layoutBlocks,
	layoutMatrix,
	layoutNumbered,
	MARK,
	MUTED,
	PAD,
	tint,
	type Page
} from './layouts';
import { legendEntries } from './text/chart';
import type { Conditions } from './types';

/** With more columns than this there is no room for text. */
const MOST_COLUMNS = 6;
/** Running text has to be legible on a phone, where the narrow layout shrinks slightly. */
const LEAST_TEXT = 14;
const NAMES = { full: 128, compact: 220 } as const;

/** A matrix if there is room for its columns, otherwise one block per question. */
export function chart(model: Conditions, width: ChartWidth, size: ChartSize = 'full'): Scene {
	if (size === 'full') return matrix(model, width, size);
	const rows = model.questions.map((question, i) => ({ question, cells: model.cells[i] ?? [] }));
	/** The more different answers, the better; then the fewer unknown. */
	const rankOf = ({ cells }: (typeof rows)[number]) => {
		const known = cells.filter(({ established }) => established !== null);
		return -new Set(known.map(({ text }) => text)).size - known.length / 100;
	};
	return fitRows(
		rows,
		{
			rankOf,
			draw: (kept) =>
				matrix(
					{
						...model,
						questions: kept.map(({ question }) => question),
						cells: kept.map(({ cells }) => cells)
					},
					width,
					size
				),
			leftOut: (count) =>
				fullChartShowsRows([count, 'more question', 'more questions'], ['the details of every answer'])
		},
		width
	);
}

function matrix(model: Conditions, width: ChartWidth, chartSize: ChartSize): Scene {
	const { label, small } = textSize[width];
	const size = Math.max(small, LEAST_TEXT);
	const isBrief = chartSize === 'compact';
	const page: Page = {
		under: [],
		marks: [],
		kindOf: cellKinds(model),
		cursor: [],
		full: chartWidth[width],
		size,
		heading: label,
		isBrief,
		pad: isBrief ? 4 : PAD,
		names: NAMES[chartSize]
	};
	const legend = legendAbove(model, page, width);
	const top = legend.bottom + 8;
	const isMatrix = width === 'wide' && model.programmes.length <= MOST_COLUMNS;
	const layout = isMatrix
		? layoutMatrix
		: isBrief && model.programmes.length < MOST_COLUMNS
			? layoutNumbered
			: layoutBlocks;
	const bottom = layout(page, model, top);
	return {
		width: page.full,
		height: Math.ceil(bottom) + 4,
		marks: [...page.under, ...legend.marks, ...page.marks],
		legend: legend.entries,
		cursor: page.cursor,
		series: model.programmes.map(({ programme: id, label: name, origin }) => {
			return { id, name, colour: colourOf(origin) };
		}),
		reach: 48,
		noun: 'Matrix'
	};
}

function legendAbove(model: Conditions, { full, size }: Page, width: ChartWidth): LegendLayout {
	const items = legendEntries(model).map(({ id, text }): LegendItem => ({
		id,
		text,
		symbol: ({ x, y }) => [
			...tint(id, { left: x - 3, right: x + 13, top: y - 8, bottom: y + 8 }),
			kindMark(id, { x: x + 5, y })
		]
	}));
	const room = { left: 3, top: 4, middle: (size * lineHeight) / 2, right: full, indent: MARK, between: 14 };
	return layoutLegend(items, { ...room, width, wrap: true, style: { size, colour: MUTED, halo: false } });
}
