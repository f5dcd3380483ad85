import { formatPeople } from '$lib/text/numbers';
import { textWidth } from '$lib/style/text-width';
import { chartWidth, textSize } from '$lib/style/typography';
import type { ChartWidth } from '$lib/style/typography';

/** A country's circle, in pixels of the map. */
export interface Circle {
	readonly name: string;
	readonly x: number;
	readonly y: number;
	readonly r: number;
}

export interface LabelLayout {
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly anchor: 'start' | 'middle' | 'end';
}

/** A labelled circle of the size legend. */
export interface SizeLegendItem {
	readonly x: number;
	readonly y: number;
	readonly r: number;
	readonly text: string;
}

/** Largest radii that leave Europe, where most circles lie, legible. */
const LARGEST = { wide: 17, narrow: 10 } as const;
/**
 * Number of people with a circle of this radius, on maps with one scale for all nationalities: no country has had
 * more people of one nationality than these 4 million.
 */
export const COMMON_SCALE = { people: 4e6, radius: { wide: 24, narrow: 14 } } as const;
/** Radius in pixels of the smallest visible circle. */
export const SMALLEST_CIRCLE = 1.2;
const LABELS = { wide: 8, narrow: 4 } as const;
/** Number of the largest circles that may have a name. */
const NAMED = 20;
/** Names avoid other circles of at least this radius, so that no name seems to belong to the wrong circle. */
const NOTICED = 2.5;

/** Radius in pixels; the area is proportional to the number. @param most The largest number on the map. */
export const circleRadius =
	(most: number, width: ChartWidth) =>
	(value: number): number =>
		LARGEST[width] * Math.sqrt(value / most);

/** Radius in pixels, by the scale that all maps of one nationality share. */
export const commonRadius =
	(width: ChartWidth) =>
	(people: number): number =>
		COMMON_SCALE.radius[width] * Math.sqrt(people / COMMON_SCALE.people);

/** Legend circles for round numbers, aligned at the bottom. */
export function placeSizes(
	most: number,
	radius: (value: number) => number,
	{ top, size, unit = 'people' }: { readonly top: number; readonly size: number; readonly unit?: string }
): SizeLegendItem[] {
	const largest = 10 ** Math.floor(Math.log10(most));
	const steps = [largest, largest / 10].filter((value) => radius(value) >= 2);
	const foot = top + 2 * radius(steps[0] ?? 0);
	let x = 0;
	return steps.map((value) => {
		const r = radius(value);
		const text = `${formatPeople(value)}${value === steps[0] ? ` ${unit}` : ''}`;
		const placed = { x: x + r, y: foot - r, r, text };
		x += 2 * r + 6 + textWidth(text, { size }) + 18;
		return placed;
	});
}

interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

const isApart = (a: Box, b: Box): boolean =>
	a.right < b.left || a.left > b.right || a.bottom < b.top || a.top > b.bottom;

/**
 * Names beside the largest circles where there is room: right, left, below, above.
 * @param circles The largest first.
 * @param mapHeight In pixels; names stay inside the map.
 */
export function placeNames(
	circles: readonly Circle[],
	width: ChartWidth,
	mapHeight: number,
	mapWidth: number = chartWidth[width]
): LabelLayout[] {
	const size = textSize[width].small;
	const taken: Box[] = [];
	const noticed = circles.flatMap((circle) => {
		const { x, y, r } = circle;
		const box: Box = { left: x - r, right: x + r, top: y - r, bottom: y + r };
		return r >= NOTICED ? [{ circle, box }] : [];
	});
	const labels: LabelLayout[] = [];
	for (const circle of circles.slice(0, NAMED)) {
		if (labels.length >= LABELS[width]) break;
		const { name, x, y, r } = circle;
		const own = textWidth(name, { size, weight: 600 });
		const options: LabelLayout[] = [
			{ x: x + r + 3, y, text: name, anchor: 'start' },
			{ x: x - r - 3, y, text: name, anchor: 'end' },
			{ x, y: y + r + size * 0.65, text: name, anchor: 'middle' },
			{ x, y: y - r - size * 0.65, text: name, anchor: 'middle' }
		];
		for (const option of options) {
			const left = option.x - (option.anchor === 'start' ? 0 : option.anchor === 'end' ? own : own / 2);
			const box = { left, right: left + own, top: option.y - size * 0.6, bottom: option.y + size * 0.6 };
			const isInside = box.left >= 0 && box.right <= mapWidth && box.top >= 0 && box.bottom <= mapHeight;
			const others = noticed.flatMap((one) => (one.circle === circle ? [] : [one.box]));
			const isFree = [...taken, ...others].every((other) => isApart(box, other));
			if (!isInside || !isFree) continue;
			taken.push(box);
			labels.push(option);
			break;
		}
	}
	return labels;
}
