import { scaleLinear } from 'd3-scale';
import { formatExact } from '$lib/text/numbers';
import { yearOf, type MonthIndex } from '$lib/metrics/month';
import type { RangePoint } from '$lib/plot/path';
import { lineHeight, textSize } from '$lib/style/typography';
import { textWidth, wrapText } from '$lib/style/text-width';
import type { ChartWidth } from '../contract';
import { placeKeys, type PlacedKey } from '$lib/plot/legend';
import { verbOf } from '$lib/text/phrases';
import type { MarkedMonth } from './events';
import { highestOf, nameOfMonth, programmeName, spanOf } from './finding';
import { runsOf, type Month } from './months';
import type { Monthly, Panel } from './series';

export type KeyKind = 'durable' | 'temporary' | 'total' | 'ended';

interface Tick {
	readonly position: number;
	readonly label: string;
}

/** A stretch of months: what lies between which heights, and the line over all of it. */
export interface PlacedRun {
	readonly durable: readonly RangePoint[];
	readonly temporary: readonly RangePoint[];
	readonly top: readonly { readonly x: number; readonly y: number }[];
	readonly endX: number;
}

export interface PlacedPanel {
	readonly panel: Panel;
	readonly plot: {
		readonly left: number;
		readonly right: number;
		readonly top: number;
		readonly bottom: number;
	};
	readonly name: { readonly x: number; readonly y: number };
	readonly most: { readonly x: number; readonly y: number; readonly text: string };
	readonly yTicks: readonly Tick[];
	readonly xTicks: readonly Tick[];
	readonly runs: readonly PlacedRun[];
	readonly totals: readonly {
		readonly x: number;
		readonly y: number;
		readonly width: number;
		readonly height: number;
		readonly isTemporary: boolean;
		readonly reading: string;
	}[];
	readonly marks: readonly { readonly number: number; readonly at: number; readonly labelAt: number }[];
	/** Where the sum has ended while figures of other panels go on, in pixels; `null` where it has not. */
	readonly endedFrom: number | null;
	readonly points: readonly { readonly x: number; readonly y: number; readonly reading: string }[];
}

export interface PlacedChart {
	readonly width: number;
	readonly height: number;
	readonly keys: readonly PlacedKey<KeyKind>[];
	readonly unit: { readonly y: number; readonly text: readonly string[] };
	readonly panels: readonly PlacedPanel[];
	/** The numbered events, one entry a month. */
	readonly events: readonly {
		readonly number: number;
		readonly y: number;
		readonly text: readonly string[];
	}[];
}

const FRAME = {
	wide: { width: 760, columns: 3, between: 16, left: 54, right: 6, plot: 112 },
	narrow: { width: 360, columns: 1, between: 0, left: 56, right: 14, plot: 76 }
} as const;

/** Where the words of an event begin, right of its number. */
export const EVENT_INDENT = 24;
/** Least distance between the numbers of two events, edge to edge. */
const APART = 5;
/** Least distance between two years on the axis. */
const YEARS_APART = 44;

/** Series in, pixels out. The same in Node and in the browser, since text is measured from the bundled font. */
export function layout(model: Monthly, width: ChartWidth): PlacedChart {
	const frame = FRAME[width];
	const size = textSize[width];
	const small = size.small * lineHeight;
	const { keys, bottom: keyBottom } = placeKeys(keysOf(model), {
		top: 0,
		width: frame.width,
		size: size.small
	});
	const unit = {
		y: keyBottom + 4,
		text: wrapText(
			`People ${verbOf(model.tier)} a month${model.isShared ? '' : '; every panel has a scale of its own'}`,
			frame.width,
			{ size: size.small }
		)
	};
	const top = unit.y + unit.text.length * small + 10;
	const head = size.label * lineHeight + 2 * small + 4;
	const foot = size.axis * lineHeight + 18;
	const rowHeight = Math.ceil(head + frame.plot + foot);
	const columns = Math.min(frame.columns, Math.max(1, model.panels.length));
	const across = (frame.width - (columns - 1) * frame.between) / columns;
	const highest = Math.max(1, ...model.panels.map(heightOf));
	const panels = model.panels.map((panel, i) => {
		const x = (i % columns) * (across + frame.between);
		const y = top + Math.floor(i / columns) * rowHeight;
		return placePanel(panel, model, {
			left: x,
			top: y,
			plot: {
				left: x + frame.left,
				right: x + across - frame.right,
				top: y + head,
				bottom: y + head + frame.plot
			},
			highest: model.isShared ? highest : Math.max(1, heightOf(panel)),
			end: frame.width,
			size
		});
	});
	let y = top + Math.ceil(model.panels.length / columns) * rowHeight;
	const events = model.events.map((marked) => {
		const text = wrapText(wordsOf(marked, model), frame.width - EVENT_INDENT, { size: size.small });
		const placed = { number: marked.number, y, text };
		y += text.length * small + 4;
		return placed;
	});
	return { width: frame.width, height: Math.ceil(y + 4), keys, unit, panels, events };
}

const heightOf = ({ months, totals }: Panel): number =>
	Math.max(0, ...months.map(({ people }) => people.value), ...totals.map(({ perMonth }) => perMonth));

function keysOf({ panels, lastMonth }: Monthly): (readonly [KeyKind, string])[] {
	const totals = panels.flatMap((panel) => panel.totals);
	const isTemporary =
		panels.some(({ months }) => months.some(({ temporary }) => temporary > 0)) ||
		totals.some(({ tier }) => tier === 'T2');
	return [
		['durable', 'resettled'],
		...(isTemporary ? [['temporary', 'let in for a limited time'] as const] : []),
		...(totals.length > 0 ? [['total', 'a total without months, at its mean'] as const] : []),
		...(panels.some((panel) => panel.lastMonth !== null && panel.lastMonth < lastMonth)
			? [['ended', 'figures of a part have ended'] as const]
			: [])
	];
}

