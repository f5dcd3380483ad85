import type { OriginComparison as Row, TracedDefinition } from '$lib/analysis/comparison/comparison';
import type { RatioScale } from '$lib/plot/ratio-scale';
import { formatExact } from '$lib/text/numbers';
import { inWindow, perHundred, perHundredRange, verbOf } from '$lib/text/phrases';
import { recorded } from '$lib/text/recorded';
import { countOf, startSentence } from '$lib/text/words';
import type { LadderData } from '../types';

export const countIn = (dot: TracedDefinition | undefined): string => recorded(dot?.people.value ?? 0);

/** Alternative text of the chart. */
export function altText({ rows, window, tier }: LadderData): string {
	return `Dots with ranges, one row per country of origin: people ${verbOf(tier)} by the United States ${inWindow(window)} for every 100 Ukrainians, per person displaced; a line marks 100. ${rows.map(rowInWords).join('; ')}.`;
}

function rowInWords({ originName, dots, isRanked, range }: Row): string {
	if (!isRanked) return `${originName}: ${dots.length > 0 ? countIn(dots[0]) : 'not available'}`;
	const values = dots.map((dot) => `${perHundred(dot.parity.value)} ${dot.words}`.trim()).join(', ');
	const span = range && range.low < range.high ? `, range ${perHundredRange(range)}` : '';
	return `${originName}: ${values}${span}`;
}

export const axisTitle = ({ tier }: Pick<LadderData, 'tier'>, { title }: RatioScale): string =>
	title.startsWith('for every')
		? startSentence(`${verbOf(tier)} per person displaced, ${title}`)
		: `People ${verbOf(tier)}, ${title}`;

/** Text next to a dot. */
export function dotLabel(dot: TracedDefinition, { dots }: Row, scale: RatioScale): string {
	if (!dot.isRanked) return `${countIn(dot)}: too few to compare`;
	return `${scale.format(dot.parity.value)} ${dots.length > 1 ? dot.words : ''}`.trim();
}

/** Text in place of a dot. */
export const absence = ({ dots }: Row): string =>
	dots.length > 0 ? 'none recorded' : 'not available for these choices';

export function tooltip({ parity, people, words, isRanked }: TracedDefinition): string {
	const count = countOf(formatExact(people.value), 'person', 'people');
	const result = isRanked
		? `${perHundred(parity.value)} for every 100 Ukrainians, per person displaced (${count})`
		: `${count}, too few to compare`;
	return words ? `${words}: ${result}` : result;
}
