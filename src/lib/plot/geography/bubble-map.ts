import { chartWidth, textSize, type ChartWidth } from '$lib/style/typography';
import { commonRadius, COMMON_SCALE, placeNames, placeSizes, SMALLEST_CIRCLE } from '../circles';
import { layoutLegend, type LegendItem } from '../legend';
import { text } from '../make-marks';
import type { Hatch, MapArea, Mark, Scene } from '../scene';
import { symbolPath } from '../symbol';
import { layoutMap } from './map-layout';
import { pointOf, type MapShapes } from './shapes';

/** 0–1. */
export const CIRCLE_OPACITY = 0.8;

/** A country with the number to which the area of its circle is proportional. */
export interface Bubble {
	readonly id: string;
	readonly name: string;
	readonly value: number;
	/** Drawn over the colour. */
	readonly hatch?: Hatch | undefined;
	readonly tooltip: string;
}

interface BubbleMap {
	readonly shapes: MapShapes;
	/** The largest first, so that small circles lie on top. */
	readonly bubbles: readonly Bubble[];
	readonly colour: string;
	/** Coloured countries under the circles. */
	readonly areas: readonly MapArea[];
	/** Legend items placed before the circles of round numbers. */
	readonly items: readonly LegendItem[];
	/** Placed below the map. */
	readonly remark: string;
}

/** Circles on the countries of a map, on one scale for all nationalities. @param top of the legend, in pixels. */
export function bubbleMap(
	{ shapes, bubbles, colour, areas, items, remark }: BubbleMap,
	top: number,
	width: ChartWidth,
	mapWidth: number = chartWidth[width]
): Omit<Scene, 'series'> {
	const full = chartWidth[width];
	const size = textSize[width].small;
	const radius = commonRadius(width);
	const circles = bubbles.flatMap((bubble) => {
		const at = pointOf(shapes, bubble.id, mapWidth);
		return at ? [{ ...bubble, ...at, r: radius(bubble.value) }] : [];
	});
	const legend = layoutLegend(items, { top, right: full, width });
	const sizes = placeSizes(COMMON_SCALE.people, radius, { top: legend.bottom + 8, size });
	const names = placeNames(circles, width, (shapes.height * mapWidth) / shapes.width, mapWidth);
	const map = layoutMap(
		{
			shapes,
			areas,
			marks: [
				...circles.flatMap((circle) => circleMarks(circle, colour)),
				...names.map((name) =>
					text(name, name.text, { anchor: name.anchor, align: 'middle', size, weight: 600 })
				)
			],
			cursor: circles,
			remark
		},
		Math.ceil(legend.bottom + 8 + 2 * (sizes[0]?.r ?? 0) + 10),
		width,
		mapWidth
	);
	const sizeMarks = sizes.flatMap(({ x, y, r, text: words }): Mark[] => [
		{ kind: 'circle', x, y, r, fill: colour, opacity: CIRCLE_OPACITY },
		text({ x: x + r + 6, y }, words, { align: 'middle', size })
	]);
	return {
		width: full,
		height: map.height,
		marks: [...legend.marks, ...sizeMarks, ...map.marks],
		legend: legend.entries,
		cursor: map.cursor,
		noun: 'Map'
	};
}

function circleMarks(
	{ id, x, y, r, hatch }: Bubble & { readonly x: number; readonly y: number; readonly r: number },
	colour: string
): Mark[] {
	const d = symbolPath('circle', x, y, Math.max(SMALLEST_CIRCLE, r));
	const edge = { stroke: 'var(--paper)', strokeWidth: 0.75 };
	return [
		{ kind: 'path', d, fill: colour, opacity: CIRCLE_OPACITY, ...edge, data: { bubble: id } },
		...(hatch ? [{ kind: 'path', d, fill: hatch } as const] : [])
	];
}
