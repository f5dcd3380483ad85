import { byDistance, capitalsIn, capitalsQuery, type ByDistance } from '$lib/analysis/controls/distance';
import { resettledBesideAll } from '$lib/analysis/controls/all-origins';
import {
	LET_IN_WINDOW,
	letInBeside,
	letInQueries,
	type LetInQuery
} from '$lib/analysis/controls/let-in-beside';
import { protectedBesideAll, protectedQueries } from '$lib/analysis/controls/protected-beside-all';
import { windowNamed } from '$lib/analysis/comparison/windows';
import { matching, numberIn, textIn, type Evidence } from '$lib/analysis/evidence/evidence';
import { DESTINATION, ORIGINS, REFERENCE } from '$lib/analysis/figures';
import {
	DEFAULT_YEAR,
	discontinuedCounts,
	discontinuedPeople,
	discontinuedQuery
} from '$lib/analysis/stocks/year-end-stocks';
import { isCalendar } from '$lib/metrics/specification';
import type { Query, ResultSets, Row } from '$lib/query/port';
import { hostLoads, type HostLoad } from './hosts';

// The section "Could distance explain it?": shares and rates of all origins against distance, and hosts by size.

export type DistanceQuery = LetInQuery | 'byPlace' | 'capitals' | 'discontinued';

export const YEARS = { from: 2022, to: 2024 } as const;

export const distanceQueries = (): Record<DistanceQuery, Query> => ({
	...letInQueries(),
	...protectedQueries(DEFAULT_YEAR),
	...capitalsQuery(),
	discontinued: discontinuedQuery
});

export interface DistanceData {
	readonly year: number;
	/** Refugees in the 32 countries of Europe out of those abroad, against the way to the nearest capital. */
	readonly europe: ByDistance;
	/** People resettled in the United States per 1,000 displaced a year, against the way to Washington. */
	readonly usa: ByDistance;
	/** The European share of Ukrainians per 1,000 with those in Russia whom UNHCR no longer counts. */
	readonly withRussia: number | null;
	readonly hosts: readonly HostLoad[];
}

export function distanceDataOf(results: ResultSets<DistanceQuery>, evidence: Evidence): DistanceData {
	const capitals = capitalsIn(results);
	const inEurope = protectedBesideAll(results, { year: DEFAULT_YEAR, place: 'europe', counted: 'protected' });
	const window = windowNamed(LET_IN_WINDOW, results.nineReaches);
	const letIn = isCalendar(window) ? letInBeside(results, window, 'abroad', evidence.catalogue) : [];
	return {
		year: DEFAULT_YEAR,
		europe: byDistance(inEurope.ranked, capitals, ({ isInEurope }) => isInEurope, ORIGINS),
		usa: byDistance(
			resettledBesideAll(results, YEARS, 'interim').ranked,
			capitals,
			({ country }) => country === DESTINATION,
			ORIGINS
		),
		withRussia: withRussia(results.discontinued, inEurope.ranked),
		hosts: hostLoads({
			origins: ORIGINS,
			year: DEFAULT_YEAR,
			refugees: matching(evidence.rows.refugeesByHost, { year: DEFAULT_YEAR }).map((row) => ({
				origin: textIn(row, 'origin'),
				host: textIn(row, 'asylum'),
				people: Number(row.value ?? 0)
			})),
			letIn: new Map(letIn.map(({ origin, rate }) => [origin, rate.inputs.people?.value ?? 0])),
			capitals,
			means: evidence.rows.population
				.filter((row) => numberIn(row, 'year') <= DEFAULT_YEAR)
				.map((row) => ({
					country: textIn(row, 'country'),
					year: numberIn(row, 'year'),
					residents: numberOrNull(row.residents),
					gdp: numberOrNull(row.gdp_usd)
				}))
		})
	};
}

const numberOrNull = (value: Row[string] | undefined): number | null =>
	typeof value === 'number' ? value : null;

function withRussia(
	discontinued: readonly Row[],
	ranked: ReturnType<typeof protectedBesideAll>['ranked']
): number | null {
	const { people, displaced } = ranked.find(({ origin }) => origin === REFERENCE)?.rate.inputs ?? {};
	const more = discontinuedPeople(discontinuedCounts(discontinued, REFERENCE, DEFAULT_YEAR), 'refugees');
	return people && displaced && more > 0 ? (1000 * people.value) / (displaced.value + more) : null;
}
