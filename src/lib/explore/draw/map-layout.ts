import {
	areaOf,
	bordersPath,
	countryPath,
	disputedPath,
	pointOf,
	type MapShapes
} from '$lib/plot/geography/shapes';
import type { MapArea } from '$lib/marks/map';
import { symbolPath } from '$lib/plot/symbol';
import { isOrigin, styleOf } from '$lib/style/series-style';
import { textWidth, wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize } from '$lib/style/typography';
import type { ChartWidth } from '$lib/views/contract';
import { BORDERS } from '$lib/text/borders';
import {
	circleRadius,
	placeNames,
	placeSizes,
	SMALLEST_CIRCLE,
	type PlacedLabel,
	type PlacedSize
} from '$lib/plot/circles';
import { breaksFor, classLabels, classOf, strengthOf, type Breaks } from '$lib/plot/classes';
import { placeKeys, type PlacedKey } from '$lib/plot/legend';
import { isCounted } from '../settings/measures';
import { isTooFew, stylesOf } from './series-style';
import type { ExploreModel, Series } from '../types';
import { valueTooltip } from './tooltips';
import { figureLabel } from '../text/words';

export interface PlacedFigure {
	readonly series: Series;
	readonly x: number;
	readonly y: number;
	/** Radius in pixels of a count's circle; 0 for a shaded country. */
	readonly r: number;
	readonly colour: string;
	readonly tooltip: string;
}

export interface PlacedMap {
	readonly width: number;
	readonly height: number;
	readonly title: readonly string[];
	readonly keys: readonly (PlacedKey<string> & { readonly strength: number })[];
	/** Colour of the shades and of the circles in the legend. */
	readonly colour: string;
	readonly sizes: readonly PlacedSize[];
	readonly left: number;
	readonly top: number;
	readonly land: string;
	readonly borders: string;
	readonly disputed: string;
	readonly areas: readonly (MapArea & { readonly isWithout: boolean })[];
	/** The largest first, so that small circles lie on top. */
	readonly figures: readonly PlacedFigure[];
	readonly labels: readonly PlacedLabel[];
	readonly remark: { readonly y: number; readonly lines: readonly string[] };
}

/** Europe is drawn larger when nothing else is shown. */
const MAP_WIDTH = {
	europe: { wide: 640, narrow: 360 },
	world: { wide: chartWidth.wide, narrow: chartWidth.narrow }
} as const;
/** Square pixels: a shaded country that covers less gets a disc. */
const LEAST_AREA = 45;
const DISC = { wide: 5, narrow: 4 } as const;
const PLAIN = 'var(--accent)';

/** Shapes joined to one figure for each country, in pixels. */
export function mapLayout(model: ExploreModel, shapes: MapShapes, width: ChartWidth): PlacedMap {
	const size = textSize[width].small;
	const full = chartWidth[width];
	const mapWidth = MAP_WIDTH[model.map][width];
	const unit = model.scale.unit.replace(/^people.*$/, 'people');
	const title = wrapText(`${unit}, ${model.scale.overallPeriod}`, full, { size });
	const legendTop = title.length * size * lineHeight + 8;
	const drawn = isCounted(model.settings.measure)
		? circles(model, shapes, width, legendTop)
		: shades(model, shapes, width, legendTop);
	const top = Math.ceil(drawn.bottom + 10);
	const shaded = new Set(drawn.areas.map(({ id }) => id));
	const lines = wrapText(BORDERS, full, { size });
	const remarkTop = top + (shapes.height * mapWidth) / shapes.width + 10;
	return {
		...drawn,
		width: full,
		height: Math.ceil(remarkTop + lines.length * size * lineHeight + 6),
		title,
		left: (full - mapWidth) / 2,
		top,
		land: Object.keys(shapes.countries)
			.filter((country) => !shaded.has(country))
			.map((country) => countryPath(shapes, country, mapWidth))
			.join(''),
		borders: bordersPath(shapes, mapWidth),
		disputed: disputedPath(shapes, mapWidth),
		remark: { y: remarkTop, lines }
	};
}

/** One nationality's own colour where only one is shown. */
function colourOf({ settings }: ExploreModel): string {
	const [only = ''] = settings.origins;
	return settings.by === 'destination' && settings.origins.length === 1 && isOrigin(only)
		? styleOf(only).colour
		: PLAIN;
}

