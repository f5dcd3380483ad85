import { lineHeight } from '$lib/style/typography';
import { addPoint, INK, kindMark, MUTED, placeText, placeOrigin, placeRule, tint, type Page } from './page';
import type { Conditions } from './types';

/** Answers in columns of a narrow layout; 12 px where it shrinks to 336 px. */
const ANSWER = 12.9;
const MARK = { radius: 3, room: 10 };
const PAD = 3;
const NUMBER = 24;

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
		placeText(page, { x: 10, y }, String(i + 1), NUMBER, { weight: 600 });
		placeText(page, { x: NUMBER, y }, programme.label, page.full);
		y += line;
	});
	y += PAD;
	programmes.forEach((programme, i) => {
		placeOrigin(page, programme, { x: i * column, y }, line);
		placeText(page, { x: i * column + MARK.room, y }, String(i + 1), NUMBER, { weight: 600 });
	});
	y += line + PAD;
	questions.forEach(({ label }, row) => {
		placeRule(page, y);
		y += PAD;
		y += placeText(page, { x: 0, y }, label, page.full, { colour: MUTED });
		const ends = programmes.map((programme, i) => {
			const cell = cells[row]?.[i];
			if (!cell) return y;
			const at = { x: i * column, y };
			addPoint(page, cell, programme, label, at);
			page.marks.push(
				kindMark(
					page.kindOf(cell),
					{ x: at.x + MARK.radius + 1, y: y + (ANSWER * lineHeight) / 2 },
					MARK.radius
				)
			);
			if (!cell.established) return y + ANSWER * lineHeight;
			const room = column - MARK.room;
			const style = { size: ANSWER, colour: INK };
			return y + placeText(page, { x: at.x + MARK.room, y }, cell.text, room, style);
		});
		const bottom = Math.max(...ends);
		programmes.forEach((_, i) => {
			const cell = cells[row]?.[i];
			const box = { left: i * column - 1, right: (i + 1) * column - 3, top: y, bottom: bottom + 1 };
			if (cell) page.under.push(...tint(page.kindOf(cell), box));
		});
		y = bottom + PAD;
	});
	return y;
}
