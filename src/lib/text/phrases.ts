import { formatNumber } from './numbers';

/** What the United States did with people counted under a choice of tiers, by the name that addresses use. */
export const verbOf = (tier: string): string => (tier === 'resettled' ? 'resettled' : 'let in');

/** A ratio as the number for every 100 Ukrainians; three figures close to 100, so that 99.6 does not become 100. */
export const perHundred = (ratio: number): string =>
	formatNumber(100 * ratio, ratio >= 0.995 || Math.abs(ratio - 1) < 0.1 ? 3 : 2);

/** "Operation Allies Welcome", without the legal form at its end. */
export const programmeName = (label: string): string => label.replace(/ parole$/, '');
