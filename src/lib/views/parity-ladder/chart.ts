import type { OriginComparison as Row, TracedDefinition } from '$lib/analysis/comparison/comparison';
import type { Interval } from '$lib/metrics/interval';
import { chartOfRows } from '$lib/plot/compact';
import { bottomAxis, dot, interval, remark, rule, seriesGroup, text } from '$lib/plot/make-marks';
import { ratioScale, type RatioScale } from '$lib/plot/ratio-scale';
import { rowName } from '$lib/plot/row-name';
import { stackRows } from '$lib/plot/rows';
import type { Box, CursorPoint, Mark, Scene } from '$lib/plot/scene';
import { seriesNames } from '$lib/plot/series-names';
import { styleOf, UNRANKED } from '$lib/style/series-style';
import { textWidth, wrapText } from '$lib/style/text-width';
import { chartWidth, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { moreRows } from '$lib/text/left-out';
import { absence, axisTitle, dotLabel, tooltip } from './text';
import type { ParityLadder } from './types';

const FRAME = {
	full: {
		wide: { left: 150, right: 14, top: 52, bottom: 30, row: 44, lift: 0, further: 16 },
		narrow: { left: 12, right: 12, top: 52, bottom: 28, row: 60, lift: 17, further: 16 }
	},
	compact: {
		wide: { left: 150, right: 14, top: 50, bottom: 28, row: 40, lift: -2, further: 16 },
		narrow: { left: 92, right: 12, top: 50, bottom: 28, row: 40, lift: -2, further: 16 }
	}
} as const;

/** One row per origin: people let in for every 100 Ukrainians, over the range of all definitions tested. */
export const chart = chartOfRows('rows', ladder, {
	rankOf: ({ isReference }, i) => (isReference ? -1 : i),
	leftOut: (count) => moreRows(count, 'country of origin', 'countries of origin')
});

function ladder(model: ParityLadder, width: ChartWidth, size: ChartSize): Scene {
	const frame = FRAME[size][width];
	const heightOf = ({ dots }: Row) => frame.row + (dots.length > 1 ? frame.further : 0);
	const rows = stackRows(model.rows, heightOf, frame.top);
	const { top } = frame;
	const isBeside = width === 'wide' || size === 'compact';
	const names = isBeside
		? Math.max(
				0,
				...model.rows
					.flatMap((row) => wordsOf(row) ?? [])
					.map((words) => textWidth(words, { size: textSize[width].small }))
			)
		: 0;
	const left = Math.max(frame.left, names + 12);
	const plot = { left, right: chartWidth[width] - frame.right, top, bottom: rows.bottom };
	const ratios = model.rows.flatMap(({ dots, range }) => [
		...dots.map(({ parity }) => parity.value),
		...(range ? [range.low, range.high] : [])
	]);
	const scale = ratioScale(ratios, [plot.left, plot.right]);
	const placed = rows.items.map(({ item, top }) =>
		layoutRow(item, top + frame.lift + 30, { width, size, isBeside, scale, plot })
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
		series: seriesNames(model.rows)
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

const hueOf = (origin: string, isRanked: boolean) => (isRanked ? styleOf(origin) : UNRANKED);

interface Room {
	readonly width: ChartWidth;
	readonly size: ChartSize;
	/** Names are in the margin. */
	readonly isBeside: boolean;
	readonly scale: RatioScale;
	readonly plot: Box;
}

function layoutRow(row: Row, y: number, room: Room): { marks: Mark; cursor: CursorPoint[] } {
	const { scale, plot, width, isBeside } = room;
	const { colour } = hueOf(row.origin, row.isRanked);
	const drawn = row.dots.filter(({ people }) => people.value > 0);
	const { range } = row;
	const rangeMark = ({ low, high }: Interval): Mark => {
		const style = { width: 2, cap: scale.fits(low) ? 5 : 0 };
		return interval('horizontal', { at: y, from: scale.at(low), to: scale.at(high) }, colour, style);
	};
	const left = plot.left + (isBeside ? 6 : 0);
	const hasNone = (row.dots[0]?.people.value ?? 0) === 0;
	return {
		marks: seriesGroup(row.origin, [
			...nameMarks(row, y, room),
			...(range && range.low < range.high ? [rangeMark(range)] : []),
			...drawn.flatMap((definition, i) => dotMarks(definition, i > 0, row, y, room)),
			...(hasNone
				? [remark({ x: left, y }, reasonLines(row, plot.right - left, room), width, { align: 'middle' })]
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

/** Why a row has no dot; without its second half in compact rows, which have one line. */
function reasonLines(row: Row, across: number, { width, size }: Room): string[] {
	const [first = '', ...rest] = absence(row).split(':');
	const words = size === 'full' ? [first, ...rest].join(':') : first;
	return wrapText(words, across, { size: textSize[width].small });
}

/** Text with the name: which definition its only dot has. */
const wordsOf = ({ dots }: Row): string | undefined => (dots.length === 1 ? dots[0]?.words : '');

function nameMarks(row: Row, y: number, { width, isBeside, plot }: Room): Mark[] {
	const { origin, originName, isRanked } = row;
	const name = { isBeside, name: originName, words: wordsOf(row), ink: hueOf(origin, isRanked).ink };
	const at = isBeside ? { x: 0, y } : { x: plot.left, y: y - FRAME.full.narrow.lift - 16 };
	return rowName(name, at, width);
}

/** @param isFurther Whether it is not the way of counting that sorts the row: outlined, with its text below. */
function dotMarks(definition: TracedDefinition, isFurther: boolean, row: Row, y: number, room: Room): Mark[] {
	const { scale, plot, width } = room;
	const size = textSize[width].small;
	const { colour, ink } = hueOf(row.origin, definition.isRanked);
	const hollow = isFurther || !definition.isRanked;
	const x = scale.at(definition.parity.value);
	const words = dotLabel(definition, row, scale);
	const half = textWidth(words, { size, weight: 600 }) / 2;
	const middle = Math.min(plot.right - half, Math.max(plot.left + half, x));
	const label = { x: middle, y: isFurther ? y + 16 : y - 15 };
	return [
		dot({ x, y }, 6, { colour, shape: styleOf(row.origin).shape }, { hollow, halo: true }),
		text(label, words, { anchor: 'middle', align: 'middle', size, weight: hollow ? 400 : 600, colour: ink })
	];
}
