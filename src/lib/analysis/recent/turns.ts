import type { RecentGroups } from './recent-groups';
import type { Compared, RecentEntries } from './types';

export type Measure = 'people' | 'rate';
type Groups = Pick<RecentGroups, 'panels' | 'small' | 'compared'>;

/** Nationalities that changed places with Ukrainians between 2024 and since. */
export interface Turns {
	/** Fewer than Ukrainians in 2024, more since. */
	readonly passed: readonly Compared[];
	/** The reverse. */
	readonly fell: readonly Compared[];
	/** Whether another value of the Ukrainian estimate of 2024 might undo one of them. */
	readonly restsOnEstimate: boolean;
}

export const groupOf = (
	{ panels, small }: Pick<Groups, 'panels' | 'small'>,
	origin: string
): RecentEntries | undefined => [...panels, ...small].find((one) => one.origin === origin);

const referenceIn = ({ panels, small }: Groups): RecentEntries | undefined =>
	[...panels, ...small].find(({ isReference }) => isReference);

/** The range of the Ukrainian figure of 2024; `null` if it is exact, or not among the groups. */
function estimateIn(groups: Groups) {
	const people = referenceIn(groups)?.before.people;
	return people && people.low < people.high ? people : null;
}

/** `null` if no nationality can be compared with Ukrainians. */
export function turnsIn(groups: Groups, measure: Measure): Turns | null {
	const { compared } = groups;
	if (compared.every((one) => one[measure].since === null)) return null;
	const turned = compared.filter((one) => one[measure].isReversed);
	const passed = turned.filter((one) => one[measure].since === 'more');
	const fell = turned.filter((one) => one[measure].since === 'fewer');
	const isOpen = [...passed, ...fell].some((one) => !one[measure].isCertain);
	return { passed, fell, restsOnEstimate: isOpen && estimateIn(groups) !== null };
}

/** Those with more than Ukrainians in 2024 too, if the lower end of the Ukrainian estimate were true. */
export function openTurns(groups: Groups, measure: Measure): Compared[] {
	const estimate = estimateIn(groups);
	if (!estimate) return [];
	const divisor = referenceIn(groups)?.displaced;
	const hasMore = ({ origin }: Compared): boolean => {
		const own = groupOf(groups, origin);
		const factor = measure === 'rate' && own?.displaced && divisor ? divisor / own.displaced : 1;
		return (own?.before.people.high ?? 0) * factor > estimate.low;
	};
	return groups.compared.filter((one) => one[measure].isReversed && !one[measure].isCertain && hasMore(one));
}

/** What Ukrainians are compared with: people since the start of 2025, and the estimate of 2024 if it is one. */
export const referencePeople = (groups: Groups) => ({
	since: referenceIn(groups)?.since.people ?? null,
	estimate: estimateIn(groups)
});

/** The change of the monthly mean as a share of 2024, −1 for an end to entries; infinite or not a number if nobody came in 2024. */
export const changeSince = ({ before, since }: Pick<RecentEntries, 'before' | 'since'>): number =>
	since.perMonth / before.perMonth - 1;

/** Nationalities with people in 2024, in their order. */
export const withPeopleBefore = (panels: readonly RecentEntries[]): RecentEntries[] =>
	panels.filter(({ before }) => before.people.value > 0);
