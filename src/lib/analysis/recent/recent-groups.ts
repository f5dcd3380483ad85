import type { Catalogue } from '$lib/catalogue/catalogue';
import type { MonthIndex } from '$lib/metrics/month';
import { FEWEST_UNWARNED } from '$lib/metrics/ranking';
import type { ResultSets } from '$lib/query/port';
import { OTHERS } from '../sql';
import { comparedWith } from './compared-with-reference';
import { entriesOf, entriesOfOthers, withPeriods } from './entries-by-pathway';
import { monthsIn, peopleIn } from './month-totals';
import { FIRST_MONTH, SINCE, type RecentQuery } from './queries';
import type { Compared, RecentEntries } from './types';

export interface RecentGroups {
	/** Ukrainians first, then by people in 2024; all others last. */
	readonly panels: readonly RecentEntries[];
	/** Nationalities with too few people to draw. */
	readonly small: readonly RecentEntries[];
	readonly compared: readonly Compared[];
	/** The months compared with 2024. */
	readonly sinceMonths: { readonly first: MonthIndex; readonly last: MonthIndex };
	readonly lastMonth: MonthIndex;
}

/** Entries of the origins by the ways in of the tiers, with the figures that compare them with those of Ukrainians. */
export function recentGroups(
	results: ResultSets<RecentQuery>,
	origins: readonly string[],
	tiers: readonly string[],
	catalogue: Catalogue
): RecentGroups {
	const known = origins
		.map((origin) =>
			origin === OTHERS ? entriesOfOthers(results, catalogue) : entriesOf(results, origin, tiers, catalogue)
		)
		.filter(({ parts }) => parts.length > 0);
	const last = Math.min(...known.map(({ lastMonth }) => lastMonth ?? Infinity));
	const all = known.map((one) => withPeriods(one, results, last)).sort(byPeople);
	const big = all.filter((one) => peopleIn(one) >= FEWEST_UNWARNED);
	const panels = big.length > 0 ? big : all;
	return {
		panels,
		small: all.filter((one) => !panels.includes(one)),
		compared: comparedWith(
			all.find(({ isReference }) => isReference),
			all.filter(({ isReference, origin }) => !isReference && origin !== OTHERS)
		),
		sinceMonths: { first: SINCE, last: Math.max(SINCE, Number.isFinite(last) ? last : SINCE) },
		lastMonth: Math.max(FIRST_MONTH, ...panels.flatMap(monthsIn))
	};
}

const byPeople = (a: RecentEntries, b: RecentEntries): number =>
	Number(b.isReference) - Number(a.isReference) ||
	Number(a.origin === OTHERS) - Number(b.origin === OTHERS) ||
	b.before.people.value - a.before.people.value;
