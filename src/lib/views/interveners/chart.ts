import { scaleLinear } from '$lib/plot/scale';
import type { Lane, War } from '$lib/analysis/interveners/wars';
import { chartOfRows } from '$lib/plot/compact';
import { drawRows, type Drawn } from '$lib/plot/draw-rows';
import { barItem, layoutLegend, SWATCH, type LegendItem } from '$lib/plot/legend';
import { bar, bottomAxis, interval, remark, seriesGroup, text } from '$lib/plot/make-marks';
import type { BarMark, Scene } from '$lib/plot/scene';
import { ticksUpTo } from '$lib/plot/ticks';
import { styleOf, UNRANKED } from '$lib/style/series-style';
import { textWidth, wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { moreRows } from '$lib/text/left-out';
import { formatPeople } from '$lib/text/numbers';
import { formulaText, laneText, legendText, tooltip } from './text/chart';
import type { Interveners } from './types';

const FRAME = { wide: { left: 118, right: 738 }, narrow: { left: 4, right: 344 } } as const;
/** Heights, the distance from the middle of a bar to the line of its range, and the gap between two rows. */
const ROW = {
	full: { frame: 17, bar: 9, range: 13.5, gap: 9 },
	compact: { frame: 12, bar: 7, range: 10, gap: 3 }
} as const;
const BETWEEN_TEXTS = 9;

const rangeMark = (span: Parameters<typeof interval>[1], colour: string) =>
	interval('horizontal', span, colour, { width: 2, cap: 3 });

interface Room {
	readonly model: Interveners;
	readonly width: ChartWidth;
	readonly size: ChartSize;
	readonly scale: (people: number) => number;
}

/** Bullets: people let in as a bar, inside a frame whose length is the reader's share of the displaced. */
export const chart = chartOfRows('rows', bullets, {
	rankOf: ({ isReference }, i) => (isReference ? -1 : i),
	leftOut: (count) => moreRows(count, 'country', 'countries')
});

function bullets(model: Interveners, width: ChartWidth, size: ChartSize): Scene {
	const { left, right } = FRAME[width];
	const { small } = textSize[width];
	const line = small * lineHeight;
	const formula = wrapText(formulaText(model.settings), chartWidth[width], { size: small });
	const legend = layoutLegend(legendItems(model), {
		top: formula.length * line + 6,
		right: chartWidth[width],
		width
	});
	const top = legend.bottom + 8;
	const highest = farthest(model);
	const scale = scaleLinear([0, highest], [left, right]);
	const drawn = drawRows(model.rows, top, (war, y) => drawWar(war, y, { model, width, size, scale }));
	const ticks = ticksUpTo(highest)
		.filter((_, i) => width === 'wide' || i % 2 === 0)
		.map((value) => ({ position: scale(value), label: formatPeople(value) }))
		.filter(
			({ position, label }) =>
				position + textWidth(label, { size: textSize[width].axis }) / 2 <= chartWidth[width]
		);
	return {
		width: chartWidth[width],
		height: Math.ceil(drawn.bottom + 26),
		marks: [
			remark({ x: 0, y: 0 }, formula, width, { align: 'top' }),
			...legend.marks,
			bottomAxis({ left, right, top, bottom: drawn.bottom }, ticks, width),
			...drawn.marks
		],
		legend: legend.entries,
		cursor: drawn.cursor,
		series: model.rows.map(({ origin, name }) => ({ id: origin, name, colour: styleOf(origin).colour }))
	};
}

function legendItems({ rows, settings }: Interveners): LegendItem[] {
	const colour = 'var(--muted)';
	const words = legendText(settings);
	const hasTemporary = rows.some(({ lanes }) => lanes.some(({ temporary }) => temporary.value > 0));
	return [
		barItem({ id: 'durable', text: words.durable }, { height: ROW.full.bar }, colour),
		...(hasTemporary
			? [
					barItem({ id: 'temporary', text: words.temporary }, { height: ROW.full.bar }, colour, {
						hatch: { colour }
					})
				]
			: []),
		barItem({ id: 'share', text: words.share }, { height: 14 }, colour, { outlined: true }),
		{
			id: 'range',
			text: words.range,
			symbol: ({ x, y }) => [rangeMark({ at: y, from: x, to: x + SWATCH.width }, colour)]
		}
	];
}

const farthest = ({ rows }: Interveners): number =>
	Math.max(
		1,
		...rows.flatMap(({ lanes }) =>
			lanes.flatMap(({ people, over }) => [people.value, over?.expected.defined ? over.expected.high : 0])
		)
	);

function drawWar(war: War, top: number, room: Room): Drawn {
	const { width, size } = room;
	const { label, small } = textSize[width];
	const isWide = width === 'wide';
	const isOnLine = !isWide && size === 'compact';
	const indent = isOnLine ? textWidth(war.name, { size: label, weight: 600 }) + BETWEEN_TEXTS : 0;
	const lanes = drawRows(war.lanes, isWide || isOnLine ? top : top + small * lineHeight + 1, (lane, y, i) =>
		drawLane(war, lane, { top: y, indent: i === 0 ? indent : 0 }, room)
	);
	const name = text({ x: isWide ? 0 : FRAME[width].left, y: top + small * 0.6 }, war.name, {
		align: 'middle',
		size: label,
		weight: 600,
		colour: styleOf(war.origin).ink
	});
	return {
		marks: [seriesGroup(war.origin, [name, ...lanes.marks])],
		cursor: lanes.cursor,
		bottom: lanes.bottom + ROW[size].gap
	};
}

/** Top of a lane and the indent of its text, in pixels. */
interface LanePlace {
	readonly top: number;
	readonly indent: number;
}

function drawLane(war: War, lane: Lane, place: LanePlace, { width, size, scale, model }: Room): Drawn {
	const row = ROW[size];
	const isShort = width === 'narrow' && size === 'compact';
	const texts = textsAbove(laneText(war, lane, model.settings, isShort), place, width);
	const y = texts.bottom + 3 + row.frame / 2;
	const own = styleOf(war.origin).colour;
	const colour = lane.isRanked ? own : UNRANKED.colour;
	const [start, durableEnd, end] = [scale(0), scale(lane.durable.value), scale(lane.people.value)];
	const over = lane.over?.expected;
	const range = over?.defined && over.high > over.low ? over : null;
	const box = (x: number, to: number, height: number) => ({ x, y: y - height / 2, width: to - x, height });
	const part = (x: number, to: number, filling: Pick<BarMark, 'hatch'> = {}) =>
		to > x ? [bar(box(x, to, row.bar), colour, filling)] : [];
	return {
		marks: [
			...(lane.result?.expected.defined
				? [bar(box(start, scale(lane.result.expected.value), row.frame), colour, { outlined: true })]
				: []),
			...part(start, durableEnd),
			...part(durableEnd, end, { hatch: { colour: own } }),
			...(range
				? [rangeMark({ at: y + row.range, from: scale(range.low), to: scale(range.high) }, colour)]
				: []),
			...texts.marks
		],
		cursor: [{ x: end, y, tooltip: tooltip(war, lane, model.settings), series: war.name, colour: own }],
		bottom: y + (range ? row.range + 5 : row.frame / 2 + 3)
	};
}

/** Side by side if there is room, otherwise one below the other. */
function textsAbove(
	[strong, plain]: readonly [string, string],
	{ top, indent }: LanePlace,
	width: ChartWidth
) {
	const { right } = FRAME[width];
	const left = FRAME[width].left + indent;
	const { small: size } = textSize[width];
	const line = size * lineHeight;
	const y = top + size * 0.6;
	const after = left + textWidth(strong, { size, weight: 600 }) + BETWEEN_TEXTS;
	const fits = after + textWidth(plain, { size }) <= right + 10;
	const rest = fits ? [plain] : wrapText(plain, right - left, { size });
	return {
		marks: [
			text({ x: left, y }, strong, { align: 'middle', size, weight: 600 }),
			...rest.map((words, i) =>
				remark({ x: fits ? after : left, y: y + (fits ? 0 : line * (i + 1)) }, words, width, {
					align: 'middle'
				})
			)
		],
		bottom: top + (fits ? 1 : 1 + rest.length) * line
	};
}
