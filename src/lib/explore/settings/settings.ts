import { chosen, chosenSet } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import { rangeOf, type Range } from '$lib/settings/range';
import type { DenominatorName } from '$lib/analysis/denominators';
import { TIER_GROUPS } from './controls';
import type { Published, PathwayCoverage } from './coverage';
import { COUNTS, isCount } from './fields';
import type { MeasureId } from './measures';
import { ALL } from './places';

export type By = 'origin' | 'destination' | 'kind';
export type Clock = 'calendar' | 'fiscal' | 'month' | 'event';
export type ChartType = 'line' | 'bar' | 'dot' | 'multiples' | 'map' | 'table';

/** What the reader chose, read from a state of the controls. */
export interface ExploreSettings {
	readonly measure: MeasureId;
	readonly protection: string;
	readonly origins: readonly string[];
	readonly destinations: readonly string[];
	readonly tier: string;
	readonly kinds: readonly string[];
	readonly by: By;
	readonly clock: Clock;
	readonly denominator: DenominatorName;
	readonly window: number;
	readonly years: Range;
	readonly chart: ChartType;
}

/** @throws {TypeError | RangeError} when a value is not one that its control has. */
export function settingsOf(state: ViewState, { years }: Published): ExploreSettings {
	const measure = chosen(state, 'measure') as MeasureId;
	const kind = isCount(measure) ? COUNTS[measure].kind : null;
	return {
		measure,
		protection: chosen(state, 'protection'),
		origins: chosenSet(state, 'origins'),
		destinations: chosenSet(state, 'destinations'),
		tier: chosen(state, 'tier'),
		kinds: kind ? chosenSet(state, kind.control) : [],
		by: chosen(state, 'by') as By,
		clock: chosen(state, 'clock') as Clock,
		denominator: chosen(state, 'denominator') as DenominatorName,
		window: Number(chosen(state, 'window')),
		years: rangeOf(chosen(state, 'time'), { min: years.from, max: years.to }),
		chart: chosen(state, 'chart') as ChartType
	};
}

export const isAll = (members: readonly string[]): boolean => members.includes(ALL);

/** Published pathways into the given countries that a choice of entries counts. @param tier A group of tiers or one pathway. */
export function pathwaysOf(
	tier: string,
	destinations: readonly string[],
	{ pathways }: Published
): readonly PathwayCoverage[] {
	const tiers = TIER_GROUPS[tier];
	return pathways.filter(
		(one) =>
			destinations.includes(one.destination) && (tiers ? tiers.includes(one.tier) : one.pathway === tier)
	);
}
