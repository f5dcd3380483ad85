import { formatExact, formatTimes } from '$lib/text/numbers';
import type { Group } from './groups';
import type { Point } from './points';
import type { RatioScale } from './scale';

export interface PlacedText {
	readonly x: number;
	readonly y: number;
	readonly text: string;
}

export interface PlacedPoint {
	readonly point: Point;
	readonly x: number;
	readonly y: number;
	/** Ends of the whisker along the axis of ratios; `null` when there is nothing to see. */
	readonly bounds: { readonly from: number; readonly to: number } | null;
	/** A second way of counting in the same row. */
	readonly isFurther: boolean;
	readonly reading: string;
	/** What can be pressed. */
	readonly area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export interface Tick {
	readonly x: number;
	readonly y: number;
	readonly isChosen: boolean;
	/** Entries for a limited time are counted. */
	readonly isTemporary: boolean;
}

export interface PlacedRobustness {
	readonly width: number;
	readonly height: number;
	/** Of the dots. */
	readonly plot: {
		readonly left: number;
		readonly right: number;
		readonly top: number;
		readonly bottom: number;
	};
	/** Along which axis ratios are drawn. */
	readonly direction: 'horizontal' | 'vertical';
	readonly scale: RatioScale;
	readonly parityAt: number;
	readonly parityLabel: PlacedText & { readonly anchor: 'start' | 'end' };
	/** What lies above and below the line. */
	readonly sides: readonly PlacedText[];
	/** The lowest and the highest ratio. */
	readonly ends: readonly (PlacedText & { readonly anchor: 'start' | 'end' })[];
	readonly points: readonly PlacedPoint[];
	readonly tick: { readonly width: number; readonly height: number };
	readonly ticks: readonly Tick[];
	readonly rows: readonly { readonly group: PlacedText | null; readonly label: PlacedText }[];
	/** Above those with too few people to rank. */
	readonly tooFew: PlacedText | null;
	/** Narrow: one panel for each tier and window. */
	readonly panels: readonly PlacedPanel[];
	readonly key: readonly (PlacedText & {
		readonly isFurther: boolean;
		readonly isUnranked: boolean;
		readonly isContinued: boolean;
	})[];
}

/** One tier and window of the narrow layout. */
export interface PlacedPanel {
	readonly group: Group;
	readonly heading: PlacedText;
	/** How many of its definitions stand where. */
	readonly count: PlacedText;
	readonly isTemporary: boolean;
	readonly rows: readonly PlacedText[];
	readonly top: number;
	readonly bottom: number;
}

export function boundsOf({ parity }: Point, { at }: RatioScale): PlacedPoint['bounds'] {
	const [from, to] = [at(parity.low), at(parity.high)];
	return parity.value > 0 && Math.abs(to - from) >= 2 ? { from, to } : null;
}

/** What a dot says when it is stepped to. */
export function readingOf({ parity, people, isRanked, name, specification }: Point): string {
	const count = `${formatExact(people.value)} ${people.value === 1 ? 'person' : 'people'}`;
	const atLeast = specification.isLowerBound ? 'at least ' : '';
	return `${name}: ${isRanked ? `${atLeast}${formatTimes(parity.value)} the Ukrainian rate (${count})` : `${count}, too few to rank`}`;
}
