import { group as groupBy } from 'd3-array';
import { listOf } from '$lib/text/words';
import type { Excluded } from '$lib/metrics/admissible';
import type { DenominatorId } from '$lib/metrics/specification';
import { windowOf, type Comparison } from './definitions';
import { DENOMINATOR_WORDS } from './denominators';
import { TIER_WORDS, tierName, windowWords } from './named-definitions';

/** Specifications that are excluded for one reason and share their denominator. */
export interface ExcludedDefinitions {
	readonly by: string;
	readonly reason: string;
	readonly outOf: string;
	readonly tiers: string;
	readonly windows: string;
	readonly count: number;
}

/** Words for each denominator; charts use one name for several denominators. */
const OUT_OF: Readonly<Record<DenominatorId, string>> = {
	'person-years': 'person-years abroad',
	'person-years-mean': `person-years of ${DENOMINATOR_WORDS['abroad-mean']}`,
	'person-years-year-end': `person-years of ${DENOMINATOR_WORDS['abroad-year-end']}`,
	'person-years-elsewhere': `person-years of ${DENOMINATOR_WORDS.elsewhere}`,
	'person-years-anywhere': `person-years of ${DENOMINATOR_WORDS.anywhere}`,
	peak: 'people displaced abroad at the year-end with most of them',
	'onset-year': DENOMINATOR_WORDS['first-year-end'],
	'newly-displaced': DENOMINATOR_WORDS['newly-displaced'],
	'person-years-since': DENOMINATOR_WORDS['years-since'],
	'ever-displaced': 'people ever displaced by the war',
	'assessed-need': 'people assessed to need resettlement'
};

export function groupExcluded(excluded: readonly Excluded[], comparison: Comparison): ExcludedDefinitions[] {
	const groups = groupBy(excluded, ({ by, specification }) => `${by} ${specification.denominator}`);
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		if (!first) return [];
		const unique = (words: (one: Excluded) => string) => listOf([...new Set(group.map(words))]);
		return [
			{
				by: first.by,
				reason: first.reason,
				outOf: OUT_OF[first.specification.denominator],
				tiers: unique(({ specification }) => TIER_WORDS[tierName(specification)]).toLowerCase(),
				windows: unique(({ specification }) => windowWords(windowOf(specification, comparison))),
				count: group.length
			}
		];
	});
}
