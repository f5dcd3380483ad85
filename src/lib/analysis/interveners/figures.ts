import type { PlottedRows } from '$lib/catalogue/catalogue';
import { exactly, whole, type Interval } from '$lib/metrics/interval';
import type { Measured } from '$lib/metrics/quantity';
import { DESTINATION } from '../figures';
import { meansSources, residentsSource } from '../world-bank';
import type { Key, State } from './coalition';
import type { Count } from './displaced';
import type { Lane, War } from './wars';

/** One figure on a war, with its years. Kinds are never added. */
export interface WarFigure {
	/** A country, or all others that took part; absent for people displaced. */
	readonly who?: string;
	readonly kind: string;
	readonly count?: Count;
	readonly from?: number;
	readonly to: number;
	readonly figure: Interval;
	readonly unit?: string;
	/** Whether it depends on the shares set by the reader. */
	readonly isSet?: boolean;
	readonly sourceIds: readonly string[];
}

/** Every figure on a war: people displaced, people let in, people under the chosen share, and residents and GDP of states. */
export const figuresOf = (war: War, key: Key): WarFigure[] => [
	...war.counts.map(displacedFigure),
	...war.lanes.flatMap((lane) => laneFigures(war, lane, key !== 'equal')),
	...rateFigures(war),
	...war.states.flatMap((state) => stateFigures(war, state))
];

const displacedFigure = ({ count, people, year: to, sourceIds }: War['counts'][number]): WarFigure => ({
	kind: 'displaced',
	count,
	to,
	figure: people,
	sourceIds
});

const asFigure = (figure: Measured, rest: Omit<WarFigure, 'figure'>): WarFigure[] =>
	figure.defined ? [{ ...rest, figure: whole(figure) }] : [];

const meansOf = (year: number | null): readonly string[] => (year === null ? [] : meansSources(year));

function laneFigures({ firstYear, lastYear, meansYear }: War, lane: Lane, usesMeans: boolean): WarFigure[] {
	const { sourceIds } = lane;
	const row = { who: lane.id === 'usa' ? DESTINATION : 'others', from: firstYear, to: lastYear, sourceIds };
	/** Sources of who took part, and of their residents and GDP. */
	const shareIds =
		lane.keySourceIds.length > 0 ? [...lane.keySourceIds, ...(usesMeans ? meansOf(meansYear) : [])] : [];
	const part = lane.part && {
		kind: 'part_of_key',
		figure: exactly(100 * lane.part.value),
		unit: 'percent',
		// The United States alone depends only on its own figures.
		sourceIds: shareIds.length > 0 ? shareIds : sourceIds
	};
	return [
		{ ...row, kind: 'resettled', figure: lane.durable },
		{ ...row, kind: 'limited_time', figure: lane.temporary },
		{ ...row, kind: 'let_in', figure: lane.people },
		...(part ? [{ ...row, ...part }] : []),
		...lane.byCount.flatMap(({ counted: { count, sourceIds: ids }, result }) => {
			const by = { ...row, count, isSet: true, sourceIds: [...ids, ...shareIds] };
			return [
				...asFigure(result.expected, { ...by, kind: 'by_share' }),
				...asFigure(result.extra, {
					...by,
					kind: 'more_by_share',
					sourceIds: [...by.sourceIds, ...sourceIds]
				})
			];
		})
	];
}

function rateFigures({ rate, lanes, counts, firstYear: from, lastYear: to }: War): WarFigure[] {
	const peak = counts.find(({ count }) => count === 'peak');
	if (!rate.defined || !peak) return [];
	const sourceIds = [...(lanes[0]?.sourceIds ?? []), ...peak.sourceIds];
	const unit = 'per 1,000 displaced';
	return [
		{
			...{ who: DESTINATION, kind: 'let_in_per_1000', count: 'peak', from, to, unit, sourceIds },
			figure: rate
		}
	];
}

function stateFigures({ firstYear, lastYear, meansYear }: War, state: State): WarFigure[] {
	const { country: who, residents, gdp } = state;
	const means = (kind: string, value: number | null, unit?: string): WarFigure[] =>
		value === null || meansYear === null
			? []
			: [
					{
						...{
							who,
							kind,
							to: meansYear,
							figure: exactly(value),
							sourceIds: kind === 'residents' ? [residentsSource(meansYear)] : meansOf(meansYear)
						},
						...(unit ? { unit } : {})
					}
				];
	return [
		{
			...{ who, kind: 'resettled', from: firstYear, to: lastYear },
			figure: state.resettled,
			sourceIds: state.resettledSourceIds
		},
		...means('residents', residents),
		...means('gdp_usd', gdp, 'US dollars')
	];
}

/** Published rows of the figures on a war. */
export function plottedRows({
	origin,
	firstYear,
	lastYear,
	displaced,
	pathways,
	states
}: War): PlottedRows[] {
	const years = { origin, yearFrom: firstYear, yearTo: lastYear };
	const entries = { ...years, table: 'admissions', destination: DESTINATION };
	return [
		{ ...entries, table: 'solutions' },
		...pathways.map((pathway) => ({ ...entries, pathway })),
		...(displaced?.count === 'ever' ? [{ ...years, table: 'displaced_wars' }] : []),
		...(displaced && displaced.count !== 'ever'
			? [{ origin, table: 'displaced_stock', yearFrom: displaced.year, yearTo: displaced.year }]
			: []),
		...(states.length > 0 ? [{ ...years, table: 'coalitions' }] : []),
		...(states.some(({ country }) => country === 'GBR')
			? [{ ...entries, destination: 'GBR', pathway: 'uk_resettlement' }]
			: [])
	];
}

/** Sources of the people let in. */
export const peopleSources = ({ lanes }: War): string[] => lanes.flatMap(({ sourceIds }) => sourceIds);

/** Sources of the displaced, of who took part, and of residents and GDP. */
export const otherSources = (wars: readonly War[]): string[] => [
	...wars.flatMap(({ counts }) => counts.flatMap(({ sourceIds }) => sourceIds)),
	...wars.flatMap(({ states }) => states.flatMap(({ partySourceIds }) => partySourceIds)),
	...wars.flatMap(({ states, meansYear }) => (states.length > 0 ? meansOf(meansYear) : []))
];
