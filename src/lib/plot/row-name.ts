import { textWidth } from '$lib/style/text-width';
import { textSize, type ChartWidth } from '$lib/style/typography';
import { remark, text } from './make-marks';
import type { Mark, Point } from './scene';

interface RowName {
	readonly name: string;
	/** CSS colour with text contrast. */
	readonly ink: string;
	/** Small text about the row: below the name, or after it where rows have no margin. */
	readonly words?: string | undefined;
	/** Distance in pixels by which the name moves up for text below it. @default 8 */
	readonly lift?: number;
	/** Whether the name is in a margin beside the row. @default in the wide layout */
	readonly isBeside?: boolean;
}

/** The name of a row in bold, vertically centred at `at`. */
export function rowName(
	{ name, ink, words, lift = 8, isBeside = false }: RowName,
	at: Point,
	width: ChartWidth
): Mark[] {
	const style = { size: textSize[width].label, weight: 600 } as const;
	const isWide = width === 'wide' || isBeside;
	const top = isWide && words ? { x: at.x, y: at.y - lift } : at;
	const below = isWide ? { x: at.x, y: at.y + 10 } : { x: at.x + textWidth(name, style) + 8, y: at.y };
	return [
		text(top, name, { ...style, align: 'middle', colour: ink }),
		...(words ? [remark(below, words, width, { align: 'middle' })] : [])
	];
}
