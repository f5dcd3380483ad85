import type { Interval } from './interval';

/** Fewer people than this are never ranked or coloured. */
export const FEWEST_RANKED = 10;
/** Fewer people than this are ranked with a warning. */
export const FEWEST_UNWARNED = 100;

export type Rankability = 'none recorded' | 'too few' | 'with a warning' | 'ranked';

/** Whether a result based on this many people may be ranked and coloured. The published count decides, not its bounds. */
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
