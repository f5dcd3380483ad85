/** Class of a ratio by its distance from 1, with the same limits on both sides; the first step is nearest to 1. */
export interface Step {
	readonly side: 'below' | 'above';
	readonly step: 1 | 2 | 3 | 4;
}

/** Factors at which each step but the last ends, on both sides of 1. */
export const LIMITS = [2, 10, 100] as const;

/** Limits on the adjusted index, ascending: 1/100, 1/10, 1/2, parity, and their counterparts above it. */
const BELOW = [...LIMITS].reverse().map((limit) => 1 / limit);
const ABOVE = LIMITS.map((limit) => 2 - 1 / limit);

/** The step of an adjusted parity index (0 to 2). Parity itself is the first step above. */
export function stepOf(index: number): Step {
	if (index >= 1) {
		const passed = ABOVE.filter((limit) => index >= limit).length;
		return { side: 'above', step: (passed + 1) as Step['step'] };
	}
	const passed = BELOW.filter((limit) => index >= limit).length;
	return { side: 'below', step: (4 - passed) as Step['step'] };
}

export const colourOf = ({ side, step }: Step): string => `var(--${side}-${step})`;

/** All steps from far below to far above, for the legend. */
export const STEPS: readonly Step[] = [
	...([4, 3, 2, 1] as const).map((step): Step => ({ side: 'below', step })),
	...([1, 2, 3, 4] as const).map((step): Step => ({ side: 'above', step }))
];

/** Between neighbouring steps, in hundredths of the reference. */
export const LEGEND_TICKS: readonly number[] = [
	...[...LIMITS].reverse().map((limit) => 100 / limit),
	100,
	...LIMITS.map((limit) => 100 * limit)
];

/** Whether a ratio is between half and double: in the step nearest to parity on either side. */
export const isAlike = (index: number): boolean => stepOf(index).step === 1;
