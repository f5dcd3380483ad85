import { lineHeight } from '$lib/style/typography';
import { dodge } from './dodge';
import { text } from './make-marks';
import type { Point, TextMark } from './scene';

/** The end of a line and its label. */
export interface LineEnd {
	readonly end: Point;
	readonly words: readonly string[];
	readonly weight?: 400 | 600;
	/** Text size in pixels, if different from the default. */
	readonly size?: number;
	/** CSS colour with text contrast. */
	readonly colour: string;
	/** Target of a thin leader line; `null` for none. @default the end of the line, unless the label is right beside it */
	readonly leader?: Point | null;
}

/** All in pixels. */
interface EndLabelRoom {
	/** Left edge of the labels. */
	readonly x: number;
	readonly size: number;
	/** Upper and lower limit of the labels. */
	readonly min: number;
	readonly max: number;
	/** Gap between two labels. @default 0 */
	readonly apart?: number;
	/** A line that ends further than this from the labels has its label at its own end. */
	readonly reach?: number;
}

/** A label at most `edge` pixels right of the end of its line and moved at most `moved` pixels needs no leader. */
const BESIDE = { edge: 20, moved: 4 } as const;
/** Gap in pixels between the end of a line and a label inside the plot. */
const GAP = 5;

/** Labels beside the plot, moved apart, with leaders to the ends of their lines; in the order of the lines. */
export function endLabels(lines: readonly LineEnd[], room: EndLabelRoom): TextMark[] {
	const { x, size, min, max, apart = 0, reach = Infinity } = room;
	const isBeside = ({ end }: LineEnd): boolean => x - end.x <= reach;
	const beside = lines.filter(isBeside);
	const middles = dodge(
		beside.map(({ end, words, size: own = size }) => ({
			desired: end.y,
			height: words.length * own * lineHeight + apart
		})),
		{ min, max }
	);
	const middleOf = new Map(beside.map((line, i) => [line, middles[i] ?? line.end.y]));
	return lines.map((line) => {
		const { end, words, weight = 400, size: own = size, colour } = line;
		const style = { align: 'middle', size: own, weight, colour } as const;
		const y = middleOf.get(line);
		if (y === undefined) return text({ x: end.x + GAP, y: end.y }, words, style);
		const isApart = Math.abs(y - end.y) > BESIDE.moved || x - end.x > BESIDE.edge;
		const leader = line.leader === undefined && isApart ? end : (line.leader ?? undefined);
		return text({ x, y }, words, { ...style, leader });
	});
}
