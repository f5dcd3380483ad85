import { scaleLinear } from '$lib/plot/scale';
import { ceilingsIn } from '$lib/analysis/entries/refugee-ceilings';
import { barItem, layoutLegend, SWATCH, type LegendItem } from '$lib/plot/legend';
import { bar, bottomAxis, leftAxis, remark, rule, seriesGroup, step, text } from '$lib/plot/make-marks';
import { plotArea } from '$lib/plot/plot-area';
import type { Anchor, Box, CursorPoint, Mark, Scene, Tick } from '$lib/plot/scene';
import { seriesPoints } from '$lib/plot/series-points';
import { scaleTicks } from '$lib/plot/ticks';
import { styleOf } from '$lib/style/series-style';
import { wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartWidth } from '$lib/style/typography';
import { formatExact } from '$lib/text/numbers';
import { EIGHT } from './spec';
import { CEILING, ceilingTooltip, otherCeilings, partTooltip, runningLabel } from './text';
import type { CeilingAndArrivals, StackedYear } from './types';

const FRAME = {
	wide: { plot: 340, left: 62, right: 66, bottom: 34 },
	narrow: { plot: 320, left: 58, right: 56, bottom: 34 }
} as const;

interface GroupStyle {
	readonly colour: string;
	/** Adjacent parts of the stack are distinguishable without colour. */
	readonly outlined?: boolean;
}

const GROUP_STYLES: Readonly<Record<string, GroupStyle>> = {
	[EIGHT]: { colour: 'var(--accent)' },
	Africa: { colour: 'var(--muted)' },
	Asia: { colour: 'var(--other)', outlined: true },
	Europe: { colour: 'var(--ink)' },
	Americas: { colour: 'var(--accent)' }
};

/** Nationalities have their colour; the eight together have a neutral one, all others are grey. */
const groupStyle = (id: string): GroupStyle => GROUP_STYLES[id] ?? { colour: styleOf(id).colour };

const INK = 'var(--ink)';

/** Refugees resettled by fiscal year, stacked by nationality, under a step line of the ceiling. */
export function chart(model: CeilingAndArrivals, width: ChartWidth): Scene {
	const frame = FRAME[width];
	const size = textSize[width].small;
	const rows = { indent: 22, pitch: size * lineHeight, middle: (size * lineHeight) / 2 + 2, wrap: true };
	const legend = layoutLegend(legendItems(model), { top: 0, right: chartWidth[width], width, ...rows });
	const plot = plotArea(frame, width, legend.bottom + 3 * size, frame.plot);
	const step = (plot.right - plot.left) / model.years.length;
	const people = model.years.flatMap((year) => [year.arrivals, ...ceilingsIn(year).map((one) => one.people)]);
	const y = scaleLinear([0, Math.max(1, ...people)], [plot.bottom, plot.top]);
	const years = model.years.map((one, index) =>
		layoutYear(one, model.groups, { start: plot.left + step * index, step, y })
	);
	return {
		width: chartWidth[width],
		height: Math.ceil(plot.bottom + frame.bottom),
		marks: [
			...legend.marks,
			leftAxis(plot, scaleTicks(y, 5, formatExact), width),
			bottomAxis(plot, yearTicks(years, step), width, { grid: false }),
			...years.map((year) => yearMarks(year, plot)),
			...ceilingMarks(years, plot, width),
			...runningMarks(model.years, plot, width)
		],
		legend: legend.entries,
		cursor: cursorPoints(model, years),
		series: model.groups.map(({ id, name }) => ({ id, name, colour: groupStyle(id).colour }))
	};
}

function legendItems({ groups, years }: CeilingAndArrivals): LegendItem[] {
	const line = (id: string, text: string, stroke: { width: number; dash?: string }): LegendItem => ({
		id,
		text,
		symbol: ({ x, y }) => [rule('horizontal', { at: y, from: x, to: x + 16 }, { colour: INK, ...stroke })]
	});
	const others = otherCeilings(years);
	return [
		...[...groups].reverse().map(({ id, name }) => {
			const style = groupStyle(id);
			return barItem({ id, text: name }, { ...SWATCH, width: 14 }, style.colour, style);
		}),
		line('ceiling', CEILING, { width: 2.5 }),
		...(others ? [line('other-ceilings', others, { width: 2, dash: '4 2' })] : [])
	];
}

