import type { Interval } from '$lib/metrics/interval';
import { isCalendar, type Window } from '$lib/metrics/specification';
import { monthCount, yearRange } from './dates';
import { formatNumber } from './numbers';
import { numberInWords } from './words';

/** Verb for admission under a choice of tiers. @param tier its name in URLs. */
export const verbOf = (tier: string): string => (tier === 'resettled' ? 'resettled' : 'let in');

/** A ratio as the number for every 100 Ukrainians; three figures close to 100, so that 99.6 does not become 100. */
export const perHundred = (ratio: number): string =>
	formatNumber(100 * ratio, ratio >= 0.995 || Math.abs(ratio - 1) < 0.1 ? 3 : 2);

/** "Operation Allies Welcome", without the legal form at its end. */
export const programmeName = (label: string): string => label.replace(/ parole$/, '');

/** "in 2022–2024", "in the first 36 months of each war". */
export const inWindow = (window: Window): string =>
	isCalendar(window)
		? `in ${yearRange(window.years.from, window.years.to)}`
		: `in the first ${monthCount(window.months)} of each war`;

/** "in each war’s first three years" from 36 months. */
export const inFirstYears = (months: number): string =>
	`in each war’s first ${months === 12 ? 'year' : `${numberInWords(months / 12)} years`}`;

/** "49–52", "1.5": the lowest and the highest ratio for every 100 Ukrainians. */
export function perHundredRange({ low, high }: Pick<Interval, 'low' | 'high'>): string {
	const [from, to] = [perHundred(low), perHundred(high)];
	return from === to ? from : `${from}–${to}`;
}

/** "four ways of counting the displaced", "8 ways of counting the displaced and dating the war". */
export const waysOfCounting = (count: number, isEvent: boolean): string =>
	`${numberInWords(count)} ways of counting the displaced${isEvent ? ' and dating the war' : ''}`;

/**
 * "in all four ways of counting the displaced", "in every way of counting the displaced (three to eight each)".
 * @param counts how many definitions each of the groups has.
 * @param isEvent in event time the beginnings of a war are counted too.
 */
export function inEveryWay(counts: readonly number[], isEvent: boolean): string {
	const [fewest, most] = [Math.min(...counts), Math.max(...counts)];
	if (counts.length === 0 || most <= 1) return `as counted here`;
	if (fewest < most)
		return `in every way of counting the displaced${isEvent ? ' and dating the war' : ''} (${numberInWords(fewest)} to ${numberInWords(most)} each)`;
	return most === 2
		? `in both ${waysOfCounting(2, isEvent).replace(/^two /, '')}`
		: `in all ${waysOfCounting(most, isEvent)}`;
}

export const noUkrainianRate = (reason: string): string[] =>
	['There is no Ukrainian rate to compare with.', reason].filter((sentence) => sentence !== '');

/** The sentences of a text that says why nothing can be drawn, and what can. */
export const refusalSentences = (text: string): string[] => text.split(/(?<=\.) (?=Choose )/);

/** Start of a sentence on groups that lie on another side of the Ukrainian rate under the other tier. @param other its name in URLs. */
export const otherPicture = (other: string): string =>
	other === 'resettled'
		? 'Count only permanent places and the order changes'
		: 'Count everyone let in and the order changes';

/** Headline of a chart whose settings do not go together. */
export const NOT_COMPARED = 'These choices cannot be compared';

/** Characters of a headline that fit. */
const LONGEST_HEADLINE = 70;

/** The first of these headlines that fits, or else the last. */
export const fittingHeadline = (...headlines: readonly [string, ...string[]]): string =>
	headlines.find(({ length }) => length <= LONGEST_HEADLINE) ?? headlines.at(-1) ?? '';
