import { dodge } from '$lib/plot/dodge';
import type { Point } from '$lib/plot/path';
import { lineHeight, textSize } from '$lib/style/typography';
import { wrapText } from '$lib/style/text-width';
import type { ChartWidth } from '../contract';
import type { Line } from './series';
import { rateAt } from './tables';

/** Lines that end below this many per 1,000 share one label. */
export const GROUPED_BELOW = 2;
/** Between the end of a line and its label. */
const GAP = 10;

export interface PlacedLabel {
	readonly x: number;
	readonly y: number;
	readonly text: readonly string[];
	readonly leader: Point | undefined;
}

export interface PlacedGroup extends PlacedLabel {
	/** Where the grouped lines end: from and to, in pixels. */
	readonly bracket: readonly [number, number];
}

export interface LabelRoom {
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	/** Width of the margin beside the plot. */
	readonly margin: number;
	readonly x: (months: number) => number;
	readonly y: (rate: number) => number;
}

interface Wish {
	readonly line: Line;
	readonly text: readonly string[];
	readonly end: Point;
}

/** Direct labels: beside the plot for lines that reach its edge, at their end for lines that stop before, one for all that stay low. */
export function placeLabels(
	lines: readonly Line[],
	room: LabelRoom,
	width: ChartWidth
): { labels: ReadonlyMap<Line, PlacedLabel>; group: PlacedGroup | null } {
	const { x, y, right, margin } = room;
	const size = textSize[width].label;
	const textRoom = margin - GAP - 4;
	const endRate = (line: Line) => rateAt(line, line.people.length - 1) ?? 0;
	const low = lines.filter((line) => !line.isReference && endRate(line) < GROUPED_BELOW);
	const grouped = low.length > 1 ? low : [];
	const wishes = lines
		.filter((line) => !grouped.includes(line))
		.map((line): Wish => ({
			line,
			text: wrapText(labelText(line, lines, width), textRoom, { size, weight: line.isReference ? 600 : 400 }),
			end: { x: x(line.people.length), y: y(endRate(line)) }
		}));
	const isShort = ({ end }: Wish) => right - end.x > margin / 2;
	const beside = wishes.filter((wish) => !isShort(wish));

	const groupText = wrapGroup(grouped, lines, width, textRoom);
	const groupHeight = groupText.length * textSize[width].small * lineHeight + 6;
	const lowest = Math.max(...beside.map(({ end }) => end.y), -Infinity);
	const groupItem = { desired: Math.max(y(0) + 4 - groupHeight / 2, lowest + 1), height: groupHeight };
	const placed = dodge(
		[
			...beside.map(({ end, text }) => ({ desired: end.y, height: text.length * size * lineHeight + 6 })),
			...(grouped.length > 0 ? [groupItem] : [])
		],
		{ min: room.top - 6, max: room.bottom + 6 }
	);
	const labels = new Map<Line, PlacedLabel>(
		wishes
			.filter(isShort)
			.map(({ line, text, end }) => [line, { x: end.x + GAP / 2, y: end.y, text, leader: undefined }])
	);
	beside.forEach(({ line, text, end }, order) => {
		const middle = placed[order] ?? end.y;
		const moved = Math.abs(middle - end.y) > 4 || right - end.x > GAP;
		labels.set(line, { x: right + GAP, y: middle, text, leader: moved ? end : undefined });
	});
	const group: PlacedGroup | null =
		grouped.length > 0
			? {
					x: right + GAP,
					y: placed.at(-1) ?? y(0),
					text: groupText,
					leader: undefined,
					bracket: [y(GROUPED_BELOW), y(0)]
				}
			: null;
	return { labels, group };
}

/** The country's name; with the beginning when the same country has several lines. */
function labelText(line: Line, lines: readonly Line[], width: ChartWidth): string {
	const several = lines.filter((other) => other.origin === line.origin).length > 1;
	if (!several) return line.originName;
	return width === 'wide' ? line.label : `${line.originName} ${line.onsetDate.slice(0, 4)}`;
}

function wrapGroup(
	grouped: readonly Line[],
	lines: readonly Line[],
	width: ChartWidth,
	room: number
): string[] {
	if (grouped.length === 0) return [];
	const size = textSize[width].small;
	const words = grouped.map((line) => labelText(line, lines, 'narrow')).join(', ');
	return wrapText(`Below ${GROUPED_BELOW}: ${words}`, room, { size });
}
