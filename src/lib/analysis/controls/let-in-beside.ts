import { group } from 'd3-array';
import type { Catalogue } from '$lib/catalogue/catalogue';
import { isMissing, rateOf, type InYears } from '$lib/metrics/comparison';
import { sum } from '$lib/metrics/interval';
import { quantity, type Computed } from '$lib/metrics/quantity';
import type { CalendarWindow } from '$lib/metrics/specification';
import type { Query, ResultSets } from '$lib/query/port';
import { caseOf, countedFlows, countedYears, figuresByOrigin, pairOf } from '../comparison/cases';
import type { ComparisonQuery } from '../comparison/comparison-queries';
import { personYearKind, type DenominatorName } from '../comparison/denominators';
import { DESTINATION, figureQueries, ORIGINS } from '../figures';
import { intervalOf, numberOf, textOf } from '../rows';
import { monthlyCounts, SUMMED_BOUNDS } from '../sql';
import { resettledMembers } from './all-origins';
import { allOriginsQueries, type AllOriginsQuery } from './origin-figures';

// Serves the chart `everyone`: all let in of the nine, and what is held of the nationals of CHNV beside them.

/** Parole of Cubans, Haitians, Nicaraguans and Venezuelans by calendar year. */
const CHNV = `
select origin, source_id, cast(year(period_start) as integer) as year,
	${SUMMED_BOUNDS}
from admissions
where destination = ?
	and pathway = 'chnv'
	and ${monthlyCounts()}
group by all
order by origin, year, source_id`;

export type LetInQuery = AllOriginsQuery | 'flows' | 'nineReaches' | 'stocks' | 'chnv';

/** The window by which all let in are compared: it holds the evacuation of Afghans. */
export const LET_IN_WINDOW = '2021-2024';

/** The input of `letInBeside`, and of `resettledMembers`, for years within `LET_IN_WINDOW`. */
export function letInQueries(): Record<LetInQuery, Query> {
	const { flows, reaches, stocks } = figureQueries();
	return {
		...allOriginsQueries({ from: 2021, to: 2024 }),
		flows,
		nineReaches: reaches,
		stocks,
		chnv: { sql: CHNV, params: [DESTINATION], tables: ['admissions'] }
	};
}

type Results = ResultSets<LetInQuery>;

/** All people known to have been let in of one origin. */
export interface LetInOrigin {
	readonly origin: string;
	readonly rate: Computed;
	/** Parole at land ports is not held: more were let in. */
	readonly isMinimum: boolean;
	readonly sourceIds: readonly string[];
}

const NONE: readonly never[] = [];

/**
 * M1 of all let in (T1 and T2) of the nine, and of people resettled or paroled under CHNV, at least.
 * @param denominator One of people displaced abroad in calendar years.
 */
export function letInBeside(
	results: Results,
	window: CalendarWindow,
	denominator: DenominatorName,
	{ onsets }: Catalogue
): LetInOrigin[] {
	const compared: ResultSets<ComparisonQuery> = {
		flows: results.flows,
		reaches: results.nineReaches,
		stocks: results.stocks,
		withinYear: results.withinYear,
		newlyDisplaced: NONE,
		inDestination: NONE,
		within: NONE
	};
	const figures = figuresByOrigin(compared, onsets);
	const nine = ORIGINS.map((origin): LetInOrigin => {
		const one = caseOf(figures.get(origin) ?? [], { onsetId: null });
		const used = [...countedFlows(one, window, 'T1+T2'), ...countedYears(one, window, denominator)];
		return {
			origin,
			rate: rateOf(pairOf(one, window, 'T1+T2', denominator)),
			isMinimum: false,
			sourceIds: [...new Set(used.map(({ sourceId }) => sourceId))]
		};
	});
	return [...nine, ...withParole(results, window, denominator)];
}

function withParole(
	results: Results,
	{ years }: CalendarWindow,
	denominator: DenominatorName
): LetInOrigin[] {
	const kind = personYearKind(denominator);
	if (kind === 'elsewhere' || kind === 'anywhere') return [];
	const members = resettledMembers(results, years, kind);
	const paroled = results.chnv.filter((row) => {
		const year = numberOf(row, 'year');
		return year >= years.from && year <= years.to;
	});
	return [...group(paroled, (row) => textOf(row, 'origin'))].flatMap(([origin, rows]): LetInOrigin[] => {
		const member = members.find((one) => one.origin === origin);
		if (!member || isMissing(member.pair)) return [];
		const { people, displaced } = member.pair;
		const all = sum([people, ...rows.map((row) => intervalOf(row))]);
		const pair: InYears = { people: quantity('calendar_flow', all), displaced };
		const sourceIds = new Set([...member.sourceIds, ...rows.map((row) => textOf(row, 'source_id'))]);
		return [{ origin, rate: rateOf(pair), isMinimum: true, sourceIds: [...sourceIds] }];
	});
}
