import { schemeOf } from '$lib/analysis/demographics/age-schemes';
import { PART_KINDS, type Group, type PartKind } from '$lib/analysis/demographics/types';
import { scaleLinear } from '$lib/plot/scale';
import { chartOfRows } from '$lib/plot/compact';
import { drawRows, type Drawn } from '$lib/plot/draw-rows';
import { SWATCH, swatchAt, type LegendItem } from '$lib/plot/legend';
import { bar, bottomAxis, remark, rule, seriesGroup, text } from '$lib/plot/make-marks';
import { rowName } from '$lib/plot/row-name';
import type { CursorPoint, Mark, Point, Scene } from '$lib/plot/scene';
import { seriesNames } from '$lib/plot/series-names';
import { flowItems } from '$lib/plot/text-lines';
import { titledLegend } from '$lib/plot/titled-legend';
import { styleOf, UNRANKED } from '$lib/style/series-style';
import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { fullChartShowsRows } from '$lib/text/left-out';
import {
	axisTitle,
	columnHead,
	HALF,
	KNOWN_HEAD,
	KNOWN_LEGEND,
	knownLine,
	knownTooltip,
	legendText,
	menLine,
	partsList,
	partTooltip,
	shareCell,
	tooFew
} from './text';
import { type WomenAndChildren } from './types';

/** Pixels. The compact narrow layout gives one share in numbers, beside the name. */
const FRAME = {
	full: {
		wide: { left: 112, right: 462, barTop: 4, bar: 20, row: 42, bottom: 30 },
		narrow: { left: 4, right: 352, barTop: 22, bar: 20, row: 38, bottom: 0 }
	},
	compact: {
		wide: { left: 112, right: 462, barTop: 3, bar: 16, row: 34, bottom: 30 },
		narrow: { left: 4, right: 352, barTop: 20, bar: 10, row: 44, bottom: 0 }
	}
} as const;
const KNOWN = { gap: 3, height: 5 } as const;
const HALF_LINE = { colour: 'var(--ink)', dash: '4 3' } as const;
/** Right edge of the last column of figures, and the width of all columns. */
const COLUMNS = { right: 756, across: 280 } as const;

/** Strength of the colour of a part; men of the ages shown are outlined too. */
const OPACITY: Readonly<Record<PartKind, number>> = {
	children: 1,
	youths: 0.75,
	women: 0.52,
	older: 0.3,
	men: 0.12
};

interface Room {
	readonly model: WomenAndChildren;
	readonly width: ChartWidth;
	readonly frame: (typeof FRAME)[ChartSize][ChartWidth];
	readonly isBrief: boolean;
	readonly x: (share: number) => number;
}

/** One bar of 100% per origin, split by sex and age, over a thin bar for the share known. */
export const chart = chartOfRows('groups', bars, {
	rankOf: ({ isReference, people }) => (isReference ? -Infinity : -people),
	leftOut: (count, width) =>
		fullChartShowsRows(
			[count, 'more group', 'more groups'],
			width === 'narrow' ? ['every share in numbers'] : []
		)
});

const isBriefIn = (width: ChartWidth, size: ChartSize): boolean => width === 'narrow' && size === 'compact';

function bars(model: WomenAndChildren, width: ChartWidth, chartSize: ChartSize): Scene {
	const frame = FRAME[chartSize][width];
	const isBrief = isBriefIn(width, chartSize);
	const isWide = width === 'wide';
	const legend = titledLegend(legendItems(model), axisTitle(model), width);
	const small = textSize[width].small * lineHeight;
	const top = legend.bottom + (isWide ? 2 * small + 8 : small + 8);
	const x = scaleLinear([0, 1], [frame.left, frame.right]);
	const rows = drawRows(model.groups, top, (group, rowTop) =>
		drawRow(group, rowTop, { model, width, frame, isBrief, x })
	);
	const plot = { left: frame.left, right: frame.right, top, bottom: rows.bottom };
	const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => ({ position: x(share), label: `${100 * share}%` }));
	const half = rule('vertical', { at: x(0.5), from: top - 2, to: rows.bottom }, HALF_LINE);
	return {
		width: chartWidth[width],
		height: Math.ceil(rows.bottom + frame.bottom),
		marks: [
			...legend.marks,
			remark({ x: x(0.5), y: top - 6 }, HALF, width, { anchor: 'middle' }),
			...(isWide ? [bottomAxis(plot, ticks, width), half, ...heads(model, top)] : []),
			...rows.marks
		],
		legend: legend.entries,
		cursor: rows.cursor,
		series: seriesNames(model.groups),
		reach: 40
	};
}

const kindsOf = ({ who }: WomenAndChildren): PartKind[] =>
	PART_KINDS.filter((kind) => schemeOf(who).words[kind] !== '');

function legendItems(model: WomenAndChildren): LegendItem[] {
	const colour = 'var(--muted)';
	return [
		...kindsOf(model).map((kind) => {
			const entry = { id: kind, text: legendText(kind, model) };
			return { ...entry, symbol: (at: Point) => partBox(swatchAt(at), kind, colour) };
		}),
		{ id: 'known', text: KNOWN_LEGEND, symbol: ({ x, y }) => knownBar({ x, y: y - 2.5 }, SWATCH.width, 0.67) }
	];
}

/** A part: a tint, with an outline around men of the ages shown. */
const partBox = (box: Parameters<typeof bar>[0], kind: PartKind, colour: string): Mark[] => [
	{ kind: 'rect', ...box, fill: colour, opacity: OPACITY[kind] },
	...(kind === 'men' ? [bar(box, colour, { outlined: true })] : [])
];

