import type { Cell, Programme } from '$lib/analysis/programmes/conditions';
import { layoutLegend } from '$lib/plot/legend';
import { bar, dot, group, rule } from '$lib/plot/make-marks';
import type { CursorPoint, Mark, Point, Scene } from '$lib/plot/scene';
import { linesHeight, textLines } from '$lib/plot/text-lines';
import { styleOf } from '$lib/style/series-style';
import { chartWidth, lineHeight, textSize, type ChartWidth } from '$lib/style/typography';
import { LEGEND, tooltip } from './text';
import type { Conditions } from './types';

/** More columns than this leave no room for words. */
const MOST_COLUMNS = 6;
/** A page of running words has to be legible on a phone, where the narrow layout shrinks a little. */
const LEAST_TEXT = 14;
const MARK = 16;
const PAD = 8;
const NAMES_LEFT = 128;
const INK = 'var(--ink)';
const MUTED = 'var(--muted)';

/** What collects on the way down the page. */
interface Page {
	readonly marks: Mark[];
	readonly cursor: CursorPoint[];
	readonly full: number;
	/** Pixels of running words and of headings. */
	readonly size: number;
	readonly heading: number;
}

/** A matrix where there is room for its columns, else one block a question. */
export function chart(model: Conditions, width: ChartWidth): Scene {
	const { label, small } = textSize[width];
	const size = Math.max(small, LEAST_TEXT);
	const page: Page = { marks: [], cursor: [], full: chartWidth[width], size, heading: label };
	const room = { top: 4, middle: (size * lineHeight) / 2, right: page.full, indent: MARK, between: 14 };
	const legend = layoutLegend(
		(['answer', 'nothing asked', 'not established'] as const).map((kind) => ({
			id: kind,
			text: LEGEND[kind],
			symbol: ({ x, y }) => [kindMark(kind, { x: x + 5, y })]
		})),
		{ ...room, width, style: { size, colour: MUTED, halo: false } }
	);
	const top = 4 + size * lineHeight + 10;
	const isMatrix = width === 'wide' && model.programmes.length <= MOST_COLUMNS;
	const bottom = isMatrix ? layoutMatrix(page, model, top) : layoutBlocks(page, model, top);
	return {
		width: page.full,
		height: Math.ceil(bottom) + 4,
		marks: [...legend.marks, ...page.marks],
		legend: legend.entries,
		cursor: page.cursor,
		series: model.programmes.map(({ programme: id, label: name, origin }) => {
			return { id, name, colour: colourOf(origin) };
		}),
		reach: 48,
		noun: 'Matrix'
	};
}

const colourOf = (origin: Programme['origin']): string => styleOf(origin ?? '').colour;

const kindMark = (kind: Cell['kind'], { x, y }: Point): Mark =>
	group(
		[
			kind === 'not established'
				? rule('horizontal', { at: y, from: x - 4, to: x + 4 }, { colour: MUTED, width: 2 })
				: dot({ x, y }, 4, { colour: INK }, { hollow: kind === 'nothing asked' })
		],
		{ data: { kind } }
	);

const middle = (top: number, size: number): number => top + (size * lineHeight) / 2;

/** @returns how high the words stand. */
function put(page: Page, at: Point, words: string, room: number, style: Partial<Style> = {}): number {
	const { marks, height } = textLines(at, words, room, { size: page.size, ...style });
	page.marks.push(...marks);
	return height;
}

interface Style {
	readonly size: number;
	readonly weight: 400 | 600;
	readonly colour: string;
}

/** A bar in a nationality's colour beside the name of a programme. */
const putOrigin = (page: Page, { origin }: Programme, { x, y }: Point, height: number): number =>
	page.marks.push(bar({ x, y: y + 1, width: 4, height: height - 2 }, colourOf(origin)));

const putRule = (page: Page, at: number): number =>
	page.marks.push(rule('horizontal', { at, from: 0, to: page.full }, { colour: 'var(--grid)' }));

/** @returns where the answer ends. */
function putAnswer(page: Page, cell: Cell, { x, y }: Point, room: number): number {
	const [weight, colour] = cell.established ? ([600, INK] as const) : ([400, MUTED] as const);
	page.marks.push(kindMark(cell.kind, { x: x + 5, y: middle(y, page.size) }));
	return y + put(page, { x: x + MARK, y }, cell.text, room, { weight, colour });
}

