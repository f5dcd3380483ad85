import {
	placesIn,
	TOTAL,
	type Edition,
	type EverDisplaced,
	type OnOneDay,
	type Place,
	type War
} from '$lib/analysis/displacement/ever-displaced';
import { withRemark } from '$lib/plot/compact';
import { drawRows, type Drawn } from '$lib/plot/draw-rows';
import { fittedScale, type FittedScale } from '$lib/plot/fitted-scale';
import { layoutLegend } from '$lib/plot/legend';
import { bar, bottomAxis, dot, interval, remark, rule, seriesGroup, text } from '$lib/plot/make-marks';
import { rowName } from '$lib/plot/row-name';
import type { CursorPoint, Mark, Point, Scene } from '$lib/plot/scene';
import { styleOf } from '$lib/style/series-style';
import { textWidth } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import * as words from './text';
import type { Displaced } from './types';

/** Pixels. Compact rows have two lines without names: points above ticks. */
const FRAME = {
	full: {
		wide: { laneAt: 114, left: 226, right: 752, lane: 21, day: 21, tick: 14, gap: 13, nameHeight: 0 },
		narrow: { laneAt: 0, left: 106, right: 354, lane: 20, day: 20, tick: 14, gap: 12, nameHeight: 19 }
	},
	compact: {
		wide: { laneAt: 0, left: 114, right: 752, lane: 16, day: 11, tick: 10, gap: 4, nameHeight: 0 },
		narrow: { laneAt: 0, left: 92, right: 354, lane: 16, day: 12, tick: 10, gap: 5, nameHeight: 0 }
	}
} as const;

/** Gap between a mark and its number. */
const VALUE_GAP = 13;
const AXIS_ROOM = 30;

/** One row per war: everybody ever displaced as points, people displaced on one day as ticks, each on a separate line. */
export function chart(model: Displaced, width: ChartWidth, size: ChartSize = 'full'): Scene {
	const legend = legendOf(model, width);
	const isWithoutTotal = size === 'compact' && width === 'narrow';
	const top = legend.bottom + 14;
	const total = isWithoutTotal ? EMPTY : layoutPanel([model.total], top, { model, width, size });
	const wars = layoutPanel(model.rows, isWithoutTotal ? top : total.bottom + AXIS_ROOM + 14, {
		model,
		width,
		size
	});
	const scene = {
		width: chartWidth[width],
		height: Math.ceil(wars.bottom + AXIS_ROOM + 2),
		marks: [...legend.marks, ...total.marks, ...wars.marks],
		legend: legend.entries,
		cursor: [...total.cursor, ...wars.cursor],
		series: [model.total, ...model.rows].map(({ id, name }) => ({ id, name, colour: styleOf(id).colour }))
	};
	return isWithoutTotal ? withRemark(scene, words.totalText(model.total), width) : scene;
}

const EMPTY: Drawn = { marks: [], cursor: [], bottom: 0 };

function legendOf(model: Displaced, width: ChartWidth) {
	const line = textSize[width].small * lineHeight;
	const muted = 'var(--muted)';
	const room = { top: 3, middle: line / 2, pitch: line + 6, right: chartWidth[width] };
	const symbolAt = ({ x, y }: Point, shift: number): Point => ({ x: x + shift, y: y + 9 - line / 2 });
	const everSymbol = (at: Point) => [dot(symbolAt(at, 9), 5, { colour: muted })];
	const daySymbol = (at: Point) =>
		placesIn(model.split).map((place, i) => stockTick(symbolAt(at, 5 + 9 * i), place, muted));
	return layoutLegend(
		[
			{ id: 'ever', text: words.everLegend(model), symbol: everSymbol },
			{ id: 'day', text: words.dayLegend(model), symbol: daySymbol }
		],
		{ ...room, width, indent: 24, wrap: true, style: { colour: muted } }
	);
}

