import { isPrinted, isUnstable, type Cell, type Destination } from '$lib/analysis/stocks/destinations';
import { columnHeads } from '$lib/plot/column-heads';
import { chartOfRows } from '$lib/plot/compact';
import { drawRows, type Drawn } from '$lib/plot/draw-rows';
import { layoutLegend, SWATCH } from '$lib/plot/legend';
import { group, remark, text } from '$lib/plot/make-marks';
import { ratioLegend, ratioLegendWidth } from '$lib/plot/ratio-legend';
import { colourOf, stepOf } from '$lib/plot/ratio-steps';
import type { Mark, Point, RectMark, Scene } from '$lib/plot/scene';
import { textWidth, wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { moreRows } from '$lib/text/left-out';
import * as words from './text';
import type { Destinations } from './types';

const FRAME = {
	full: {
		wide: { step: 46, row: 25, cell: 23, lead: 0, distance: 62 },
		narrow: { step: 40, row: 43, cell: 21, lead: 20, distance: 0 }
	},
	compact: {
		wide: { step: 46, row: 22, cell: 20, lead: 0, distance: 62 },
		narrow: { step: 40, row: 39, cell: 19, lead: 18, distance: 0 }
	}
} as const;
/** Smallest text size in a cell. */
const LEAST_TEXT = 12.9;
const WIDEST_NAME = 168;
const DIVIDER = 28;
const SCALE_HEIGHT = 14;

interface Room {
	readonly width: ChartWidth;
	readonly frame: (typeof FRAME)[ChartSize][ChartWidth];
	readonly full: number;
	/** Names are above their cells. */
	readonly isStacked: boolean;
	/** From one line of small text to the next. */
	readonly line: number;
	/** Left edge of the cells, and the column width. */
	readonly left: number;
	readonly column: number;
	readonly cell: { readonly width: number; readonly height: number };
}

function roomFor({ destinations, origins }: Destinations, width: ChartWidth, size: ChartSize): Room {
	const { label, small } = textSize[width];
	const frame = FRAME[size][width];
	const full = chartWidth[width];
	const isStacked = frame.lead > 0;
	const names = Math.max(...destinations.map(({ name }) => textWidth(name, { size: label })));
	const left = isStacked ? 0 : Math.ceil(Math.min(WIDEST_NAME, names) + 10);
	const column = (full - left - frame.distance) / origins.length;
	const cell = { width: column - 2, height: frame.cell };
	return { width, frame, full, isStacked, line: small * lineHeight, left, column, cell };
}

/** A heat map: a row for each country, a column for each nationality, each number per 100 of the Ukrainian share. */
export const chart = chartOfRows('destinations', heatMap, {
	rankOf: (destination) => -peopleIn(destination),
	leftOut: (count) => moreRows(count, ...words.FEWER_PEOPLE)
});

/** Of all nine nationalities. */
const peopleIn = ({ referencePeople, cells }: Destination): number =>
	cells.reduce((sum, { people }) => sum + (people?.value ?? 0), referencePeople?.value ?? 0);

function heatMap(model: Destinations, width: ChartWidth, size: ChartSize): Scene {
	const room = roomFor(model, width, size);
	const { full, isStacked, line, left, column, frame } = room;
	const { step } = frame;
	const names = model.origins.map((origin) => model.originNames[origin] ?? origin);
	const title = wrapText(words.axisTitle(model), full, { size: textSize[width].small });
	const scaleTop = title.length * line + 8;
	const legendTop = scaleTop + SCALE_HEIGHT + line + 10;
	const legend = legendOf(model, legendTop, room);
	const legendBottom = legendTop + (legend.entries.length > 0 ? line + 4 : 0);
	const star = model.destinations.some(words.isIncomplete)
		? [remark({ x: 0, y: legendBottom + line / 2 + 2 }, words.STAR_NOTE, width, { align: 'middle' })]
		: [];
	const headTop = legendBottom + (star.length > 0 ? line + 2 : 0) + 12;
	const headY = headTop + (isStacked ? line : 0) + line * (isStacked ? 0.5 : 1.5);
	const table = layoutRows(model, headY + line * 0.5 + 8, room);
	return {
		width: full,
		height: Math.ceil(table.bottom + 4),
		marks: [
			remark({ x: 0, y: 0 }, title, width, { align: 'top' }),
			...ratioLegend(
				{ x: isStacked ? (full - ratioLegendWidth(step)) / 2 : 0, y: scaleTop },
				{ step, height: SCALE_HEIGHT, line },
				width
			),
			...legend.marks,
			...columnHeads(names, (i) => left + (i + 0.5) * column - 1, {
				y: headY,
				line,
				right: full,
				width,
				isStaggered: isStacked
			}),
			...star,
			...(isStacked
				? []
				: [remark({ x: full, y: headTop }, words.DISTANCE_HEAD, width, { anchor: 'end', align: 'top' })]),
			...table.marks
		],
		legend: legend.entries,
		cursor: table.cursor,
		series: model.destinations.map(({ country, name }) => ({ id: country, name, colour: 'var(--ink)' }))
	};
}

const outline = ({ x, y }: Point, width: number, height: number): RectMark => ({
	kind: 'rect',
	x: x + 0.5,
	y: y + 0.5,
	width: width - 1,
	height: height - 1,
	fill: 'none',
	stroke: 'var(--rule)'
});

function legendOf({ destinations }: Destinations, top: number, { width, full, isStacked }: Room) {
	const hasUnstable = destinations.some(({ cells }) => cells.some(({ status }) => isUnstable(status)));
	const unstable = {
		id: 'unstable',
		text: words.unstableLegend(isStacked),
		symbol: ({ x, y }: Point) => [outline({ x, y: y - SWATCH.height / 2 }, SWATCH.width, SWATCH.height)]
	};
	return layoutLegend(hasUnstable ? [unstable] : [], { top, right: full, width });
}

/** All rows, with unranked countries below a divider. */
function layoutRows({ destinations }: Destinations, top: number, room: Room): Drawn {
	const { row, lead } = room.frame;
	const firstUnranked = destinations.findIndex(({ distance }) => distance === null);
	return drawRows(destinations, top, (destination, rowTop, i) => {
		const divider = remark({ x: 0, y: rowTop + DIVIDER / 2 }, words.NOT_RANKED, room.width, {
			align: 'middle'
		});
		const start = rowTop + (i === firstUnranked ? DIVIDER : 0);
		const y = start + lead;
		const cells = destination.cells.map((cell, place) => ({ cell, x: room.left + place * room.column, y }));
		return {
			marks: [
				...(i === firstUnranked ? [divider] : []),
				rowMarks(destination, cells, { y, isFirst: i === 0 }, room)
			],
			cursor: cells.map(({ cell, x }) => ({
				x: x + room.cell.width / 2,
				y: y + room.cell.height / 2,
				tooltip: words.tooltip(cell),
				series: destination.name,
				colour: 'var(--ink)'
			})),
			bottom: start + row
		};
	});
}

interface CellLayout extends Point {
	readonly cell: Cell;
}

function rowMarks(
	destination: Destination,
	cells: readonly CellLayout[],
	{ y, isFirst }: { readonly y: number; readonly isFirst: boolean },
	room: Room
): Mark {
	const { width, full, isStacked, cell } = room;
	const at = isStacked ? y - 9 : y + cell.height / 2;
	const distance = isStacked ? words.bareDistance(destination, isFirst) : words.distanceLabel(destination);
	return group(
		[
			text({ x: 0, y: at }, words.rowName(destination), { align: 'middle', size: textSize[width].label }),
			...cells.flatMap((one) => cellMarks(one, room)),
			...(distance ? [remark({ x: full, y: at }, distance, width, { anchor: 'end', align: 'middle' })] : [])
		],
		{ data: { row: destination.country } }
	);
}

/** There are hundreds of them: plain text without a halo is faster to draw. */
function cellMarks({ cell, x, y }: CellLayout, { width, cell: { width: wide, height } }: Room): Mark[] {
	const { status, index, origin } = cell;
	const { small } = textSize[width];
	const label = words.cellLabel(cell);
	const own = textWidth(label, { size: small });
	const data = { cell: origin };
	return [
		...(status === 'coloured' && index !== null
			? [{ kind: 'rect', x, y, width: wide, height, fill: colourOf(stepOf(index)), data } as const]
			: isUnstable(status)
				? [{ ...outline({ x, y }, wide, height), data }]
				: []),
		text({ x: x + wide / 2, y: y + height / 2 }, label, {
			anchor: 'middle',
			align: 'middle',
			halo: false,
			size: own > wide - 2 ? Math.max(LEAST_TEXT, (small * (wide - 2)) / own) : small,
			colour: isPrinted(status) && status !== 'left out' ? 'var(--ink)' : 'var(--muted)'
		})
	];
}
