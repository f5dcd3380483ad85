import { chartWidth, type ChartWidth } from '$lib/style/typography';
import { group } from '../make-marks';
import { paragraph } from '../paragraph';
import type { CursorPoint, MapArea, Mark, Point } from '../scene';
import { symbolPath } from '../symbol';
import { areaOf, bordersPath, countryPath, disputedPath, pointOf, type MapShapes } from './shapes';

/** Countries smaller than this many square pixels are drawn as discs. */
const LEAST_AREA = 45;

/** The outline of a country, or a disc in place of one too small to see. */
export interface CountryShape {
	/** Path data in pixels of the map. */
	readonly d: string;
	readonly at: Point;
	/** Maximum width in pixels of a label on it. */
	readonly room: number;
}

/**
 * `null` when the map does not include the country.
 * @param disc radius of the disc in pixels.
 */
export function countryShape(
	shapes: MapShapes,
	iso3: string,
	mapWidth: number,
	disc: number
): CountryShape | null {
	const at = pointOf(shapes, iso3, mapWidth);
	if (!at) return null;
	const area = areaOf(shapes, iso3, mapWidth);
	return area < LEAST_AREA
		? { d: symbolPath('circle', at.x, at.y, disc), at, room: 0 }
		: { d: countryPath(shapes, iso3, mapWidth), at, room: Math.sqrt(area) * 0.95 };
}

/** Areas and marks of a map, in pixels from its upper left corner. */
interface MapParts {
	readonly shapes: MapShapes;
	readonly areas: readonly MapArea[];
	/** Drawn over the areas. */
	readonly marks: readonly Mark[];
	readonly cursor: readonly (Point & { readonly tooltip: string })[];
	/** Placed below the map. */
	readonly remark: string;
}

export interface MapLayout {
	readonly marks: readonly Mark[];
	readonly cursor: readonly CursorPoint[];
	/** Height of the whole picture. */
	readonly height: number;
}

/** A map centred in the picture, with text below it. @param top and `mapWidth` in pixels. */
export function layoutMap(
	{ shapes, areas, marks, cursor, remark }: MapParts,
	top: number,
	width: ChartWidth,
	mapWidth: number = chartWidth[width]
): MapLayout {
	const left = (chartWidth[width] - mapWidth) / 2;
	const own = new Set(areas.map(({ id }) => id));
	const below = paragraph(remark, top + (shapes.height * mapWidth) / shapes.width + 10, width);
	const land = Object.keys(shapes.countries)
		.filter((country) => !own.has(country))
		.map((country) => countryPath(shapes, country, mapWidth))
		.join('');
	const borders = bordersPath(shapes, mapWidth);
	const disputed = disputedPath(shapes, mapWidth);
	return {
		marks: [
			group([{ kind: 'map', land, areas, borders, disputed }, ...marks], { translate: { x: left, y: top } }),
			below.mark
		],
		cursor: cursor.map(({ x, y, tooltip }) => ({
			x: left + x,
			y: top + y,
			tooltip,
			series: '',
			colour: 'var(--ink)'
		})),
		height: Math.ceil(below.bottom + 6)
	};
}
