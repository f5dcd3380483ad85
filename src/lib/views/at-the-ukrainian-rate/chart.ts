import { scaleLinear } from '$lib/plot/scale';
import type { DrawnOutcome, OriginOutcomes } from '$lib/analysis/comparison/origin-outcomes';
import { chartOfRows } from '$lib/plot/compact';
import { drawRows, type Drawn } from '$lib/plot/draw-rows';
import { layoutLegend, type LegendItem } from '$lib/plot/legend';
import { bar, bottomAxis, group, interval, remark, rule, seriesGroup, text } from '$lib/plot/make-marks';
import type { Mark, Point, Scene } from '$lib/plot/scene';
import { seriesNames } from '$lib/plot/series-names';
import { scaleTicks } from '$lib/plot/ticks';
import { styleOf, UNRANKED } from '$lib/style/series-style';
import { textWidth, wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { moreRows } from '$lib/text/left-out';
import { formatPeople } from '$lib/text/numbers';
import { absence, AXIS_TITLE, barLabel, LEGEND, shortLabel, tooltip } from './text/chart';
import type { AtTheUkrainianRate } from './types';

const FRAME = {
	wide: { left: 132, right: 732, ticks: 6, nameRoom: 124 },
	narrow: { left: 6, right: 346, ticks: 3, nameRoom: 340 }
} as const;
/**
 * Pixels: the height of a bar, the distances from its lower edge to its whisker and from there to the end of the row,
 * and the gaps between two bars of one row and between two rows.
 */
const ROW = {
	full: {
		wide: { bar: 14, whisker: 8, end: 4, between: 8, gap: 13 },
		narrow: { bar: 14, whisker: 8, end: 4, between: 8, gap: 14 }
	},
	compact: {
		wide: { bar: 11, whisker: 6, end: 3, between: 4, gap: 5 },
		narrow: { bar: 9, whisker: 6, end: 3, between: 4, gap: 7 }
	}
} as const;

const ukraine = styleOf('UKR');
/** Height of the outline between the two numbers. */
const DIFFERENCE = { outlined: true, dash: '3 2' } as const;
const MUTED = 'var(--muted)';

interface Room {
	readonly model: AtTheUkrainianRate;
	readonly width: ChartWidth;
	readonly size: ChartSize;
	readonly at: (people: number) => number;
}

/** For each origin: people let in, the number at the Ukrainian rate with its range, and the outlined difference. */
export const chart = chartOfRows('rows', bars, {
	rankOf: ({ isReference }, i) => (isReference ? -1 : i),
	leftOut: (count) => moreRows(count, 'country of origin', 'countries of origin')
});

function bars(model: AtTheUkrainianRate, width: ChartWidth, size: ChartSize): Scene {
	const { left, right, ticks } = FRAME[width];
	const { gap } = ROW[size][width];
	const { small } = textSize[width];
	const pitch = small * lineHeight + 4;
	const legend = layoutLegend(legendItems(model), {
		top: 24,
		right: chartWidth[width],
		width,
		indent: SWATCH + 6,
		between: 16,
		pitch,
		middle: small,
		style: { align: 'baseline', colour: MUTED }
	});
	const top = legend.bottom - pitch / 2 + 16;
	const at = scaleLinear([0, farthest(model) * 1.02], [left, right]);
	const rows = drawRows(model.rows, top, (row, rowTop) => {
		const drawn = layoutRow(row, rowTop, { model, width, size, at });
		return { ...drawn, bottom: drawn.bottom + gap };
	});
	const plot = { left, right, top, bottom: rows.bottom };
	return {
		width: chartWidth[width],
		height: Math.ceil(rows.bottom + 28),
		marks: [
			remark({ x: 0, y: 13 }, AXIS_TITLE, width),
			...legend.marks,
			bottomAxis(plot, scaleTicks(at, ticks, formatPeople), width),
			...rows.marks
		],
		legend: legend.entries,
		cursor: rows.cursor,
		series: seriesNames(model.rows)
	};
}

/** The largest drawn number of people. */
const farthest = ({ rows }: AtTheUkrainianRate): number =>
	Math.max(
		1,
		...rows.flatMap(({ isReference, drawn }) =>
			drawn.flatMap(({ people, expectedRange: { high } }) => [people.value, isReference ? 0 : high])
		)
	);

/** Length of a legend mark. */
const SWATCH = 26;

/** Legend entries only for marks that are drawn. */
function legendItems({ rows }: AtTheUkrainianRate): LegendItem[] {
	const outcomes = rows.flatMap(({ drawn }) => drawn);
	const hasDurable = outcomes.some(({ durable }) => durable > 0);
	const hasTemporary = outcomes.some(({ durable, people }) => people.value > durable);
	const swatch = ({ x, y }: Point) => ({ x, y: y - 10, width: SWATCH, height: 10 });
	const item = (id: keyof typeof LEGEND, symbol: (at: Point) => Mark): LegendItem => ({
		id,
		text: LEGEND[id],
		symbol: (at) => [symbol(at)]
	});
	return [
		...(hasDurable ? [item('durable', (at) => bar(swatch(at), MUTED))] : []),
		...(hasTemporary
			? [item('temporary', (at) => bar(swatch(at), MUTED, { hatch: { colour: MUTED } }))]
			: []),
		item('rate', ({ x, y }) => rateRule({ at: x + SWATCH / 2, from: y - 12, to: y + 2 })),
		item('range', ({ x, y }) =>
			interval('horizontal', { at: y - 5, from: x, to: x + SWATCH }, ukraine.colour)
		),
		item('difference', (at) => bar(swatch(at), MUTED, DIFFERENCE))
	];
}

const rateRule = (span: { readonly at: number; readonly from: number; readonly to: number }): Mark =>
	rule('vertical', span, { colour: ukraine.colour, width: 3 });

const hueOf = ({ origin, isRanked }: OriginOutcomes) => (isRanked ? styleOf(origin) : UNRANKED);

function layoutRow(row: OriginOutcomes, top: number, room: Room): Drawn {
	const { width } = room;
	const { left, right } = FRAME[width];
	const { between } = ROW[room.size][width];
	const isWide = width === 'wide';
	const { label: size, small } = textSize[width];
	const style = { size, weight: 600, colour: hueOf(row).ink } as const;
	const name = text({ x: isWide ? 0 : left, y: top + 12 }, row.originName, style);
	const isOnLine = isOneLine(row, room);
	let bottom = isWide || isOnLine ? top : top + 18;
	if (row.drawn.length === 0) {
		const lines = wrapText(absence(row), right - left, { size: small });
		const reason = linesOf(lines, { x: left, y: bottom + 12 }, width);
		const marks = [seriesGroup(row.origin, [name, ...reason])];
		return { marks, bottom: bottom + lines.length * small * lineHeight, cursor: [] };
	}
	const placed = row.drawn.map((outcome, i) => {
		const words = layoutWords(row, i, { top, y: bottom }, width);
		const own = layoutBar(outcome, row, words.barTop, room);
		bottom = Math.max(own.bottom, words.bottom) + (i < row.drawn.length - 1 ? between : 0);
		return { words: words.marks, ...own };
	});
	const marks = [name, ...placed.flatMap(({ words }) => words), ...placed.flatMap(({ marks }) => marks)];
	const cursor = placed.flatMap(({ cursor }) => cursor);
	return { marks: [seriesGroup(row.origin, marks)], bottom, cursor };
}

/** Labels are short enough for one line. */
const isShort = ({ width, size }: Room): boolean => width === 'narrow' && size === 'compact';

/** The numbers are on the line of the name. */
const isOneLine = ({ drawn }: OriginOutcomes, room: Room): boolean =>
	isShort(room) && drawn.length === 1 && !drawn[0]?.words;

const linesOf = (lines: readonly string[], { x, y }: Point, width: ChartWidth): Mark[] =>
	lines.map((words, i) => remark({ x, y: y + i * textSize[width].small * lineHeight }, words, width));

/** Text that distinguishes several bars of one origin: below the name or, if there is room, next to it. */
function layoutWords(
	{ drawn, originName }: OriginOutcomes,
	i: number,
	{ top, y }: { readonly top: number; readonly y: number },
	width: ChartWidth
) {
	const { left, nameRoom } = FRAME[width];
	const { label, small } = textSize[width];
	const line = small * lineHeight;
	const words = drawn[i]?.words ?? '';
	if (width === 'wide') {
		const first = y + (i === 0 ? 12 + label * lineHeight : 12);
		const lines = words ? wrapText(words, nameRoom, { size: small }) : [];
		const bottom = first + (lines.length - 1) * line + 4;
		return { marks: linesOf(lines, { x: 0, y: first }, width), bottom, barTop: y };
	}
	if (!words) return { marks: [], bottom: y, barTop: y };
	const beside = textWidth(originName, { size: label, weight: 600 }) + 8;
	const fits = i === 0 && beside + textWidth(words, { size: small }) <= nameRoom;
	const at = fits ? { x: left + beside, y: top + 12 } : { x: left, y: y + 12 };
	return { marks: [remark(at, words, width)], bottom: y, barTop: fits ? y : y + line };
}

function layoutBar(outcome: DrawnOutcome, row: OriginOutcomes, top: number, room: Room): Drawn {
	const { model, width, at } = room;
	const { right } = FRAME[width];
	const { bar: height, whisker: toWhisker, end: toEnd } = ROW[room.size][width];
	const { isReference } = row;
	const { label, small: size } = textSize[width];
	const isOnLine = isOneLine(row, room);
	const indent = isOnLine ? textWidth(row.originName, { size: label, weight: 600 }) + 8 : 0;
	const left = FRAME[width].left + indent;
	const line = size * lineHeight;
	const { colour, ink } = hueOf(row);
	const { strong, plain } = isShort(room)
		? shortLabel(outcome, isReference, model.tier)
		: barLabel(outcome, isReference, model.tier);
	const words = tooltip(outcome, isReference, model.tier);
	const after = left + textWidth(strong, { size, weight: 600 }) + 10;
	const fits = after + textWidth(plain, { size }) <= right + 8;
	const y = top + (fits ? 1 : 2) * line + 3;
	const box = (from: number, to: number, grow = 0) => ({
		x: Math.min(from, to),
		y: y - grow,
		width: Math.abs(to - from),
		height: height + 2 * grow
	});
	const { people, durable, expected, expectedRange: range } = outcome;
	const [end, rate] = [at(people.value), at(expected.value)];
	const whisker = { at: y + height + toWhisker, from: at(range.low), to: at(range.high) };
	const rateMarks: Mark[] = [
		...(rate === end ? [] : [bar(box(end, rate, 3), ink, DIFFERENCE)]),
		group(
			[
				...(range.high > range.low ? [interval('horizontal', whisker, ukraine.colour)] : []),
				rateRule({ at: rate, from: y - 3, to: y + height + toWhisker + toEnd })
			],
			{ data: { reference: '' } }
		)
	];
	return {
		marks: [
			...(durable > 0 ? [bar(box(at(0), at(durable)), colour)] : []),
			...(people.value > durable ? [bar(box(at(durable), end), colour, { hatch: { colour } })] : []),
			...(isReference ? [] : rateMarks),
			remark({ x: left, y: top + 12 }, strong, width, { weight: 600, colour: ink }),
			remark(fits ? { x: after, y: top + 12 } : { x: left, y: top + 12 + line }, plain, width)
		],
		bottom: y + height + (isReference ? 0 : toWhisker + toEnd),
		cursor: [{ x: end, y: y + height / 2, tooltip: words, series: row.originName, colour }]
	};
}
