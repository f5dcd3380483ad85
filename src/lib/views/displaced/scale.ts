import { scaleLinear } from 'd3-scale';

export interface PeopleScale {
	readonly at: (people: number) => number;
	readonly ticks: readonly { readonly position: number; readonly label: string }[];
}

/** A mark at `value` with `room` pixels of words to its right. */
export interface Reach {
	readonly value: number;
	readonly room: number;
}

/** From zero, in millions, as long as every mark and the words beside it fit. */
export function peopleScale(
	reaches: readonly Reach[],
	[left, right]: readonly [number, number]
): PeopleScale {
	const span = right - left;
	const perPixel = Math.max(1 / span, ...reaches.map(({ value, room }) => value / Math.max(1, span - room)));
	const scale = scaleLinear([0, perPixel * span], [left, right]);
	return {
		at: scale,
		ticks: scale
			.ticks(span > 400 ? 6 : 4)
			.map((value) => ({ position: scale(value), label: String(value / 1e6) }))
	};
}