interface Room {
	/** Left edge of the year and its width. */
	readonly start: number;
	readonly step: number;
	readonly y: (people: number) => number;
}

/** Position of a fiscal year in pixels. */
type YearLayout = ReturnType<typeof layoutYear>;

function layoutYear(one: StackedYear, groups: CeilingAndArrivals['groups'], { start, step, y }: Room) {
	const width = step - Math.min(6, step * 0.2);
	const middle = start + step / 2;
	let below = 0;
	/** From the bottom of the stack up. */
	const parts = groups.map(({ id }, i) => {
		const people = one.parts[i] ?? 0;
		const bottom = y(below);
		below += people;
		const box = { x: middle - width / 2, y: y(below), width, height: bottom - y(below) };
		return { id, ...box, at: { x: middle, y: box.y + box.height / 2, tooltip: partTooltip(one, people) } };
	});
	const { ceiling } = one;
	return {
		one,
		start,
		step,
		parts,
		frame: { x: middle - width / 2 - 2, y: y(one.arrivals) - 2, width: width + 4 },
		ceiling: ceiling && { x: middle, y: y(ceiling.people), tooltip: ceilingTooltip(one, ceiling) },
		others: one.others.map(({ people }) => ({ at: y(people), from: start, to: start + step }))
	};
}

const yearMarks = ({ one, parts, frame, others }: YearLayout, { bottom }: Box): Mark =>
	seriesGroup(String(one.year), [
		...parts
			.filter(({ height }) => height > 0)
			.map((part) => bar(part, groupStyle(part.id).colour, groupStyle(part.id))),
		...(one.isComplete
			? []
			: [bar({ ...frame, height: bottom - frame.y }, 'var(--muted)', { outlined: true, dash: '2 2' })]),
		...others.flatMap((span) => [
			rule('horizontal', span, { colour: 'var(--paper)', width: 4 }),
			rule('horizontal', span, { colour: INK, width: 2, dash: '4 2' })
		])
	]);

/** Every fifth year; every year if there is room. */
function yearTicks(years: readonly YearLayout[], step: number): Tick[] {
	const every = step >= 42 ? 1 : step >= 22 ? 2 : 5;
	return years
		.filter(({ one }) => one.year % every === 0)
		.map(({ one, start }) => ({ position: start + step / 2, label: String(one.year) }));
}

/** The step line, with its number at the start and over its highest section. */
function ceilingMarks(years: readonly YearLayout[], plot: Box, width: ChartWidth): Mark[] {
	const points = years.flatMap(({ one, ceiling, start, step }) =>
		ceiling && one.ceiling
			? [{ x: start, y: ceiling.y, middle: ceiling.x, step, people: one.ceiling.people }]
			: []
	);
	const highest = Math.max(0, ...points.map(({ people }) => people));
	const stretch = points.filter(({ people }) => people === highest);
	const [first, from, to] = [points[0], stretch[0], stretch.at(-1)];
	const size = textSize[width].small;
	const label = (x: number, { y, people }: { y: number; people: number }, anchor: Anchor) =>
		text({ x, y: y - 7 }, formatExact(people), { size, weight: 600, anchor });
	return [
		step(points, INK, { width: 2.5, endX: plot.right }),
		...(first && first.people !== highest ? [label(plot.left + 2, first, 'start')] : []),
		...(from && to
			? [label(Math.min((from.middle + to.middle) / 2, plot.right - to.step), from, 'middle')]
			: [])
	];
}

function runningMarks(years: readonly StackedYear[], plot: Box, width: ChartWidth): Mark[] {
	const running = years.find(({ isComplete }) => !isComplete);
	if (!running) return [];
	const size = textSize[width].small;
	const words = wrapText(runningLabel(running), FRAME[width].right - 8, { size });
	const y = plot.bottom - words.length * size * lineHeight;
	return [remark({ x: plot.right + 6, y }, words, width, { align: 'top' })];
}

function cursorPoints({ groups }: CeilingAndArrivals, years: readonly YearLayout[]): CursorPoint[] {
	const parts = groups.map(({ id, name }, i) =>
		seriesPoints(
			name,
			groupStyle(id).colour,
			years.flatMap((year) => year.parts[i]?.at ?? [])
		)
	);
	const ceilings = years.flatMap(({ ceiling }) => ceiling ?? []);
	return [...seriesPoints(CEILING, INK, ceilings), ...parts.reverse().flat()];
}
