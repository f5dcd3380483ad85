import { chosen, chosenSet } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import { rangeOf, type Range } from '$lib/settings/range';
import { DENOMINATOR_NAMES, type DenominatorName } from '$lib/analysis/comparison/denominators';
import { ONLY_TEMPORARY, TIER_GROUPS } from './controls';
import type { Published, PathwayCoverage } from './coverage';
import { COUNTS, isCount } from './fields';
import { MEASURE_IDS, type MeasureId } from './measures';
import { ALL } from './places';

const BY = ['origin', 'destination', 'kind'] as const;
const CLOCKS = ['calendar', 'fiscal', 'quarter', 'month', 'event'] as const;
const SORTS = ['largest', 'smallest', 'name'] as const;
const CHART_TYPES = ['line', 'bar', 'dot', 'multiples', 'map', 'table'] as const;
export type By = (typeof BY)[number];
export type Clock = (typeof CLOCKS)[number];

/** How many times of a clock make a year; 1 for years and for months since the war began. */
export function perYearOf(clock: Clock): number {
	if (clock === 'month') return 12;
	return clock === 'quarter' ? 4 : 1;
}

export type Sort = (typeof SORTS)[number];
export type ChartType = (typeof CHART_TYPES)[number];

/** The reader's settings, parsed from a state of the controls. */
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
	/** Most rows of a chart of rows. */
	readonly top: number;
	readonly sort: Sort;
}

function oneOf<Value extends string>(values: readonly Value[], value: string): Value {
	const found = values.find((one) => one === value);
	if (found === undefined) throw new RangeError(`${value} is none of ${values.join(', ')}.`);
	return found;
}

/** @throws {TypeError | RangeError} when a value is not valid for its control. */
export function settingsOf(state: ViewState, { years }: Published): ExploreSettings {
	const measure = oneOf(MEASURE_IDS, chosen(state, 'measure'));
	const kind = isCount(measure) ? COUNTS[measure].kind : null;
	return {
		measure,
		protection: chosen(state, 'protection'),
		origins: chosenSet(state, 'origins'),
		destinations: chosenSet(state, 'destinations'),
		tier: chosen(state, 'tier'),
		kinds: kind ? chosenSet(state, kind.control) : [],
		by: oneOf(BY, chosen(state, 'by')),
		clock: oneOf(CLOCKS, chosen(state, 'clock')),
		denominator: oneOf(DENOMINATOR_NAMES, chosen(state, 'denominator')),
		window: Number(chosen(state, 'window')),
		years: rangeOf(chosen(state, 'time'), { min: years.from, max: years.to }),
		chart: oneOf(CHART_TYPES, chosen(state, 'chart')),
		top: topOf(chosen(state, 'top')),
		sort: oneOf(SORTS, chosen(state, 'sort'))
	};
}

const topOf = (value: string): number => (value === 'all' ? Infinity : Number(value));

export const isAll = (members: readonly string[]): boolean => members.includes(ALL);

/** Published pathways into the given countries that a choice of entries counts. @param tier A group of tiers or one pathway. */
export function pathwaysOf(
	tier: string,
	destinations: readonly string[],
	{ pathways }: Published
): readonly PathwayCoverage[] {
	const [tiers, only] = [TIER_GROUPS[tier], ONLY_TEMPORARY[tier]];
	const isCounted = (one: PathwayCoverage): boolean =>
		tiers
			? tiers.includes(one.tier) && (only === undefined || one.tier !== 'T2' || one.pathway === only)
			: one.pathway === tier;
	return pathways.filter((one) => destinations.includes(one.destination) && isCounted(one));
}
