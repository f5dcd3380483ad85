import type { Interval } from './interval';
import type { Measured } from './quantity';

/** Fewer people than this are never ranked or coloured. */
export const FEWEST_RANKED = 10;
/** Fewer people than this are ranked with a warning. */
export const FEWEST_UNWARNED = 100;

export type Rankability = 'none recorded' | 'too few' | 'with a warning' | 'ranked';

/** Whether a result that rests on so many people may be ranked and coloured. The published count decides, not its bounds. */
export function rankability({ value }: Interval): Rankability {
	if (value === 0) return 'none recorded';
	if (value < FEWEST_RANKED) return 'too few';
	return value < FEWEST_UNWARNED ? 'with a warning' : 'ranked';
}

export const mayBeRanked = (people: Interval): boolean => people.value >= FEWEST_RANKED;

/** Whether a figure of one place is ranked and coloured. */
export type RankStatus = 'ranked' | 'too few' | 'none recorded';

export function rankStatusOf(people: Interval): RankStatus {
	if (people.value === 0) return 'none recorded';
	return mayBeRanked(people) ? 'ranked' : 'too few';
}

export interface Ranked<T> {
	readonly item: T;
	readonly rankability: Rankability;
	/** 1 = highest; equal results share a place. `null` where not ranked or not measured. */
	readonly place: number | null;
}

/** Ranks by value, highest first; what may not be ranked follows in the order given. */
export function rank<T extends { readonly people: Interval; readonly result: Measured }>(
	items: readonly T[]
): Ranked<T>[] {
	const valued = items.map((item) => ({
		item,
		rankability: rankability(item.people),
		value: item.result.defined && mayBeRanked(item.people) ? item.result.value : null
	}));
	const values = valued.flatMap(({ value }) => (value === null ? [] : [value]));
	return valued
		.map(({ item, rankability: standing, value }) => ({
			item,
			rankability: standing,
			place: value === null ? null : 1 + values.filter((other) => other > value).length
		}))
		.sort((a, b) => (a.place ?? Number.MAX_SAFE_INTEGER) - (b.place ?? Number.MAX_SAFE_INTEGER));
}
