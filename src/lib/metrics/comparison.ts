import { quotient, scale, sum, type Interval } from './interval';
import { parityRatio } from './parity';
import {
	NONE_DISPLACED,
	PER_THOUSAND,
	PER_THOUSAND_A_YEAR,
	quantity,
	undefinedBecause,
	computed,
	type NotMeasured,
	type Quantity,
	type QuantityKind,
	type Computed
} from './quantity';

/** People let in, and the displaced people by whom they are divided. */
interface Pair<People extends QuantityKind, Displaced extends QuantityKind> {
	readonly people: Quantity<People>;
	readonly displaced: Quantity<Displaced>;
}

export type InYears = Pair<'calendar_flow', 'person_years'>;

/** People let in since an onset, and the displaced people by whom they are divided. */
export type SinceOnset =
	Pair<'flow', 'stock'> | Pair<'flow', 'newly_displaced'> | Pair<'flow', 'person_years_since'>;

/** The only admissible quotients of people and displaced people: M1, M2 on a stock or on the newly displaced, M2y, M14. */
export type Comparable = InYears | SinceOnset | Pair<'protected', 'stock'>;

const rateUnit = ({ displaced: { kind } }: Comparable): string =>
	kind === 'person_years' || kind === 'person_years_since' ? PER_THOUSAND_A_YEAR : PER_THOUSAND;

export const isMissing = (pair: Comparable | NotMeasured): pair is NotMeasured => 'reason' in pair;

/** M1: ΣF over Σ person-years. If either is missing, the result carries the reason. */
export function inYears(
	people: Quantity<'calendar_flow'> | null,
	personYears: Quantity<'person_years'> | null
): InYears | NotMeasured {
	if (!people)
		return undefinedBecause('The figures of people let in end before these years do.', PER_THOUSAND_A_YEAR);
	if (!personYears)
		return undefinedBecause(
			'No number of displaced people is published for all of these year-ends.',
			PER_THOUSAND_A_YEAR
		);
	return { people, displaced: personYears };
}

/** M1, M2 and M14: 1000·people/displaced; 0 when nobody is recorded. */
export function rateOf(pair: Comparable | NotMeasured): Computed {
	if (isMissing(pair)) return { ...pair, inputs: {} };
	const { people, displaced } = pair;
	const rate = quotient(people, displaced);
	return computed(rate && scale(rate, 1000), rateUnit(pair), { people, displaced }, NONE_DISPLACED);
}

/** M3 with all of its inputs. Both sides must share destination, tier, window and kind of denominator. */
export function parityOf<P extends Comparable>(
	origin: P | NotMeasured,
	reference: NoInfer<P> | NotMeasured
): Computed {
	const [own, other] = [rateOf(origin), rateOf(reference)];
	const inputs = {
		...own.inputs,
		...Object.fromEntries(Object.entries(other.inputs).map(([name, figure]) => [`reference ${name}`, figure]))
	};
	if (!isMissing(origin) && !isMissing(reference) && !isSameKind(origin, reference))
		return { ...undefinedBecause(DIFFERENT_KINDS, '×'), inputs };
	return { ...parityRatio(own, other), inputs };
}

export const DIFFERENT_KINDS = 'The two sides are not counted in the same way.';

export const isSameKind = (a: Comparable, b: Comparable): boolean =>
	a.people.kind === b.people.kind && a.displaced.kind === b.displaced.kind;

/** ΣF and ΣD of several origins. @throws {RangeError} when there are no pairs or they differ in kind. */
export function pool<P extends Comparable>(pairs: readonly P[]): P {
	const [first] = pairs;
	if (!first || !pairs.every((pair) => isSameKind(pair, first)))
		throw new RangeError('Only pairs of one kind can be added up.');
	const add = <K extends QuantityKind>(like: Quantity<K>, parts: readonly Interval[]) =>
		quantity(like.kind, sum(parts));
	return {
		...first,
		people: add<QuantityKind>(
			first.people,
			pairs.map(({ people }) => people)
		),
		displaced: add<QuantityKind>(
			first.displaced,
			pairs.map(({ displaced }) => displaced)
		)
	};
}
