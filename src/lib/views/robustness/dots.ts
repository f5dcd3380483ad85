import { group as groupBy } from 'd3-array';
import { layoutLegend } from '$lib/plot/legend';
import { dot, interval, remark, text } from '$lib/plot/make-marks';
import { widenedRatioScale, type RatioScale } from '$lib/plot/ratio-scale';
import type { CursorPoint, Mark, Point as Place } from '$lib/plot/scene';
import { styleOf, UNRANKED } from '$lib/style/series-style';
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
/** Position of the line at the Ukrainian rate. */
export const REFERENCE = { colour: ukraine.colour, width: 2 };

export const parityLabel = (at: Place, anchor: 'start' | 'end', width: ChartWidth): Mark =>
	text(at, PARITY, { anchor, size: textSize[width].small, weight: 600, colour: ukraine.ink });

/** The later beginning first. */
export const inRow = (points: readonly Point[]): Point[] =>
	[...points].sort((a, b) => yearIn(b.caseId) - yearIn(a.caseId));

/** Identifiers of onsets end in the year. */
const yearIn = (caseId: string): number => Number(/\d{4}$/.exec(caseId)?.[0] ?? 0);

/** Line height of the legend, in pixels. */
const LEGEND_LINE = 20;
/** Indent of the legend text, in pixels. */
const INDENT = 18;

/** Legend of the dots that share a row. @param top in pixels. */
export function legendOf(model: Robustness, width: ChartWidth, top: number) {
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
	const items = entries.map(({ id, text, colour, hollow }) => ({
		id,
		text,
		symbol: ({ x, y }: Place) => [dot({ x: x + 7, y }, 5, { colour, shape: own.shape }, { hollow })]
	}));
	return layoutLegend(items, {
		...{ top: top - LEGEND_LINE / 2, middle: LEGEND_LINE / 2, right: chartWidth[width], pitch: LEGEND_LINE },
		...{ indent: INDENT, width, wrap: true, style: { colour: 'var(--muted)' } }
	});
}

export interface PointLayout {
	readonly marks: readonly Mark[];
	readonly cursor: CursorPoint;
}

interface PointRoom {
	readonly scale: Scale;
	readonly width: ChartWidth;
	/** A second way of counting in the same row. */
	readonly isFurther: boolean;
	/** Clears the background around the dot. */
	readonly halo: boolean;
	readonly series: string;
	/** The clickable area. */
	readonly area: NonNullable<CursorPoint['link']>['area'];
}

export function layoutPoint(point: Point, { x, y }: Place, room: PointRoom): PointLayout {
	const { scale, width, series, area } = room;
	const own = styleOf(point.origin);
	const colour = point.isRanked ? own.colour : UNRANKED.colour;
	const [from, to] = [scale.at(point.parity.low), scale.at(point.parity.high)];
	const dash = point.specification.isLowerBound ? '3 2' : undefined;
	const bounds = interval('horizontal', { at: y, from, to }, colour, { cap: 3, dash });
	const middle = { anchor: 'middle', align: 'middle' } as const;
	const hollow = room.isFurther || !point.isRanked;
	const symbol =
		point.people.value === 0
			? remark({ x, y }, '0', width, middle)
			: dot({ x, y }, 5, { colour, shape: own.shape }, { hollow, halo: room.halo });
	const hasBounds = point.parity.value > 0 && Math.abs(to - from) >= 2;
	return {
		marks: [...(hasBounds ? [bounds] : []), symbol],
		cursor: { x, y, tooltip: tooltip(point), series, colour, link: { to: point.link, label: LINK, area } }
	};
}
