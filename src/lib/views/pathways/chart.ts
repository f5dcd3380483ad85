import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { PathwayBar } from '$lib/analysis/entries/pathway-bars';
import { statusesOf, type GivenStatus } from '$lib/analysis/entries/statuses';
import { mayBeRanked } from '$lib/metrics/ranking';
import { drawRows, type Drawn } from '$lib/plot/draw-rows';
import { labelledParts } from '$lib/plot/labelled-parts';
import { barItem, layoutLegend, type LegendItem } from '$lib/plot/legend';
import { bar as barMark, bottomAxis, remark, rule, seriesGroup, text } from '$lib/plot/make-marks';
import type { BarMark, Point, Scene } from '$lib/plot/scene';
import { styleOf, UNRANKED } from '$lib/style/series-style';
import { textWidth, wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartWidth } from '$lib/style/typography';
import { formatPeople } from '$lib/text/numbers';
import {
	absenceOf,
	ASIDE_TITLE,
	AXIS_TITLES,
	LEGEND,
	partLabel,
	statusLabel,
	statusTooltip,
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
	const drawn = drawRows(bars, frame.top, (bar, top, i) => {
		const isRepeated = bar.straddling?.isIn === true && bars[i - 1]?.origin === bar.origin;
		return drawBar(bar, top, isRepeated ? [] : statusesOf(bar.inCountry), room);
	});
	const plot = { left: frame.left, right: frame.right, top: frame.top, bottom: drawn.bottom };
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
		height: Math.ceil(drawn.bottom + BOTTOM),
		marks: [
			...legend.marks,
			bottomAxis(
				plot,
				ticks.map((value) => ({ position: scale(value), label: label(value) })),
				width
			),
			remark({ x: frame.left, y: titleY }, AXIS_TITLES[unit], width),
			...(width === 'wide' ? [remark({ x: frame.aside, y: titleY }, ASIDE_TITLE, width)] : []),
			...drawn.marks
		],
		legend: legend.entries,
		cursor: drawn.cursor,
		series: bars.map((bar) => ({ id: bar.id, name: bar.name, colour: hueOf(bar).colour })),
		reach: 60
	};
}

function roomFor(bars: readonly PathwayBar[], isShares: boolean, width: ChartWidth): Room {
	const { left, right, asideRoom } = FRAME[width];
	const most = isShares ? 100 : Math.max(1, ...bars.map(({ total }) => total.high));
	const scale = scaleLinear([0, most], [left, right]);
	const given = Math.max(
		1,
		...bars.flatMap((bar) => statusesOf(bar.inCountry).map(({ people }) => people.value))
	);
	const onePerson = scale(1) - scale(0);
	const perPerson = isShares ? asideRoom / given : onePerson * Math.min(1, asideRoom / (given * onePerson));
	return { width, isShares, scale, perPerson };
}

function legendItems(): LegendItem[] {
	const colour = 'var(--muted)';
	const item = (id: keyof typeof LEGEND, filling: Partial<BarMark>): LegendItem =>
		barItem({ id, text: LEGEND[id] }, { up: 7, width: 18, height: 13 }, colour, filling);
	return [
		item('lasting', {}),
		item('temporary', { hatch: { colour } }),
		item('in-country', { outlined: true }),
		item('tps', { outlined: true, dash: TPS_DASH })
	];
}

const hueOf = ({ origin, total }: PathwayBar) => (mayBeRanked(total) ? styleOf(origin) : UNRANKED);

/** @param given inside the country: none for the second bar of an origin, which does not repeat what stands at the first. */
function drawBar(bar: PathwayBar, top: number, given: readonly GivenStatus[], room: Room): Drawn {
	const { width, isShares } = room;
	const frame = FRAME[width];
	const isNarrow = width === 'narrow';
	const y = top + frame.barTop;
	const middle = y + frame.bar / 2;
	const absence = absenceOf(bar, isShares);
	const parts = partsOf(bar, y, room);
	const beside = drawGiven(bar, given, { x: frame.aside, y: isNarrow ? parts.bottom + 3 : y - 3 }, room);
	const name = isNarrow ? { x: frame.left, y: top + 13 } : { x: 0, y: y + (bar.words ? 6 : 12) };
	const subtitle = subtitleOf(bar, name, width);
	const { label: size } = textSize[width];
	const marks = [
		text(name, bar.name, { size, weight: 600, colour: hueOf(bar).ink }),
		...subtitle.map(({ words, ...at }) => remark(at, words, width)),
		...parts.marks,
		...(absence
			? [remark({ x: frame.left + (isNarrow ? 0 : 6), y: middle }, absence, width, { align: 'middle' })]
			: []),
		...beside.marks
	];
	const ends = [parts.bottom, beside.bottom, ...subtitle.map((line) => line.y + 4)];
	return {
		marks: [seriesGroup(bar.id, marks)],
		cursor: [...parts.cursor, ...beside.cursor],
		bottom: Math.max(...ends, y + frame.bar + (isNarrow ? 0 : 10)) + frame.gap
	};
}

function partsOf(bar: PathwayBar, y: number, { width, isShares, scale }: Room): Drawn {
	const { left, right, bar: height } = FRAME[width];
	const { colour } = hueOf(bar);
	const parts = absenceOf(bar, isShares) ? [] : bar.parts;
	const { low, high } = bar.total;
	const range = !isShares && high > low ? { from: scale(low), to: scale(high) } : null;
	return labelledParts(
		parts.map((part) => ({
			length: scale(isShares ? 100 * part.share.value : part.people.value) - left,
			words: partLabel(part, isShares),
			tooltip: tooltip(part, bar),
			filling: part.tier === 'T2' ? { hatch: { colour, angle: ANGLES[part.pathway] ?? 45 } } : {}
		})),
		{ left, right, y, height, size: textSize[width].small, range },
		{ series: bar.name, colour }
	);
}

/** Outlined bars of people given a status inside the country. */
function drawGiven(bar: PathwayBar, given: readonly GivenStatus[], { x, y }: Point, room: Room): Drawn {
	const { height, pitch } = GIVEN;
	const { colour } = hueOf(bar);
	const rows = given.map((status, i) => ({
		status,
		y: y + 4 + i * pitch,
		length: status.people.value * room.perPerson
	}));
	const [first, last] = [rows[0], rows.at(-1)];
	return {
		marks: [
			...(first && last ? [rule('vertical', { at: x, from: first.y - 3, to: last.y + height + 3 })] : []),
			...rows.flatMap(({ status, y, length }) => [
				barMark({ x, y, width: length, height }, colour, {
					outlined: true,
					dash: status.kind === 'tps' ? TPS_DASH : null
				}),
				remark({ x: x + length + 6, y: y + height / 2 }, statusLabel(status), room.width, { align: 'middle' })
			])
		],
		cursor: rows.map(({ status, y, length }) => ({
			...{ tooltip: statusTooltip(status), series: bar.name, colour },
			x: x + length / 2,
			y: y + height / 2
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
