import type { Comparable } from './comparison';
import { NOBODY, sharesOf, type Member, type Shares } from './distribution';
import { around, product, shareOf, sum, type Interval } from './interval';
import { computed, type Inputs, type Computed } from './quantity';

/** A member, and the group within which it is compared: Ukraine, or the eight. */
export interface GroupedMember<P extends Comparable> extends Member<P> {
	readonly group: string;
}

/** M7, Hoover: ½Σ|s − w| in [0, 1], the share of people who would have to come from elsewhere for all rates to be equal. */
export function hoover<P extends Comparable>(members: readonly Member<P>[]): Computed {
	const shares = sharesOf(members);
	const unit = 'share of people, 0 to 1';
	if (!shares) return computed(null, unit, {}, NOBODY);
	const { low, value, high } = sum(shares.map(distance));
	const half = (total: number) => Math.min(1, total / 2);
	return computed(around(half(low), half(value), half(high)), unit, inputsOf(shares), '');
}

function distance({ people: s, displaced: w }: Shares): Interval {
	const apart = Math.max(0, s.low - w.high, w.low - s.high);
	return around(apart, Math.abs(s.value - w.value), Math.max(s.high - w.low, w.high - s.low));
}

/** M7, Theil: Σ s·ln(s/w), 0 when all rates are equal. `total` is `between` and `within` added. */
interface Theil {
	readonly total: Computed;
	/** Inequality that would remain if every member had the rate of its group. */
	readonly between: Computed;
	/** Inequality within the groups, weighted by their shares of people. */
	readonly within: Computed;
}

const INDEX = 'index, 0 = equal rates';

/** Undefined when a member may have people let in but nobody displaced. Shares are of the sums over `members`. */
export function theil<P extends Comparable>(members: readonly GroupedMember<P>[]): Theil {
	const shares = sharesOf(members);
	const byGroup = [...new Set(members.map(({ group }) => group))].map((group) =>
		members.filter((member) => member.group === group)
	);
	const groups = shares && byGroup.map((group) => groupShares(group, members));
	const ofMembers = shares && entropy(shares);
	const ofGroups = groups && entropy(groups);
	const inputs = { members: shares ? inputsOf(shares) : {}, groups: groups ? inputsOf(groups) : {} };
	const result = (index: Interval | null | undefined, from: Inputs) =>
		computed(
			index ?? null,
			INDEX,
			from,
			shares ? 'An origin may have people let in and nobody displaced.' : NOBODY
		);
	return {
		total: result(ofMembers, inputs.members),
		between: result(ofGroups, inputs.groups),
		within: result(groups && withinGroups(byGroup, groups), inputs.members)
	};
}

/** Shares of a group in all people and all displaced people. */
function groupShares<P extends Comparable>(
	group: readonly GroupedMember<P>[],
	members: readonly GroupedMember<P>[]
): Shares {
	const others = members.filter((member) => !group.includes(member));
	const share = (of: 'people' | 'displaced'): Interval =>
		shareOf(sum(group.map(({ pair }) => pair[of])), sum(others.map(({ pair }) => pair[of]))) ?? {
			low: 0,
			value: 0,
			high: 0
		};
	return { id: group[0]?.group ?? '', people: share('people'), displaced: share('displaced') };
}

function withinGroups<P extends Comparable>(
	byGroup: readonly (readonly GroupedMember<P>[])[],
	groups: readonly Shares[]
): Interval | null {
	const parts = byGroup.map((group, index) => {
		const weight = groups[index]?.people;
		if (!weight || weight.high === 0) return { low: 0, value: 0, high: 0 };
		const shares = sharesOf(group);
		const inside = shares && entropy(shares);
		return inside && product(weight, inside);
	});
	const known = parts.filter((part) => part !== null);
	return known.length === parts.length ? sum(known) : null;
}

/** Σ s·ln(s/w), never below zero since both kinds of shares add up to 1. */
function entropy(shares: readonly Shares[]): Interval | null {
	const terms = shares.map(term);
	const known = terms.filter((one) => one !== null);
	if (known.length < terms.length) return null;
	const { low, value, high } = sum(known);
	return around(Math.max(0, low), Math.max(0, value), Math.max(0, high));
}

/** s·ln(s/w) falls with w, and in s it is lowest at w/e. */
function term({ people: s, displaced: w }: Shares): Interval | null {
	if (s.high === 0) return { low: 0, value: 0, high: 0 };
	if (w.low <= 0) return null;
	const at = (share: number, weight: number) =>
		share === 0 ? 0 : share * (Math.log(share) - Math.log(weight));
	const lowest = Math.min(Math.max(w.high / Math.E, s.low), s.high);
	return around(at(lowest, w.high), at(s.value, w.value), Math.max(at(s.low, w.low), at(s.high, w.low)));
}

const inputsOf = (shares: readonly Shares[]): Inputs =>
	Object.fromEntries(
		shares.flatMap(({ id, people, displaced }) => [
			[`${id} share of people`, people],
			[`${id} share of displaced`, displaced]
		])
	);
