import { textWidth } from '$lib/style/text-width';
import { textSize, type ChartWidth } from '$lib/style/typography';
import { remark, text } from './make-marks';
import type { Mark, Point } from './scene';

interface RowName {
	readonly name: string;
	/** CSS colour with text contrast. */
	readonly ink: string;
	/** Small words about the row: below the name, or behind it where rows have no margin. */
	readonly words?: string | undefined;
	/** How far the name makes room for words below it, in pixels. @default 8 */
	readonly lift?: number;
}

/** The name of a row in bold, its middle at `at`. */
export function rowName({ name, ink, words, lift = 8 }: RowName, at: Point, width: ChartWidth): Mark[] {
	const style = { size: textSize[width].label, weight: 600 } as const;
	const isWide = width === 'wide';
	const top = isWide && words ? { x: at.x, y: at.y - lift } : at;
	const below = isWide ? { x: at.x, y: at.y + 10 } : { x: at.x + textWidth(name, style) + 8, y: at.y };
	return [
		text(top, name, { ...style, align: 'middle', colour: ink }),
		...(words ? [remark(below, words, width, { align: 'middle' })] : [])
	];
}
