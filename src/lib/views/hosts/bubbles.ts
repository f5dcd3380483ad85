import { formatExact, formatPeople } from '$lib/describe/numbers';
import { bordersPath, countryPath, disputedPath, pointOf, type MapShapes } from '$lib/geography/shapes';
import { symbolPath } from '$lib/marks/symbol';
import { textWidth, wrapText } from '$lib/palette/text-width';
import { chartWidth, lineHeight, textSize } from '$lib/palette/typography';
import type { ChartWidth } from '../contract';
import { placeKeys, type PlacedKey } from '../shared/keys';
import { titleOf } from './bars';
import type { Country } from './countries';
import { isMostlyTemporary } from './figures';
import { perThousand, ZONE_WORDS } from './finding';
import { BORDERS } from './notes';
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

export interface PlacedLabel {
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly anchor: 'start' | 'middle' | 'end';
}

export type MapKey = 'temporary' | 'neighbour' | 'origin';

export interface PlacedMap {
	readonly width: number;
	readonly height: number;
	readonly title: readonly string[];
	readonly keys: readonly PlacedKey<MapKey>[];
	/** Circles of round numbers of people, their feet on one line. */
	readonly sizes: readonly {
		readonly x: number;
		readonly y: number;
		readonly r: number;
		readonly text: string;
	}[];
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

/** Radii that leave Europe legible where most of the circles stand there. */
const LARGEST = { wide: 17, narrow: 10 } as const;
/** Of the smallest circle that can still be seen. */
const SMALLEST = 1.2;
const LABELS = { wide: 8, narrow: 4 } as const;
/** How many of the largest circles may have a name. */
const NAMED = 20;

/** Circles by area, the largest first, so that small ones lie on top. */
export function mapLayout(model: Hosts, shapes: MapShapes, width: ChartWidth): PlacedMap {
	const size = textSize[width];
	const full = chartWidth[width];
	const ranked = model.countries.filter(({ standing }) => standing === 'ranked');
	const most = ranked[0]?.people.counted.value ?? 1;
	const radius = (people: number): number => LARGEST[width] * Math.sqrt(people / most);
	const title = wrapText(titleOf(model), full, { size: size.small });
	const neighbours = model.rows[0]?.neighbours ?? [];
	const bubbles = ranked.flatMap((country): PlacedBubble[] => {
		const at = pointOf(shapes, country.country, full);
		if (!at) return [];
		const r = Math.max(SMALLEST, radius(country.people.counted.value));
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
	const sizes = placeSizes(most, radius, legend.bottom + 8, size.small);
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
		labels: placeLabels(bubbles, radius, width, mapHeight),
		remark: { y: remarkTop, lines }
	};
}

function placeSizes(
	most: number,
	radius: (people: number) => number,
	top: number,
	size: number
): PlacedMap['sizes'] {
	const largest = 10 ** Math.floor(Math.log10(most));
	const steps = [largest, largest / 10].filter((people) => radius(people) >= 2);
	const foot = top + 2 * radius(steps[0] ?? 0);
	let x = 0;
	return steps.map((people) => {
		const r = radius(people);
		const text = `${formatPeople(people)}${people === steps[0] ? ' people' : ''}`;
		const placed = { x: x + r, y: foot - r, r, text };
		x += 2 * r + 6 + textWidth(text, { size }) + 18;
		return placed;
	});
}

/** A name lies on no other circle of this radius or more, lest it be taken for that one's. */
const NOTICED = 2.5;

/** Names beside the largest circles where there is room: right, left, below, above. */
function placeLabels(
	bubbles: readonly PlacedBubble[],
	radius: (people: number) => number,
	width: ChartWidth,
	mapHeight: number
): PlacedLabel[] {
	const size = textSize[width].small;
	const full = chartWidth[width];
	const taken: Box[] = [];
	const circles = bubbles.flatMap(({ country, x, y }) => {
		const r = radius(country.people.counted.value);
		const box: Box = { left: x - r, right: x + r, top: y - r, bottom: y + r };
		return r >= NOTICED ? [{ country, box }] : [];
	});
	const labels: PlacedLabel[] = [];
	for (const { country, x, y } of bubbles.slice(0, NAMED)) {
		if (labels.length >= LABELS[width]) break;
		const r = radius(country.people.counted.value);
		const own = textWidth(country.name, { size, weight: 600 });
		const options: PlacedLabel[] = [
			{ x: x + r + 3, y, text: country.name, anchor: 'start' },
			{ x: x - r - 3, y, text: country.name, anchor: 'end' },
			{ x, y: y + r + size * 0.65, text: country.name, anchor: 'middle' },
			{ x, y: y - r - size * 0.65, text: country.name, anchor: 'middle' }
		];
		for (const option of options) {
			const left = option.x - (option.anchor === 'start' ? 0 : option.anchor === 'end' ? own : own / 2);
			const box = { left, right: left + own, top: option.y - size * 0.6, bottom: option.y + size * 0.6 };
			const isInside = box.left >= 0 && box.right <= full && box.top >= 0 && box.bottom <= mapHeight;
			const others = circles.flatMap((one) => (one.country === country ? [] : [one.box]));
			const isFree = [...taken, ...others].every((other) => isApart(box, other));
			if (!isInside || !isFree) continue;
			taken.push(box);
			labels.push(option);
			break;
		}
	}
	return labels;
}

interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

const isApart = (a: Box, b: Box): boolean =>
	a.right < b.left || a.left > b.right || a.bottom < b.top || a.top > b.bottom;

function readingOf({ name, people, share, zone }: Country): string {
	const temporary =
		people.temporary && people.temporary.value > 0
			? `, ${formatExact(people.temporary.value)} of them with a temporary status`
			: '';
	const where = ZONE_WORDS[zone] ? ` (${ZONE_WORDS[zone]})` : '';
	return `${name}${where}: ${formatExact(people.counted.value)} people, ${perThousand(share)} of every 1,000${temporary}`;
}