interface Room {
	readonly left: number;
	readonly top: number;
	readonly plot: PlacedPanel['plot'];
	readonly highest: number;
	/** Right edge of the picture. */
	readonly end: number;
	readonly size: (typeof textSize)[ChartWidth];
}

function placePanel(panel: Panel, model: Monthly, room: Room): PlacedPanel {
	const { plot, size } = room;
	const { firstMonth, lastMonth } = model;
	const x = scaleLinear([firstMonth, lastMonth + 1], [plot.left, plot.right]);
	const y = scaleLinear([0, room.highest], [plot.bottom, plot.top]);
	const most = highestOf(panel);
	const nameAt = room.top + size.label;
	return {
		panel,
		plot,
		name: { x: room.left, y: nameAt },
		most: {
			x: room.left,
			y: nameAt + size.small * lineHeight,
			text: most ? `at most ${formatExact(most.people.value)}, ${nameOfMonth(most.month)}` : 'none recorded'
		},
		yTicks: y
			.ticks(3)
			.filter(Number.isInteger)
			.map((value) => ({ position: y(value), label: formatExact(value) })),
		xTicks: yearTicks(model, x, room),
		runs: runsOf(panel.months).map((run) => ({
			durable: run.map(({ month, durable }) => ({ x: x(month), low: y(0), high: y(durable) })),
			temporary: run.some(({ temporary }) => temporary > 0)
				? run.map(({ month, durable, people }) => ({ x: x(month), low: y(durable), high: y(people.value) }))
				: [],
			top: run.map(({ month, people }) => ({ x: x(month), y: y(people.value) })),
			endX: x((run.at(-1)?.month ?? firstMonth) + 1)
		})),
		totals: panel.totals.map((total) => {
			const from = x(Math.max(firstMonth, total.startMonth));
			return {
				x: from,
				y: y(total.perMonth),
				width: x(Math.min(lastMonth, total.endMonth) + 1) - from,
				height: y(0) - y(total.perMonth),
				isTemporary: total.tier === 'T2',
				reading: `${spanOf(total)}: ${programmeName(model, total.pathway)}, ${formatExact(total.people.value)} in all, ${formatExact(Math.round(total.perMonth))} a month in the mean`
			};
		}),
		marks: placeMarks(
			model.events.filter(({ origins }) => origins.includes(panel.origin)),
			(month) => x(month + 0.5),
			room
		),
		endedFrom: panel.lastMonth !== null && panel.lastMonth < lastMonth ? x(panel.lastMonth + 1) : null,
		points: panel.months.map((month) => ({
			x: x(month.month + 0.5),
			y: y(month.people.value),
			reading: readingOf(month, model.tier)
		}))
	};
}

function readingOf({ month, durable, temporary, people }: Month, tier: string): string {
	const all = `${nameOfMonth(month)}: ${formatExact(people.value)} ${verbOf(tier)}`;
	return temporary > 0
		? `${all}, ${formatExact(durable)} of them resettled and ${formatExact(temporary)} for a limited time`
		: all;
}

/** Januaries, as many as have room for their year. */
function yearTicks(
	{ firstMonth, lastMonth }: Monthly,
	x: (month: MonthIndex) => number,
	{ end, size }: Room
): Tick[] {
	const first = Math.ceil(firstMonth / 12);
	const years = Array.from({ length: yearOf(lastMonth) - first + 1 }, (_, i) => first + i);
	const step = x(12) - x(0);
	const every = [1, 2, 5, 10].find((one) => one * step >= YEARS_APART) ?? 25;
	return years
		.map((year) => ({ year, position: x(year * 12) }))
		.filter(({ position }) => position + size.axis * 1.1 <= end)
		.filter(({ year }) => every < 5 || year % every === 0)
		.map(({ year, position }, i) => ({ position, label: every >= 5 || i % every === 0 ? String(year) : '' }));
}

/** Numbers stand over their months, pushed apart where they would touch. */
function placeMarks(
	marked: readonly MarkedMonth[],
	x: (month: MonthIndex) => number,
	{ plot, size }: Room
): PlacedPanel['marks'] {
	const widthOf = (number: number) => textWidth(String(number), { size: size.small });
	let before = -Infinity;
	const placed = marked.map(({ number, month }) => {
		const own = widthOf(number);
		const labelAt = Math.max(x(month), before + APART + own / 2);
		before = labelAt + own / 2;
		return { number, at: x(month), labelAt };
	});
	let after = plot.right + APART;
	return placed
		.reverse()
		.map((mark) => {
			const own = widthOf(mark.number);
			const labelAt = Math.min(mark.labelAt, after - APART - own / 2);
			after = labelAt - own / 2;
			return { ...mark, labelAt };
		})
		.reverse();
}

/** "August 2021: Kabul falls to the Taliban (Afghanistan)". */
function wordsOf({ month, events }: MarkedMonth, { panels }: Monthly): string {
	const whose = (origins: readonly string[]): string =>
		origins.length === panels.length
			? ''
			: ` (${panels
					.filter(({ origin }) => origins.includes(origin))
					.map(({ originName }) => originName)
					.join(', ')})`;
	const parts = events.map(({ text, origins }) => `${text}${whose(origins)}`);
	return `${nameOfMonth(month)}: ${parts.join('; ')}`;
}
