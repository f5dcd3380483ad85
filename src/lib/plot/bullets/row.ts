import { textWidth, wrapText } from '$lib/style/text-width';
import { lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { drawRows, type Drawn } from '../draw-rows';
import { bar, remark, seriesGroup, text } from '../make-marks';
import type { Mark, Point } from '../scene';
import type { Frame, Target, TargetStyle } from './target';

/** A bar and the target that it is compared with. */
export interface Bullet {
	/** What distinguishes it from other bars of the row; empty if nothing does. */
	readonly words: string;
	/** The label above it, its first part in bold. */
	readonly label: readonly [strong: string, plain: string];
	/** From zero, one after the other. */
	readonly solid: number;
	readonly hatched: number;
	/** CSS colour of the bar, and of its hatches if that differs. */
	readonly colour: string;
	readonly hatch?: string;
	readonly target: Target | null;
	readonly tooltip: string;
}

/** Bars of one nationality or country. */
export interface BulletRow {
	readonly id: string;
	readonly name: string;
	/** CSS colours of its points, of its name and of the bold part of its labels. */
	readonly colour: string;
	readonly ink: string;
	readonly labelInk: string;
	readonly bullets: readonly Bullet[];
	/** Said where there is no bar. */
	readonly absence: string;
}

export interface Room {
	readonly width: ChartWidth;
	readonly size: ChartSize;
	readonly style: TargetStyle;
	readonly frame: Frame;
	/** Pixel of a value. */
	readonly at: (value: number) => number;
}

const heightOfLine = (width: ChartWidth): number => textSize[width].small * lineHeight;

/** Small lines below one another. @param at the first, on its baseline or at its middle. */
const smallLines = (lines: readonly string[], { x, y }: Point, { width, frame: { align } }: Room): Mark[] =>
	lines.map((words, i) => remark({ x, y: y + i * heightOfLine(width) }, words, width, { align }));

const isShort = ({ width, size }: Room): boolean => width === 'narrow' && size === 'compact';

/** The label of the first bar follows the name on its line. */
const isOnLine = ({ bullets: [first] }: BulletRow, room: Room): boolean =>
	isShort(room) && first?.words === '';

const widthOfName = ({ name }: BulletRow, { width, frame }: Room): number =>
	textWidth(name, { size: textSize[width].label, weight: 600 }) + frame.afterName;

/** Name, labels and bars; the name is in the margin, above the bars or on the line of the first label. @param top in pixels. */
export function layoutRow(row: BulletRow, top: number, room: Room): Drawn {
	const { width, frame } = room;
	const { left, right, gap, align } = frame;
	const isWide = width === 'wide';
	const style = { align, size: textSize[width].label, weight: 600, colour: row.ink } as const;
	const name = text({ x: isWide ? 0 : left, y: top + frame.text }, row.name, style);
	const start = isWide || isOnLine(row, room) ? top : top + frame.name;
	if (row.bullets.length === 0) {
		const lines = wrapText(row.absence, right - left, { size: textSize[width].small });
		const absence = smallLines(lines, { x: left, y: start + frame.text }, room);
		const bottom = start + lines.length * heightOfLine(width) + gap;
		return { marks: [seriesGroup(row.id, [name, ...absence])], cursor: [], bottom };
	}
	const words: Mark[] = [];
	const bars = drawRows(row.bullets, start, (bullet, y, i) => {
		const own = layoutWords(row, i, { top, y }, room);
		words.push(...own.marks);
		const drawn = layoutBullet(bullet, row, { top: own.barTop, isFirst: i === 0 }, room);
		const between = i < row.bullets.length - 1 ? frame.between : 0;
		return { ...drawn, bottom: Math.max(drawn.bottom, own.bottom) + between };
	});
	return {
		marks: [seriesGroup(row.id, [name, ...words, ...bars.marks])],
		cursor: bars.cursor,
		bottom: bars.bottom + gap
	};
}

/** The words of a bar, below the name or, if there is room, after it. @param top of the row. @param y of the bar. */
function layoutWords(
	row: BulletRow,
	i: number,
	{ top, y }: { readonly top: number; readonly y: number },
	room: Room
): { readonly marks: Mark[]; readonly bottom: number; readonly barTop: number } {
	const { width, frame } = room;
	const { left, right } = frame;
	const { label, small: size } = textSize[width];
	const words = row.bullets[i]?.words ?? '';
	if (!words) return { marks: [], bottom: y, barTop: y };
	if (width === 'wide') {
		const first = y + frame.text + (i === 0 ? label * lineHeight : 0);
		const lines = wrapText(words, left - frame.afterName, { size });
		const bottom = first + (lines.length - 1) * heightOfLine(width) + 4;
		return { marks: smallLines(lines, { x: 0, y: first }, room), bottom, barTop: y };
	}
	const beside = widthOfName(row, room);
	const fits = i === 0 && beside + textWidth(words, { size }) <= right - left;
	const at = fits ? { x: left + beside, y: top + frame.text } : { x: left, y: y + frame.text };
	return {
		marks: smallLines([words], at, room),
		bottom: y,
		barTop: fits ? y : y + heightOfLine(width)
	};
}

function layoutBullet(
	bullet: Bullet,
	row: BulletRow,
	{ top, isFirst }: { readonly top: number; readonly isFirst: boolean },
	room: Room
): Drawn {
	const { width, size, frame, at, style } = room;
	const { solid, hatched, colour, hatch = colour, target, tooltip } = bullet;
	const indent = isFirst && isOnLine(row, room) ? widthOfName(row, room) : 0;
	const label = layoutLabel(bullet, row, { x: frame.left + indent, y: top }, room);
	const y = label.bottom + 3 + frame.slot / 2;
	const part = (from: number, to: number, filling: Parameters<typeof bar>[2] = {}): Mark[] => {
		const box = { x: from, y: y - frame.bar / 2, width: to - from, height: frame.bar };
		return to > from ? [bar(box, colour, filling)] : [];
	};
	const [middle, end] = [at(solid), at(solid + hatched)];
	const marks = style.marks(target, { at, end, y, colour, ink: row.labelInk, width, size });
	return {
		marks: [
			...marks.under,
			...part(at(0), middle),
			...part(middle, end, { hatch: { colour: hatch } }),
			...marks.over,
			...label.marks
		],
		bottom: marks.bottom,
		cursor: [{ x: end, y, tooltip, series: row.name, colour: row.colour }]
	};
}

/** Both parts side by side if there is room, otherwise one below the other. */
function layoutLabel({ label: [strong, plain] }: Bullet, row: BulletRow, { x, y }: Point, room: Room) {
	const { width, frame } = room;
	const { right, beyond, afterStrong, align } = frame;
	const { small: size } = textSize[width];
	const line = heightOfLine(width);
	const style = { align, weight: 600, colour: row.labelInk } as const;
	const after = x + textWidth(strong, { size, weight: 600 }) + afterStrong;
	const fits = after + textWidth(plain, { size }) <= right + beyond;
	const rest = fits ? [plain] : wrapText(plain, right - x, { size });
	const at = fits ? { x: after, y: y + frame.text } : { x, y: y + frame.text + line };
	return {
		marks: [remark({ x, y: y + frame.text }, strong, width, style), ...smallLines(rest, at, room)],
		bottom: y + (fits ? 1 : 1 + rest.length) * line
	};
}
