import { formatExact, formatSignificant } from '$lib/text/numbers';
import type { ExploreModel, Point } from '../types';
import { readableReason } from '../text/reasons';
import { timeInSentence, timeLabel } from '../text/words';

const unitShort = ({ scale, settings }: Pick<ExploreModel, 'scale' | 'settings'>): string =>
	settings.measure === 'protection-rate' ? '%' : scale.significant === null ? '' : ` ${scale.unit}`;

/** A figure with its time. */
export function tooltipOf(point: Point, model: Pick<ExploreModel, 'scale' | 'settings'>): string {
	const when =
		model.settings.clock === 'event'
			? `month ${point.t + 1}`
			: model.settings.clock === 'month' || model.settings.clock === 'quarter'
				? timeInSentence(point.t, model.settings)
				: timeLabel(point.t, model.settings);
	return `${when}: ${valueTooltip(point, model)}`;
}

/** A figure without its unit. */
export const figureText = (value: number, { scale: { significant } }: Pick<ExploreModel, 'scale'>): string =>
	significant === null ? formatExact(value) : formatSignificant(value, significant);

/** A figure with the people counted and its range if wider than a hundredth, or why there is none. */
export function valueTooltip(
	{ result, reason, people }: Point,
	model: Pick<ExploreModel, 'scale' | 'settings'>
): string {
	if (!result) return readableReason(reason) ?? 'no figure';
	const text = (value: number) => figureText(value, model);
	const range = isRanged(result) ? `, between ${text(result.low)} and ${text(result.high)}` : '';
	const counted = people ? ` (${formatExact(people.value)} people)` : '';
	return `${text(result.value)}${unitShort(model)}${counted}${range}`;
}

const isRanged = ({ low, value, high }: { low: number; value: number; high: number }): boolean =>
	high - low > 0.01 * Math.max(value, 1);
