import { round } from '$lib/plot/path';
import { middleShift } from '$lib/plot/text';
import { lineHeight } from '$lib/style/typography';
import { wrapText } from '$lib/style/text-width';
import type { Cell } from './cells';
import type { Programme } from './series';

/** One line of text. */
export interface PlacedText {
	readonly x: number;
	/** Baseline. */
	readonly y: number;
	readonly text: string;
	readonly size: number;
	readonly weight: 400 | 600;
	readonly colour: string;
}

export interface PlacedMark {
	readonly kind: Cell['kind'];
	readonly x: number;
	readonly y: number;
}

/** A cell that can be stepped to, and what it then says. */
export interface PlacedReading {
	readonly x: number;
	readonly y: number;
	readonly label: string;
	readonly seriesLabel: string;
}

export interface PlacedOrigin {
	/** `null`: open to any nationality. */
	readonly origin: string | null;
	readonly x: number;
	readonly y: number;
	readonly height: number;
}

export interface PlacedMatrix {
	readonly width: number;
	readonly height: number;
	readonly texts: readonly PlacedText[];
	readonly marks: readonly PlacedMark[];
	readonly readings: readonly PlacedReading[];
	/** A bar in a nationality’s colour beside the name of a programme. */
	readonly origins: readonly PlacedOrigin[];
	/** Heights of the lines between questions. */
	readonly rules: readonly number[];
}

/** What collects on the way down the page. */
export interface Page {
	readonly texts: PlacedText[];
	readonly marks: PlacedMark[];
	readonly readings: PlacedReading[];
	readonly origins: PlacedOrigin[];
	readonly rules: number[];
	readonly size: { readonly label: number; readonly text: number };
}

export const MARK = 16;
export const PAD = 8;
export const INK = 'var(--ink)';
export const MUTED = 'var(--muted)';

/** @returns where the answer ends. */
export function placeAnswer(
	page: Page,
	cell: Cell,
	x: number,
	y: number,
	room: number,
	withDetail: boolean
): number {
	const size = page.size.text;
	const weight = cell.established ? 600 : 400;
	const answer = wrapText(cell.text, room, { size, weight });
	const answerEnd = y + answer.length * size * lineHeight;
	page.marks.push({ kind: cell.kind, x: x + 5, y: middle(y, size) });
	put(page, x + MARK, y, answer, size, weight, cell.established ? INK : MUTED);
	return withDetail ? placeDetail(page, cell, x + MARK, answerEnd, room) : answerEnd;
}

/** @returns where the detail ends. */
export function placeDetail(page: Page, { established }: Cell, x: number, y: number, room: number): number {
	const size = page.size.text;
	if (!established?.detail) return y;
	const detail = wrapText(established.detail, room, { size });
	put(page, x, y, detail, size, 400, MUTED);
	return y + detail.length * size * lineHeight;
}

export function readingOf(
	cell: Cell,
	{ label }: Programme,
	seriesLabel: string,
	x: number,
	y: number
): PlacedReading {
	const { detail, document } = cell.established ?? {};
	const words = [`${label}: ${cell.text}`, ...(detail ? [detail] : [])].join(', ');
	return { x, y, label: document ? `${words} (${document})` : words, seriesLabel };
}

export const middle = (top: number, size: number): number => top + (size * lineHeight) / 2;

/** @param y Top of the first line. */
export function put(
	page: Page,
	x: number,
	y: number,
	lines: readonly string[],
	size: number,
	weight: 400 | 600,
	colour: string
): void {
	lines.forEach((text, i) => {
		const baseline = middle(y + i * size * lineHeight, size) + middleShift(size);
		page.texts.push({ x: round(x), y: round(baseline), text, size, weight, colour });
	});
}
