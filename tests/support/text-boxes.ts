import type { AxisMark, Mark, Point, Scene, TextMark } from '../../src/lib/plot/scene';
import { textWidth } from '../../src/lib/style/text-width';
import { lineHeight } from '../../src/lib/style/typography';

/** The area of a text in pixels of the picture. */
export interface TextBox {
	readonly words: string;
	/** Pixels. */
	readonly size: number;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

type Written = Pick<TextMark, 'x' | 'y' | 'text' | 'anchor' | 'align' | 'size' | 'weight'>;

/** Above its baseline, letters are about 0.75 of the size high, below it 0.25. */
function boxOf({ x, y, text, anchor, align, size, weight = 400 }: Written): TextBox {
	const lines = typeof text === 'string' ? [text] : text;
	const width = Math.max(...lines.map((line) => textWidth(line, { size, weight })));
	const height = ((lines.length - 1) * lineHeight + 1) * size;
	const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
	const top = align === 'top' ? y : align === 'middle' ? y - height / 2 : y - 0.75 * size;
	return { words: lines.join(' '), size, left, right: left + width, top, bottom: top + height };
}

/** Labels of ticks, placed as `Axis.svelte` places them. */
const tickBoxes = ({ side, at, ticks, size, tickLength = 0 }: AxisMark): TextBox[] =>
	ticks
		.filter(({ label }) => label !== '')
		.map(({ position, label: text }) => {
			if (side === 'bottom')
				return boxOf({ x: position, y: at + tickLength + 5, text, anchor: 'middle', align: 'top', size });
			if (side === 'top') return boxOf({ x: position, y: at - tickLength - 5, text, anchor: 'middle', size });
			const anchor = side === 'left' ? 'end' : 'start';
			return boxOf({
				x: side === 'left' ? at - tickLength - 7 : at + tickLength + 7,
				y: position,
				text,
				anchor,
				align: 'middle',
				size
			});
		});

const moved = (box: TextBox, { x, y }: Point): TextBox => ({
	...box,
	left: box.left + x,
	right: box.right + x,
	top: box.top + y,
	bottom: box.bottom + y
});

function boxesOf(mark: Mark): TextBox[] {
	if (mark.kind === 'text') return [boxOf(mark)];
	if (mark.kind === 'axis') return tickBoxes(mark);
	if (mark.kind !== 'group') return [];
	const boxes = mark.marks.flatMap(boxesOf);
	return mark.translate ? boxes.map((box) => moved(box, mark.translate as Point)) : boxes;
}

/** The areas of all text of a picture. */
export const boxesIn = ({ marks }: Pick<Scene, 'marks'>): TextBox[] =>
	marks.flatMap(boxesOf).filter(({ words }) => words !== '');
