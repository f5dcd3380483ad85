import { DIFFERENT_KINDS, isMissing, isSameKind, type Comparable } from './comparison';
import { difference, product, quotient, widened } from './interval';
import {
	measured,
	NONE_DISPLACED,
	undefinedBecause,
	computed,
	type Measured,
	type NotMeasured,
	type Computed
} from './quantity';

/** M5: the rate of the reference minus that of the origin, in their unit; negative when the origin's is higher. */
export function rateGap(rate: Measured, reference: Measured): Measured {
	if (!rate.defined) return undefinedBecause(rate.reason, reference.unit);
	if (!reference.defined) return undefinedBecause(reference.reason, rate.unit);
	return measured(difference(reference, rate), rate.unit);
}

/** M12: an identity, never a forecast. Both numbers are people; display them with 2 significant figures. */
export interface Counterfactual {
	/** E: people at the rate of the reference. */
	readonly expected: Computed;
	/** E minus the people let in, the gap of M5 in people; negative when more than E were let in. */
	readonly extra: Computed;
}

/** Destination, tier, window and kind of denominator must be the same on both sides. */
export function counterfactual<P extends Comparable>(
	origin: P | NotMeasured,
	reference: NoInfer<P> | NotMeasured
): Counterfactual {
	if (isMissing(origin)) return neither(origin.reason);
	if (isMissing(reference)) return neither(reference.reason);
	if (!isSameKind(origin, reference)) return neither(DIFFERENT_KINDS);
	const share = quotient(reference.people, reference.displaced);
	if (!share) return neither(NONE_DISPLACED);
	const inputs = {
		people: origin.people,
		displaced: origin.displaced,
		'reference people': reference.people,
		'reference displaced': reference.displaced
	};
	const expected = product(share, origin.displaced);
	return {
		expected: computed(expected, 'people', inputs, ''),
		extra: computed(difference(expected, origin.people), 'people', inputs, '')
	};
}

const neither = (reason: string): Counterfactual => {
	const nothing = { ...undefinedBecause(reason, 'people'), inputs: {} };
	return { expected: nothing, extra: nothing };
};

/** The counterfactual of the main definition, with bounds widened to all admissible ones; undefined ones do not count. */
export function overDefinitions(main: Counterfactual, admissible: readonly Counterfactual[]): Counterfactual {
	const over = (of: keyof Counterfactual): Computed => {
		const result = main[of];
		if (!result.defined) return result;
		const others = admissible.flatMap((one) => (one[of].defined ? [one[of]] : []));
		return computed(widened(result, others), result.unit, result.inputs, '');
	};
	return { expected: over('expected'), extra: over('extra') };
}

export type Direction = 'below' | 'above' | 'either';

/** Side of the reference on which the people let in lie: `either` if the bounds of `extra` include zero, `null` if it is undefined. */
export function directionOf({ extra }: Counterfactual): Direction | null {
	if (!extra.defined) return null;
	if (extra.low > 0) return 'below';
	return extra.high < 0 ? 'above' : 'either';
}

/** A figure rounded for text to `figures` significant figures; stored figures are never rounded. */
export const significant = (value: number, figures = 2): number => Number(value.toPrecision(figures));
