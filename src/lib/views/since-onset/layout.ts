import { scaleLinear } from 'd3-scale';
import { monthCount } from '$lib/describe/dates';
import { formatExact, formatSignificant } from '$lib/describe/numbers';
import { dodge } from '$lib/marks/dodge';
import type { Point, RangePoint } from '$lib/marks/path';
import { lineHeight, textSize } from '$lib/palette/typography';
import { textWidth, wrapText } from '$lib/palette/text-width';
import type { ChartWidth } from '../contract';
import type { Line, SinceOnset } from './series';
import { boundsAt, rateAt } from './tables';

/** Lines that end below this many per 1,000 share one label. */
export const GROUPED_BELOW = 2;

export interface PlacedLabel {
	readonly x: number;
	readonly y: number;
	readonly text: readonly string[];
	readonly leader: Point | undefined;
}

export interface PlacedLine {
	readonly line: Line;
	readonly points: readonly Point[];
	readonly band: readonly RangePoint[];
	/** Words at a band that is wide enough to need them. */
	readonly bandLabel: { readonly x: number; readonly y: number; readonly text: readonly string[] } | null;
	/** What each point says when it is stepped to, one for each month. */
	readonly readings: readonly string[];
	readonly label: PlacedLabel | null;
}

export interface PlacedChart {
	readonly width: number;
	readonly height: number;
	readonly plot: {
		readonly left: number;
		readonly right: number;
		readonly top: number;
		readonly bottom: number;
	};
	readonly xTicks: readonly { readonly position: number; readonly label: string }[];
	readonly yTicks: readonly { readonly position: number; readonly label: string }[];
	readonly comparedAt: number;
	readonly lines: readonly PlacedLine[];
	readonly group: (PlacedLabel & { readonly bracket: readonly [number, number] }) | null;
}

const FRAME = {
	wide: { width: 760, height: 460, top: 34, right: 172, bottom: 46, left: 34 },
	narrow: { width: 360, height: 440, top: 34, right: 112, bottom: 46, left: 26 }
} as const;
const GAP = 10;

/** Series in, pixels out. The same in Node and in the browser, since text is measured from the bundled font. */
export function layout(series: SinceOnset, width: ChartWidth): PlacedChart {
	const frame = FRAME[width];
	const plot = {
		left: frame.left,
		right: frame.width - frame.right,
		top: frame.top,
		bottom: frame.height - frame.bottom
	};
	const highest = Math.max(
		1,
		...series.lines.map((line) => boundsAt(line, line.people.length - 1)?.[1] ?? 0)
	);
	const x = scaleLinear([0, series.axisMonths], [plot.left, plot.right]);
	const y = scaleLinear([0, highest], [plot.bottom, plot.top]).nice(5);

	const ends = series.lines.map((line) => rateAt(line, line.people.length - 1) ?? 0);
	const low = series.lines.filter((line, i) => !line.isReference && (ends[i] ?? 0) < GROUPED_BELOW);
	const grouped = new Set(low.length > 1 ? low : []);
	const size = textSize[width].label;
	const room = frame.right - GAP - 4;
	const texts = series.lines.map((line) =>
		wrapText(labelText(line, series.lines, width), room, { size, weight: line.isReference ? 600 : 400 })
	);
	const groupText = wrapGroup([...grouped], series.lines, width, room);
	const own = series.lines.map((line, i) => ({ line, i })).filter(({ line }) => !grouped.has(line));
	const height = (lines: number) => lines * size * lineHeight + 6;
	const groupHeight = groupText.length * textSize[width].small * lineHeight + 6;
	const placed = dodge(
		[
			...own.map(({ i }) => ({ desired: y(ends[i] ?? 0), height: height(texts[i]?.length ?? 1) })),
			...(grouped.size > 0 ? [{ desired: y(0) + 4 - groupHeight / 2, height: groupHeight }] : [])
		],
		{ min: plot.top - 6, max: frame.height - 2 }
	);

	const labels = new Map(
		own.map(({ line, i }, order) => {
			const at = { x: x(line.people.length), y: y(ends[i] ?? 0) };
			const middle = placed[order] ?? at.y;
			const moved = Math.abs(middle - at.y) > 4 || plot.right - at.x > GAP;
			const label: PlacedLabel = {
				x: plot.right + GAP,
				y: middle,
				text: texts[i] ?? [],
				leader: moved ? at : undefined
			};
			return [line, label];
		})
	);
	return {
		width: frame.width,
		height: frame.height,
		plot,
		xTicks: monthTicks(series.axisMonths, x),
		yTicks: y.ticks(5).map((value) => ({ position: y(value), label: String(value) })),
		comparedAt: x(series.comparedAfter),
		lines: series.lines
			.map((line) => ({
				line,
				points: pointsOf(line, x, y),
				band: bandOf(line, x, y),
				bandLabel: bandLabelOf(bandOf(line, x, y), width),
				readings: line.people.map((_, tau) => readingAt(line, tau)),
				label: labels.get(line) ?? null
			}))
			.reverse()
			.sort((a, b) => Number(a.line.isReference) - Number(b.line.isReference)),
		group:
			grouped.size > 0
				? {
						x: plot.right + GAP,
						y: placed.at(-1) ?? y(0),
						text: groupText,
						leader: undefined,
						bracket: [y(GROUPED_BELOW), y(0)]
					}
				: null
	};
}

type Scale = (value: number) => number;

function pointsOf(line: Line, x: Scale, y: Scale): Point[] {
	const months = line.people.map((_, tau) => ({ x: x(tau + 1), y: y(rateAt(line, tau) ?? 0) }));
	return [{ x: x(0), y: y(0) }, ...months];
}

/** Only where the bounds are wide enough to be seen. */
function bandOf(line: Line, x: Scale, y: Scale): RangePoint[] {
	const ranges = line.people.map((_, tau) => {
		const [low, high] = boundsAt(line, tau) ?? [0, 0];
		return { x: x(tau + 1), low: y(low), high: y(high) };
	});
	const open = ranges.some(({ low, high }) => low - high > 2);
	return open ? ranges : [];
}

const BAND_WORDS = 'Only a total is known';

/** Above the beginning of the range, where no line has risen yet. */
function bandLabelOf(band: readonly RangePoint[], width: ChartWidth): PlacedLine['bandLabel'] {
	const size = textSize[width].small;
	const open = band.filter(({ low, high }) => low - high > 2 * size);
	const [first, last] = [open[0], open.at(-1)];
	if (!first || !last) return null;
	const room = last.x - first.x;
	const text = wrapText(BAND_WORDS, room, { size });
	if (text.some((line) => textWidth(line, { size }) > room)) return null;
	const top = Math.min(...open.map(({ high }) => high));
	return { x: first.x, y: top - text.length * size * lineHeight - 4, text };
}

function readingAt(line: Line, tau: number): string {
	const people = formatExact(line.people[tau]?.[1] ?? 0);
	return `after ${monthCount(tau + 1)}: ${formatSignificant(rateAt(line, tau) ?? 0, 3)} per 1,000 (${people} people)`;
}

function monthTicks(axisMonths: number, x: Scale) {
	const step = axisMonths <= 24 ? 6 : axisMonths <= 60 ? 12 : 24;
	const count = Math.floor(axisMonths / step) + 1;
	return Array.from({ length: count }, (_, i) => ({ position: x(i * step), label: String(i * step) }));
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
