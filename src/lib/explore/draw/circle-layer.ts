import { circleRadius, placeNames, placeSizes, SMALLEST_CIRCLE } from '$lib/plot/circles';
import { text } from '$lib/plot/make-marks';
import type { CircleMark, Mark } from '$lib/plot/scene';
import { textSize } from '$lib/style/typography';
import { locate, mapColour, mapCursor, type MapLayer, type MapRoom } from './map-layer';
import { stylesOf } from './series-style';

const OPACITY = 0.8;

/** Counts as circles whose areas are in proportion to them; the largest first, so that small ones are on top. */
export function circleLayer(room: MapRoom): MapLayer {
	const { model, shapes, width, mapWidth } = room;
	const size = textSize[width].small;
	const valueOf = ({ overall }: (typeof model.series)[number]): number => overall.result?.value ?? 0;
	const counted = model.series.filter((one) => valueOf(one) > 0);
	const most = Math.max(1, ...counted.map(valueOf));
	const radius = circleRadius(most, width);
	const colour = mapColour(model);
	const styleOf = stylesOf(model.series, model.settings);
	const located = locate(counted, room).map((one) => ({
		...one,
		r: Math.max(SMALLEST_CIRCLE, radius(valueOf(one))),
		colour: model.settings.by === 'origin' ? styleOf(one.key).colour : colour
	}));
	const names = placeNames(
		located.map(({ label, at, r }) => ({ name: label, ...at, r })),
		width,
		(shapes.height * mapWidth) / shapes.width,
		mapWidth
	);
	return {
		legend: sizeLegend(most, radius, colour, room),
		areas: [],
		marks: [
			...located.map(({ key, at, r, colour }): CircleMark => ({
				kind: 'circle',
				...at,
				r,
				fill: colour,
				opacity: OPACITY,
				stroke: 'var(--paper)',
				strokeWidth: 0.75,
				data: { figure: key }
			})),
			...names.map((name) =>
				text(name, name.text, { anchor: name.anchor, align: 'middle', size, weight: 600 })
			)
		],
		cursor: located.map((one) => mapCursor(one, model)),
		series: located.map(({ key, label, colour }) => ({ id: key, name: label, colour }))
	};
}

function sizeLegend(
	most: number,
	radius: (value: number) => number,
	colour: string,
	{ width, legendTop }: MapRoom
): MapLayer['legend'] {
	const size = textSize[width].small;
	const sizes = placeSizes(most, radius, { top: legendTop, size });
	return {
		marks: sizes.flatMap(({ x, y, r, text: words }): Mark[] => [
			{ kind: 'circle', x, y, r, fill: colour, opacity: OPACITY },
			text({ x: x + r + 6, y }, words, { align: 'middle', size })
		]),
		entries: sizes.map(({ text }) => ({ id: text, text })),
		bottom: legendTop + 2 * (sizes[0]?.r ?? 0)
	};
}
