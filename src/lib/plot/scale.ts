import { nice, ticks } from 'd3-array';

/** From values to pixels. Values outside the domain lie outside the range. */
export interface Scale {
	(value: number): number;
	/** The two values at the ends. */
	domain(): readonly [number, number];
	/** About `count` round values in the domain, in its order. */
	ticks(count: number): number[];
	/** The same with its domain widened to round values, as for about `count` ticks. */
	nice(count: number): Scale;
}

type Pair = readonly [number, number];

/** @param transform Rising; equal distances of what it returns are equal distances on screen. */
function makeScale(domain: Pair, range: Pair, transform: (value: number) => number): Scale {
	const [from, to] = [transform(domain[0]), transform(domain[1])];
	const share = (value: number): number => (to === from ? 0.5 : (transform(value) - from) / (to - from));
	const at = (value: number): number => {
		const t = share(value);
		return range[0] * (1 - t) + range[1] * t;
	};
	return Object.assign(at, {
		domain: () => domain,
		ticks: (count: number) => ticks(...domain, count),
		nice: (count: number) => makeScale(nice(...domain, count), range, transform)
	});
}

export const scaleLinear = (domain: Pair, range: Pair): Scale => makeScale(domain, range, (value) => value);

/** By square roots, for values that lie far apart. @param domain From zero or more. */
export const scaleSqrt = (domain: Pair, range: Pair): Scale => makeScale(domain, range, Math.sqrt);

/** Logarithmic. @param domain Above zero. */
export const scaleLog = (domain: Pair, range: Pair): Scale => makeScale(domain, range, Math.log);
