import { textSize, type ChartWidth } from '$lib/style/typography';
import { remark, text } from './make-marks';
import type { Mark } from './scene';

/** A figure of a row, in a column of its own. */
export interface ColumnFigure {
	/** Draws nothing if empty. */
	readonly words: string;
	/** A second line, in small grey text. */
	readonly below?: string;
	readonly weight?: 400 | 600;
	/** CSS colour with text contrast. @default 'var(--ink)' */
	readonly colour?: string;
}

/** Figures that end at the right edges of their columns. @param y middle of a line, in pixels. */
export const rowFigures = (
	figures: readonly ColumnFigure[],
	rights: readonly number[],
	y: number,
	width: ChartWidth
): Mark[] =>
	figures.flatMap(({ words, below = '', weight = 400, colour = 'var(--ink)' }, i) => {
		const x = rights[i] ?? 0;
		const end = { anchor: 'end', align: 'middle' } as const;
		const style = { ...end, size: textSize[width].small, weight, colour };
		return [
			...(words ? [text({ x, y: below ? y - 8 : y }, words, style)] : []),
			...(below ? [remark({ x, y: y + 9 }, below, width, end)] : [])
		];
	});

/** Heads over such columns. @param y in pixels: of the part of the text that `align` names. */
export const figureHeads = (
	heads: readonly (string | readonly string[])[],
	rights: readonly number[],
	{ y, align }: { readonly y: number; readonly align: 'top' | 'middle' },
	width: ChartWidth
): Mark[] => heads.map((head, i) => remark({ x: rights[i] ?? 0, y }, head, width, { anchor: 'end', align }));
