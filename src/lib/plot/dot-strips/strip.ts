import { textWidth } from '$lib/style/text-width';
import { chartWidth, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { dodge } from '../dodge';
import type { Drawn } from '../draw-rows';
import { dot, line, remark, rule, seriesGroup, text } from '../make-marks';
import { rowName } from '../row-name';
import type { Box, Mark, Point } from '../scene';
import { swarm } from '../swarm';

interface StripDot {
	/** In the unit of the axis. */
	readonly value: number;
	readonly hollow: boolean;
	/** Has a ring around it. */
	readonly ringed: boolean;
	/** Words below the dots; those not needed are left out where there is no room for all. */
	readonly label: { readonly words: string; readonly isNeeded: boolean } | null;
	readonly tooltip: string;
}

/** The values of one series. */
export interface Strip {
	readonly id: string;
	readonly name: string;
	/** Small text with the name. */
	readonly subtitle: string;
	/** In ascending order. */
	readonly dots: readonly StripDot[];
	/** Values with a line across the strip. */
	readonly solidLine: number | null;
	readonly dashedLine: number | null;
	/** Said where there is no dot. */
	readonly absence: string;
	readonly colour: string;
	readonly ink: string;
}

/** Pixels. `least` is the least half height of a strip; `beyond` is how far lines extend beyond the dots. */
export const FRAME = {
	full: {
		wide: { left: 126, right: 22, radius: 5, header: 0, pad: 12, least: 10, beyond: 5 },
		narrow: { left: 14, right: 20, radius: 4.5, header: 22, pad: 10, least: 10, beyond: 5 }
	},
	compact: {
		wide: { left: 126, right: 22, radius: 4, header: 0, pad: 3, least: 15, beyond: 2 },
		narrow: { left: 106, right: 20, radius: 3.2, header: 0, pad: 3, least: 15, beyond: 2 }
	}
} as const;
/** Space for slanting lines to labels that are not below their dots. */
const MOVED = 12;
const INK = 'var(--ink)';

export interface Room {
	readonly width: ChartWidth;
	readonly size: ChartSize;
	readonly frame: (typeof FRAME)[ChartSize][ChartWidth];
	readonly plot: Pick<Box, 'left' | 'right'>;
	/** Pixel of a value. */
	readonly at: (value: number) => number;
}

type Span = readonly [from: number, to: number];

export const solidLine = (at: number, [from, to]: Span): Mark =>
	rule('vertical', { at, from, to }, { colour: INK, width: 2 });
export const dashedLine = (at: number, [from, to]: Span): Mark =>
	rule('vertical', { at, from, to }, { colour: INK, dash: '2 2' });
/** @param radius of the dot inside, in pixels. */
export const ring = (at: Point, radius: number): Mark =>
	dot(at, radius + 1.5, { colour: INK }, { hollow: true });

interface Placed extends Point {
	readonly one: StripDot;
}

/** A strip as high as its dots need; compact ones have no labels. @param top in pixels. */
export function layoutStrip(strip: Strip, top: number, room: Room): Drawn {
	const { width, size, at, plot } = room;
	const { radius, header, pad, least, beyond } = room.frame;
	const { small } = textSize[width];
	const { colour, ink } = strip;
	const along = strip.dots.map(({ value }) => at(value));
	const offsets = swarm(along, radius, 0.5);
	const half = Math.max(least, ...offsets.map((offset) => Math.abs(offset) + radius));
	const y = top + pad + header + half;
	const dots = strip.dots.map((one, i): Placed => ({ one, x: along[i] ?? 0, y: y + (offsets[i] ?? 0) }));
	const labels = size === 'full' ? labelsOf(dots, room) : [];
	const below = y + half + beyond;
	const isMoved = labels.some(({ x, dot }) => Math.abs(x - dot.x) > 3);
	const labelY = below + (isMoved ? MOVED : 3) + small / 2;
	const reach = [y - half - beyond, below] as const;
	const isEmpty = dots.length === 0;
	const style = { anchor: 'middle', align: 'middle', size: small, colour: ink } as const;
	return {
		marks: [
			seriesGroup(strip.id, [
				...nameOf(strip, header === 0 ? y : top + pad + 6, room),
				...labels.map((label) => leader(label, dots, { radius, below, end: labelY - small / 2 })),
				...(strip.dashedLine === null ? [] : [dashedLine(at(strip.dashedLine), reach)]),
				...(strip.solidLine === null ? [] : [solidLine(at(strip.solidLine), reach)]),
				...dots.flatMap((one) => dotMarks(one, colour, radius)),
				...labels.map(({ x, words }) => text({ x, y: labelY }, words, style)),
				...(isEmpty ? [remark({ x: plot.left + 4, y }, strip.absence, width, { align: 'middle' })] : [])
			])
		],
		cursor: dots.map(({ one, x, y }) => ({ x, y, tooltip: one.tooltip, series: strip.name, colour })),
		bottom: isEmpty || size === 'compact' ? y + half + pad : labelY + small / 2 + 2
	};
}

function nameOf({ name, ink, subtitle: words }: Strip, y: number, { width, frame }: Room): Mark[] {
	const isBeside = frame.header === 0;
	return rowName({ isBeside, name, ink, words, lift: 9 }, { x: isBeside ? 0 : frame.left, y }, width);
}

function dotMarks({ one: { ringed, hollow }, x, y }: Placed, colour: string, size: number): Mark[] {
	const radius = size - (ringed ? 0.75 : 0);
	return [...(ringed ? [ring({ x, y }, size)] : []), dot({ x, y }, radius, { colour }, { hollow })];
}

interface LabelLayout {
	readonly x: number;
	readonly words: string;
	readonly dot: Point;
}

interface LeaderRoom {
	readonly radius: number;
	/** Lower edge of all dots of the strip, and top of the label. */
	readonly below: number;
	readonly end: number;
}

/** Crosses no dot: straight down from under the dots at this value, then to the label. */
function leader({ x, dot }: LabelLayout, dots: readonly Point[], { radius, below, end }: LeaderRoom): Mark {
	const inTheWay = dots.filter((one) => one.y >= dot.y && Math.abs(one.x - dot.x) < radius + 2);
	const from = Math.max(...inTheWay.map(({ y }) => y)) + radius + 2;
	const path = [
		{ x: dot.x, y: from },
		{ x: dot.x, y: below },
		{ x, y: end }
	];
	return line(path, 'var(--rule)', { width: 1 });
}

/** From left to right; only those needed if there is no room for all. */
function labelsOf(dots: readonly Placed[], { width, plot }: Room): LabelLayout[] {
	const { small } = textSize[width];
	const wished = (isNeeded: boolean) =>
		dots.flatMap((dot) => {
			const { label } = dot.one;
			if (label?.isNeeded !== isNeeded) return [];
			return [{ dot, words: label.words, room: textWidth(label.words, { size: small }) + 10 }];
		});
	const [min, max] = [width === 'wide' ? plot.left - 20 : 0, chartWidth[width]];
	const all = [...wished(true), ...wished(false)].sort((a, b) => a.dot.x - b.dot.x);
	const needed = all.reduce((sum, { room }) => sum + room, 0);
	const labelled = needed > max - min ? wished(true) : all;
	const centres = dodge(
		labelled.map(({ dot, room }) => ({ desired: dot.x, height: room })),
		{ min, max }
	);
	return labelled.map(({ dot, words }, i) => ({ x: centres[i] ?? dot.x, words, dot }));
}
