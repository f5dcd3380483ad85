import { isCalendar, type Window } from '$lib/metrics/specification';
import { monthCount, yearRange } from './dates';
import { formatNumber } from './numbers';

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

export const noUkrainianRate = (reason: string): string =>
	`There is no Ukrainian rate to compare with. ${reason}`.trim();

/** Start of a sentence on groups that lie on another side of the Ukrainian rate under the other tier. @param other its name in URLs. */
export const otherPicture = (other: string): string =>
	other === 'resettled'
		? 'Durable resettlement alone gives another picture'
		: 'With those let in for a limited time the picture changes';
