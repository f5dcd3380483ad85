import type { Catalogue } from '$lib/catalogue/catalogue';
import {
	directionOf,
	overDefinitions,
	type Counterfactual,
	type Direction
} from '$lib/metrics/counterfactual';
import { exactly, sum, type Interval } from '$lib/metrics/interval';
import { ifResettled, type InterventionShares } from '$lib/metrics/intervention';
import { flow, ratePerThousand, stock, undefinedBecause, type Measured } from '$lib/metrics/quantity';
import { mayBeRanked } from '$lib/metrics/ranking';
import type { ResultSets } from '$lib/query/port';
import { DESTINATION, REFERENCE } from '../figures';
import { numberOf } from '../rows';
import { coalitionOf, durableOf, paroledOf, type Key, type State } from './coalition';
import { displacedOf, type Count, type CountedDisplaced } from './displaced';
import type { WarQuery } from './queries';

/** The reader's settings. */
export interface InterventionSettings extends InterventionShares {
	readonly key: Key;
	readonly displaced: Count;
	readonly withSupporters: boolean;
	/** Includes people on parole. */
	readonly withTemporary: boolean;
}

/** The United States, or all other states that took part, compared with their share. */
export interface Lane {
	readonly id: 'usa' | 'others';
	/** Number of states. */
	readonly states: number;
	readonly durable: Interval;
	readonly temporary: Interval;
	readonly people: Interval;
	/** Share under the key, in [0, 1]; `null` if the key is not published for one of the states, and for the reference. */
	readonly part: Interval | null;
	/** Under the chosen count of the displaced; `null` without a part or without such a count. */
	readonly result: Counterfactual | null;
	/** The same over every count of the displaced. */
	readonly over: Counterfactual | null;
	readonly byCount: readonly { readonly counted: CountedDisplaced; readonly result: Counterfactual }[];
	readonly direction: Direction | null;
	readonly isRanked: boolean;
	/** Sources of the people let in. */
	readonly sourceIds: readonly string[];
	/** Sources of who took part and of the key. */
	readonly keySourceIds: readonly string[];
}

/** One war: people displaced, people let in, and the shares of states. */
export interface War {
	readonly origin: string;
	readonly name: string;
	readonly firstYear: number;
	readonly lastYear: number;
	/** The comparison for the wars: no state counts as an intervener there. */
	readonly isReference: boolean;
	readonly displaced: CountedDisplaced | null;
	readonly counts: readonly CountedDisplaced[];
	readonly lanes: readonly Lane[];
	/** All states that took part, under a coalition key. */
	readonly states: readonly State[];
	readonly meansYear: number | null;
	/** People let in by the United States per 1,000 displaced abroad at the peak. */
	readonly rate: Measured;
	readonly pathways: readonly string[];
}

export function warOf(
	origin: string,
	settings: InterventionSettings,
	results: ResultSets<WarQuery>,
	catalogue: Catalogue
): War {
	const isReference = origin === REFERENCE;
	const { firstYear, counts } = displacedOf(origin, results);
	const displaced = counts.find(({ count }) => count === settings.displaced) ?? null;
	const { key } = settings;
	const isAlone = key === 'usa' || isReference;
	const { states, meansYear } = isAlone
		? { states: [], meansYear: null }
		: coalitionOf(origin, key, settings.withSupporters, results, catalogue);
	const [usa, ...others] = states;
	const durable = durableOf(origin, DESTINATION, results);
	const paroled = settings.withTemporary ? paroledOf(origin, results) : NOBODY;
	const ownPart = isReference ? null : isAlone ? exactly(1) : partOf(usa);
	const keySourceIds = [...new Set(states.flatMap(({ partySourceIds }) => partySourceIds))];
	const laneOf = laneMaker(settings, displaced, counts);
	const ofUsa = laneOf({
		id: 'usa',
		part: ownPart,
		durable: durable.people,
		temporary: paroled.people,
		states: 1,
		sourceIds: [...durable.sourceIds, ...paroled.sourceIds],
		keySourceIds
	});
	const ofOthers = laneOf({
		id: 'others',
		part: ownPart && exactly(1 - ownPart.value),
		durable: sum(others.map(({ resettled }) => resettled)),
		temporary: exactly(0),
		states: others.length,
		sourceIds: [...new Set(others.flatMap(({ resettledSourceIds }) => resettledSourceIds))],
		keySourceIds
	});
	const peak = counts.find(({ count }) => count === 'peak');
	return {
		origin,
		name: catalogue.countries.get(origin)?.name ?? origin,
		firstYear,
		lastYear: Math.max(...results.resettled.map((row) => numberOf(row, 'last_year'))),
		isReference,
		displaced,
		counts,
		lanes: others.length === 0 ? [ofUsa] : [ofUsa, ofOthers],
		states,
		meansYear,
		rate: peak
			? ratePerThousand(flow(ofUsa.people), stock(peak.people))
			: undefinedBecause('No number of people displaced abroad is published.', 'per 1,000 displaced'),
		pathways: [...(durable.sourceIds.length > 1 ? ['siv'] : []), ...paroled.pathways]
	};
}

const largest = ({ counts }: War): number => Math.max(0, ...counts.map(({ people }) => people.value));

/** The most displaced people first, the reference last; the order depends on no setting, so that a slider changes only lengths. */
export const byDisplaced = (a: War, b: War): number =>
	Number(a.isReference) - Number(b.isReference) ||
	largest(b) - largest(a) ||
	a.name.localeCompare(b.name, 'en');

const NOBODY: ReturnType<typeof paroledOf> = { people: exactly(0), sourceIds: [], pathways: [] };

const partOf = (state: State | undefined): Interval | null =>
	state?.shareOfKey.defined ? state.shareOfKey : null;

type LaneParts = Pick<
	Lane,
	'id' | 'part' | 'durable' | 'temporary' | 'states' | 'sourceIds' | 'keySourceIds'
>;

/** Lanes of one war, over every count of its displaced. */
const laneMaker =
	(settings: InterventionSettings, displaced: CountedDisplaced | null, counts: readonly CountedDisplaced[]) =>
	(parts: LaneParts): Lane => {
		const { part } = parts;
		const people = sum([parts.durable, parts.temporary]);
		const byCount =
			part === null
				? []
				: counts.map((counted) => ({
						counted,
						result: ifResettled(counted.people, settings, part, flow(people))
					}));
		const own = byCount.find(({ counted }) => counted === displaced)?.result ?? null;
		const all = byCount.map(({ result }) => result);
		const over = own && overDefinitions(own, all);
		return {
			...parts,
			people,
			result: own,
			over,
			byCount,
			direction: over && directionOf(over),
			isRanked: mayBeRanked(people)
		};
	};
