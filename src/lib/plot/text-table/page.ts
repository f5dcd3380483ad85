import type { Shape } from '$lib/style/shape';
import { lineHeight } from '$lib/style/typography';
import { bar, dot, group, rule } from '../make-marks';
import type { Box, CursorPoint, LegendEntry, Mark, Point } from '../scene';
import { textLines } from '../text-lines';

/** How cells of one kind are marked. */
export interface CellStyle {
	/** The symbol before the text; `dash` where there is no answer. */
	readonly mark: Shape | 'dash' | 'none';
	/** An outlined symbol. */
	readonly hollow?: boolean;
	/** CSS colour under the cell, on which ink has text contrast. */
	readonly fill?: string;
}

export interface TextCell {
	/** The name of its style. */
	readonly kind: string;
	readonly text: string;
	/** Qualifies the text; empty if nothing does. */
	readonly detail: string;
	/** Where columns share an answer, it is written once with its detail, or without one that the answer does not need. */
	readonly needsDetail: boolean;
	/** Cells of a row with the same key are one answer. */
	readonly key: string;
	/** There is no answer: grey, and in compact charts only its mark. */
	readonly isMissing: boolean;
	readonly tooltip: string;
}

export interface TextColumn {
	readonly id: string;
	readonly name: string;
	/** CSS colour of the bar beside the name. */
	readonly colour: string;
}

export interface TextRow {
	readonly name: string;
	/** One for each column. */
	readonly cells: readonly TextCell[];
}

/** Words in rows and columns, each cell with a mark that says of what kind it is. */
export interface TextTable {
	readonly columns: readonly TextColumn[];
	readonly rows: readonly TextRow[];
	readonly styles: Readonly<Record<string, CellStyle>>;
	/** @param kinds those in the rows. */
	readonly legend: (kinds: ReadonlySet<string>) => readonly LegendEntry[];
}

/** Room for the mark before a text, and beside a column, in pixels. */
export const MARK = 16;
export const PAD = 8;
/** CSS colours. */
export const INK = 'var(--ink)';
export const MUTED = 'var(--muted)';

/** What accumulates while a table is laid out. All numbers in pixels. */
export interface Page {
	/** Colours of cells, painted under the marks. */
	readonly under: Mark[];
	readonly marks: Mark[];
	readonly cursor: CursorPoint[];
	readonly styles: TextTable['styles'];
	readonly full: number;
	/** Sizes of running text and headings. */
	readonly size: number;
	readonly heading: number;
	/** Without details, and only a mark where there is no answer. */
	readonly isBrief: boolean;
	/** Space above and below the text of a row, and the width of the column of names. */
	readonly pad: number;
	readonly names: number;
}

/** The symbol of a kind of cell. @param r radius in pixels. */
export function kindMark({ styles }: Pick<Page, 'styles'>, kind: string, { x, y }: Point, r = 4): Mark {
	const { mark = 'circle', hollow = false } = styles[kind] ?? {};
	const symbol = (): Mark[] => {
		if (mark === 'none') return [];
		if (mark === 'dash')
			return [rule('horizontal', { at: y, from: x - r, to: x + r }, { colour: MUTED, width: 2 })];
		return [dot({ x, y }, r, { colour: INK, shape: mark }, { hollow })];
	};
	return group(symbol(), { data: { kind } });
}

/** The colour under a kind of cell. */
export function tint({ styles }: Pick<Page, 'styles'>, kind: string, box: Box): Mark[] {
	const { left, right, top, bottom } = box;
	const fill = styles[kind]?.fill;
	return fill ? [{ kind: 'rect', x: left, y: top, width: right - left, height: bottom - top, fill }] : [];
}

const middle = (top: number, size: number): number => top + (size * lineHeight) / 2;

interface Style {
	readonly size: number;
	readonly weight: 400 | 600;
	readonly colour: string;
}

/** @param room width of a line. @returns the height of the text. */
export function placeText(
	page: Page,
	at: Point,
	words: string,
	room: number,
	style: Partial<Style> = {}
): number {
	const { marks, height } = textLines(at, words, room, { size: page.size, ...style });
	page.marks.push(...marks);
	return height;
}

/** A bar in the colour of a column beside its name. */
export const placeColour = (page: Page, { colour }: TextColumn, { x, y }: Point, height: number): number =>
	page.marks.push(bar({ x, y: y + 1, width: 4, height: height - 2 }, colour));

/** A line across the page above a row. */
export const placeRule = (page: Page, at: number): number =>
	page.marks.push(rule('horizontal', { at, from: 0, to: page.full }, { colour: 'var(--grid)' }));

export function addPoint(page: Page, { tooltip }: TextCell, series: string, { x, y }: Point): void {
	page.cursor.push({ x: x + 5, y: middle(y, page.size), tooltip, series, colour: INK });
}

/** The mark and the text of a cell. @returns the bottom of the text. */
export function placeAnswer(
	page: Page,
	{ text, isMissing, kind: own }: TextCell,
	{ x, y }: Point,
	room: number,
	kind = own
): number {
	const [weight, colour] = isMissing ? ([400, MUTED] as const) : ([600, INK] as const);
	page.marks.push(kindMark(page, kind, { x: x + 5, y: middle(y, page.size) }));
	if (page.isBrief && isMissing) return y + page.size * lineHeight;
	return y + placeText(page, { x: x + MARK, y }, text, room, { weight, colour });
}

/** Grey where there is no colour under it. @returns the bottom of the detail. */
export function placeDetail(
	page: Page,
	{ detail, kind: own }: TextCell,
	at: Point,
	room: number,
	kind = own
): number {
	if (page.isBrief || !detail) return at.y;
	return at.y + placeText(page, at, detail, room, { colour: page.styles[kind]?.fill ? INK : MUTED });
}
