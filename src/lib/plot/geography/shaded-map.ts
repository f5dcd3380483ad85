import { textWidth } from '$lib/style/text-width';
import { chartWidth, textSize, type ChartWidth } from '$lib/style/typography';
import { classItems, classOf, strengthOf, type Breaks } from '../classes';
import { layoutLegend, swatchItem, type LegendItem, type SwatchFill } from '../legend';
import { text } from '../make-marks';
import type { MapArea, Scene } from '../scene';
import { countryShape, layoutMap } from './map-layout';
import type { MapShapes } from './shapes';

/** Pale strokes over a colour. */
const STRIPES = { colour: 'var(--paper)', background: 'none', width: 1.25 } as const;
const NOTHING = { colour: 'var(--rule)', spacing: 4, width: 0.75, angle: -45 } as const;
/** Opacity of the swatch that explains the stripes, 0–1. */
const STRIPED = 0.6;

/** A country with the value of its shade. */
export interface ShadedCountry {
	readonly id: string;
	/** Determines the shade; a country without a value is outlined, or hatched when nothing is known. */
	readonly value: number | 'outlined' | 'hatched';
	/** Draws stripes over the shade. */
	readonly isStriped: boolean;
	/** Drawn where there is room. */
	readonly label: string;
	readonly tooltip: string;
}

interface ShadedMap {
	readonly shapes: MapShapes;
	readonly countries: readonly ShadedCountry[];
	readonly colour: string;
	/** The same for all maps that readers compare. */
	readonly breaks: Breaks;
	/** Labels of the fills that are not shades. */
	readonly legend: Readonly<Record<'striped' | 'outlined' | 'hatched', string>>;
	/** Placed below the map. */
	readonly remark: string;
}

interface MapRoom {
	/** Top of the legend, in pixels. */
	readonly top: number;
	readonly width: ChartWidth;
	readonly mapWidth: number;
	/** Radius of the disc in place of a country that is too small, in pixels. */
	readonly disc: number;
}

/** Countries shaded in one colour by classes of their values. */
export function shadedMap(
	{ shapes, countries, colour, breaks, legend, remark }: ShadedMap,
	{ top, width, mapWidth, disc }: MapRoom
): Omit<Scene, 'series'> {
	const size = textSize[width].small;
	const placed = countries.flatMap((country) => {
		const shape = countryShape(shapes, country.id, mapWidth, disc);
		return shape ? [{ ...country, ...shape }] : [];
	});
	const items = [
		...(placed.some(({ value }) => typeof value === 'number') ? classItems(breaks, colour) : []),
		...fillItems(placed, colour, legend)
	];
	const explained = layoutLegend(items, { top, right: chartWidth[width], width });
	const map = layoutMap(
		{
			shapes,
			areas: placed.map((country) => areaOf(country, breaks, colour)),
			marks: placed.flatMap(({ at, room, label }) =>
				room > textWidth(label, { size, weight: 600 })
					? [text(at, label, { anchor: 'middle', align: 'middle', size, weight: 600 })]
					: []
			),
			cursor: placed.map(({ at, tooltip }) => ({ ...at, tooltip })),
			remark
		},
		explained.bottom + 10,
		width,
		mapWidth
	);
	return {
		width: chartWidth[width],
		height: map.height,
		marks: [...explained.marks, ...map.marks],
		legend: explained.entries,
		cursor: map.cursor,
		noun: 'Map'
	};
}

function areaOf(
	{ id, d, value, isStriped }: ShadedCountry & { readonly d: string },
	breaks: Breaks,
	colour: string
): MapArea {
	if (typeof value === 'number') {
		const opacity = strengthOf(classOf(value, breaks), breaks);
		return { id, d, colour, opacity, hatch: isStriped ? STRIPES : undefined };
	}
	const hatch = value === 'hatched' ? NOTHING : undefined;
	return { id, d, colour: 'var(--paper)', opacity: 1, outline: 'var(--rule)', hatch };
}

function fillItems(
	countries: readonly ShadedCountry[],
	colour: string,
	words: ShadedMap['legend']
): LegendItem[] {
	const item = (id: keyof typeof words, ...fills: readonly SwatchFill[]) =>
		swatchItem({ id, text: words[id] }, ...fills);
	const outline = { stroke: 'var(--rule)', strokeWidth: 0.75 };
	const isFilled = (fill: ShadedCountry['value']) => countries.some(({ value }) => value === fill);
	return [
		...(countries.some(({ isStriped }) => isStriped)
			? [item('striped', { fill: colour, opacity: STRIPED }, { fill: STRIPES })]
			: []),
		...(isFilled('outlined') ? [item('outlined', { fill: 'var(--paper)', ...outline })] : []),
		...(isFilled('hatched') ? [item('hatched', { fill: NOTHING, ...outline })] : [])
	];
}
