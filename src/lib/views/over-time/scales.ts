import { scaleLinear, scaleLog } from 'd3-scale';
import { formatTimes } from '$lib/text/numbers';
import type { YearPoint } from './points';
import type { OverTime, YearLine } from './series';

export interface Tick {
	readonly position: number;
	readonly label: string;
}

export interface Axis {
	readonly at: (value: number) => number;
	readonly ticks: readonly Tick[];
}

type Extent = readonly [from: number, to: number];

/** Whether a year has a ratio that may be drawn: a log scale has no place for nobody, and under ten people nothing is compared. */
export const hasRatio = ({ isRanked, parity }: YearPoint): boolean =>
	isRanked && parity.defined && parity.value > 0;

export const all = ({ points, further }: YearLine): YearPoint[] => [...points, ...further];

/** With more groups than this, bars of ranges would hide the lines. */
const MOST_WITH_RANGES = 3;
export const drawsRanges = ({ lines }: OverTime): boolean =>
	lines.filter(({ isReference }) => !isReference).length <= MOST_WITH_RANGES;

/** Ratios, logarithmic. */
export function ratioAxis(model: OverTime, [bottom, top]: Extent): Axis {
	const drawn = model.lines.flatMap((line) =>
		all(line)
			.filter(hasRatio)
			.flatMap(({ parity, range }) => [
				...(parity.defined ? [parity.value] : []),
				...(range && drawsRanges(model) ? [range.low, range.high].filter((one) => one > 0) : [])
			])
	);
	const [from, to] = [Math.min(1, ...drawn) / 1.4, Math.max(1, ...drawn) * 1.4];
	const scale = scaleLog([from, to], [bottom, top]);
	const [first, last] = [Math.floor(Math.log10(from)), Math.ceil(Math.log10(to))];
	const steps = last - first > 3 ? [1] : [1, 2, 5];
	const ticks = Array.from({ length: last - first + 1 }, (_, i) => first + i)
		.flatMap((power) => steps.map((step) => Number(`${step}e${power}`)))
		.filter((tick) => tick >= from && tick <= to);
	return { at: scale, ticks: ticks.map((tick) => ({ position: scale(tick), label: formatTimes(tick) })) };
}

/** Rates, from zero. */
export function rateAxis({ lines, reference }: OverTime, [bottom, top]: Extent): Axis {
	const highest = Math.max(
		...[...lines, reference].flatMap((line) =>
			all(line).flatMap(({ rate }) => (rate.defined ? [rate.high] : []))
		)
	);
	const scale = scaleLinear([0, highest > 0 ? highest : 1], [bottom, top]).nice(5);
	return { at: scale, ticks: scale.ticks(5).map((tick) => ({ position: scale(tick), label: String(tick) })) };
}
