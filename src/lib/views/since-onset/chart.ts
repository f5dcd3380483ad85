import { scaleLinear } from 'd3-scale';
import { band, bottomAxis, leftAxis, remark, rule, seriesGroup, step, text } from '$lib/plot/marks';
import type { RangePoint } from '$lib/plot/path';
import type { Mark, Point, Scene } from '$lib/plot/scene';
import { styleOf } from '$lib/style/series-style';
import { textWidth, wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartWidth } from '$lib/style/typography';
import { labelLines } from './labels';
import { BAND_LABEL, tooltip, X_TITLE, yTitle } from './text';
import { boundsAt, rateAt, type Line, type SinceOnset } from './types';

const FRAME = {
	wide: { height: 460, top: 34, right: 172, bottom: 46, left: 34 },
	narrow: { height: 440, top: 34, right: 112, bottom: 46, left: 26 }
} as const;

type Scale = (value: number) => number;

const styleFor = ({ origin, beginning }: Line) => styleOf(origin, beginning);

/** Step lines, one per beginning of a war: people let in per 1,000 displaced, by months since then. */
export function chart(model: SinceOnset, width: ChartWidth): Scene {
	const frame = FRAME[width];
	const plot = {
		left: frame.left,
		right: chartWidth[width] - frame.right,
		top: frame.top,
		bottom: frame.height - frame.bottom
	};
	const highest = Math.max(1, ...model.lines.map((line) => boundsAt(line, line.people.length - 1)?.[1] ?? 0));
	const x = scaleLinear([0, model.axisMonths], [plot.left, plot.right]);
	const y = scaleLinear([0, highest], [plot.bottom, plot.top]).nice(5);
	const labels = labelLines(model.lines, { ...plot, margin: frame.right, x, y, width });
	/** The highest line last, so that it lies on top; the reference above all. */
	const lines = [...model.lines].reverse().sort((a, b) => Number(a.isReference) - Number(b.isReference));
	const points = new Map(lines.map((line) => [line, pointsOf(line, x, y)]));
	const bands = lines.map((line) => ({ line, points: bandOf(line, x, y) }));
	const yTicks = y.ticks(5).map((value) => ({ position: y(value), label: String(value) }));
	const compared = { at: x(model.comparedAfter), from: plot.top, to: plot.bottom };
	return {
		width: chartWidth[width],
		height: frame.height,
		marks: [
			leftAxis(plot, yTicks, width),
			bottomAxis(plot, monthTicks(model.axisMonths, x), width, { grid: false }),
			remark({ x: 0, y: 14 }, yTitle(model.tier), width),
			remark({ x: (plot.left + plot.right) / 2, y: frame.height - 6 }, X_TITLE, width, { anchor: 'middle' }),
			rule('vertical', compared, { colour: 'var(--muted)', dash: '2 3' }),
			...bands.flatMap(({ line, points: own }) =>
				own.length > 0 ? [band(own, styleFor(line).colour, { stepped: true })] : []
			),
			...bands.flatMap(({ line, points: own }) => bandLabel(own, styleFor(line).ink, width)),
			...lines.map((line) => {
				const { colour, width: stroke, dash } = styleFor(line);
				return seriesGroup(line.onsetId, [
					step(points.get(line) ?? [], colour, { width: stroke, dash, halo: line.isReference })
				]);
			}),
			...lines.flatMap((line) => labels.lines.get(line) ?? []),
			...labels.group
		],
		legend: [],
		cursor: lines.flatMap((line) =>
			(points.get(line) ?? []).slice(1).map((point, tau) => ({
				...point,
				tooltip: tooltip(line, tau),
				series: line.label,
				colour: styleFor(line).colour
			}))
		),
		series: lines.map((line) => ({ id: line.onsetId, name: line.label, colour: styleFor(line).colour }))
	};
}

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

/** Words above the beginning of a range that is wide enough to need them. */
function bandLabel(points: readonly RangePoint[], colour: string, width: ChartWidth): Mark[] {
	const size = textSize[width].small;
	const open = points.filter(({ low, high }) => low - high > 2 * size);
	const [first, last] = [open[0], open.at(-1)];
	if (!first || !last) return [];
	const room = last.x - first.x;
	const words = wrapText(BAND_LABEL, room, { size });
	const widest = Math.max(...words.map((line) => textWidth(line, { size })));
	if (widest > room) return [];
	const below = open.filter(({ x }) => x <= first.x + widest);
	const top = Math.min(...below.map(({ high }) => high));
	const at = { x: first.x, y: top - words.length * size * lineHeight - 4 };
	return [text(at, words, { align: 'top', size, colour })];
}

function monthTicks(axisMonths: number, x: Scale) {
	const every = axisMonths <= 24 ? 6 : axisMonths <= 60 ? 12 : 24;
	const count = Math.floor(axisMonths / every) + 1;
	return Array.from({ length: count }, (_, i) => ({ position: x(i * every), label: String(i * every) }));
}
