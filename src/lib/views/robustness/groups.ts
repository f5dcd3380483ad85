import { agreement, reversals, type Agreement, type Dimension } from '$lib/metrics/agreement';
import { measured } from '$lib/metrics/quantity';
import { verdictOf, type Verdict } from '$lib/metrics/parity';
import { TIERS, type Specification } from '$lib/metrics/specification';
import type { Comparison } from '$lib/analysis/definitions';
import { tierName, windowWords, type Point } from './points';

/** All definitions of one tier and window; they are never counted together with others. */
export interface Group extends Pick<Agreement, 'below' | 'above' | 'level' | 'boundsHoldOne' | 'bounds'> {
	readonly tier: string;
	readonly window: Specification['window'];
	readonly windowWords: string;
	readonly isCalendar: boolean;
	/** By the bounds of rounded and stand-in figures, like all charts; `null` when nothing is ranked. */
	readonly verdict: Verdict | null;
	readonly range: Agreement['range'];
	readonly tooFew: number;
}

/** Two definitions that differ in one choice alone and stand on opposite sides of the Ukrainian rate. */
export interface Turn {
	readonly dimension: Dimension;
	readonly below: Point;
	readonly above: Point;
	/** These and all others that differ from them in that choice alone, from the lowest ratio to the highest. */
	readonly all: readonly Point[];
}

const withParity = (point: Point) => ({ ...point, parity: measured(point.parity, '×'), point });

export function groupsOf(points: readonly Point[], comparison: Comparison): Group[] {
	const ranked = agreement(points.filter(({ isRanked }) => isRanked).map(withParity));
	return [...TIERS].reverse().flatMap((tier) =>
		comparison.windows.flatMap((window) => {
			const own = points.filter(
				({ specification }) => specification.tier === tier && specification.window === window.id
			);
			if (own.length === 0) return [];
			const found = ranked.find((one) => one.tier === tier && one.window === window.id);
			return [
				{
					tier: tierName({ tier }),
					window: window.id,
					windowWords: windowWords(window),
					isCalendar: window.kind === 'calendar',
					below: found?.below ?? 0,
					above: found?.above ?? 0,
					level: found?.level ?? 0,
					boundsHoldOne: found?.boundsHoldOne ?? 0,
					range: found?.range ?? null,
					bounds: found?.bounds ?? null,
					verdict: found?.bounds ? verdictOf([found.bounds.low, found.bounds.high]) : null,
					tooFew: own.filter(({ isRanked }) => !isRanked).length
				}
			];
		})
	);
}

export const DIMENSIONS: readonly Dimension[] = ['denominator', 'onsetId', 'straddling', 'window', 'tier'];
const isAlike = (a: Point, b: Point, dimension: Dimension): boolean =>
	DIMENSIONS.every((choice) => choice === dimension || a.specification[choice] === b.specification[choice]);

const clearness = ({ below, above }: Pick<Turn, 'below' | 'above'>): number =>
	Math.min(-Math.log(below.parity.value), Math.log(above.parity.value));

/** Those whose two answers both read as another number than the Ukrainian rate, the clearest of each choice first. */
export function turnsOf(points: readonly Point[], comparison: Comparison): Turn[] {
	const isClear = ({ parity }: Point) => Number(parity.value.toPrecision(2)) !== 1;
	const order = (point: Point) => comparison.windows.findIndex(({ id }) => id === point.specification.window);
	return reversals(points.filter((point) => point.isRanked && isClear(point)).map(withParity))
		.map(({ dimension, below: { point: below }, above: { point: above } }) => ({
			dimension,
			below,
			above,
			all: points
				.filter((one) => one === below || one === above || (one.isRanked && isAlike(one, below, dimension)))
				.sort((a, b) => a.parity.value - b.parity.value)
		}))
		.sort(
			(a, b) =>
				DIMENSIONS.indexOf(a.dimension) - DIMENSIONS.indexOf(b.dimension) ||
				clearness(b) - clearness(a) ||
				order(a.below) - order(b.below)
		);
}