type Drawn = Pick<PlacedMap, 'keys' | 'sizes' | 'areas' | 'figures' | 'labels' | 'colour'> & {
	readonly bottom: number;
};

function circles(model: ExploreModel, shapes: MapShapes, width: ChartWidth, top: number): Drawn {
	const size = textSize[width].small;
	const mapWidth = MAP_WIDTH[model.map][width];
	const styles = stylesOf(model.series, model.settings);
	const valued = model.series.filter(({ overall }) => (overall.result?.value ?? 0) > 0);
	const most = Math.max(1, ...valued.map(({ overall }) => overall.result?.value ?? 0));
	const radius = circleRadius(most, width);
	const colour = colourOf(model);
	const figures = valued.flatMap((series): PlacedFigure[] => {
		const at = pointOf(shapes, series.key, mapWidth);
		if (!at) return [];
		return [
			{
				series,
				...at,
				r: Math.max(SMALLEST_CIRCLE, radius(series.overall.result?.value ?? 0)),
				colour: model.settings.by === 'origin' ? (styles.get(series.key)?.colour ?? colour) : colour,
				tooltip: `${series.label}: ${valueTooltip(series.overall, model)}`
			}
		];
	});
	const sizes = placeSizes(most, radius, { top, size });
	return {
		keys: [],
		sizes,
		areas: [],
		figures,
		labels: placeNames(
			figures.map(({ series, x, y, r }) => ({ name: series.label, x, y, r })),
			width,
			(shapes.height * mapWidth) / shapes.width,
			mapWidth
		),
		colour,
		bottom: top + 2 * (sizes[0]?.r ?? 0)
	};
}

function shades(model: ExploreModel, shapes: MapShapes, width: ChartWidth, top: number): Drawn {
	const size = textSize[width].small;
	const mapWidth = MAP_WIDTH[model.map][width];
	const colour = colourOf(model);
	const shown = model.series.filter(({ key }) => pointOf(shapes, key, mapWidth));
	const isRanked = (series: Series): boolean =>
		series.overall.result !== null && !isTooFew(series, model.settings);
	const breaks = breaksFor(shown.flatMap((one) => (isRanked(one) ? (one.overall.result?.value ?? []) : [])));
	const areas = shown.map((series) => {
		const at = pointOf(shapes, series.key, mapWidth) ?? { x: 0, y: 0 };
		const isDisc = areaOf(shapes, series.key, mapWidth) < LEAST_AREA;
		const value = isRanked(series) ? (series.overall.result?.value ?? null) : null;
		return {
			id: series.key,
			d: isDisc ? symbolPath('circle', at.x, at.y, DISC[width]) : countryPath(shapes, series.key, mapWidth),
			colour: value === null ? 'var(--paper)' : colour,
			opacity: value === null ? 1 : strengthOf(classOf(value, breaks), breaks),
			outline: value === null ? 'var(--rule)' : undefined,
			isWithout: value === null
		};
	});
	const figures = shown.map((series): PlacedFigure => {
		const at = pointOf(shapes, series.key, mapWidth) ?? { x: 0, y: 0 };
		return {
			series,
			...at,
			r: 0,
			colour,
			tooltip: `${series.label}: ${valueTooltip(series.overall, model)}`
		};
	});
	const labels = figures.flatMap(({ series, x, y }): PlacedLabel[] => {
		const { result } = series.overall;
		if (!result || !isRanked(series)) return [];
		const text = figureLabel(result.value, model.scale.significant);
		const room = Math.sqrt(areaOf(shapes, series.key, mapWidth)) * 0.95;
		return room > textWidth(text, { size, weight: 600 }) ? [{ x, y, text, anchor: 'middle' }] : [];
	});
	const legend = placeKeys(keysOf(breaks, areas), { top, width: chartWidth[width], size });
	return {
		keys: legend.keys.map((key) => ({
			...key,
			strength: key.kind === 'none' ? 0 : strengthOf(Number(key.kind), breaks)
		})),
		sizes: [],
		areas,
		figures,
		labels,
		colour,
		bottom: legend.bottom
	};
}

function keysOf(breaks: Breaks, areas: PlacedMap['areas']): (readonly [string, string])[] {
	const isShaded = areas.some(({ isWithout }) => !isWithout);
	return [
		...(isShaded ? classLabels(breaks).map((text, index) => [String(index), text] as const) : []),
		...(areas.some(({ isWithout }) => isWithout) ? [['none', 'no figure, or too few people'] as const] : [])
	];
}
