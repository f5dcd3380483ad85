import type { Cell, Programme } from '$lib/analysis/programmes/conditions';
import { bar, dot, group, rule } from '$lib/plot/make-marks';
import type { Box, CursorPoint, Mark, Point } from '$lib/plot/scene';
import { textLines } from '$lib/plot/text-lines';
import { styleOf } from '$lib/style/series-style';
import type { Shape } from '$lib/style/shape';
import { lineHeight } from '$lib/style/typography';
import type { CellKind } from './openness';
import { tooltip } from './text/chart';

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
export const detailColour = (kind: CellKind): string => (TINTS[kind] ? INK : MUTED);

export const middle = (top: number, size: number): number => top + (size * lineHeight) / 2;

/** @returns the height of the text. */
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

interface Style {
	readonly size: number;
	readonly weight: 400 | 600;
	readonly colour: string;
}

/** A bar in a nationality's colour next to the name of a programme. */
export const placeOrigin = (page: Page, { origin }: Programme, { x, y }: Point, height: number): number =>
	page.marks.push(bar({ x, y: y + 1, width: 4, height: height - 2 }, colourOf(origin)));

export const placeRule = (page: Page, at: number): number =>
	page.marks.push(rule('horizontal', { at, from: 0, to: page.full }, { colour: 'var(--grid)' }));

export function addPoint(
	page: Page,
	cell: Cell,
	programme: Programme,
	series: string,
	{ x, y }: Point
): void {
	const at = { x: x + 5, y: middle(y, page.size) };
	page.cursor.push({ ...at, tooltip: tooltip(cell, programme), series, colour: INK });
}
