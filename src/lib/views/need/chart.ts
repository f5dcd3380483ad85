import { scaleLinear, type Scale } from '$lib/plot/scale';
import { WORLD, type NeedGroup, type NeedYear } from '$lib/analysis/entries/resettlement-need';
import { chartOfRows } from '$lib/plot/compact';
import { drawRows, type Drawn } from '$lib/plot/draw-rows';
import { barItem, layoutLegend, type LegendItem } from '$lib/plot/legend';
import { bar, bottomAxis, dot, remark, seriesGroup, text } from '$lib/plot/make-marks';
import type { Mark, Scene } from '$lib/plot/scene';
import { scaleTicks } from '$lib/plot/ticks';
import { styleOf, type SeriesStyle } from '$lib/style/series-style';
import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { moreRows } from '$lib/text/left-out';
import { arrivalsTooltip, cellsOf, COLUMN_HEADS, legendText, needTooltip, tickText } from './text';
import type { NeedAndPlaces } from './types';

const FRAME = {
	wide: { left: 46, right: 488, columns: [598, 684, 752], ticks: 4 },
	narrow: { left: 42, right: 172, columns: [246, 306, 356], ticks: 2 }
} as const;
/** Heights of a row and of its bar, the space below a group, and the gap between legend entries. */
const ROWS = {
	full: { row: 23, bar: 15, below: 10, between: Infinity },
	compact: { row: 16, bar: 11, below: 5, between: 24 }
} as const;
const AXIS_ROOM = 24;

interface Room {
	readonly width: ChartWidth;
	readonly size: ChartSize;
	readonly scale: Scale;
	/** Countries share one scale, with its axis below the last one. */
	readonly hasTicks: boolean;
	readonly heads: readonly string[];
}

const isWorld = ({ id }: NeedGroup): boolean => id === WORLD;

const styleIn = (group: NeedGroup): Pick<SeriesStyle, 'colour' | 'ink' | 'shape'> => ({
	...styleOf(group.id),
	...(isWorld(group) ? { colour: 'var(--muted)', ink: 'var(--ink)' } : {})
});

/** One row per year: the assessed need as a framed bar, people resettled as a dot, with both numbers next to it. */
export const chart = chartOfRows('groups', rowsByYear, {
	leftOut: (count) => moreRows(count, 'country', 'countries')
});

function rowsByYear(model: NeedAndPlaces, width: ChartWidth, size: ChartSize): Scene {
	const { groups } = model;
	const legend = layoutLegend(legendItems(model, width), {
		top: 2,
		right: chartWidth[width],
		width,
		between: ROWS[size].between,
		wrap: true,
		style: { colour: 'var(--muted)' }
	});
	const countries = groups.filter((group) => !isWorld(group));
	const scales = { world: scaleFor(groups.filter(isWorld), width), countries: scaleFor(countries, width) };
	const drawn = drawRows(groups, legend.bottom + 10, (group, top, i) =>
		drawGroup(group, top, {
			width,
			size,
			scale: isWorld(group) ? scales.world : scales.countries,
			hasTicks: isWorld(group) || group === countries.at(-1),
			heads: i === 0 ? COLUMN_HEADS : []
		})
	);
	return {
		width: chartWidth[width],
		height: Math.ceil(drawn.bottom - 4),
		marks: [...legend.marks, ...drawn.marks],
		legend: legend.entries,
		cursor: drawn.cursor,
		series: groups.map((group) => ({ id: group.id, name: group.name, colour: styleIn(group).colour }))
	};
}

function legendItems(model: NeedAndPlaces, width: ChartWidth): LegendItem[] {
	const colour = 'var(--muted)';
	const words = legendText(model);
	/** Distance from the middle of the first line to its top. */
	const top = (textSize[width].small * lineHeight) / 2;
	const box = { up: top - 2, width: 18, height: 11 };
	return [
		barItem({ id: 'need', text: words.need }, box, colour, { outlined: true }),
		{
			id: 'resettled',
			text: words.resettled,
			symbol: ({ x, y }) => [dot({ x: x + 9, y: y - top + 8 }, 5, { colour })]
		}
	];
}

function scaleFor(groups: readonly NeedGroup[], width: ChartWidth): Scale {
	const { left, right } = FRAME[width];
	const years = groups.flatMap((group) => group.years);
	const people = years.flatMap(({ need, arrivals }) => [
		need?.people.value ?? 0,
		arrivals?.counted.value ?? 0
	]);
	return scaleLinear([0, Math.max(1, ...people)], [left, right]);
}

function drawGroup(group: NeedGroup, start: number, room: Room): Drawn {
	const { width, scale, hasTicks, heads } = room;
	const { row: pitch, below } = ROWS[room.size];
	const { left, right, columns, ticks: count } = FRAME[width];
	const { label: size } = textSize[width];
	const { colour, ink } = styleIn(group);
	const top = start + size * lineHeight + 4;
	const bottom = top + group.years.length * pitch;
	const y = start + size * 0.6;
	const highest = scale.domain()[1] ?? 0;
	const ticks = scaleTicks(scale, count, (value) => (hasTicks ? tickText(value, highest, width) : ''));
	const rows = group.years.map((row, i) => ({ row, y: top + (i + 0.5) * pitch }));
	const marks = [
		text({ x: 0, y }, group.name, { align: 'middle', size, weight: 600, colour: ink }),
		...heads.map((head, i) =>
			remark({ x: columns[i] ?? 0, y }, head, width, { anchor: 'end', align: 'middle' })
		),
		bottomAxis({ left, right, top, bottom }, ticks, width, { tickLength: hasTicks ? 4 : 0 }),
		...rows.flatMap(({ row, y }) => yearMarks(row, group, y, room))
	];
	return {
		marks: [seriesGroup(group.id, marks)],
		cursor: rows.flatMap(({ row, y }) =>
			pointsOf(row).map(({ value, tooltip }) => ({ series: group.name, colour, x: scale(value), y, tooltip }))
		),
		bottom: bottom + (hasTicks ? AXIS_ROOM : 0) + below
	};
}

function pointsOf(row: NeedYear): { readonly value: number; readonly tooltip: string }[] {
	const { need, arrivals } = row;
	return [
		...(need ? [{ value: need.people.value, tooltip: needTooltip(row, need) }] : []),
		...(arrivals ? [{ value: arrivals.counted.value, tooltip: arrivalsTooltip(row, arrivals) }] : [])
	];
}

function yearMarks(row: NeedYear, group: NeedGroup, y: number, { width, size, scale }: Room): Mark[] {
	const height = ROWS[size].bar;
	const { left, columns } = FRAME[width];
	const { need, arrivals } = row;
	const { colour, shape } = styleIn(group);
	const end = { anchor: 'end', align: 'middle' } as const;
	return [
		remark({ x: left - 8, y }, String(row.year), width, end),
		...(need
			? [
					bar({ x: left, y: y - height / 2, width: scale(need.people.value) - left, height }, colour, {
						outlined: true,
						dash: need.percent === null ? null : '4 3'
					})
				]
			: []),
		...(arrivals
			? [dot({ x: scale(arrivals.counted.value), y }, 4.5, { colour, shape }, { halo: true })]
			: []),
		...cellsOf(row, group).map(({ words, isMissing }, i) =>
			text({ x: columns[i] ?? 0, y }, words, {
				...end,
				size: textSize[width].small,
				weight: i === 2 && !isMissing ? 600 : 400,
				colour: isMissing ? 'var(--muted)' : 'var(--ink)'
			})
		)
	];
}