const stockTick = ({ x, y }: Point, place: Place, colour: string, height = 14): Mark =>
	place === 'abroad'
		? bar({ x: x - 2, y: y - height / 2, width: 4, height }, colour)
		: bar({ x: x - 3.5, y: y - height / 2, width: 7, height }, colour, { outlined: true });

/** One line of a row before layout: what it counts and the text of its number. */
interface Lane {
	readonly name: string;
	readonly ever: readonly EverDisplaced[];
	readonly days: readonly OnOneDay[];
	/** Empty for lines without a number. */
	readonly label: string;
	/** The label is above the marks, because it includes a wider estimate. */
	readonly isAbove: boolean;
	readonly farthest: number;
}

function lanesOf(war: War, { split, year }: Displaced, size: ChartSize): Lane[] {
	const everLane = (ever: readonly EverDisplaced[], name: string, label: string): Lane => ({
		name,
		ever,
		days: [],
		label,
		isAbove: ever.some(({ wider }) => wider !== null),
		farthest: Math.max(0, ...ever.flatMap(({ people, wider }) => [people.value, wider?.high ?? 0]))
	});
	const dayLane = (places: readonly Place[], name: string, label: string): Lane => {
		const days = places.flatMap((place) => war.onOneDay[place] ?? []);
		const farthest = Math.max(0, ...days.map(({ people }) => people.value));
		return { name, ever: [], days, label, isAbove: false, farthest };
	};
	if (size === 'compact') {
		const ever = war.id === TOTAL ? war.ever.slice(-1) : war.ever;
		const label = ever.length > 0 ? words.everLabel(ever) : war.reason;
		return [everLane(ever, '', label), dayLane(placesIn(split), '', '')];
	}
	const days = placesIn(split).map((place) =>
		dayLane([place], words.dayName(place, year), words.dayLabel(war.onOneDay[place] ?? null))
	);
	if (war.ever.length === 0) return [everLane([], words.everName(war), war.reason), ...days];
	return war.id === TOTAL
		? [...war.ever.map((one) => everLane([one], words.editionName(one), words.everLabel([one]))), ...days]
		: [everLane(war.ever, words.everName(war), words.everLabel(war.ever)), ...days];
}

const isMissing = ({ ever, days }: Lane): boolean => ever.length === 0 && days.length === 0;

interface PanelRoom {
	readonly model: Displaced;
	readonly width: ChartWidth;
	readonly size: ChartSize;
}

function layoutPanel(wars: readonly War[], top: number, { model, width, size: chartSize }: PanelRoom): Drawn {
	const frame = FRAME[chartSize][width];
	const { label: labelSize, small: size } = textSize[width];
	const rows = wars.map((war) => ({ war, lanes: lanesOf(war, model, chartSize) }));
	const scale = fittedScale(
		rows.flatMap(({ lanes }) =>
			lanes.map((lane) => ({
				value: lane.farthest,
				room: lane.isAbove || isMissing(lane) ? 6 : VALUE_GAP + textWidth(lane.label, { size, weight: 600 })
			}))
		),
		[frame.left, frame.right],
		(value) => String(value / 1e6)
	);
	const isTotal = wars[0] === model.total;
	const room = { width, frame, scale, isNamed: !isTotal };
	const drawn = drawRows(rows, top + 22, ({ war, lanes }, rowTop) => layoutRow(war, lanes, rowTop, room));
	const { left, right } = frame;
	const plot = { left, right, top: top + 22, bottom: drawn.bottom };
	const title = { align: 'middle', size: labelSize, weight: 600 } as const;
	return {
		...drawn,
		marks: [
			text({ x: 0, y: top + labelSize * 0.6 }, words.panelTitle(isTotal ? model.total : null), title),
			bottomAxis(plot, scale.ticks, width),
			...drawn.marks
		]
	};
}

interface Room {
	readonly width: ChartWidth;
	readonly frame: (typeof FRAME)[ChartSize][ChartWidth];
	readonly scale: FittedScale;
	/** False if the title of the panel names the row. */
	readonly isNamed: boolean;
}

