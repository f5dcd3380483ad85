import { formatExact } from '$lib/text/numbers';
import { bordersPath, countryPath, disputedPath, pointOf, type MapShapes } from '$lib/plot/geography/shapes';
import { symbolPath } from '$lib/plot/symbol';
import { wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize } from '$lib/style/typography';
import type { ChartWidth } from '../contract';
import { BORDERS } from '$lib/text/borders';
import {
	circleRadius,
	placeNames,
	placeSizes,
	SMALLEST_CIRCLE,
	type PlacedLabel,
	type PlacedSize
} from '$lib/plot/circles';
import { placeKeys, type PlacedKey } from '$lib/plot/legend';
import { titleOf } from './bars';
import type { Country } from './countries';
import { isMostlyTemporary } from './figures';
import { perThousand, ZONE_WORDS } from './finding';
import type { Hosts } from './series';

export interface PlacedBubble {
	readonly country: Country;
	readonly x: number;
	readonly y: number;
	readonly d: string;
	/** At least half of the people counted are there for a limited time. */
	readonly isHatched: boolean;
	readonly reading: string;
}

export type MapKey = 'temporary' | 'neighbour' | 'origin';

export interface PlacedMap {
	readonly width: number;
	readonly height: number;
	readonly title: readonly string[];
	readonly keys: readonly PlacedKey<MapKey>[];
	/** Circles of round numbers of people, their feet on one line. */
	readonly sizes: readonly PlacedSize[];
	readonly top: number;
	readonly land: string;
	readonly borders: string;
	readonly disputed: string;
	readonly neighbours: readonly { readonly id: string; readonly d: string }[];
	readonly origin: string;
	readonly bubbles: readonly PlacedBubble[];
	readonly labels: readonly PlacedLabel[];
	readonly remark: { readonly y: number; readonly lines: readonly string[] };
}

/** Circles by area, the largest first, so that small ones lie on top. */
export function mapLayout(model: Hosts, shapes: MapShapes, width: ChartWidth): PlacedMap {
	const size = textSize[width];
	const full = chartWidth[width];
	const ranked = model.countries.filter(({ standing }) => standing === 'ranked');
	const most = ranked[0]?.people.counted.value ?? 1;
	const radius = circleRadius(most, width);
	const title = wrapText(titleOf(model), full, { size: size.small });
	const neighbours = model.rows[0]?.neighbours ?? [];
	const bubbles = ranked.flatMap((country): PlacedBubble[] => {
		const at = pointOf(shapes, country.country, full);
		if (!at) return [];
		const r = Math.max(SMALLEST_CIRCLE, radius(country.people.counted.value));
		return [
			{
				country,
				...at,
				d: symbolPath('circle', at.x, at.y, r),
				isHatched: isMostlyTemporary(country.people),
				reading: readingOf(country)
			}
		];
	});
	const entries: (readonly [MapKey, string])[] = [
		['origin', model.originName],
		...(neighbours.length > 0 ? [['neighbour', 'its neighbours by land'] as const] : []),
		...(bubbles.some(({ isHatched }) => isHatched)
			? [['temporary', 'hatched: mostly temporary'] as const]
			: [])
	];
	const legend = placeKeys(entries, {
		top: title.length * size.small * lineHeight + 8,
		width: full,
		size: size.small
	});
	const sizes = placeSizes(most, radius, { top: legend.bottom + 8, size: size.small });
	const top = Math.ceil(legend.bottom + 8 + 2 * (sizes[0]?.r ?? 0) + 10);
	const mapHeight = (shapes.height * full) / shapes.width;
	const lines = wrapText(BORDERS, full, { size: size.small });
	const remarkTop = top + mapHeight + 10;
	return {
		width: full,
		height: Math.ceil(remarkTop + lines.length * size.small * lineHeight + 6),
		title,
		keys: legend.keys,
		sizes,
		top,
		land: Object.keys(shapes.countries)
			.filter((country) => country !== model.origin && !neighbours.includes(country))
			.map((country) => countryPath(shapes, country, full))
			.join(''),
		borders: bordersPath(shapes, full),
		disputed: disputedPath(shapes, full),
		neighbours: neighbours.map((id) => ({ id, d: countryPath(shapes, id, full) })),
		origin: countryPath(shapes, model.origin, full),
		bubbles,
		labels: placeNames(
			bubbles.map(({ country, x, y }) => ({
				name: country.name,
				x,
				y,
				r: radius(country.people.counted.value)
			})),
			width,
			mapHeight
		),
		remark: { y: remarkTop, lines }
	};
}

function readingOf({ name, people, share, zone }: Country): string {
	const temporary =
		people.temporary && people.temporary.value > 0
			? `, ${formatExact(people.temporary.value)} of them with a temporary status`
			: '';
	const where = ZONE_WORDS[zone] ? ` (${ZONE_WORDS[zone]})` : '';
	return `${name}${where}: ${formatExact(people.counted.value)} people, ${perThousand(share)} of every 1,000${temporary}`;
}
