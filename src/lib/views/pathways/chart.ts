import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { PathwayBar, PathwayPart } from '$lib/analysis/pathway-bars';
import { mayBeRanked } from '$lib/metrics/ranking';
import { layoutLegend, type LegendItem } from '$lib/plot/legend';
import { bar as barMark, bottomAxis, interval, remark, rule, seriesGroup, text } from '$lib/plot/marks';
import { flowLabels } from '$lib/plot/part-labels';
import type { BarMark, CursorPoint, Mark, Point, Scene } from '$lib/plot/scene';
import { styleOf, UNRANKED } from '$lib/style/series-style';
import { textWidth, wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartWidth } from '$lib/style/typography';
import { formatPeople } from '$lib/text/numbers';
import {
	absenceOf,
	ASIDE_TITLE,
	AXIS_TITLES,
	givenWords,
	LEGEND,
	partLabel,
	tooltip,
	totalText
} from './text';
import type { Pathways } from './types';

const FRAME = {
	wide: {
		left: 132,
		right: 506,
		aside: 532,
		asideRoom: 120,
		top: 86,
		barTop: 6,
		bar: 22,
		gap: 12,
		pitch: 22
	},
	narrow: {
		left: 14,
		right: 338,
		aside: 14,
		asideRoom: 150,
		top: 116,
		barTop: 22,
		bar: 20,
		gap: 18,
		pitch: 20
	}
} as const;
const BOTTOM = 30;
const SWATCH = 10;
const TO_WORDS = SWATCH + 5;
/** Widest line under a name in the wide layout, in pixels. */
const NAME_ROOM = 124;
/** Bars of what is given inside the country. */
const GIVEN = { height: 11, pitch: 19 };
const TPS_DASH = '3 2';
/** Neighbouring temporary parts lean to different sides. */
const ANGLES: Readonly<Record<string, number>> = { port_of_entry_parole: -45 };

interface Room {
	readonly width: ChartWidth;
	readonly isShares: boolean;
	readonly scale: ScaleLinear<number, number>;
	/** Pixels for each person given a status inside the country. */
	readonly perPerson: number;
}

/** One bar per country of origin, split by pathway; what was given inside the country stands apart. */
export function chart({ bars, scale: unit }: Pathways, width: ChartWidth): Scene {
	const frame = FRAME[width];
	const room = roomFor(bars, unit === 'shares', width);
	const { scale, isShares } = room;
	let next: number = frame.top;
	const placed = bars.map((bar, i) => {
		const isRepeated = bar.straddling?.isIn === true && bars[i - 1]?.origin === bar.origin;
		const one = layoutBar(bar, next, isRepeated, room);
		next = one.bottom + frame.gap;
		return one;
	});
	const plot = { left: frame.left, right: frame.right, top: frame.top, bottom: next };
	const ticks = isShares ? [0, 25, 50, 75, 100] : scale.ticks(width === 'wide' ? 4 : 3);
	const label = (value: number) => (isShares ? `${value}%` : value === 0 ? '0' : formatPeople(value));
	const legend = layoutLegend(legendItems(), {
		top: 0,
		right: chartWidth[width],
		width,
		indent: 24,
		between: 20,
		pitch: frame.pitch,
		middle: 12,
		style: { colour: 'var(--muted)', halo: false }
	});
	const titleY = frame.top - 12;
	return {
		width: chartWidth[width],
		height: Math.ceil(next + BOTTOM),
		marks: [
			...legend.marks,
			bottomAxis(
				plot,
				ticks.map((value) => ({ position: scale(value), label: label(value) })),
				width
			),
			remark({ x: frame.left, y: titleY }, AXIS_TITLES[unit], width),
			...(width === 'wide' ? [remark({ x: frame.aside, y: titleY }, ASIDE_TITLE, width)] : []),
			...placed.map(({ marks }) => marks)
		],
		legend: legend.entries,
		cursor: placed.flatMap(({ cursor }) => cursor),
		series: bars.map((bar) => ({ id: bar.id, name: bar.name, colour: hueOf(bar).colour })),
		reach: 60
	};
}

function roomFor(bars: readonly PathwayBar[], isShares: boolean, width: ChartWidth): Room {
	const { left, right, asideRoom } = FRAME[width];
	const most = isShares ? 100 : Math.max(1, ...bars.map(({ total }) => total.high));
	const scale = scaleLinear([0, most], [left, right]);
	const given = Math.max(1, ...bars.flatMap((bar) => givenWords(bar).map(({ people }) => people)));
	const onePerson = scale(1) - scale(0);
	const perPerson = isShares ? asideRoom / given : onePerson * Math.min(1, asideRoom / (given * onePerson));
	return { width, isShares, scale, perPerson };
}

function legendItems(): LegendItem[] {
	const colour = 'var(--muted)';
	const item = (id: keyof typeof LEGEND, filling: Partial<BarMark>): LegendItem => ({
		id,
		text: LEGEND[id],
		symbol: ({ x, y }) => [barMark({ x, y: y - 7, width: 18, height: 13 }, colour, filling)]
	});
	return [
		item('lasting', {}),
		item('temporary', { hatch: { colour } }),
		item('in-country', { outlined: true }),
		item('tps', { outlined: true, dash: TPS_DASH })
	];
}

const hueOf = ({ origin, total }: PathwayBar) => (mayBeRanked(total) ? styleOf(origin) : UNRANKED);

const fillingOf = ({ tier, pathway }: PathwayPart, colour: string): Pick<BarMark, 'hatch'> =>
	tier === 'T2' ? { hatch: { colour, angle: ANGLES[pathway] ?? 45 } } : {};

