import { sum } from 'd3-array';
import { arrowUp } from '$lib/plot/arrow';
import { scaleLinear, scaleSqrt, type Scale } from '$lib/plot/scale';
import { endLabels, type LineEnd } from '$lib/plot/end-labels';
import { layoutLane, type LaneDot } from '$lib/plot/lane';
import { layoutLegend, type LegendItem, type LegendLayout } from '$lib/plot/legend';
import { dot, leftAxis, remark, rule, seriesGroup } from '$lib/plot/make-marks';
import { paragraph } from '$lib/plot/paragraph';
import { plotArea } from '$lib/plot/plot-area';
import type { Box, CursorPoint, Mark, Scene, TextMark } from '$lib/plot/scene';
import { seriesNames } from '$lib/plot/series-names';
import { styleOf } from '$lib/style/series-style';
import { textWidth, wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import {
	axisTitle,
	bracketText,
	dotRank,
	dotValue,
	LANES,
	laneText,
	LEGEND,
	POOLED_NAMES,
	pooledTooltip,
	rateText,
	tickLabel,
	tooltip
} from './text';
import type { Dot, Everyone } from './types';

/** Middles and half widths of the two lanes, and where names begin; all in pixels. */
const FRAME = {
	wide: { left: 46, others: 250, othersHalf: 195, named: 500, namedHalf: 34, labels: 556 },
	narrow: { left: 38, others: 92, othersHalf: 50, named: 172, namedHalf: 20, labels: 204 }
} as const;
/** Height of the plot, in pixels. */
const HEIGHT = { full: { wide: 380, narrow: 400 }, compact: { wide: 340, narrow: 356 } } as const;
/** Distance from the axis to a lane whose dots all have their names beside them. */
const NAMED_LANE = { wide: 180, narrow: 20 } as const;
const RADIUS = { wide: 5, narrow: 4.5 } as const;
/** The most dots of other origins with a name beside them. */
const MOST_BESIDE = { wide: 3, narrow: 2 } as const;
const DASHES = { eight: '2 3', others: '7 3' } as const;
/** A piece of a line before its name. */
const SAMPLE = 18;

/** Two lanes of dots on one axis, all other origins and those named, with lines at the pooled rates. */
export function chart(model: Everyone, width: ChartWidth, chartSize: ChartSize = 'full'): Scene {
	const frame = FRAME[width];
	const size = textSize[width].small;
	const title = paragraph(axisTitle(model), 0, width);
	const named = model.dots.filter(({ isNamed }) => isNamed);
	const others = model.dots.filter(({ isNamed }) => !isNamed);
	const top = title.bottom + 2.2 * size;
	const lineCount = sum(named, (one) => nameLines(one, model, width).length);
	const labels = (lineCount + 2) * size * lineHeight;
	const plot = plotArea(
		{ left: frame.left, right: chartWidth[width] - frame.labels + 12 },
		width,
		top,
		Math.max(HEIGHT[chartSize][width], labels)
	);
	const y = rateScale(model, plot);
	const x = model.counted === 'let-in' ? plot.left + NAMED_LANE[width] : frame.others;
	const at = ({ rate }: Dot) => y(rate.value);
	const lanes: Lanes = {
		others: layoutLane(others, { y: at, x, half: frame.othersHalf, radius: RADIUS[width] }),
		named: layoutLane(named, { y: at, x: frame.named, half: frame.namedHalf, radius: RADIUS[width] })
	};
	const lines = pooledLines(model, plot, y, width);
	const legend = legendBelow(model, plot, width);
	return {
		width: chartWidth[width],
		height: Math.ceil(legend.bottom + 4),
		marks: [
			title.mark,
			...headings(model, lanes, plot, width),
			leftAxis(
				plot,
				rateTicks(model, y).map((value) => ({ position: y(value), label: tickLabel(value, model) })),
				width
			),
			...lines.map((one) => one.mark),
			...lanes.others.map((one) => seriesGroup(one.item.origin, dotMarks(one, isRanking(lanes.others)))),
			...besideNames(model, lanes.others, plot, width),
			...namedMarks(model, lanes.named, lines, plot, width),
			...legend.marks
		],
		legend: legend.entries,
		cursor: [
			...cursorOf(lanes.named, model),
			...cursorOf(lanes.others, model),
			...pooledCursor(model, plot, y)
		],
		series: seriesNames(model.dots),
		reach: 24
	};
}

type Placed = LaneDot<Dot>;

interface Lanes {
	readonly others: readonly Placed[];
	readonly named: readonly Placed[];
}

/** From zero; with parole rates lie so far apart that their roots are drawn. */
function rateScale({ counted, dots, others }: Everyone, plot: Box): Scale {
	const highest = Math.max(...dots.map(({ rate }) => rate.value), others?.rate.value ?? 0, 0.1);
	const range = [plot.bottom - 8, plot.top] as const;
	return counted === 'let-in'
		? scaleSqrt([0, highest * 1.15], range)
		: scaleLinear([0, highest * 1.04], range);
}

const ROOT_TICKS = [0, 1, 5, 20, 50, 100, 200, 500, 1000];

function rateTicks({ counted }: Everyone, y: Scale): number[] {
	const [, highest = 0] = y.domain();
	return counted === 'let-in' ? ROOT_TICKS.filter((tick) => tick <= highest) : y.ticks(6);
}

function headings(model: Everyone, { others, named }: Lanes, plot: Box, width: ChartWidth): Mark[] {
	const at = (x: number) => ({ x, y: plot.top - 8 });
	const middle = { anchor: 'middle' } as const;
	const isLetIn = model.counted === 'let-in';
	const words = isLetIn ? LANES.minimum : laneText(others.map(({ item }) => item));
	const place = isLetIn
		? { x: plot.left + NAMED_LANE[width] - RADIUS[width], more: {} }
		: { x: FRAME[width].others, more: middle };
	return [
		...(others.length > 0 ? [remark(at(place.x), words, width, place.more)] : []),
		...(named.length > 0 ? [remark(at(FRAME[width].named), LANES.named, width, middle)] : [])
	];
}

interface PooledLine {
	readonly mark: Mark;
	readonly dash: string;
	readonly label: LineEnd;
}

/** The pooled rates of all others and of the eight. */
function pooledLines(model: Everyone, plot: Box, y: Scale, width: ChartWidth): PooledLine[] {
	const lines = [
		[model.others, POOLED_NAMES.others[width], DASHES.others],
		[model.eight, POOLED_NAMES.eight[width], DASHES.eight]
	] as const;
	return lines.flatMap(([pooled, name, dash]) => {
		if (!pooled) return [];
		const at = y(pooled.rate.value);
		const words = [`${name} ${rateText(pooled.rate.value, model)}`];
		return [
			{
				mark: rule('horizontal', { at, from: plot.left, to: plot.right }, { ...POOLED, dash }),
				dash,
				label: { end: { x: plot.right, y: at }, words, colour: POOLED.colour, leader: null }
			}
		];
	});
}

const POOLED = { colour: 'var(--ink)', width: 1.5 } as const;

/** Whether a missing rank means too few people. */
const isRanking = (lane: readonly Placed[]): boolean => lane.some(({ item }) => item.rank !== null);

const isHollow = ({ rank, isSmall, isMinimum }: Dot, inRanking: boolean): boolean =>
	isMinimum || isSmall || (inRanking && rank === null);

function dotMarks({ item: one, x, y, radius }: Placed, inRanking: boolean): Mark[] {
	const style = styleOf(one.origin);
	return [
		dot({ x, y }, radius - 0.5, style, { hollow: isHollow(one, inRanking) }),
		...(one.isMinimum ? arrowUp({ x, y: y - radius }, 8, style.colour) : [])
	];
}

/** Names beside the highest dots of the unnamed lane that have room; with their values where the lane has few. */
function besideNames(model: Everyone, placed: readonly Placed[], plot: Box, width: ChartWidth): Mark[] {
	const size = textSize[width].small;
	const right = FRAME[width].named - FRAME[width].namedHalf;
	const isLetIn = model.counted === 'let-in';
	return placed.slice(0, isLetIn ? placed.length : MOST_BESIDE[width]).flatMap((one) => {
		const { originName } = one.item;
		const words = isLetIn ? `${originName} ${rateText(one.item.rate.value, model)}` : originName;
		const apart = size * 0.7 + one.radius;
		const isAlone = placed.every((other) => other === one || Math.abs(other.y - one.y) > apart);
		const x = one.x + one.radius + 4;
		const fits = x + textWidth(words, { size }) <= right;
		return isAlone && fits ? [remark({ x, y: one.y }, words, width, { align: 'middle' })] : [];
	});
}

/** Named dots with name, value and rank beside the plot, and the names of the lines. */
function namedMarks(
	model: Everyone,
	placed: readonly Placed[],
	lines: readonly PooledLine[],
	plot: Box,
	width: ChartWidth
): Mark[] {
	const size = textSize[width].small;
	const { labels: x } = FRAME[width];
	const ends = placed.map(({ item: one, x, y, radius }): LineEnd => ({
		end: { x: x + radius, y },
		words: nameLines(one, model, width),
		weight: 600,
		colour: styleOf(one.origin).ink
	}));
	const room = { x, size, min: plot.top - size, max: plot.bottom + size / 2 };
	const labels = endLabels([...ends, ...lines.map(({ label }) => label)], room);
	return [
		...placed.map((one, i) => {
			const label = labels[i];
			const words = label ? [label, ...rankMark(one.item, label, model, width)] : [];
			return seriesGroup(one.item.origin, [...words, ...dotMarks(one, isRanking(placed))]);
		}),
		...labels.slice(placed.length).flatMap((label, i) => {
			const span = { at: label.y, from: x, to: x + SAMPLE };
			return [rule('horizontal', span, { ...POOLED, dash: lines[i]?.dash }), { ...label, x: x + SAMPLE + 5 }];
		})
	];
}

/** Name and value, on two lines where they are longer than the room beside the plot. */
const nameLines = (one: Dot, model: Everyone, width: ChartWidth): string[] =>
	wrapText(`${one.originName} ${dotValue(one, model)}`, chartWidth[width] - FRAME[width].labels, {
		size: textSize[width].small,
		weight: 600
	});

function rankMark(one: Dot, label: TextMark, model: Everyone, width: ChartWidth): Mark[] {
	const { size } = label;
	const lines = [label.text].flat();
	const rank = dotRank(one, model, width === 'wide');
	const x = label.x + textWidth(lines.join(' '), { size, weight: 600 }) + 7;
	const fits = x + textWidth(rank, { size }) <= chartWidth[width];
	return rank && fits ? [remark({ x, y: label.y }, rank, width, { align: 'middle' })] : [];
}

/** The kinds of dots, and what stands in brackets. */
function legendBelow(model: Everyone, plot: Box, width: ChartWidth): LegendLayout {
	const room = { top: plot.bottom + 10, right: chartWidth[width], width, wrap: true };
	const legend = layoutLegend(legendItems(model, width), { ...room, style: { colour: 'var(--muted)' } });
	const words = bracketText(model);
	if (!words) return legend;
	const more = paragraph(words, legend.bottom + 2, width);
	return { ...legend, marks: [...legend.marks, more.mark], bottom: more.bottom };
}

function legendItems({ dots, ranked }: Everyone, width: ChartWidth): LegendItem[] {
	const grey = styleOf('');
	const dotItem = (id: 'other' | 'hollow'): LegendItem => ({
		id,
		text: LEGEND[id],
		indent: 16,
		symbol: ({ x, y }) => [dot({ x: x + 5, y }, RADIUS[width] - 0.5, grey, { hollow: id === 'hollow' })]
	});
	const arrow: LegendItem = {
		id: 'minimum',
		text: LEGEND.minimum,
		indent: 16,
		symbol: ({ x, y }) => arrowUp({ x: x + 5, y: y + 5 }, 10, grey.colour)
	};
	return [
		...(ranked > 0 && dots.some(({ isNamed }) => !isNamed) ? [dotItem('other')] : []),
		...(dots.some((one) => !one.isMinimum && isHollow(one, ranked > 0)) ? [dotItem('hollow')] : []),
		...(dots.some(({ isMinimum }) => isMinimum) ? [arrow] : [])
	];
}

const cursorOf = (placed: readonly Placed[], model: Everyone): CursorPoint[] =>
	placed.map(({ item: one, x, y }) => ({
		x,
		y,
		tooltip: tooltip(one, model),
		series: one.originName,
		colour: styleOf(one.origin).colour
	}));

function pooledCursor(model: Everyone, plot: Box, y: Scale): CursorPoint[] {
	if (!model.others) return [];
	const at = { x: plot.right, y: y(model.others.rate.value) };
	return [{ ...at, tooltip: pooledTooltip(model), series: POOLED_NAMES.others.wide, colour: POOLED.colour }];
}