/** @returns where the detail ends. */
function putDetail(page: Page, { established }: Cell, at: Point, room: number): number {
	const detail = established?.detail;
	return detail ? at.y + put(page, at, detail, room, { colour: MUTED }) : at.y;
}

function addPoint(page: Page, cell: Cell, programme: Programme, series: string, { x, y }: Point): void {
	const at = { x: x + 5, y: middle(y, page.size) };
	page.cursor.push({ ...at, tooltip: tooltip(cell, programme), series, colour: INK });
}

/** Programmes as columns, questions as rows. @returns where the matrix ends. */
function layoutMatrix(page: Page, { programmes, questions, cells }: Conditions, top: number): number {
	const column = (page.full - NAMES_LEFT) / programmes.length;
	const room = column - MARK - PAD;
	const xOf = (i: number) => NAMES_LEFT + i * column;
	const bold = { size: page.size, weight: 600 } as const;
	const heights = programmes.map(({ label }) => linesHeight(label, room, bold));
	const headHeight = Math.max(...heights);
	programmes.forEach((programme, i) => {
		const height = heights[i] ?? 0;
		const at = { x: xOf(i) + MARK, y: top + headHeight - height };
		putOrigin(page, programme, { x: xOf(i) + 3, y: at.y }, height);
		put(page, at, programme.label, room, bold);
	});
	let y = top + headHeight + PAD;
	questions.forEach((question, row) => {
		putRule(page, y);
		const start = y + PAD;
		const ends = programmes.map((programme, i) => {
			const cell = cells[row]?.[i];
			if (!cell) return y;
			const at = { x: xOf(i), y: start };
			addPoint(page, cell, programme, question.label, at);
			const end = putAnswer(page, cell, at, room);
			return putDetail(page, cell, { x: at.x + MARK, y: end }, room);
		});
		const height = put(page, { x: 0, y: start }, question.label, NAMES_LEFT - PAD);
		y = Math.max(start + height, ...ends) + PAD;
	});
	return y;
}

/**
 * One block a question; programmes with the same answer stand together behind it. What qualifies an answer shows where
 * one programme alone gives it or it is an amount.
 * @returns where the last block ends.
 */
function layoutBlocks(page: Page, { programmes, questions, cells }: Conditions, top: number): number {
	let y = top;
	questions.forEach(({ label }, row) => {
		putRule(page, y);
		const style = { size: page.heading, weight: 600 } as const;
		y += PAD + put(page, { x: 0, y: y + PAD }, label, page.full, style) + 4;
		for (const same of sameAnswers(programmes, cells[row] ?? [])) y = layoutAnswer(page, same, label, y) + 5;
		y += 4;
	});
	return y;
}

/** @returns where the answer and the names of its programmes end. */
function layoutAnswer(page: Page, same: readonly NamedCell[], question: string, top: number): number {
	const [first] = same;
	if (!first) return top;
	const namesAt = Math.round(page.full * 0.37);
	const x = namesAt + MARK;
	const room = page.full - x;
	const answerEnd = putAnswer(page, first.cell, { x: 0, y: top }, namesAt - MARK - PAD);
	let y = top;
	for (const { programme, cell } of same) {
		addPoint(page, cell, programme, question, { x: namesAt, y });
		const height = put(page, { x, y }, programme.label, room, { colour: cell.established ? INK : MUTED });
		putOrigin(page, programme, { x: namesAt + 3, y }, height);
		y += height;
	}
	if (same.length === 1 || isAmount(first.cell)) y = putDetail(page, first.cell, { x, y }, room);
	return Math.max(answerEnd, y);
}

interface NamedCell {
	readonly programme: Programme;
	readonly cell: Cell;
}

/** In the order of the programmes; what is not established comes last. */
function sameAnswers(programmes: readonly Programme[], cells: readonly Cell[]): NamedCell[][] {
	const groups = new Map<string, NamedCell[]>();
	programmes.forEach((programme, i) => {
		const cell = cells[i];
		if (!cell) return;
		const key = isAmount(cell) ? `${cell.text}, ${cell.established?.detail ?? ''}` : cell.text;
		groups.set(key, [...(groups.get(key) ?? []), { programme, cell }]);
	});
	const unknown = (cells: readonly NamedCell[]) => Number(cells[0]?.cell.established === null);
	return [...groups.values()].sort((a, b) => unknown(a) - unknown(b));
}

/** Amounts, spans and limits mean nothing without what qualifies them. */
const isAmount = ({ established }: Cell): boolean => established !== null && /\d/.test(established.value);
