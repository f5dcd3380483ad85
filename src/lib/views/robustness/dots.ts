import { group as groupBy } from 'd3-array';
import { layoutLegend } from '$lib/plot/legend';
import { dot, interval, remark, text } from '$lib/plot/make-marks';
import { widenedRatioScale, type RatioScale } from '$lib/plot/ratio-scale';
import type { CursorPoint, Direction, Mark, Point as Place } from '$lib/plot/scene';
import { styleOf, UNRANKED } from '$lib/style/series-style';
import { wrapText } from '$lib/style/text-width';
import { chartWidth, textSize, type ChartWidth } from '$lib/style/typography';
import { legendWords, LINK, PARITY, tooltip } from './text';
import type { Point, Robustness } from './types';

export type Scale = Pick<RatioScale, 'at' | 'ticks'>;

export const scaleOf = ({ points }: Robustness, range: readonly [number, number]): Scale =>
	widenedRatioScale(
		points.flatMap(({ parity }) => [parity.low, parity.value, parity.high]),
		range
	);

const ukraine = styleOf('UKR');
/** Of the line at the Ukrainian rate. */
export const REFERENCE = { colour: ukraine.colour, width: 2 };

export const parityLabel = (at: Place, anchor: 'start' | 'end', width: ChartWidth): Mark =>
	text(at, PARITY, { anchor, size: textSize[width].small, weight: 600, colour: ukraine.ink });

/** The later beginning first; without the evacuation before with it. */
export const inRow = (points: readonly Point[]): Point[] =>
	[...points].sort(
		(a, b) =>
			Number(a.specification.straddling === 'inside') - Number(b.specification.straddling === 'inside') ||
			yearIn(b.caseId) - yearIn(a.caseId)
	);

/** Identifiers of onsets end in the year. */
const yearIn = (caseId: string): number => Number(/\d{4}$/.exec(caseId)?.[0] ?? 0);

/** From line to line of the legend, in pixels. */
const LEGEND_LINE = 20;
/** Of its words. */
const INDENT = 18;

/** Which of the dots that share a row is which. */
export function legendOf(model: Robustness) {
	const rows = groupBy(model.points, ({ tier, specification, denominator }) =>
		[tier, specification.window, denominator].join(' ')
	);
	const shared = [...rows.values()].filter((row) => row.length > 1).map(inRow);
	const { first, further, unranked } = legendWords(shared, model);
	const own = styleOf(model.origin);
	const entries = [
		{ id: 'first', text: first, colour: own.colour, hollow: false },
		{ id: 'further', text: further, colour: own.colour, hollow: true },
		{ id: 'unranked', text: unranked, colour: UNRANKED.colour, hollow: true }
	].filter(({ text }) => text !== '');
	// One item a line, the symbol at the first line of each entry.
	const lines = entries.flatMap(({ id, text, colour, hollow }) =>
		wrapText(text, chartWidth.narrow - INDENT - 4, { size: textSize.narrow.small }).map((words, i) => ({
			id,
			text: words,
			symbol: ({ x, y }: Place) =>
				i === 0 ? [dot({ x: x + 7, y: y - 4 }, 5, { colour, shape: own.shape }, { hollow })] : []
		}))
	);
	const room = { top: 44, middle: 0, right: 0, pitch: LEGEND_LINE, indent: INDENT, width: 'narrow' } as const;
	const { marks } = layoutLegend(lines, { ...room, style: { colour: 'var(--muted)', align: 'baseline' } });
	const height = lines.length * LEGEND_LINE;
	return { marks, height, entries: entries.map(({ id, text }) => ({ id, text })) };
}

export interface PointLayout {
	readonly marks: readonly Mark[];
	readonly cursor: CursorPoint;
}

interface PointRoom {
	readonly scale: Scale;
	readonly direction: Direction;
	/** A second way of counting in the same row. */
	readonly isFurther: boolean;
	readonly series: string;
	/** What can be pressed. */
	readonly area: NonNullable<CursorPoint['link']>['area'];
}

export function layoutPoint(point: Point, { x, y }: Place, room: PointRoom): PointLayout {
	const { scale, direction, series, area } = room;
	const isWide = direction === 'vertical';
	const own = styleOf(point.origin);
	const colour = point.isRanked ? own.colour : UNRANKED.colour;
	const [from, to] = [scale.at(point.parity.low), scale.at(point.parity.high)];
	const dash = point.specification.isLowerBound ? '3 2' : undefined;
	const bounds = interval(direction, { at: isWide ? x : y, from, to }, colour, { cap: 3, dash });
	const middle = { anchor: 'middle', align: 'middle' } as const;
	const hollow = room.isFurther || !point.isRanked;
	const symbol =
		point.people.value === 0
			? remark({ x, y: isWide ? y + 7 : y }, '0', isWide ? 'wide' : 'narrow', middle)
			: dot({ x, y }, isWide ? 4 : 5, { colour, shape: own.shape }, { hollow, halo: !isWide });
	const hasBounds = point.parity.value > 0 && Math.abs(to - from) >= 2;
	return {
		marks: [...(hasBounds ? [bounds] : []), symbol],
		cursor: { x, y, tooltip: tooltip(point), series, colour, link: { to: point.link, label: LINK, area } }
	};
}
