import { scaleLinear, type Scale } from '$lib/plot/scale';
import type { PathwayBar } from '$lib/analysis/entries/pathway-bars';
import { statusesOf, type GivenStatus } from '$lib/analysis/entries/statuses';
import { mayBeRanked } from '$lib/metrics/ranking';
import { chartOfRows } from '$lib/plot/compact';
import { drawRows, type Drawn } from '$lib/plot/draw-rows';
import { labelledParts } from '$lib/plot/labelled-parts';
import { barItem, layoutLegend, type LegendItem } from '$lib/plot/legend';
import { bar as barMark, bottomAxis, remark, rule, seriesGroup, text } from '$lib/plot/make-marks';
import type { BarMark, Mark, Point, Scene } from '$lib/plot/scene';
import { styleOf, UNRANKED } from '$lib/style/series-style';
import { textWidth, wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { fullChartShows, moreRows } from '$lib/text/left-out';
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

/** Pixels. The compact narrow layout leaves out what was given inside the country, and labels single parts beside the name. */
const FRAME = {
	full: {
		wide: {
			...{ left: 132, right: 506, aside: 532, asideRoom: 120, top: 86 },
			...{ barTop: 6, bar: 22, gap: 12, pitch: 22, below: 10 }
		},
		narrow: {
			...{ left: 14, right: 338, aside: 14, asideRoom: 150, top: 116 },
			...{ barTop: 22, bar: 20, gap: 18, pitch: 20, below: 0 }
		}
	},
	compact: {
		wide: {
			...{ left: 132, right: 560, aside: 584, asideRoom: 80, top: 82 },
			...{ barTop: 2, bar: 15, gap: 2, pitch: 22, below: 6 }
		},
		narrow: {
			...{ left: 14, right: 338, aside: 14, asideRoom: 150, top: 52 },
			...{ barTop: 19, bar: 9, gap: 4, pitch: 20, below: 0 }
		}
	}
} as const;
const BOTTOM = 30;
/** Widest line under a name in the wide layout, in pixels. */
const NAME_ROOM = 124;
/** Height of the bars of statuses granted inside the country. */
const GIVEN = { height: 11, pitch: 19 };
const TPS_DASH = '3 2';
/** Hatches of adjacent temporary parts lean in different directions. */
const ANGLES: Readonly<Record<string, number>> = { port_of_entry_parole: -45 };

interface Room {
	readonly width: ChartWidth;
	readonly frame: (typeof FRAME)[ChartSize][ChartWidth];
	/** Single parts are labelled beside the name, and the second scale is left out. */
	readonly isBrief: boolean;
	readonly isShares: boolean;
	readonly scale: Scale;
	/** Pixels for each person given a status inside the country. */
	readonly perPerson: number;
}

/** One bar per country of origin, split by pathway; statuses granted inside the country are drawn separately. */
export const chart = chartOfRows('bars', barRows, {
	rankOf: ({ total }) => -total.value,
	leftOut: (count, width) =>
		[moreRows(count, 'row', 'rows'), width === 'narrow' ? fullChartShows([ASIDE_SHORT]) : '']
			.filter(Boolean)
			.join('. ')
});

/** What the second scale counts. */
const ASIDE_SHORT = 'asylum and TPS';

const isBriefIn = (width: ChartWidth, size: ChartSize): boolean => width === 'narrow' && size === 'compact';

function barRows({ bars, scale: unit }: Pathways, width: ChartWidth, size: ChartSize): Scene {
	const frame = FRAME[size][width];
	const room = roomFor(bars, unit === 'shares', width, size);
	const { scale, isShares, isBrief } = room;
	const drawn = drawRows(bars, frame.top, (bar, top) =>
		drawBar(bar, top, isBrief ? [] : statusesOf(bar.inCountry), room)
	);
	const plot = { left: frame.left, right: frame.right, top: frame.top, bottom: drawn.bottom };
	const ticks = isShares ? [0, 25, 50, 75, 100] : scale.ticks(width === 'wide' ? 4 : 3);
	const label = (value: number) => (isShares ? `${value}%` : value === 0 ? '0' : formatPeople(value));
	const legend = layoutLegend(legendItems(isBrief), {
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
			...(width === 'wide' ? [asideTitle({ x: frame.aside, y: titleY })] : []),
			...drawn.marks
		],
		legend: legend.entries,
		cursor: drawn.cursor,
		series: bars.map((bar) => ({ id: bar.id, name: bar.name, colour: hueOf(bar).colour })),
		reach: 60
	};
}

/** As many lines as fit right of `x`, the last at `y`. */
function asideTitle({ x, y }: Point): Mark {
	const { small: size } = textSize.wide;
	const lines = wrapText(ASIDE_TITLE, chartWidth.wide - x, { size });
	return remark({ x, y: y - (lines.length - 1) * size * lineHeight }, lines, 'wide');
}

function roomFor(bars: readonly PathwayBar[], isShares: boolean, width: ChartWidth, size: ChartSize): Room {
	const frame = FRAME[size][width];
	const { left, right, asideRoom } = frame;
	const most = isShares ? 100 : Math.max(1, ...bars.map(({ total }) => total.high));
	const scale = scaleLinear([0, most], [left, right]);
	const given = Math.max(
		1,
		...bars.flatMap((bar) => statusesOf(bar.inCountry).map(({ people }) => people.value))
	);
	const onePerson = scale(1) - scale(0);
	const perPerson = isShares ? asideRoom / given : onePerson * Math.min(1, asideRoom / (given * onePerson));
	return { width, frame, isBrief: isBriefIn(width, size), isShares, scale, perPerson };
}

function legendItems(isBrief: boolean): LegendItem[] {
	const colour = 'var(--muted)';
	const item = (id: keyof typeof LEGEND, filling: Partial<BarMark>): LegendItem =>
		barItem({ id, text: LEGEND[id] }, { up: 7, width: 18, height: 13 }, colour, filling);
	return [
		item('lasting', {}),
		item('temporary', { hatch: { colour } }),
		...(isBrief
			? []
			: [item('in-country', { outlined: true }), item('tps', { outlined: true, dash: TPS_DASH })])
	];
}

const hueOf = ({ origin, total }: PathwayBar) => (mayBeRanked(total) ? styleOf(origin) : UNRANKED);

/** @param given Statuses granted inside the country: none for the second bar of an origin, which does not repeat those of the first. */
function drawBar(bar: PathwayBar, top: number, given: readonly GivenStatus[], room: Room): Drawn {
	const { width, frame, isShares } = room;
	const isNarrow = width === 'narrow';
	const y = top + frame.barTop;
	const middle = y + frame.bar / 2;
	const absence = absenceOf(bar, isShares);
	const parts = partsOf(bar, y, room);
	const beside = drawGiven(bar, given, { x: frame.aside, y: isNarrow ? parts.bottom + 3 : y - 3 }, room);
	const name = isNarrow ? { x: frame.left, y: top + 13 } : { x: 0, y: y + (bar.words ? 6 : 12) };
	const subtitle = subtitleOf(bar, name, room);
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
		bottom: Math.max(...ends, y + frame.bar + frame.below) + frame.gap
	};
}

