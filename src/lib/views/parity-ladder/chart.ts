import type { OriginComparison as Row } from '$lib/analysis/comparison';
import { bottomAxis, dot, interval, remark, rule, seriesGroup, text } from '$lib/plot/marks';
import { ratioScale, type RatioScale } from '$lib/plot/ratio-scale';
import { stackRows } from '$lib/plot/rows';
import type { Box, CursorPoint, Mark, Scene } from '$lib/plot/scene';
import { styleOf, UNRANKED } from '$lib/style/series-style';
import { textWidth } from '$lib/style/text-width';
import { chartWidth, textSize, type ChartWidth } from '$lib/style/typography';
import { absence, axisTitle, dotLabel, tooltip } from './text';
import type { ParityLadder } from './types';

const FRAME = {
	wide: { left: 150, right: 14, top: 52, bottom: 30, row: 44, lift: 0, further: 16 },
	narrow: { left: 12, right: 12, top: 52, bottom: 28, row: 60, lift: 17, further: 16 }
} as const;

/** One row per origin: people let in for every 100 Ukrainians, over the range of all definitions tested. */
export function chart(model: ParityLadder, width: ChartWidth): Scene {
	const frame = FRAME[width];
	const rows = stackRows(
		model.rows,
		({ dots }) => frame.row + (dots.length > 1 ? frame.further : 0),
		frame.top
	);
	const plot = {
		left: frame.left,
		right: chartWidth[width] - frame.right,
		top: frame.top,
		bottom: rows.bottom
	};
	const ratios = model.rows.flatMap(({ dots, range }) => [
		...dots.map(({ parity }) => parity.value),
		...(range ? [range.low, range.high] : [])
	]);
	const scale = ratioScale(ratios, [plot.left, plot.right]);
	const placed = rows.items.map(({ item, top }) =>
		layoutRow(item, top + frame.lift + 30, { width, scale, plot })
	);
	return {
		width: chartWidth[width],
		height: rows.bottom + frame.bottom,
		marks: [
			bottomAxis(plot, scale.ticks, width),
			remark({ x: 0, y: 14 }, axisTitle(model, scale), width),
			...referenceMarks(scale.at(1), plot, width),
			...placed.map(({ marks }) => marks)
		],
		legend: [],
		cursor: placed.flatMap(({ cursor }) => cursor),
		series: model.rows.map(({ origin, originName }) => ({
			id: origin,
			name: originName,
			colour: styleOf(origin).colour
		}))
	};
}

function referenceMarks(at: number, plot: Box, width: ChartWidth): Mark[] {
	const { colour, ink } = styleOf('UKR');
	return [
		rule('vertical', { at, from: plot.top - 8, to: plot.bottom }, { colour, width: 2 }),
		text({ x: at, y: plot.top - 14 }, 'Ukrainian rate', {
			anchor: at > (plot.left + plot.right) / 2 ? 'end' : 'start',
			size: textSize[width].small,
			weight: 600,
			colour: ink
		})
	];
}

interface Room {
	readonly width: ChartWidth;
	readonly scale: RatioScale;
	readonly plot: Box;
}

function layoutRow(row: Row, y: number, room: Room): { marks: Mark; cursor: CursorPoint[] } {
	const { scale, plot, width } = room;
	const { colour } = row.isRanked ? styleOf(row.origin) : UNRANKED;
	const drawn = row.dots.filter(({ people }) => people.value > 0);
	const { range } = row;
	const hasNone = (row.dots[0]?.people.value ?? 0) === 0;
	return {
		marks: seriesGroup(row.origin, [
			...nameMarks(row, y, room),
			...(range && range.low < range.high
				? [
						interval('horizontal', { at: y, from: scale.at(range.low), to: scale.at(range.high) }, colour, {
							width: 2,
							cap: scale.fits(range.low) ? 5 : 0
						})
					]
				: []),
			...drawn.flatMap((_, i) => dotMarks(row, i, y, room)),
			...(hasNone
				? [remark({ x: plot.left + (width === 'wide' ? 6 : 0), y }, absence(row), width, { align: 'middle' })]
				: [])
		]),
		cursor: drawn.map((definition) => ({
			x: scale.at(definition.parity.value),
			y,
			tooltip: tooltip(definition),
			series: row.originName,
			colour
		}))
	};
}

function nameMarks(row: Row, y: number, { width, plot }: Room): Mark[] {
	const size = textSize[width].label;
	const { ink } = row.isRanked ? styleOf(row.origin) : UNRANKED;
	const words = row.dots.length === 1 ? (row.dots[0]?.words ?? '') : '';
	const style = { align: 'middle', size, weight: 600, colour: ink } as const;
	const subtitle = (x: number, at: number) =>
		words ? [remark({ x, y: at }, words, width, { align: 'middle' })] : [];
	if (width === 'wide')
		return [text({ x: 0, y: words ? y - 8 : y }, row.originName, style), ...subtitle(0, y + 10)];
	const top = y - FRAME.narrow.lift - 16;
	const after = plot.left + textWidth(row.originName, { size, weight: 600 }) + 8;
	return [text({ x: plot.left, y: top }, row.originName, style), ...subtitle(after, top)];
}

/** @param i 0 is the way of counting by which the row is sorted; further ones are outlined, with their words below. */
function dotMarks(row: Row, i: number, y: number, { scale, plot, width }: Room): Mark[] {
	const definition = row.dots.filter(({ people }) => people.value > 0)[i];
	if (!definition) return [];
	const size = textSize[width].small;
	const { colour, ink } = definition.isRanked ? styleOf(row.origin) : UNRANKED;
	const hollow = i > 0 || !definition.isRanked;
	const x = scale.at(definition.parity.value);
	const words = dotLabel(definition, row, scale);
	const half = textWidth(words, { size, weight: 600 }) / 2;
	return [
		dot({ x, y }, 6, { colour, shape: styleOf(row.origin).shape }, { hollow, halo: true }),
		text(
			{ x: Math.min(plot.right - half, Math.max(plot.left + half, x)), y: i === 0 ? y - 15 : y + 16 },
			words,
			{ anchor: 'middle', align: 'middle', size, weight: hollow ? 400 : 600, colour: ink }
		)
	];
}
