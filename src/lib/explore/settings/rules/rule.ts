import { TIER_CHOICES } from '$lib/analysis/figures';
import type { TierChoice } from '$lib/metrics/specification';
import { pathwaysOf, type ExploreSettings } from '../settings';
import type { Published } from '../coverage';
import type { MeasureId } from '../measures';

/** One combination without a figure. Every value that no rule rejects is available. */
export interface Rule {
	readonly id: string;
	/** The control whose value is rejected; the settings before it in the list of controls are unchanged. */
	readonly control: string;
	/** A sentence for readers. */
	readonly reason: string;
	readonly refuses: (value: string, settings: ExploreSettings, published: Published) => boolean;
}

export const isOf = (measure: MeasureId, ...some: readonly MeasureId[]): boolean => some.includes(measure);
export const isEntries = ({ measure }: ExploreSettings): boolean =>
	isOf(measure, 'entries', 'rate', 'since-onset', 'parity');
export const isRateOfEntries = ({ measure }: ExploreSettings): boolean =>
	isOf(measure, 'rate', 'since-onset', 'parity');
export const isSum = (kinds: readonly string[]): boolean => kinds.length > 1;

/** Periods by which the chosen countries publish the counted figures. */
export const frequenciesOf = (settings: ExploreSettings, published: Published): Set<string> =>
	new Set(pathwaysOf(settings.tier, settings.destinations, published).map(({ frequency }) => frequency));

const CHOICES: Readonly<Record<string, TierChoice>> = TIER_CHOICES;

/** Tiers that the table of specifications compares; `undefined` for other choices of entries. */
export const tierChoiceOf = (tier: string): TierChoice | undefined => CHOICES[tier];