/** Parts with labels below the bar. */
const labelledIn = ({ parts }: PathwayBar, { isBrief }: Room): boolean => !isBrief || parts.length > 1;

function partsOf(bar: PathwayBar, y: number, room: Room): Drawn {
	const { width, frame, isShares, scale } = room;
	const { left, right, bar: height } = frame;
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
		{ left, right, y, height, size: textSize[width].small, range, isLabelled: labelledIn(bar, room) },
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

/** How many were let in, and text that distinguishes bars of one origin: next to the name in the narrow layout, otherwise under it. */
function subtitleOf(bar: PathwayBar, name: Point, room: Room): (Point & { words: string })[] {
	const { width, isShares } = room;
	const { label, small: size } = textSize[width];
	const total = totalText(bar);
	const own = labelledIn(bar, room) ? '' : bar.parts.map((part) => partLabel(part, isShares)).join();
	if (width === 'narrow') {
		const x = name.x + textWidth(bar.name, { size: label, weight: 600 }) + 8;
		const whole = [own && !isShares ? '' : total, bar.words, own].filter((part) => part !== '').join(', ');
		const words = textWidth(whole, { size }) <= chartWidth.narrow - x ? whole : bar.words;
		return words === '' ? [] : [{ x, y: name.y, words }];
	}
	return [total, ...wrapText(bar.words, NAME_ROOM, { size })]
		.filter((line) => line !== '')
		.map((words, i) => ({ x: 0, y: name.y + (i + 1) * size * lineHeight, words }));
}