function layoutRow(war: War, lanes: readonly Lane[], top: number, room: Room): Drawn {
	const { lane: laneHeight, gap, nameHeight } = room.frame;
	const { small } = textSize[room.width];
	const start = top + gap / 2;
	const header = room.isNamed ? nameHeight : 0;
	const drawn = drawRows(lanes, start + header, (lane, laneTop) => {
		const lineTop = laneTop + (lane.isAbove ? small + 3 : 0);
		const height = lane.days.length > 0 ? room.frame.day : laneHeight;
		const y = lineTop + height / 2;
		return {
			marks: laneMarks(lane, war, y, room),
			cursor: lanePoints(lane, war, y, room.scale),
			bottom: lineTop + height
		};
	});
	const { ink } = styleOf(war.id);
	const at = { x: 0, y: start + (header > 0 ? 8 : laneHeight / 2) };
	const name = room.isNamed ? rowName({ name: war.name, ink }, at, room.width) : [];
	return {
		marks: [seriesGroup(war.id, [...name, ...drawn.marks])],
		cursor: drawn.cursor,
		bottom: drawn.bottom + gap / 2
	};
}

function lanePoints({ ever, days }: Lane, war: War, y: number, { at }: FittedScale): CursorPoint[] {
	const own = { series: war.name, colour: styleOf(war.id).colour };
	const point = ({ people }: EverDisplaced | OnOneDay, tooltip: string): CursorPoint => {
		return { x: at(people.value), y, tooltip, ...own };
	};
	return [
		...ever.map((one) => point(one, words.everTooltip(one))),
		...days.map((day) => point(day, words.dayTooltip(day, war)))
	];
}

function laneMarks(lane: Lane, { id }: War, y: number, { width, frame, scale }: Room): Mark[] {
	const { left, laneAt } = frame;
	const size = textSize[width].small;
	const { ink, colour } = styleOf(id);
	const end = scale.at(lane.farthest);
	const x = isMissing(lane) ? left + 4 : end + VALUE_GAP;
	return [
		...(lane.name ? [remark({ x: laneAt, y }, lane.name, width, { align: 'middle' })] : []),
		...(lane.days.length > 0 ? [rule('horizontal', { at: y, from: left, to: Math.max(left, end - 3) })] : []),
		...lane.days.map(({ place, people }) =>
			stockTick({ x: scale.at(people.value), y }, place, colour, frame.tick)
		),
		...pointMarks(lane.ever, id, y, scale),
		...(lane.label
			? [
					text(lane.isAbove ? { x: left, y: y - size - 1 } : { x, y }, lane.label, {
						align: 'middle',
						size,
						weight: lane.ever.length > 0 ? 600 : 400,
						colour: isMissing(lane) ? 'var(--muted)' : ink
					})
				]
			: [])
	];
}

/** The update is a ring around the first edition; a wider estimate is a bar behind both. */
function pointMarks(ever: readonly EverDisplaced[], id: string, y: number, { at }: FittedScale): Mark[] {
	const style = styleOf(id);
	const { colour } = style;
	const inEdition = (edition: Edition, r: number, hollow: boolean) =>
		ever
			.filter((one) => one.edition === edition)
			.map(({ people }) => dot({ x: at(people.value), y }, r, style, { hollow }));
	return [
		...ever.flatMap(({ people, wider }): Mark[] => {
			if (!wider) return [];
			const [from, low, high] = [at(people.value), at(wider.low), at(wider.high)];
			return [
				interval('horizontal', { at: y, from, to: low }, colour, { cap: 0, dash: '2 3' }),
				interval('horizontal', { at: y, from: low, to: high }, colour, { width: 3, cap: 5 })
			];
		}),
		...inEdition('2021', 6.5, true),
		...inEdition('2020', 4, false)
	];
}
