import { lineHeight } from '$lib/style/typography';
import { textWidth, wrapText } from '$lib/style/text-width';
import type { ChartWidth } from '../contract';
import type { PlacedLine } from './lines';
import { FIRST_COMPARED } from './points';
import type { Tick } from './scales';
import type { AxisYear, OverTime } from './series';
import { monthsShort } from './words';

/** Words in the chart. */
export interface PlacedWords {
	readonly x: number;
	readonly y: number;
	readonly text: string | readonly string[];
	readonly anchor: 'start' | 'end';
}

/** The band of a year that has not ended, and its months under the axis. */
export interface PlacedMonths {
	readonly x: number;
	readonly width: number;
	readonly label: { readonly x: number; readonly y: number; readonly text: string };
}

/** Every year where there is room, else every second one, counted from the newest. */
export function yearTicks(
	years: readonly AxisYear[],
	x: (year: number) => number,
	step: number,
	size: number
): Tick[] {
	const every = Math.ceil((textWidth('2022', { size }) + 6) / step);
	return years.map(({ year }, i) => ({
		position: x(year),
		label: (years.length - 1 - i) % every === 0 ? String(year) : ''
	}));
}

export function placePartial(
	year: AxisYear,
	at: {
		readonly x: number;
		readonly step: number;
		readonly right: number;
		readonly y: number;
		readonly size: number;
	}
): PlacedMonths | null {
	const text = monthsShort(year);
	const half = textWidth(text, { size: at.size }) / 2;
	return {
		x: at.x - at.step / 2,
		width: at.step,
		label: { x: Math.min(at.x, at.right - half), y: at.y, text }
	};
}

interface BeforeRoom {
	readonly left: number;
	readonly x: (year: number) => number;
	readonly step: number;
	/** Above and below parity, in pixels. */
	readonly spaces: readonly (readonly [from: number, to: number])[];
	readonly size: number;
}

/** In the middle of the larger of both sides of parity. */
export function placeBefore(
	years: readonly AxisYear[],
	{ left, x, step, spaces, size }: BeforeRoom
): PlacedWords | null {
	if (!years.some(({ year }) => year < FIRST_COMPARED)) return null;
	const room = x(FIRST_COMPARED) - step / 2 - left - 12;
	const text = wrapText(
		`No ratio before ${FIRST_COMPARED}: Ukrainians then came through an older family programme`,
		room,
		{ size }
	);
	const [from, to] = [...spaces].sort((a, b) => b[1] - b[0] - (a[1] - a[0]))[0] ?? [0, 0];
	return { anchor: 'start', x: left + 6, y: (from + to - text.length * size * lineHeight) / 2, text };
}

/** Beside the first hollow dot that stands for a total across two years. */
export function placeEvacuation(
	model: OverTime,
	lines: readonly PlacedLine[],
	{ width, left }: { readonly width: ChartWidth; readonly left: number }
): PlacedWords | null {
	const dot = lines.flatMap(({ further }) => further)[0];
	if (!dot) return null;
	const text = width === 'wide' ? `with ${model.evacuationName}` : 'with evacuation';
	const isRoomBefore = model.years.some(({ year }) => year < FIRST_COMPARED);
	return isRoomBefore
		? { x: dot.x - 9, y: dot.y + 5, text, anchor: 'end' }
		: { x: Math.max(left + 4, dot.x - 40), y: dot.y - 10, text, anchor: 'start' };
}
