import { lineHeight } from '$lib/style/typography';
import { dodge } from './dodge';
import { text } from './make-marks';
import type { Point, TextMark } from './scene';

/** The end of a line and what it is called. */
export interface LineEnd {
	readonly end: Point;
	/** Lines of text. */
	readonly words: readonly string[];
	readonly weight?: 400 | 600;
	/** Of the text, where it differs from that of the others. */
	readonly size?: number;
	/** CSS colour with text contrast. */
	readonly colour: string;
	/** The point that a thin line leads to. @default the end, of labels that do not stand right beside it */
	readonly leader?: Point | null;
}

/** All in pixels. */
interface EndLabelRoom {
	/** Where the labels begin. */
	readonly x: number;
	readonly size: number;
	/** How far up and down labels may move. */
	readonly min: number;
	readonly max: number;
	/** Between two labels. @default 0 */
	readonly apart?: number;
	/** A line that ends further before the labels has its own at its end. */
	readonly reach?: number;
}

/** Labels as near to the edge of the plot as this, and moved less than that, need no leader. */
const BESIDE = { edge: 20, moved: 4 } as const;
/** Between the end of a line and a label inside the plot. */
const GAP = 5;

/** Labels beside the plot, moved apart and led to the ends of their lines; in the order of the lines. */
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
