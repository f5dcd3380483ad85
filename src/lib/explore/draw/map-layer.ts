import { pointOf, type MapShapes } from '$lib/plot/geography/shapes';
import type { CursorPoint, LegendEntry, MapArea, Mark, Point, SeriesName } from '$lib/plot/scene';
import { isOrigin, styleOf } from '$lib/style/series-style';
import type { ChartWidth } from '$lib/style/typography';
import type { ExploreModel, Series } from '../types';
import { valueTooltip } from './tooltips';

/** Inputs for laying out a layer of figures. */
export interface MapRoom {
	readonly model: ExploreModel;
	readonly shapes: MapShapes;
	readonly width: ChartWidth;
	/** Pixels. */
	readonly mapWidth: number;
	/** Top of the legend in the picture. */
	readonly legendTop: number;
}

/** The figures on a map with their legend. Positions are relative to the map, except for the legend. */
export interface MapLayer {
	/** In pixels of the picture. */
	readonly legend: {
		readonly marks: readonly Mark[];
		readonly entries: readonly LegendEntry[];
		readonly bottom: number;
	};
	readonly areas: readonly MapArea[];
	/** Drawn above the land. */
	readonly marks: readonly Mark[];
	readonly cursor: readonly CursorPoint[];
	readonly series: readonly SeriesName[];
}

/** Series of countries on the map, with their positions. */
export const locate = (
	series: readonly Series[],
	{ shapes, mapWidth }: MapRoom
): (Series & { readonly at: Point })[] =>
	series.flatMap((one) => {
		const at = pointOf(shapes, one.key, mapWidth);
		return at ? [{ ...one, at }] : [];
	});

/** The colour of the nationality if the map draws only one. */
export function mapColour({ settings: { by, origins } }: ExploreModel): string {
	const [only = ''] = origins;
	return by === 'destination' && origins.length === 1 && isOrigin(only)
		? styleOf(only).colour
		: 'var(--accent)';
}

/** A country on the map. The cursor is ink: the colour of the map would hide it. */
export const mapCursor = (
	{ label, overall, at }: Series & { readonly at: Point },
	model: ExploreModel
): CursorPoint => ({
	...at,
	tooltip: `${label}: ${valueTooltip(overall, model)}`,
	series: '',
	colour: 'var(--ink)'
});
