import { lineHeight } from '$lib/style/typography';
import { wrapText } from '$lib/style/text-width';
import type { Cell } from './cells';
import { INK, MARK, middle, MUTED, PAD, placeAnswer, placeDetail, put, readingOf, type Page } from './page';
import type { Conditions, Programme } from './series';

/**
 * One block a question; programmes with the same answer stand together behind it. What qualifies an answer shows where
 * one programme alone gives it or it is an amount.
 */
export function placeBlocks(page: Page, model: Conditions, full: number, top: number): number {
	const { label: large, text } = page.size;
	const namesAt = Math.round(full * 0.37);
	const room = full - namesAt - MARK;
	let y = top;
	model.questions.forEach((question, row) => {
		page.rules.push(y);
		const heading = wrapText(question.label, full, { size: large, weight: 600 });
		put(page, 0, y + PAD, heading, large, 600, INK);
		y += PAD + heading.length * large * lineHeight + 4;
		for (const group of sameAnswers(model.programmes, model.cells[row] ?? [])) {
			const [first] = group;
			if (!first) continue;
			const answerEnd = placeAnswer(page, first.cell, 0, y, namesAt - MARK - PAD, false);
			let end = y;
			for (const { programme, cell } of group) {
				const name = wrapText(programme.label, room, { size: text });
				const height = name.length * text * lineHeight;
				page.origins.push({ origin: programme.origin, x: namesAt + 3, y: end + 1, height: height - 2 });
				page.readings.push(readingOf(cell, programme, question.label, namesAt + 5, middle(end, text)));
				put(page, namesAt + MARK, end, name, text, 400, cell.established ? INK : MUTED);
				end += height;
			}
			if (group.length === 1 || isAmount(first.cell))
				end = placeDetail(page, first.cell, namesAt + MARK, end, room);
			y = Math.max(answerEnd, end) + 5;
		}
		y += 4;
	});
	return y;
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
	const unknown = (group: readonly NamedCell[]) => Number(group[0]?.cell.established === null);
	return [...groups.values()].sort((a, b) => unknown(a) - unknown(b));
}

/** Amounts, spans and limits mean nothing without what qualifies them. */
const isAmount = ({ established }: Cell): boolean => established !== null && /\d/.test(established.value);
