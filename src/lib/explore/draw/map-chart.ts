import { fitMap } from '$lib/plot/compact';
import { bordersPath, countryPath, disputedPath, type MapShapes } from '$lib/plot/geography/shapes';
import { withShapes } from '$lib/plot/geography/with-shapes';
import { group, remark } from '$lib/plot/make-marks';
import type { MapMark, Scene } from '$lib/plot/scene';
import { wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { BORDERS } from '$lib/text/borders';
import { startSentence } from '$lib/text/words';
import { isCounted } from '../settings/measures';
import { unitOfTotal } from '../text/chart';
import type { ExploreModel } from '../types';
import { circleLayer } from './circle-layer';
import type { MapLayer, MapRoom } from './map-layer';
import { shadeLayer } from './shade-layer';

/** A map of Europe alone is drawn larger. */
const MAP_WIDTH = {
	europe: { wide: 640, narrow: 360 },
	world: { wide: chartWidth.wide, narrow: chartWidth.narrow }
} as const;

/** One figure for each country: counts as circles, ratios as shades. */
export const mapChart = (
	model: ExploreModel,
	width: ChartWidth,
	size: ChartSize = 'full'
): Scene | Promise<Scene> =>
	withShapes(model.map, (shapes) => {
		const draw = (mapWidth: number) => layoutMap(model, shapes, width, mapWidth);
		const widest = MAP_WIDTH[model.map][width];
		return size === 'full' ? draw(widest) : fitMap(draw, widest, width);
	});

export function layoutMap(
	model: ExploreModel,
	shapes: MapShapes,
	width: ChartWidth,
	mapWidth: number = MAP_WIDTH[model.map][width]
): Scene {
	const { scale, settings } = model;
	const full = chartWidth[width];
	const size = textSize[width].small;
	const line = size * lineHeight;
	const [first = '', ...rest] = wrapText(`${unitOfTotal(scale.unit)}, ${scale.overallPeriod}`, full, {
		size
	});
	const title = [startSentence(first), ...rest];
	const room = { model, shapes, width, mapWidth, legendTop: title.length * line + 8 };
	const layer = (isCounted(settings.measure) ? circleLayer : shadeLayer)(room);
	const origin = { x: (full - mapWidth) / 2, y: Math.ceil(layer.legend.bottom + 10) };
	const borders = wrapText(BORDERS, full, { size });
	const bordersTop = origin.y + (shapes.height * mapWidth) / shapes.width + 10;
	return {
		width: full,
		height: Math.ceil(bordersTop + borders.length * line + 6),
		marks: [
			remark({ x: 0, y: 0 }, title, width, { align: 'top' }),
			...layer.legend.marks,
			group([landMark(layer, room), ...layer.marks], { translate: origin }),
			remark({ x: 0, y: bordersTop }, borders, width, { align: 'top' })
		],
		legend: layer.legend.entries,
		cursor: layer.cursor.map((point) => ({ ...point, x: origin.x + point.x, y: origin.y + point.y })),
		series: layer.series,
		noun: 'Map'
	};
}

/** Land except for the countries that the layer colours itself. */
function landMark({ areas }: MapLayer, { shapes, mapWidth }: MapRoom): MapMark {
	const coloured = new Set(areas.map(({ id }) => id));
	return {
		kind: 'map',
		land: Object.keys(shapes.countries)
			.filter((country) => !coloured.has(country))
			.map((country) => countryPath(shapes, country, mapWidth))
			.join(''),
		areas,
		borders: bordersPath(shapes, mapWidth),
		disputed: disputedPath(shapes, mapWidth)
	};
}
