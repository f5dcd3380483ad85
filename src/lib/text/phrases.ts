import { isCalendar, type Window } from '$lib/metrics/specification';
import { monthCount, yearRange } from './dates';
import { formatNumber } from './numbers';

/** What the United States did with people counted under a choice of tiers, by the name that addresses use. */
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

/** Said when the other tier puts a group on another side of the Ukrainian rate, to be continued. @param other as addresses name it. */
export const otherPicture = (other: string): string =>
	other === 'resettled'
		? 'Durable resettlement alone gives another picture'
		: 'With those let in for a limited time the picture changes';
