import { yearRange } from '$lib/text/dates';
import { initialState, writeState } from '$lib/settings/codec';
import { FEWEST_UNWARNED } from '$lib/metrics/ranking';
import { isCalendar, specificationId, type Specification, type Window } from '$lib/metrics/specification';
import type { ViewLink } from '../contract';
import { spec as ladder } from '../parity-ladder/spec';
import { trace, type TracedDefinition } from '$lib/analysis/comparison';
import {
	beginningsOf,
	define,
	isUndefined,
	specificationsOf,
	windowOf,
	type Comparison
} from '$lib/analysis/definitions';
import { DENOMINATOR_WORDS } from '$lib/analysis/denominators';
import { REFERENCE, TIER_CHOICES } from '$lib/analysis/figures';
import { windowName } from '$lib/analysis/windows';

/** The origin under one specification. Plain data. */
export interface Point extends TracedDefinition {
	/** The same in every release. */
	readonly id: string;
	/** By the name that addresses use: 'let-in' or 'resettled'. */
	readonly tier: string;
	/** "2022–2024", "first 36 months". */
	readonly windowWords: string;
	/** "since August 2021", "with Operation Allies Welcome", "without Operation Allies Welcome", or empty. */
	readonly countedWords: string;
	/** The whole specification in words. */
	readonly name: string;
	/** 1 = the lowest ratio; `null` below ten people. */
	readonly place: number | null;
	readonly isWarned: boolean;
	/** The chart of all origins in exactly this definition. */
	readonly link: ViewLink;
}

export interface Unmeasured {
	readonly name: string;
	readonly reason: string;
}

export const TIER_WORDS: Readonly<Record<string, string>> = {
	'let-in': 'All let in',
	resettled: 'Resettled only'
};

export const tierName = ({ tier }: Pick<Specification, 'tier'>): string =>
	Object.keys(TIER_CHOICES).find((name) => TIER_CHOICES[name] === tier) ?? '';

export const windowWords = (window: Window): string =>
	isCalendar(window) ? yearRange(window.years.from, window.years.to) : `first ${window.months} months`;

/** Every admissible specification of an origin: ranked ones from the lowest ratio to the highest, then those with too few people; and those without a result. */
export function pointsOf(
	origin: string,
	comparison: Comparison
): { readonly points: readonly Point[]; readonly unmeasured: readonly Unmeasured[] } {
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
	const toPoint = (one: TracedDefinition, place: number | null) => pointOf(one, place, traced, comparison);
	return {
		points: [...ranked.map((one, i) => toPoint(one, i + 1)), ...rest.map((one) => toPoint(one, null))],
		unmeasured
	};
}

const idOf = ({ specification }: TracedDefinition): string => specificationId(specification);

function pointOf(
	one: TracedDefinition,
	place: number | null,
	all: readonly TracedDefinition[],
	comparison: Comparison
): Point {
	const tier = tierName(one.specification);
	const when = windowWords(windowOf(one.specification, comparison));
	const countedWords = one.words || leftOutWords(one, all);
	const counted =
		one.specification.onsetId === null ? (countedWords ? `, ${countedWords}` : '') : ` ${countedWords}`;
	return {
		...one,
		id: idOf(one),
		tier,
		windowWords: when,
		countedWords,
		name: `${TIER_WORDS[tier] ?? ''}, ${when}${counted}, out of the ${DENOMINATOR_WORDS[one.denominator]}`,
		place,
		isWarned: place !== null && one.people.value < FEWEST_UNWARNED,
		link: linkTo(one, comparison)
	};
}

/** Named by what the other half of the pair counts. */
function leftOutWords({ specification }: TracedDefinition, all: readonly TracedDefinition[]): string {
	if (specification.straddling !== 'outside') return '';
	const inside = all.find(
		({ specification: other }) =>
			other.straddling === 'inside' &&
			other.tier === specification.tier &&
			other.window === specification.window
	);
	return (inside?.words ?? '').replace(/^with /, 'without ');
}

/** The ladder draws one dot per beginning and per way of counting the evacuation: its settings name this one. */
function linkTo({ origin, specification, denominator }: TracedDefinition, comparison: Comparison): ViewLink {
	const { onsetId, straddling } = specification;
	const isMain = beginningsOf(origin, comparison).some(
		({ onset }) => onset.onset_id === onsetId && onset.is_default
	);
	const state = {
		...initialState(ladder.controls),
		origins: [REFERENCE, origin],
		tier: tierName(specification),
		window: windowName(specification.window),
		denominator,
		...(straddling === null ? {} : { evacuation: straddling }),
		beginnings: onsetId === null || isMain ? 'main' : 'all'
	};
	return { slug: ladder.slug, search: writeState(state, ladder.controls) };
}
