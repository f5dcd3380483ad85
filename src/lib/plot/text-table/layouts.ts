import { lineHeight } from '$lib/style/typography';
import { linesHeight } from '../text-lines';
import {
	addPoint,
	INK,
	kindMark,
	MARK,
	MUTED,
	PAD,
	placeAnswer,
	placeColour,
	placeDetail,
	placeRule,
	placeText,
	tint,
	type Page,
	type TextCell,
	type TextColumn,
	type TextTable
} from './page';

/** Lays out a table from `top`, in pixels. @returns the bottom of its last row. */
export type Layout = (page: Page, table: TextTable, top: number) => number;

/** Names of columns across, names of rows in a column of their own. */
export function layoutMatrix(page: Page, { columns, rows }: TextTable, top: number): number {
	const { names, pad } = page;
	const across = (page.full - names) / columns.length;
	const room = across - MARK - PAD;
	const xOf = (i: number) => names + i * across + 3;
	const bold = { size: page.size, weight: 600 } as const;
	const heights = columns.map(({ name }) => linesHeight(name, room, bold));
	const headHeight = Math.max(...heights);
	columns.forEach((column, i) => {
		const height = heights[i] ?? 0;
		const at = { x: xOf(i) + MARK, y: top + headHeight - height };
		placeColour(page, column, { x: xOf(i) + 3, y: at.y }, height);
		placeText(page, at, column.name, room, bold);
	});
	let y = top + headHeight + pad;
	for (const { name, cells } of rows) {
		placeRule(page, y);
		const start = y + pad;
		const ends = cells.map((cell, i) => {
			const at = { x: xOf(i), y: start };
			addPoint(page, cell, name, at);
			const end = placeAnswer(page, cell, at, room);
			return placeDetail(page, cell, { x: at.x + MARK, y: end }, room);
		});
		const height = placeText(page, { x: 0, y: start }, name, names - PAD);
		const bottom = Math.max(start + height, ...ends) + pad;
		cells.forEach(({ kind }, i) => {
			const box = { left: xOf(i) - 3, right: xOf(i) + across - 6, top: y + 2, bottom: bottom - 2 };
			page.under.push(...tint(page, kind, box));
		});
		y = bottom;
	}
	return y;
}

/** A block for each row; columns with one answer are listed together after it. */
export function layoutBlocks(page: Page, { columns, rows }: TextTable, top: number): number {
	let y = top;
	for (const { name, cells } of rows) {
		placeRule(page, y);
		const style = { size: page.heading, weight: 600 } as const;
		y += page.pad + placeText(page, { x: 0, y: y + page.pad }, name, page.full, style) + 4;
		for (const same of sameAnswers(columns, cells))
			y = layoutAnswer(page, same, name, y) + (page.isBrief ? 2 : 5);
		y += page.isBrief ? 1 : 4;
	}
	return y;
}

interface NamedCell {
	readonly column: TextColumn;
	readonly cell: TextCell;
}

/** In the order of the columns; where there is no answer comes last. */
function sameAnswers(columns: readonly TextColumn[], cells: readonly TextCell[]): NamedCell[][] {
	const groups = new Map<string, NamedCell[]>();
	columns.forEach((column, i) => {
		const cell = cells[i];
		if (cell) groups.set(cell.key, [...(groups.get(cell.key) ?? []), { column, cell }]);
	});
	const missing = ([first]: readonly NamedCell[]) => Number(first?.cell.isMissing);
	return [...groups.values()].sort((a, b) => missing(a) - missing(b));
}

/** @returns the bottom of the answer and of the names of its columns. */
function layoutAnswer(page: Page, same: readonly NamedCell[], series: string, top: number): number {
	const [first] = same;
	if (!first) return top;
	const kinds = same.map(({ cell }) => cell.kind);
	const kind = kinds.find((one) => page.styles[one]?.mark !== 'none') ?? first.cell.kind;
	const namesAt = Math.round(page.full * 0.37);
	const x = namesAt + MARK;
	const room = page.full - x;
	const answerEnd = placeAnswer(page, first.cell, { x: 3, y: top }, namesAt - MARK - PAD - 3, kind);
	let y = top;
	for (const { column, cell } of same) {
		addPoint(page, cell, series, { x: namesAt, y });
		const height = placeText(page, { x, y }, column.name, room, { colour: cell.isMissing ? MUTED : INK });
		placeColour(page, column, { x: namesAt + 3, y }, height);
		y += height;
	}
	if (same.length === 1 || first.cell.needsDetail) y = placeDetail(page, first.cell, { x, y }, room, kind);
	const bottom = Math.max(answerEnd, y);
	page.under.push(...tint(page, kind, { left: 0, right: page.full, top: top - 1, bottom: bottom + 1 }));
	return bottom;
}

/** Text of cells in narrow columns; 12 px where the layout shrinks to 336 px. */
const NARROW_TEXT = 12.9;
const NUMBERED = { radius: 3, room: 10, pad: 3, number: 24 };

/** Numbered columns below a list of their names; names of rows above their cells. */
export function layoutNumbered(page: Page, { columns, rows }: TextTable, top: number): number {
	const line = page.size * lineHeight;
	const across = page.full / columns.length;
	let y = top;
	columns.forEach((column, i) => {
		placeColour(page, column, { x: 0, y }, line);
		placeText(page, { x: 10, y }, String(i + 1), NUMBERED.number, { weight: 600 });
		placeText(page, { x: NUMBERED.number, y }, column.name, page.full);
		y += line;
	});
	y += NUMBERED.pad;
	columns.forEach((column, i) => {
		placeColour(page, column, { x: i * across, y }, line);
		placeText(page, { x: i * across + NUMBERED.room, y }, String(i + 1), NUMBERED.number, { weight: 600 });
	});
	y += line + NUMBERED.pad;
	for (const { name, cells } of rows) {
		placeRule(page, y);
		y += NUMBERED.pad;
		y += placeText(page, { x: 0, y }, name, page.full, { colour: MUTED });
		const bottom = Math.max(
			...cells.map((cell, i) => layoutNarrowCell(page, cell, name, i * across, y, across))
		);
		cells.forEach(({ kind }, i) => {
			const box = { left: i * across - 1, right: (i + 1) * across - 3, top: y, bottom: bottom + 1 };
			page.under.push(...tint(page, kind, box));
		});
		y = bottom + NUMBERED.pad;
	}
	return y;
}

/** @param across width of the column. @returns the bottom of the cell. */
function layoutNarrowCell(
	page: Page,
	cell: TextCell,
	series: string,
	x: number,
	y: number,
	across: number
): number {
	const { radius, room } = NUMBERED;
	const line = NARROW_TEXT * lineHeight;
	addPoint(page, cell, series, { x, y });
	page.marks.push(kindMark(page, cell.kind, { x: x + radius + 1, y: y + line / 2 }, radius));
	if (cell.isMissing) return y + line;
	const style = { size: NARROW_TEXT, colour: INK };
	return y + placeText(page, { x: x + room, y }, cell.text, across - room, style);
}
