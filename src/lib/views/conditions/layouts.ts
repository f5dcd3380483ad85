import type { CellKind } from '$lib/analysis/programmes/cell-kinds';
import type { Cell, Programme } from '$lib/analysis/programmes/conditions';
import { bar, dot, group, rule } from '$lib/plot/make-marks';
import type { Box, CursorPoint, Mark, Point } from '$lib/plot/scene';
import { linesHeight, textLines } from '$lib/plot/text-lines';
import { styleOf } from '$lib/style/series-style';
import type { Shape } from '$lib/style/shape';
import { lineHeight } from '$lib/style/typography';
import { cellText, tooltip } from './text/chart';
import type { Conditions } from './types';

/** Room for the mark before an answer, and beside a column, in pixels. */
export const MARK = 16;
export const PAD = 8;
/** CSS colours. */
export const INK = 'var(--ink)';
export const MUTED = 'var(--muted)';

/** What accumulates while the page is laid out. */
export interface Page {
	/** Colours of cells, painted under the marks. */
	readonly under: Mark[];
	readonly marks: Mark[];
	readonly kindOf: (cell: Cell) => CellKind;
	readonly cursor: CursorPoint[];
	readonly full: number;
	/** Font sizes of running text and headings, in pixels. */
	readonly size: number;
	readonly heading: number;
	/** Without details, and only a mark where no answer is known. */
	readonly isBrief: boolean;
	/** Space above and below the text of a row, and the width of the column of questions. */
	readonly pad: number;
	readonly names: number;
}

export const colourOf = (origin: Programme['origin']): string => styleOf(origin ?? '').colour;

const SHAPES: Partial<Readonly<Record<CellKind, Shape>>> = { easier: 'triangle', harder: 'triangle-down' };

const HOLLOW: readonly CellKind[] = ['nothing asked', 'not ranked'];

/** The symbol of a cell; answers of the reference have none. */
export const kindMark = (kind: CellKind, { x, y }: Point, r = 4): Mark =>
	group(
		kind === 'not established'
			? [rule('horizontal', { at: y, from: x - r, to: x + r }, { colour: MUTED, width: 2 })]
			: kind === 'reference'
				? []
				: [
						dot(
							{ x, y },
							r,
							{ colour: INK, shape: SHAPES[kind] ?? 'circle' },
							{ hollow: HOLLOW.includes(kind) }
						)
					],
		{ data: { kind } }
	);

/** Text in ink keeps its contrast on them. */
const TINTS: Partial<Readonly<Record<CellKind, string>>> = {
	easier: 'var(--above-2)',
	harder: 'var(--below-2)',
	'the same': 'var(--surface)'
};

/** The colour of a kind of cell. */
export function tint(kind: CellKind, { left, right, top, bottom }: Box): Mark[] {
	const fill = TINTS[kind];
	return fill ? [{ kind: 'rect', x: left, y: top, width: right - left, height: bottom - top, fill }] : [];
}

/** Detail is grey where there is no colour under it. */
const detailColour = (kind: CellKind): string => (TINTS[kind] ? INK : MUTED);

const middle = (top: number, size: number): number => top + (size * lineHeight) / 2;

/** @returns the height of the text. */
function placeText(page: Page, at: Point, words: string, room: number, style: Partial<Style> = {}): number {
	const { marks, height } = textLines(at, words, room, { size: page.size, ...style });
	page.marks.push(...marks);
	return height;
}

interface Style {
	readonly size: number;
	readonly weight: 400 | 600;
	readonly colour: string;
}

/** A bar in a nationality's colour next to the name of a programme. */
const placeOrigin = (page: Page, { origin }: Programme, { x, y }: Point, height: number): number =>
	page.marks.push(bar({ x, y: y + 1, width: 4, height: height - 2 }, colourOf(origin)));

const placeRule = (page: Page, at: number): number =>
	page.marks.push(rule('horizontal', { at, from: 0, to: page.full }, { colour: 'var(--grid)' }));

function addPoint(page: Page, cell: Cell, programme: Programme, series: string, { x, y }: Point): void {
	const at = { x: x + 5, y: middle(y, page.size) };
	page.cursor.push({ ...at, tooltip: tooltip(cell, programme), series, colour: INK });
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
export function layoutMatrix(page: Page, { programmes, questions, cells }: Conditions, top: number): number {
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
export function layoutBlocks(page: Page, { programmes, questions, cells }: Conditions, top: number): number {
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

/** Answers in columns of a narrow layout; 12 px where it shrinks to 336 px. */
const ANSWER = 12.9;
const NUMBERED = { radius: 3, room: 10, pad: 3, number: 24 };

/** Programmes as numbered columns below their names, questions above their answers. @returns the bottom. */
export function layoutNumbered(
	page: Page,
	{ programmes, questions, cells }: Conditions,
	top: number
): number {
	const line = page.size * lineHeight;
	const column = page.full / programmes.length;
	let y = top;
	programmes.forEach((programme, i) => {
		placeOrigin(page, programme, { x: 0, y }, line);
		placeText(page, { x: 10, y }, String(i + 1), NUMBERED.number, { weight: 600 });
		placeText(page, { x: NUMBERED.number, y }, programme.label, page.full);
		y += line;
	});
	y += NUMBERED.pad;
	programmes.forEach((programme, i) => {
		placeOrigin(page, programme, { x: i * column, y }, line);
		placeText(page, { x: i * column + NUMBERED.room, y }, String(i + 1), NUMBERED.number, { weight: 600 });
	});
	y += line + NUMBERED.pad;
	questions.forEach(({ label }, row) => {
		placeRule(page, y);
		y += NUMBERED.pad;
		y += placeText(page, { x: 0, y }, label, page.full, { colour: MUTED });
		const ends = programmes.map((programme, i) => {
			const cell = cells[row]?.[i];
			if (!cell) return y;
			const at = { x: i * column, y };
			addPoint(page, cell, programme, label, at);
			page.marks.push(
				kindMark(
					page.kindOf(cell),
					{ x: at.x + NUMBERED.radius + 1, y: y + (ANSWER * lineHeight) / 2 },
					NUMBERED.radius
				)
			);
			if (!cell.established) return y + ANSWER * lineHeight;
			const room = column - NUMBERED.room;
			const style = { size: ANSWER, colour: INK };
			return y + placeText(page, { x: at.x + NUMBERED.room, y }, cell.text, room, style);
		});
		const bottom = Math.max(...ends);
		programmes.forEach((_, i) => {
			const cell = cells[row]?.[i];
			const box = { left: i * column - 1, right: (i + 1) * column - 3, top: y, bottom: bottom + 1 };
			if (cell) page.under.push(...tint(page.kindOf(cell), box));
		});
		y = bottom + NUMBERED.pad;
	});
	return y;
}
