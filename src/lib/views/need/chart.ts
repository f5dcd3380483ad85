import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { WORLD, type NeedGroup, type NeedYear } from '$lib/analysis/resettlement-need';
import { layoutLegend, type LegendItem } from '$lib/plot/legend';
import { bar, bottomAxis, dot, remark, seriesGroup, text } from '$lib/plot/marks';
import type { CursorPoint, Mark, Scene, Tick } from '$lib/plot/scene';
import { styleOf, type SeriesStyle } from '$lib/style/series-style';
import { chartWidth, lineHeight, textSize, type ChartWidth } from '$lib/style/typography';
import { arrivalsTooltip, cellsOf, COLUMN_HEADS, legendText, needTooltip, tickText } from './text';
import type { NeedAndPlaces } from './types';

const FRAME = {
	wide: { left: 46, right: 488, columns: [598, 684, 752], ticks: 4 },
	narrow: { left: 42, right: 172, columns: [246, 306, 356], ticks: 2 }
} as const;
const ROW = 23;
const BAR = 15;
const AXIS_ROOM = 24;

type Scale = ScaleLinear<number, number>;

const isWorld = ({ id }: NeedGroup): boolean => id === WORLD;

const lookOf = (id: string): Pick<SeriesStyle, 'colour' | 'ink' | 'shape'> =>
	id === WORLD ? { ...styleOf(id), colour: 'var(--muted)', ink: 'var(--ink)' } : styleOf(id);

/** One row per year: the assessed need as a framed bar, people resettled as a dot, both written out beside. */
export function chart(model: NeedAndPlaces, width: ChartWidth): Scene {
	const { groups } = model;
	const { label } = textSize[width];
	const legend = layoutLegend(legendItems(model, width), {
		top: 2,
		right: chartWidth[width],
		width,
		// One below the other.
		between: Infinity,
		wrap: true,
		style: { colour: 'var(--muted)' }
	});
	const [world, countries] = [
		scaleFor(groups.filter(isWorld), width),
		scaleFor(
			groups.filter((group) => !isWorld(group)),
			width
		)
	];
	const lastCountry = groups.findLast((group) => !isWorld(group));
	let y = legend.bottom + 10;
	const placed = groups.map((group, i) => {
		const top = y + label * lineHeight + 4;
		const hasTicks = isWorld(group) || group === lastCountry;
		const place = { titleY: y + label * 0.6, top, bottom: top + group.years.length * ROW, hasTicks };
		y = place.bottom + (hasTicks ? AXIS_ROOM : 0) + 10;
		return layoutGroup(group, place, isWorld(group) ? world : countries, width, i === 0);
	});
	return {
		width: chartWidth[width],
		height: Math.ceil(y - 4),
		marks: [...legend.marks, ...placed.map(({ marks }) => marks)],
		legend: legend.entries,
		cursor: placed.flatMap(({ cursor }) => cursor),
		series: groups.map(({ id, name }) => ({ id, name, colour: lookOf(id).colour }))
	};
}

function legendItems(model: NeedAndPlaces, width: ChartWidth): LegendItem[] {
	const colour = 'var(--muted)';
	const words = legendText(model);
	/** From the middle of the first line to its top. */
	const top = (textSize[width].small * lineHeight) / 2;
	return [
		{
			id: 'need',
			text: words.need,
			symbol: ({ x, y }) => [bar({ x, y: y - top + 2, width: 18, height: 11 }, colour, { outlined: true })]
		},
		{
			id: 'resettled',
			text: words.resettled,
			symbol: ({ x, y }) => [dot({ x: x + 9, y: y - top + 8 }, 5, { colour })]
		}
	];
}

function scaleFor(groups: readonly NeedGroup[], width: ChartWidth): Scale {
	const { left, right } = FRAME[width];
	const people = groups.flatMap(({ years }) =>
		years.flatMap(({ need, arrivals }) => [need?.people.value ?? 0, arrivals?.counted.value ?? 0])
	);
	return scaleLinear([0, Math.max(1, ...people)], [left, right]);
}

interface Place {
	readonly titleY: number;
	readonly top: number;
	readonly bottom: number;
	/** Countries share one scale, written below the last of them. */
	readonly hasTicks: boolean;
}

function ticksOf(scale: Scale, { hasTicks }: Place, width: ChartWidth): Tick[] {
	const highest = scale.domain()[1] ?? 0;
	return scale.ticks(FRAME[width].ticks).map((value) => ({
		position: scale(value),
		label: hasTicks ? tickText(value, highest, width) : ''
	}));
}

function layoutGroup(
	group: NeedGroup,
	place: Place,
	scale: Scale,
	width: ChartWidth,
	hasHeads: boolean
): { marks: Mark; cursor: CursorPoint[] } {
	const { left, right, columns } = FRAME[width];
	const { titleY: y, top, bottom, hasTicks } = place;
	const { colour, ink } = lookOf(group.id);
	const heads = hasHeads ? COLUMN_HEADS : [];
	const rows = group.years.map((row, i) => ({ row, y: top + (i + 0.5) * ROW }));
	const own = { series: group.name, colour };
	return {
		marks: seriesGroup(group.id, [
			text({ x: 0, y }, group.name, {
				align: 'middle',
				size: textSize[width].label,
				weight: 600,
				colour: ink
			}),
			...heads.map((head, i) =>
				remark({ x: columns[i] ?? 0, y }, head, width, { anchor: 'end', align: 'middle' })
			),
			bottomAxis({ left, right, top, bottom }, ticksOf(scale, place, width), width, {
				tickLength: hasTicks ? 4 : 0
			}),
			...rows.flatMap(({ row, y }) => yearMarks(row, group, y, scale, width))
		]),
		cursor: rows.flatMap(({ row, y }) => {
			const { need, arrivals } = row;
			return [
				...(need ? [{ ...own, x: scale(need.people.value), y, tooltip: needTooltip(row, need) }] : []),
				...(arrivals
					? [{ ...own, x: scale(arrivals.counted.value), y, tooltip: arrivalsTooltip(row, arrivals) }]
					: [])
			];
		})
	};
}

function yearMarks(row: NeedYear, group: NeedGroup, y: number, scale: Scale, width: ChartWidth): Mark[] {
	const { left, columns } = FRAME[width];
	const { need, arrivals } = row;
	const { colour, shape } = lookOf(group.id);
	const end = { anchor: 'end', align: 'middle' } as const;
	return [
		remark({ x: left - 8, y }, String(row.year), width, end),
		...(need
			? [
					bar({ x: left, y: y - BAR / 2, width: scale(need.people.value) - left, height: BAR }, colour, {
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
