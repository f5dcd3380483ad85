import { chartWidth, lineHeight, textSize } from '$lib/style/typography';
import { textWidth, wrapText } from '$lib/style/text-width';
import type { ChartWidth } from '../contract';
import { NOT_ESTABLISHED, type Cell } from './cells';
import { placeBlocks } from './blocks';
import {
	INK,
	MARK,
	middle,
	MUTED,
	PAD,
	placeAnswer,
	put,
	readingOf,
	type Page,
	type PlacedMatrix
} from './page';
import type { Conditions } from './series';

/** More columns than this leave no room for words. */
export const MOST_COLUMNS = 6;
/** A page of running words has to be legible on a phone, where the narrow layout shrinks a little. */
const LEAST_TEXT = 14;

/** Series in, pixels out: a matrix where there is room for its columns, else one block a question. */
export function layout(model: Conditions, width: ChartWidth): PlacedMatrix {
	const { label, small } = textSize[width];
	const size = { label, text: Math.max(small, LEAST_TEXT) };
	const page: Page = { texts: [], marks: [], readings: [], origins: [], rules: [], size };
	const full = chartWidth[width];
	const top = placeLegend(page);
	const isMatrix = width === 'wide' && model.programmes.length <= MOST_COLUMNS;
	const end = isMatrix ? placeMatrix(page, model, full, top) : placeBlocks(page, model, full, top);
	const { texts, marks, readings, origins, rules } = page;
	return { width: full, height: Math.ceil(end) + 4, texts, marks, readings, origins, rules };
}

const LEGEND: readonly (readonly [Cell['kind'], string])[] = [
	['answer', 'answer'],
	['nothing asked', 'nothing asked, no limit'],
	['not established', NOT_ESTABLISHED]
];

function placeLegend(page: Page): number {
	const size = page.size.text;
	let x = 0;
	for (const [kind, words] of LEGEND) {
		page.marks.push({ kind, x: x + 5, y: middle(4, size) });
		put(page, x + MARK, 4, [words], size, 400, MUTED);
		x += MARK + textWidth(words, { size }) + 14;
	}
	return 4 + size * lineHeight + 10;
}

/** Programmes as columns, questions as rows. */
function placeMatrix(page: Page, model: Conditions, full: number, top: number): number {
	const { text } = page.size;
	const left = 128;
	const column = (full - left) / model.programmes.length;
	const room = column - MARK - PAD;
	let y = top;
	const heads = model.programmes.map(({ label }) => wrapText(label, room, { size: text, weight: 600 }));
	const headHeight = Math.max(...heads.map((lines) => lines.length)) * text * lineHeight;
	model.programmes.forEach(({ origin }, i) => {
		const x = left + i * column;
		const own = heads[i] ?? [];
		const from = y + headHeight - own.length * text * lineHeight;
		page.origins.push({ origin, x: x + 3, y: from + 1, height: own.length * text * lineHeight - 2 });
		put(page, x + MARK, from, own, text, 600, INK);
	});
	y += headHeight + PAD;
	model.questions.forEach((question, row) => {
		page.rules.push(y);
		const label = wrapText(question.label, left - PAD, { size: text });
		put(page, 0, y + PAD, label, text, 400, INK);
		const ends = model.programmes.map((programme, i) => {
			const cell = model.cells[row]?.[i];
			if (!cell) return y;
			const x = left + i * column;
			page.readings.push(readingOf(cell, programme, question.label, x + 5, middle(y + PAD, text)));
			return placeAnswer(page, cell, x, y + PAD, room, true);
		});
		y = Math.max(y + PAD + label.length * text * lineHeight, ...ends) + PAD;
	});
	return y;
}
