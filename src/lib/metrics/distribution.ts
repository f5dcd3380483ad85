import { rateOf, type Comparable, type InYears } from './comparison';
import { quotient, shareOf, sum, type Interval } from './interval';
import { computed, type Computed } from './quantity';

/** One of the origins compared. */
export interface Member<P extends Comparable> {
	readonly id: string;
	readonly pair: P;
}

/** A member's share of all people let in, and of all displaced people; each in [0, 1]. */
export interface Shares {
	readonly id: string;
	readonly people: Interval;
	readonly displaced: Interval;
}

export const NOBODY = 'Nobody is recorded for any of these origins.';

/** Shares of the members in their sums; `null` when nobody was let in or nobody was displaced. */
export function sharesOf<P extends Comparable>(members: readonly Member<P>[]): Shares[] | null {
	const shares = members.map(({ id, pair }, index) => {
		const others = members.filter((_, other) => other !== index).map((other) => other.pair);
		return {
			id,
			people: shareOf(pair.people, sum(others.map(({ people }) => people))),
			displaced: shareOf(pair.displaced, sum(others.map(({ displaced }) => displaced)))
		};
	});
	const known = shares.flatMap(({ id, people, displaced }) =>
		people && displaced ? [{ id, people, displaced }] : []
	);
	return known.length > 0 && known.length === members.length ? known : null;
}

/** M6 with the rate of M1; always display both. */
interface Representation {
	readonly id: string;
	/** (F_o/ΣF)/(D_o/ΣD): 1 when the share of those let in is the share of the displaced. Compositional: when one origin's index rises, those of others fall. */
	readonly index: Computed;
	readonly rate: Computed;
}

export function representation(members: readonly Member<InYears>[]): Representation[] {
	const shares = sharesOf(members);
	return members.map(({ id, pair }, index) => {
		const own = shares?.[index];
		return {
			id,
			index: computed(
				own ? quotient(own.people, own.displaced) : null,
				'×',
				own ? { 'share of people': own.people, 'share of displaced': own.displaced } : {},
				own ? 'The number of displaced people is zero or may be zero.' : NOBODY
			),
			rate: rateOf(pair)
		};
	});
}
