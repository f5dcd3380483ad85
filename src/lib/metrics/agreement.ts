import type { Measured } from './quantity';
import { sideOf, verdictOf, type Verdict } from './parity';
import type { Specification, TierChoice, WindowId } from './specification';

/** The parity of one origin under one specification. */
export interface SpecifiedParity {
	readonly specification: Specification;
	readonly parity: Measured;
}

/** How far the specifications of one tier and window agree; tiers and windows are never counted together. */
export interface Agreement {
	readonly tier: TierChoice;
	readonly window: WindowId;
	readonly below: number;
	readonly above: number;
	/** About equal to the reference. */
	readonly level: number;
	readonly undefined: number;
	/** Defined results whose bounds include 1. */
	readonly boundsHoldOne: number;
	/** `null` when no specification is defined. */
	readonly verdict: Verdict | null;
	/** Smallest to largest parity, which decides the wording. */
	readonly range: { readonly low: number; readonly high: number } | null;
	/** The same with the bounds of rounding and of proxies. */
	readonly bounds: { readonly low: number; readonly high: number } | null;
}

/** One entry for each tier and window that occurs, in the order given. */
export function agreement(parities: readonly SpecifiedParity[]): Agreement[] {
	const groups = new Map<string, SpecifiedParity[]>();
	for (const one of parities) {
		const key = `${one.specification.tier} ${one.specification.window}`;
		groups.set(key, [...(groups.get(key) ?? []), one]);
	}
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		return first ? [agreementOf(first.specification, group)] : [];
	});
}

function agreementOf({ tier, window }: Specification, group: readonly SpecifiedParity[]): Agreement {
	const defined = group.flatMap(({ parity }) => (parity.defined ? [parity] : []));
	const points = defined.map(({ value }) => value);
	const on = (side: Verdict) => points.filter((point) => sideOf(point) === side).length;
	const reach = (lows: readonly number[], highs: readonly number[]) =>
		lows.length > 0 ? { low: Math.min(...lows), high: Math.max(...highs) } : null;
	return {
		tier,
		window,
		below: on('below'),
		above: on('above'),
		level: on('about equal'),
		undefined: group.length - defined.length,
		boundsHoldOne: defined.filter(({ low, high }) => low <= 1 && high >= 1).length,
		verdict: points.length > 0 ? verdictOf(points) : null,
		range: reach(points, points),
		bounds: reach(
			defined.map(({ low }) => low),
			defined.map(({ high }) => high)
		)
	};
}

const DIMENSIONS = ['denominator', 'onsetId', 'window', 'tier'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Two specifications that differ in one choice only and lie on opposite sides of parity. */
interface Reversal<T extends SpecifiedParity> {
	readonly dimension: Dimension;
	readonly below: T;
	readonly above: T;
}

/** Which choices reverse the result, each with every pair that proves it. */
export function reversals<T extends SpecifiedParity>(parities: readonly T[]): Reversal<T>[] {
	const on = (side: Verdict) =>
		parities.filter(({ parity }) => parity.defined && sideOf(parity.value) === side);
	const above = on('above');
	return on('below').flatMap((low) =>
		above.flatMap((high) => {
			const [dimension, ...more] = DIMENSIONS.filter(
				(one) => low.specification[one] !== high.specification[one]
			);
			return dimension && more.length === 0 ? [{ dimension, below: low, above: high }] : [];
		})
	);
}
