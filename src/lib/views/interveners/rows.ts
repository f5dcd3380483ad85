import type { Catalogue } from '$lib/catalogue/catalogue';
import {
	directionOf,
	overDefinitions,
	type Counterfactual,
	type Direction
} from '$lib/metrics/counterfactual';
import { exactly, sum, type Interval } from '$lib/metrics/interval';
import { ifResettled, type ComparisonSettings } from '$lib/metrics/intervention';
import { flow, ratePerThousand, stock, undefinedBecause, type Measured } from '$lib/metrics/quantity';
import { mayBeRanked } from '$lib/metrics/ranking';
import type { ResultSets } from '$lib/query/port';
import { DESTINATION, REFERENCE } from '$lib/analysis/figures';
import { displacedOf, type CountedDisplaced } from './displaced';
import type { QueryName } from './queries';
import type { Count, Key } from './spec';
import { coalitionOf, durableOf, paroledOf, type State } from './states';

export interface Settings extends ComparisonSettings {
	readonly key: Key;
	readonly displaced: Count;
	readonly withSupporters: boolean;
	/** People paroled in for a limited time are counted too. */
	readonly withTemporary: boolean;
}

/** The United States, or all other states that took part, against what falls to them. */
export interface Lane {
	readonly id: 'usa' | 'others';
	/** How many states it holds. */
	readonly states: number;
	readonly durable: Interval;
	readonly temporary: Interval;
	readonly people: Interval;
	/** In [0, 1]; `null` where the key is not published for one of the states, and beside the wars. */
	readonly part: Interval | null;
	/** As the displaced are counted; `null` without a part or without such a count. */
	readonly shown: Counterfactual | null;
	/** The same over every count of the displaced. */
	readonly over: Counterfactual | null;
	readonly byCount: readonly { readonly counted: CountedDisplaced; readonly result: Counterfactual }[];
	readonly direction: Direction | null;
	readonly isRanked: boolean;
	/** Of the people let in. */
	readonly sourceIds: readonly string[];
	/** Of who took part and of the key. */
	readonly keySourceIds: readonly string[];
}

export interface WarRow {
	readonly origin: string;
	readonly name: string;
	readonly firstYear: number;
	readonly lastYear: number;
	/** Stands beside the wars for comparison: no state is held to have intervened there. */
	readonly isReference: boolean;
	readonly displaced: CountedDisplaced | null;
	readonly counts: readonly CountedDisplaced[];
	readonly lanes: readonly Lane[];
	/** All states that took part, under a key of the coalition. */
	readonly states: readonly State[];
	readonly meansYear: number | null;
	/** People let in by the United States per 1,000 displaced abroad when most were. */
	readonly rate: Measured;
	readonly pathways: readonly string[];
}

export function rowOf(
	origin: string,
	settings: Settings,
	results: ResultSets<QueryName>,
	catalogue: Catalogue
): WarRow {
	const isReference = origin === REFERENCE;
	const { firstYear, counts } = displacedOf(origin, results);
	const displaced = counts.find(({ count }) => count === settings.displaced) ?? null;
	const isAlone = settings.key === 'usa' || isReference;
	const coalition = isAlone
		? { states: [], meansYear: null }
		: coalitionOf(origin, settings.key, settings.withSupporters, results, catalogue);
	const durable = durableOf(origin, DESTINATION, results);
	const paroled = paroledOf(origin, results);
	const [usa, ...others] = coalition.states;
	const keyIds = [...new Set(coalition.states.flatMap(({ partySourceIds }) => partySourceIds))];
	const laneOf = (
		id: Lane['id'],
		part: Interval | null,
		own: Pick<Lane, 'durable' | 'temporary' | 'sourceIds' | 'states'>
	): Lane => {
		const people = sum([own.durable, own.temporary]);
		const byCount =
			part === null
				? []
				: counts.map((counted) => ({
						counted,
						result: ifResettled(counted.people, settings, part, flow(people))
					}));
		const shown = byCount.find(({ counted }) => counted === displaced)?.result ?? null;
		const over =
			shown &&
			overDefinitions(
				shown,
				byCount.map(({ result }) => result)
			);
		return {
			...own,
			id,
			people,
			part,
			shown,
			over,
			byCount,
			direction: over && directionOf(over),
			isRanked: mayBeRanked(people),
			keySourceIds: keyIds
		};
	};
	const ownPart = isReference ? null : isAlone ? exactly(1) : partOf(usa);
	const ofUsa = laneOf('usa', ownPart, {
		durable: durable.people,
		temporary: settings.withTemporary ? paroled.people : exactly(0),
		states: 1,
		sourceIds: [...durable.sourceIds, ...(settings.withTemporary ? paroled.sourceIds : [])]
	});
	const lanes =
		others.length === 0
			? [ofUsa]
			: [
					ofUsa,
					laneOf('others', ownPart && exactly(1 - ownPart.value), {
						durable: sum(others.map(({ resettled }) => resettled)),
						temporary: exactly(0),
						states: others.length,
						sourceIds: [...new Set(others.flatMap(({ resettledSourceIds }) => resettledSourceIds))]
					})
				];
	const peak = counts.find(({ count }) => count === 'peak');
	return {
		origin,
		name: catalogue.countries.get(origin)?.name ?? origin,
		firstYear,
		lastYear: Math.max(...results.resettled.map(({ last_year: year }) => Number(year))),
		isReference,
		displaced,
		counts,
		lanes,
		states: coalition.states,
		meansYear: coalition.meansYear,
		rate: peak
			? ratePerThousand(flow(ofUsa.people), stock(peak.people))
			: undefinedBecause('No number of people displaced abroad is published.', 'per 1,000 displaced'),
		pathways: [
			...(durable.sourceIds.length > 1 ? ['siv'] : []),
			...(settings.withTemporary ? paroled.pathways : [])
		]
	};
}

const partOf = (state: State | undefined): Interval | null =>
	state?.shareOfKey.defined ? state.shareOfKey : null;