/** How much is known, as the filled part of a track. */
const knownBar = ({ x, y }: Point, width: number, share: number): Mark[] => [
	{
		kind: 'rect',
		x,
		y,
		width,
		height: KNOWN.height,
		fill: 'var(--paper)',
		stroke: 'var(--rule)',
		strokeWidth: 0.75
	},
	{ kind: 'rect', x, y, width: width * share, height: KNOWN.height, fill: 'var(--rule)' }
];

const columnsOf = (model: WomenAndChildren): number[] => {
	const count = kindsOf(model).length + 1;
	return Array.from({ length: count }, (_, i) => COLUMNS.right - ((count - 1 - i) * COLUMNS.across) / count);
};

function heads(model: WomenAndChildren, top: number): Mark[] {
	const all = [...kindsOf(model).map((kind) => columnHead(kind, model)), KNOWN_HEAD];
	const line = textSize.wide.small * lineHeight;
	return columnsOf(model).map((x, i) =>
		remark({ x, y: top - 4 - 2 * line }, all[i] ?? [], 'wide', { anchor: 'end', align: 'top' })
	);
}

function drawRow(group: Group, top: number, room: Room): Drawn {
	const { width, frame, isBrief, x, model } = room;
	const isWide = width === 'wide';
	const { colour, ink } = group.parts.length > 0 ? styleOf(group.origin) : UNRANKED;
	const y = top + frame.barTop;
	const own = { series: group.originName, colour };
	const parts = partMarks(group, y, colour, room);
	const knownAt = { x: frame.left, y: y + frame.bar + KNOWN.gap };
	const name = rowName(
		{ name: group.originName, ink },
		isWide ? { x: 0, y: y + frame.bar / 2 } : { x: 0, y: top + 10 },
		width
	);
	const words = isWide
		? columnWords(group, y, room)
		: isBrief
			? briefWords(group, top, room)
			: lineWords(group, top, room);
	return {
		marks: [
			seriesGroup(group.origin, [
				...name,
				...parts.marks,
				...knownBar(knownAt, frame.right - frame.left, group.knownShare),
				...(group.parts.length > 0
					? [rule('vertical', { at: x(0.5), from: y - 3, to: knownAt.y }, HALF_LINE)]
					: []),
				...words.marks
			])
		],
		cursor: [
			...parts.cursor.map((point) => ({ ...own, ...point })),
			{ ...own, x: x(group.knownShare), y: knownAt.y + KNOWN.height / 2, tooltip: knownTooltip(group) }
		],
		bottom: isWide || isBrief ? top + frame.row : words.bottom + 14
	};

	function lineWords(one: Group, rowTop: number, { width: layout }: Room) {
		const size = textSize[layout].small;
		const right = remark({ x: frame.right, y: rowTop + 10 }, knownLine(one), layout, {
			anchor: 'end',
			align: 'middle'
		});
		const lines =
			one.parts.length > 0 ? flowItems(partsList(one, model), frame.right - frame.left, size) : [tooFew(one)];
		const from = knownAt.y + KNOWN.height + 3;
		return {
			marks: [right, remark({ x: frame.left, y: from }, lines, layout, { align: 'top' })],
			bottom: from + lines.length * size * lineHeight
		};
	}
}

/** Men of the ages shown and the share known, beside the name. */
function briefWords(group: Group, top: number, { width, frame, model }: Room) {
	const words = group.parts.length > 0 ? `${menLine(group, model)} · ${knownLine(group)}` : tooFew(group);
	const style = { anchor: 'end', align: 'middle' } as const;
	return { marks: [remark({ x: frame.right, y: top + 10 }, words, width, style)], bottom: top };
}

function partMarks(group: Group, y: number, colour: string, { x, model, frame }: Room) {
	let from = 0;
	const placed = group.parts.map((part) => {
		const start = from;
		from += part.share;
		return { part, left: x(start), right: x(from) };
	});
	return {
		marks: placed
			.filter(({ left, right }) => right > left)
			.flatMap(({ part: { kind }, left, right }): Mark[] => {
				const gap = Math.min(1, (right - left) / 3);
				return partBox({ x: left, y, width: right - left - gap, height: frame.bar }, kind, colour);
			}),
		cursor: placed
			.filter(({ part }) => part.people > 0)
			.map(({ part, left, right }): Pick<CursorPoint, 'x' | 'y' | 'tooltip'> => ({
				x: (left + right) / 2,
				y: y + frame.bar / 2,
				tooltip: partTooltip(part, group, model)
			}))
	};
}

function columnWords(group: Group, y: number, { model, width, frame }: Room) {
	const columns = columnsOf(model);
	const at = y + frame.bar / 2;
	const cell = { anchor: 'end', align: 'middle' } as const;
	const last = columns.at(-1) ?? COLUMNS.right;
	const known = remark({ x: last, y: at }, shareCell(group.knownShare), width, cell);
	if (group.parts.length === 0) {
		const words = remark({ x: frame.left + 6, y: at }, tooFew(group), width, { align: 'middle' });
		return { marks: [words, known], bottom: at };
	}
	const figures = group.parts.map(({ kind, share }, i) =>
		text({ x: columns[i] ?? 0, y: at }, shareCell(share), {
			...cell,
			size: textSize.wide.small,
			weight: kind === 'men' ? 600 : 400
		})
	);
	return { marks: [...figures, known], bottom: at };
}
