import { monthAndYear } from '$lib/text/dates';
import { formatExact, formatSignificant } from '$lib/text/numbers';
import { monthText } from '$lib/metrics/month';
import type { Explored, Point } from '../types';
import { timeLabel } from '../text/words';

const unitShort = ({ scale, asked }: Pick<Explored, 'scale' | 'asked'>): string =>
	asked.measure === 'protection-rate' ? '%' : scale.significant === null ? '' : ` ${scale.unit}`;

/** A figure when it is stepped to. */
export function readingOf(point: Point, model: Pick<Explored, 'scale' | 'asked'>): string {
	const when =
		model.asked.clock === 'month'
			? monthAndYear(monthText(point.t))
			: model.asked.clock === 'event'
				? `month ${point.t + 1}`
				: timeLabel(point.t, model.asked);
	return `${when}: ${valueReading(point, model)}`;
}

export function valueReading(
	{ result, reason, people }: Point,
	model: Pick<Explored, 'scale' | 'asked'>
): string {
	if (!result) return reason && !reason.includes('~') ? reason : 'no figure';
	const { significant } = model.scale;
	const text = (value: number) =>
		significant === null ? formatExact(value) : formatSignificant(value, significant);
	const range = isRanged(result) ? `, between ${text(result.low)} and ${text(result.high)}` : '';
	const counted = people ? ` (${formatExact(people.value)} people)` : '';
	return `${text(result.value)}${unitShort(model)}${counted}${range}`;
}

/** Bounds that are worth saying: more than a hundredth away. */
const isRanged = ({ low, value, high }: { low: number; value: number; high: number }): boolean =>
	high - low > 0.01 * Math.max(value, 1);
