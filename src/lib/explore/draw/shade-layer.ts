import {
	breaksFor,
	classLabels,
	classOf,
	PER_RESIDENT_BREAKS,
	strengthOf,
	type Breaks
} from '$lib/plot/classes';
import { areaOf, countryPath } from '$lib/plot/geography/shapes';
import { layoutLegend, swatchAt, type LegendItem } from '$lib/plot/legend';
import { text } from '$lib/plot/make-marks';
import type { Hatch, MapArea, Mark, Point } from '$lib/plot/scene';
import { symbolPath } from '$lib/plot/symbol';
import { textWidth } from '$lib/style/text-width';
import { chartWidth, textSize } from '$lib/style/typography';
import { NO_SHADE } from '../text/chart';
import { figureLabel } from '../text/words';
import type { Series } from '../types';
import { locate, mapColour, mapCursor, type MapLayer, type MapRoom } from './map-layer';
import { isTooFew } from './series-style';

/** Square pixels: a smaller country is drawn as a disc. */
const LEAST_AREA = 45;
/** Radius of that disc, in pixels. */
const DISC = { wide: 5, narrow: 4 } as const;
const NONE: Hatch = { colour: 'var(--rule)', spacing: 4, width: 0.75, angle: -45 };

type Located = Series & {
	readonly at: Point;
	/** `null` for no figure, or too few people. */ readonly value: number | null;
};

/** Ratios as shades, darker for higher ones; countries without one are hatched. */
export function shadeLayer(room: MapRoom): MapLayer {
	const { model, width } = room;
	const colour = mapColour(model);
	const located = locate(model.series, room).map((one): Located => ({
		...one,
		value: isTooFew(one, model.settings) ? null : (one.overall.result?.value ?? null)
	}));
	const breaks =
		model.settings.measure === 'per-resident'
			? PER_RESIDENT_BREAKS
			: breaksFor(located.flatMap(({ value }) => value ?? []));
	const legend = layoutLegend(legendItems(located, breaks, colour), {
		top: room.legendTop,
		right: chartWidth[width],
		width
	});
	return {
		legend,
		areas: located.map((one) => areaMark(one, breaks, colour, room)),
		marks: located.flatMap((one) => valueMarks(one, room)),
		cursor: located.map((one) => mapCursor(one, model)),
		series: located.map(({ key, label }) => ({ id: key, name: label, colour }))
	};
}

function areaMark(
	{ key, at, value }: Located,
	breaks: Breaks,
	colour: string,
	{ shapes, width, mapWidth }: MapRoom
): MapArea {
	const isDisc = areaOf(shapes, key, mapWidth) < LEAST_AREA;
	const d = isDisc ? symbolPath('circle', at.x, at.y, DISC[width]) : countryPath(shapes, key, mapWidth);
	return value === null
		? { id: key, d, colour: 'var(--paper)', opacity: 1, outline: 'var(--rule)', hatch: NONE }
		: { id: key, d, colour, opacity: strengthOf(classOf(value, breaks), breaks) };
}

/** The figure inside a country, if it is large enough. */
function valueMarks({ key, at, value }: Located, { model, shapes, width, mapWidth }: MapRoom): Mark[] {
	if (value === null) return [];
	const size = textSize[width].small;
	const words = figureLabel(value, model.scale.significant);
	const room = Math.sqrt(areaOf(shapes, key, mapWidth)) * 0.95;
	return room > textWidth(words, { size, weight: 600 })
		? [text(at, words, { anchor: 'middle', align: 'middle', size, weight: 600 })]
		: [];
}

function legendItems(located: readonly Located[], breaks: Breaks, colour: string): LegendItem[] {
	const classes = located.some(({ value }) => value !== null) ? classLabels(breaks) : [];
	return [
		...classes.map((words, index): LegendItem => ({
			id: String(index),
			text: words,
			symbol: (at) => [{ kind: 'rect', ...swatchAt(at), fill: colour, opacity: strengthOf(index, breaks) }]
		})),
		...(located.some(({ value }) => value === null)
			? [
					{
						id: 'none',
						text: NO_SHADE,
						symbol: (at: Point): Mark[] => [
							{ kind: 'rect', ...swatchAt(at), fill: NONE, stroke: 'var(--rule)', strokeWidth: 0.75 }
						]
					}
				]
			: [])
	];
}
