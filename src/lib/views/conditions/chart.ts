import type { Cell, Programme } from '$lib/analysis/programmes/conditions';
import { fitRows } from '$lib/plot/compact';
import { layoutLegend, type LegendItem, type LegendLayout } from '$lib/plot/legend';
import type { Point, Scene } from '$lib/plot/scene';
import { linesHeight } from '$lib/plot/text-lines';
import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { fullChartShowsRows } from '$lib/text/left-out';
import { layoutNumbered } from './numbered';
import { cellKinds, legendEntries, type CellKind } from './openness';
import {
	addPoint,
	colourOf,
	detailColour,
	INK,
	kindMark,
	middle,
	MUTED,
	placeText,
	placeOrigin,
	placeRule,
	tint,
	type Page
} from './page';
import { cellText } from './text/chart';
import type { Conditions } from './types';

/** With more columns than this there is no room for text. */
const MOST_COLUMNS = 6;
/** Running text has to be legible on a phone, where the narrow layout shrinks slightly. */
const LEAST_TEXT = 14;
const MARK = 16;
const PAD = 8;
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

/** @returns the bottom of the answer. */
function putAnswer(page: Page, cell: Cell, { x, y }: Point, room: number, kind = page.kindOf(cell)): number {
	const [weight, colour] = cell.established ? ([600, INK] as const) : ([400, MUTED] as const);
	page.marks.push(kindMark(kind, { x: x + 5, y: middle(y, page.size) }));
	if (page.isBrief && !cell.established) return y + page.size * lineHeight;
	return y + placeText(page, { x: x + MARK, y }, cellText(cell), room, { weight, colour });
}

/** @returns the bottom of the detail. */
function putDetail(page: Page, cell: Cell, at: Point, room: number, kind = page.kindOf(cell)): number {
	const detail = page.isBrief ? '' : cell.established?.detail;
	return detail ? at.y + placeText(page, at, detail, room, { colour: detailColour(kind) }) : at.y;
}

/** Programmes as columns, questions as rows. @returns the bottom of the matrix. */
function layoutMatrix(page: Page, { programmes, questions, cells }: Conditions, top: number): number {
	const { names, pad } = page;
	const column = (page.full - names) / programmes.length;
	const room = column - MARK - PAD;
	const xOf = (i: number) => names + i * column + 3;
	const bold = { size: page.size, weight: 600 } as const;
	const heights = programmes.map(({ label }) => linesHeight(label, room, bold));
	const headHeight = Math.max(...heights);
	programmes.forEach((programme, i) => {
		const height = heights[i] ?? 0;
		const at = { x: xOf(i) + MARK, y: top + headHeight - height };
		placeOrigin(page, programme, { x: xOf(i) + 3, y: at.y }, height);
		placeText(page, at, programme.label, room, bold);
	});
	let y = top + headHeight + pad;
	questions.forEach((question, row) => {
		placeRule(page, y);
		const start = y + pad;
		const ends = programmes.map((programme, i) => {
			const cell = cells[row]?.[i];
			if (!cell) return y;
			const at = { x: xOf(i), y: start };
			addPoint(page, cell, programme, question.label, at);
			const end = putAnswer(page, cell, at, room);
			return putDetail(page, cell, { x: at.x + MARK, y: end }, room);
		});
		const height = placeText(page, { x: 0, y: start }, question.label, names - PAD);
		const bottom = Math.max(start + height, ...ends) + pad;
		programmes.forEach((_, i) => {
			const cell = cells[row]?.[i];
			const box = { left: xOf(i) - 3, right: xOf(i) + column - 6, top: y + 2, bottom: bottom - 2 };
			if (cell) page.under.push(...tint(page.kindOf(cell), box));
		});
		y = bottom;
	});
	return y;
}

/**
 * One block per question; programmes with the same answer are listed together after it. The detail of an answer is shown if
 * only one programme has it or it is an amount.
 * @returns the bottom of the last block.
 */
function layoutBlocks(page: Page, { programmes, questions, cells }: Conditions, top: number): number {
	let y = top;
	questions.forEach(({ label }, row) => {
		placeRule(page, y);
		const style = { size: page.heading, weight: 600 } as const;
		y += page.pad + placeText(page, { x: 0, y: y + page.pad }, label, page.full, style) + 4;
		for (const same of sameAnswers(page, programmes, cells[row] ?? []))
			y = layoutAnswer(page, same, label, y) + (page.isBrief ? 2 : 5);
		y += page.isBrief ? 1 : 4;
	});
	return y;
}

/** @returns the bottom of the answer and the names of its programmes. */
function layoutAnswer(page: Page, same: readonly NamedCell[], question: string, top: number): number {
	const [first] = same;
	if (!first) return top;
	const kind = commonKind(same.map(({ cell }) => page.kindOf(cell)));
	const namesAt = Math.round(page.full * 0.37);
	const x = namesAt + MARK;
	const room = page.full - x;
	const answerEnd = putAnswer(page, first.cell, { x: 3, y: top }, namesAt - MARK - PAD - 3, kind);
	let y = top;
	for (const { programme, cell } of same) {
		addPoint(page, cell, programme, question, { x: namesAt, y });
		const height = placeText(page, { x, y }, programme.label, room, {
			colour: cell.established ? INK : MUTED
		});
		placeOrigin(page, programme, { x: namesAt + 3, y }, height);
		y += height;
	}
	if (same.length === 1 || isAmount(first.cell)) y = putDetail(page, first.cell, { x, y }, room, kind);
	const bottom = Math.max(answerEnd, y);
	page.under.push(...tint(kind, { left: 0, right: page.full, top: top - 1, bottom: bottom + 1 }));
	return bottom;
}

interface NamedCell {
	readonly programme: Programme;
	readonly cell: Cell;
}

/** The reference among others of the same kind is one of them. */
const commonKind = (kinds: readonly CellKind[]): CellKind =>
	kinds.find((kind) => kind !== 'reference') ?? 'reference';

/** In the order of the programmes; what no document answers comes last. */
function sameAnswers(
	{ kindOf }: Page,
	programmes: readonly Programme[],
	cells: readonly Cell[]
): NamedCell[][] {
	const groups = new Map<string, NamedCell[]>();
	programmes.forEach((programme, i) => {
		const cell = cells[i];
		if (!cell) return;
		const kind = kindOf(cell) === 'reference' ? 'the same' : kindOf(cell);
		const key = `${kind}, ${cell.text}, ${isAmount(cell) ? (cell.established?.detail ?? '') : ''}`;
		groups.set(key, [...(groups.get(key) ?? []), { programme, cell }]);
	});
	const unknown = (cells: readonly NamedCell[]) => Number(cells[0]?.cell.established === null);
	return [...groups.values()].sort((a, b) => unknown(a) - unknown(b));
}

/** Amounts, durations and limits are meaningless without their details. */
const isAmount = ({ established }: Cell): boolean => established !== null && /\d/.test(established.value);
