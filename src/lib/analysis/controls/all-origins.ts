import type { Comparable, InYears } from '$lib/metrics/comparison';
import { controlGroup, pooledRate, type ControlGroup, type ControlMember } from '$lib/metrics/control-group';
import { personYears, type PersonYearKind } from '$lib/metrics/person-years';
import type { Computed } from '$lib/metrics/quantity';
import type { CalendarYears } from '$lib/metrics/years';
import type { ResultSets } from '$lib/query/port';
import { ORIGINS } from '../figures';
import { NO_COUNTS, withinYearByOrigin, type SourcedWithinYear } from '../years/within-year';
import {
	EIGHT,
	originsIn,
	pairOf,
	peopleIn,
	publishedYears,
	sourcesIn,
	within,
	yearEnds,
	type AllOriginsQuery
} from './origin-figures';

// Serves the chart `everyone` (M15): all origins beside the nine.

type Results = ResultSets<AllOriginsQuery>;

type YearKind = Extract<PersonYearKind, 'interim' | 'mean' | 'year-end'>;

/** One origin of all, with the sources of its figures. */
export type SourcedMember<P extends Comparable> = ControlMember<P> & {
	readonly sourceIds: readonly string[];
};

/** People resettled in the United States (T1) in calendar years, and the person-years displaced abroad, of every origin. */
export function resettledMembers(
	results: Results,
	years: CalendarYears,
	kind: YearKind
): SourcedMember<InYears>[] {
	const published = publishedYears(results);
	const counts = withinYearByOrigin(results.withinYear);
	return originsIn(results).map(({ origin, flows, stocks }) => {
		const withinYear = counts.get(origin) ?? NO_COUNTS;
		const figures = { stocks: yearEnds(stocks, published, true), withinYear, inDestination: [], within: [] };
		const displaced = personYears(kind, figures, years);
		const counted = flows.filter(within(years, 'year'));
		const ends = stocks.filter(within({ from: years.from - 1, to: years.to }, 'year'));
		return {
			origin,
			pair: pairOf(peopleIn(counted), displaced),
			displaced: (displaced?.value ?? 0) / (years.to - years.from + 1),
			sourceIds: [
				...new Set([
					...sourcesIn([...counted, ...ends]),
					...(kind === 'interim' ? countedWithin(withinYear, years) : [])
				])
			]
		};
	});
}

/** Sources of the counts within these years. */
function countedWithin({ midyears, courses }: SourcedWithinYear, { from, to }: CalendarYears): string[] {
	const isInside = ({ year }: { readonly year: number }) => year >= from && year <= to;
	return [
		...midyears.filter(isInside).map(({ sourceId }) => sourceId),
		...courses.filter(isInside).flatMap(({ sourceIds }) => sourceIds)
	];
}

/** M15 with the rate of the eight together. */
export interface AllBeside extends ControlGroup {
	readonly eight: Computed;
}

/** M15: the nine among all origins, with the pooled rates of the eight and of the others. */
export const besideAll = <P extends Comparable>(members: readonly ControlMember<P>[]): AllBeside => ({
	...controlGroup(members, ORIGINS),
	eight: pooledRate(members, EIGHT)
});

/**
 * M15 by people resettled in the United States (T1) per 1,000 displaced abroad a year.
 * @param years calendar years that all figures cover.
 */
export const resettledBesideAll = (results: Results, years: CalendarYears, kind: YearKind): AllBeside =>
	besideAll(resettledMembers(results, years, kind));
