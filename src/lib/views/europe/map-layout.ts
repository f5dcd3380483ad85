import {
	areaOf,
	bordersPath,
	countryPath,
	disputedPath,
	pointOf,
	type MapShapes
} from '$lib/plot/geography/shapes';
import { formatExact } from '$lib/text/numbers';
import { symbolPath } from '$lib/plot/symbol';
import { textWidth, wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize } from '$lib/style/typography';
import type { ChartWidth } from '../contract';
import { placeKeys, type PlacedKey } from '$lib/plot/legend';
import { breaksFor, classLabels, classOf, strengthOf, type Breaks } from '$lib/plot/classes';
import { countRecorded, rateText } from './finding';
import type { Host } from './hosts';
import { BORDERS } from './notes';
import type { Europe } from './series';

/** How a country is filled. */
export interface PlacedCountry {
	readonly host: Host;
	readonly d: string;
	readonly fill: 'class' | 'outline' | 'no figure';
	readonly strength: number;
	/** Pale strokes over the colour: at least half of those protected have a temporary status. */
	readonly isHatched: boolean;
	readonly label: { readonly x: number; readonly y: number; readonly text: string } | null;
	readonly at: { readonly x: number; readonly y: number };
	readonly reading: string;
}

export type MapKey = 'outline' | 'no figure' | 'temporary' | `class ${number}`;

export interface PlacedMap {
	readonly width: number;
	readonly height: number;
	readonly title: string;
	readonly keys: readonly (PlacedKey<MapKey> & { readonly strength: number })[];
	/** Where the map begins. */
	readonly left: number;
	readonly top: number;
	readonly land: string;
	readonly borders: string;
	readonly disputed: string;
	readonly countries: readonly PlacedCountry[];
	readonly remark: { readonly y: number; readonly lines: readonly string[] };
}

const MAP_WIDTH = { wide: 640, narrow: 360 } as const;
/** Smaller numbers have no room on a map; the reader of points and the table print them. */
const LEAST_PRINTED = 0.01;
/** Square pixels: what is smaller gets a disc in its class. */
const LEAST_AREA = 45;
const DISC = { wide: 5.5, narrow: 4.5 } as const;

/** Shapes joined to figures by country code, in pixels. */
export function mapLayout(model: Europe, shapes: MapShapes, width: ChartWidth): PlacedMap {
	const size = textSize[width];
	const full = chartWidth[width];
	const mapWidth = MAP_WIDTH[width];
	const ranked = model.hosts.flatMap(({ standing, rate }) =>
		standing === 'ranked' && rate.defined ? [rate.value] : []
	);
	const breaks = breaksFor(ranked);
	const countries = model.hosts.flatMap((host) => placeCountry(host, shapes, breaks, width) ?? []);
	const legend = placeKeys(entriesOf(countries, breaks, ranked.length > 0), {
		top: size.small + 10,
		width: full,
		size: size.small
	});
	const top = legend.bottom + 10;
	const coloured = new Set(model.hosts.map(({ country }) => country));
	const lines = wrapText(BORDERS, full, { size: size.small });
	const mapHeight = (shapes.height * mapWidth) / shapes.width;
	const remarkTop = top + mapHeight + 10;
	return {
		width: full,
		height: Math.ceil(remarkTop + lines.length * size.small * lineHeight + 6),
		title: `${model.counted === 'waiting' ? 'Protected or waiting' : 'Protected'} people from ${model.originName}, per 1,000 residents`,
		keys: legend.keys.map((key) => ({ ...key, strength: keyStrength(key.kind, breaks) })),
		left: (full - mapWidth) / 2,
		top,
		land: Object.keys(shapes.countries)
			.filter((country) => !coloured.has(country))
			.map((country) => countryPath(shapes, country, mapWidth))
			.join(''),
		borders: bordersPath(shapes, mapWidth),
		disputed: disputedPath(shapes, mapWidth),
		countries,
		remark: { y: remarkTop, lines }
	};
}

function placeCountry(
	host: Host,
	shapes: MapShapes,
	breaks: Breaks,
	width: ChartWidth
): PlacedCountry | null {
	const mapWidth = MAP_WIDTH[width];
	const at = pointOf(shapes, host.country, mapWidth);
	if (!at) return null;
	const area = areaOf(shapes, host.country, mapWidth);
	const isDisc = area < LEAST_AREA;
	const strength =
		host.standing === 'ranked' && host.rate.defined
			? strengthOf(classOf(host.rate.value, breaks), breaks)
			: 0;
	const fill = host.standing === 'ranked' ? 'class' : host.standing === 'no figure' ? 'no figure' : 'outline';
	const text = labelOf(host);
	const fits =
		!isDisc && Math.sqrt(area) * 0.95 > textWidth(text, { size: textSize[width].small, weight: 600 });
	return {
		host,
		d: isDisc ? symbolPath('circle', at.x, at.y, DISC[width]) : countryPath(shapes, host.country, mapWidth),
		fill,
		strength,
		isHatched: fill === 'class' && isMostlyTemporary(host),
		label: fits ? { ...at, text } : null,
		at,
		reading: readingOf(host)
	};
}

function labelOf(host: Host): string {
	if (host.standing === 'ranked')
		return host.rate.defined && host.rate.value < LEAST_PRINTED ? `<${LEAST_PRINTED}` : rateText(host);
	if (host.standing === 'no figure') return '–';
	return host.standing === 'none recorded' ? '0' : '<10';
}

export const isMostlyTemporary = ({ temporary, protectedPeople }: Host): boolean =>
	temporary !== null &&
	protectedPeople !== null &&
	temporary.people.value > 0 &&
	temporary.people.value >= protectedPeople.value / 2;

function readingOf(host: Host): string {
	const { name, people, temporary, standing } = host;
	if (standing === 'no figure') return `${name}: no figure`;
	const count = people?.value ?? 0;
	if (standing !== 'ranked')
		return `${name}: ${countRecorded(count)}${count > 0 ? ', too few to colour' : ''}`;
	const part =
		temporary && temporary.people.value > 0
			? `, ${formatExact(temporary.people.value)} of them with a temporary status`
			: '';
	return `${name}: ${rateText(host)} per 1,000 residents (${formatExact(count)} people${part})`;
}

function entriesOf(
	countries: readonly PlacedCountry[],
	breaks: Breaks,
	hasClasses: boolean
): (readonly [MapKey, string])[] {
	const shows = (fill: PlacedCountry['fill']) => countries.some((country) => country.fill === fill);
	return [
		...(hasClasses ? classLabels(breaks).map((text, i) => [`class ${i}`, text] as const) : []),
		...(countries.some(({ isHatched }) => isHatched)
			? [['temporary', 'hatched: mostly temporary'] as const]
			: []),
		...(shows('outline') ? [['outline', 'none or fewer than ten'] as const] : []),
		...(shows('no figure') ? [['no figure', 'no figure'] as const] : [])
	];
}

const keyStrength = (kind: MapKey, breaks: Breaks): number =>
	kind.startsWith('class ')
		? strengthOf(Number(kind.slice(6)), breaks)
		: kind === 'temporary'
			? KEY_STRENGTH
			: 0;

/** Of the swatch that shows the strokes alone. */
const KEY_STRENGTH = 0.6;
