import { scaleLinear } from 'd3-scale';
import { monthCount } from '$lib/text/dates';
import { formatExact, formatSignificant } from '$lib/text/numbers';
import type { Point, RangePoint } from '$lib/plot/path';
import { lineHeight, textSize } from '$lib/style/typography';
import { textWidth, wrapText } from '$lib/style/text-width';
import type { ChartWidth } from '../contract';
import { placeLabels, type PlacedGroup, type PlacedLabel } from './labels';
import type { Line, SinceOnset } from './series';
import { boundsAt, rateAt } from './tables';

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
	readonly group: PlacedGroup | null;
}

const FRAME = {
	wide: { width: 760, height: 460, top: 34, right: 172, bottom: 46, left: 34 },
	narrow: { width: 360, height: 440, top: 34, right: 112, bottom: 46, left: 26 }
} as const;

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

	const { labels, group } = placeLabels(series.lines, { ...plot, margin: frame.right, x, y }, width);
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
		group
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

/** Above the beginning of the range. */
function bandLabelOf(band: readonly RangePoint[], width: ChartWidth): PlacedLine['bandLabel'] {
	const size = textSize[width].small;
	const open = band.filter(({ low, high }) => low - high > 2 * size);
	const [first, last] = [open[0], open.at(-1)];
	if (!first || !last) return null;
	const room = last.x - first.x;
	const text = wrapText(BAND_WORDS, room, { size });
	const widest = Math.max(...text.map((line) => textWidth(line, { size })));
	if (widest > room) return null;
	const below = open.filter(({ x }) => x <= first.x + widest);
	const top = Math.min(...below.map(({ high }) => high));
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
