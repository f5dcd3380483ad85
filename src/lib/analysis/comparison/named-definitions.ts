import { FEWEST_UNWARNED } from '$lib/metrics/ranking';
import { isCalendar, specificationId, type Specification, type Window } from '$lib/metrics/specification';
import { yearRange } from '$lib/text/dates';
import { trace, type TracedDefinition } from './comparison';
import { define, isUndefined, specificationsOf, windowOf, type Comparison } from './definitions';
import { DENOMINATOR_WORDS } from './denominators';
import type { TierName } from '../figures';

/** The origin under one specification, with its name. Plain data. */
export interface NamedDefinition extends TracedDefinition {
	/** Stable across releases. */
	readonly id: string;
	readonly tier: TierName;
	/** "2022–2024", "first 36 months". */
	readonly windowWords: string;
	/** "since August 2021", or empty. */
	readonly countedWords: string;
	/** The whole specification in words. */
	readonly name: string;
	/** Rank: 1 = the lowest ratio; `null` below ten people. */
	readonly place: number | null;
	readonly isWarned: boolean;
}

export interface Unmeasured {
	readonly name: string;
	readonly reason: string;
}

export interface NamedDefinitions {
	/** Ranked definitions from the lowest ratio to the highest, then those with too few people. */
	readonly definitions: readonly NamedDefinition[];
	/** Definitions without a result. */
	readonly unmeasured: readonly Unmeasured[];
}

export const TIER_WORDS: Readonly<Record<TierName, string>> = {
	'let-in': 'All let in',
	resettled: 'Resettled only'
};

export const tierName = ({ tier }: Pick<Specification, 'tier'>): TierName =>
	tier === 'T1' ? 'resettled' : 'let-in';

export const windowWords = (window: Window): string =>
	isCalendar(window) ? yearRange(window.years.from, window.years.to) : `first ${window.months} months`;

/** Every admissible specification of an origin. */
export function namedDefinitions(origin: string, comparison: Comparison): NamedDefinitions {
	const unmeasured: Unmeasured[] = [];
	const traced = specificationsOf(origin, comparison).admissible.flatMap((specification) => {
		const one = define(origin, specification, comparison);
		if (!isUndefined(one)) return [trace(one, comparison)];
		unmeasured.push({ name: specificationId(specification), reason: one.reason });
		return [];
	});
	const ranked = traced
		.filter(({ isRanked }) => isRanked)
		.sort((a, b) => a.parity.value - b.parity.value || idOf(a).localeCompare(idOf(b)));
	const rest = traced.filter(({ isRanked }) => !isRanked);
	const named = (one: TracedDefinition, place: number | null) => nameOf(one, place, comparison);
	return {
		definitions: [...ranked.map((one, i) => named(one, i + 1)), ...rest.map((one) => named(one, null))],
		unmeasured
	};
}

const idOf = ({ specification }: TracedDefinition): string => specificationId(specification);

function nameOf(one: TracedDefinition, place: number | null, comparison: Comparison): NamedDefinition {
	const tier = tierName(one.specification);
	const when = windowWords(windowOf(one.specification, comparison));
	const countedWords = one.words;
	const counted = countedWords ? ` ${countedWords}` : '';
	return {
		...one,
		id: idOf(one),
		tier,
		windowWords: when,
		countedWords,
		name: `${TIER_WORDS[tier]}, ${when}${counted}, out of the ${DENOMINATOR_WORDS[one.denominator]}`,
		place,
		isWarned: place !== null && one.people.value < FEWEST_UNWARNED
	};
}