interface BarLayout {
	readonly marks: Mark;
	readonly cursor: CursorPoint[];
	readonly bottom: number;
}

/** @param isRepeated the second bar of an origin does not repeat what stands beside the first. */
function layoutBar(bar: PathwayBar, top: number, isRepeated: boolean, room: Room): BarLayout {
	const { width, isShares, scale } = room;
	const frame = FRAME[width];
	const isNarrow = width === 'narrow';
	const y = top + frame.barTop;
	const middle = y + frame.bar / 2;
	const absence = absenceOf(bar, isShares);
	const parts = partsOf(bar, y, room);
	const given = givenBeside(
		bar,
		{ x: frame.aside, y: isNarrow ? parts.bottom + 3 : y - 3 },
		isRepeated,
		room
	);
	const name = isNarrow ? { x: frame.left, y: top + 13 } : { x: 0, y: y + (bar.words ? 6 : 12) };
	const subtitle = subtitleOf(bar, name, width);
	const { low, high } = bar.total;
	const { label: size } = textSize[width];
	const absentAt = { x: frame.left + (isNarrow ? 0 : 6), y: middle };
	return {
		marks: seriesGroup(bar.id, [
			text(name, bar.name, { size, weight: 600, colour: hueOf(bar).ink }),
			...subtitle.map(({ x, y, words }) => remark({ x, y }, words, width)),
			...parts.bars,
			...(!isShares && high > low
				? [interval('horizontal', { at: middle, from: scale(low), to: scale(high) }, 'var(--ink)')]
				: []),
			...parts.labels,
			...(absence ? [remark(absentAt, absence, width, { align: 'middle' })] : []),
			...given.marks
		]),
		cursor: [...parts.cursor, ...given.cursor],
		bottom: Math.max(
			parts.bottom,
			given.bottom,
			y + frame.bar + (isNarrow ? 0 : 10),
			...subtitle.map((line) => line.y + 4)
		)
	};
}

function partsOf(bar: PathwayBar, y: number, { width, isShares, scale }: Room) {
	const { left, right, bar: height } = FRAME[width];
	const { small: size } = textSize[width];
	const { colour } = hueOf(bar);
	let next: number = left;
	const parts = (absenceOf(bar, isShares) ? [] : bar.parts).map((part) => {
		const length = scale(isShares ? 100 * part.share.value : part.people.value) - scale(0);
		const from = next;
		next += length;
		return { part, from, length, words: partLabel(part, isShares) };
	});
	const labels = flowLabels(parts, { left, right, top: y + height + 4, size, indent: TO_WORDS });
	return {
		bars: parts.map(({ part, from, length }, i) => {
			const gap = i > 0 ? Math.min(1, length / 3) : 0;
			return barMark({ x: from + gap, y, width: length - gap, height }, colour, fillingOf(part, colour));
		}),
		labels: labels.placed.flatMap(({ part, x, y, words }) => [
			barMark({ x, y: y - SWATCH / 2, width: SWATCH, height: SWATCH }, colour, fillingOf(part, colour)),
			text({ x: x + TO_WORDS, y }, words, { align: 'middle', size })
		]),
		cursor: parts.map(({ part, from, length }) => ({
			x: from + length / 2,
			y: y + height / 2,
			tooltip: tooltip(part, bar),
			series: bar.name,
			colour
		})),
		bottom: labels.bottom
	};
}

/** Outlined bars of people given a status inside the country. */
function givenBeside(bar: PathwayBar, { x, y }: Point, isRepeated: boolean, { perPerson, width }: Room) {
	const { height, pitch } = GIVEN;
	const { colour } = hueOf(bar);
	const given = (isRepeated ? [] : givenWords(bar)).map((one, i) => ({
		...one,
		y: y + 4 + i * pitch,
		width: one.people * perPerson
	}));
	const [first, last] = [given[0], given.at(-1)];
	return {
		marks: [
			...(first && last ? [rule('vertical', { at: x, from: first.y - 3, to: last.y + height + 3 })] : []),
			...given.flatMap((one) => [
				barMark({ x, y: one.y, width: one.width, height }, colour, {
					outlined: true,
					dash: one.kind === 'tps' ? TPS_DASH : null
				}),
				remark({ x: x + one.width + 6, y: one.y + height / 2 }, one.words, width, { align: 'middle' })
			])
		],
		cursor: given.map((one) => ({
			x: x + one.width / 2,
			y: one.y + height / 2,
			tooltip: one.tooltip,
			series: bar.name,
			colour
		})),
		bottom: y + given.length * pitch
	};
}

/** How many were let in, and what tells bars of one origin apart: beside the name where it is narrow, else under it. */
function subtitleOf(bar: PathwayBar, name: Point, width: ChartWidth): (Point & { words: string })[] {
	const { label, small: size } = textSize[width];
	const total = totalText(bar);
	if (width === 'narrow') {
		const x = name.x + textWidth(bar.name, { size: label, weight: 600 }) + 8;
		const whole = [total, bar.words].filter((part) => part !== '').join(', ');
		const words = textWidth(whole, { size }) <= chartWidth.narrow - x ? whole : bar.words;
		return words === '' ? [] : [{ x, y: name.y, words }];
	}
	return [total, ...wrapText(bar.words, NAME_ROOM, { size })]
		.filter((line) => line !== '')
		.map((words, i) => ({ x: 0, y: name.y + (i + 1) * size * lineHeight, words }));
}
