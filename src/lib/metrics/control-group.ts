import { isMissing, pool, rateOf, type Comparable, type InYears } from './comparison';
import { difference, quotient, type Interval } from './interval';
import { areAboutEqual } from './parity';
import { computed, undefinedBecause, type Computed, type Measured, type NotMeasured } from './quantity';
import { mayBeRanked } from './ranking';

// M15 serves the chart `everyone`, M16 the chart `before-and-after`: where the compared origins stand among all origins.

/** Origins with fewer people displaced, on average over the years, are not ranked. */
export const FEWEST_DISPLACED = 100_000;

/** Origins that are no country: unknown, stateless, various. They are in no pool and never ranked. */
export const NO_COUNTRIES: readonly string[] = ['UNK', 'XXA', 'STA', 'VAR'];

/** One origin of all. */
export interface ControlMember<P extends Comparable> {
	readonly origin: string;
	readonly pair: P | NotMeasured;
	/** People displaced abroad: at the date, or on average over the years. */
	readonly displaced: number;
}

export interface RankedOrigin {
	readonly origin: string;
	readonly rate: Computed;
	/** 1 = the highest rate; equal rates share a rank. `null` below ten people, who are in the count all the same. */
	readonly rank: number | null;
}

/** Whether a rate lies among those of other origins, or apart from nearly all of them. */
export type Unusual = 'high' | 'low' | 'no';

/** Where a rate stands among those of other origins. */
export interface RelativePosition {
	/** Numbers of origins with a lower and a higher rate; those about equal are in neither. */
	readonly below: number;
	readonly above: number;
	readonly of: number;
	/** `null` where there are too few origins to say. */
	readonly unusual: Unusual | null;
}

/** A rate is unusual where at least this share of the other origins lie on one side of it. */
const UNUSUAL_SHARE = 0.9;
/** With fewer other origins than this, a tenth of them is nobody. */
const FEWEST_COMPARED = 10;

/** Whether a rate is unusually high or low among those of other origins. */
export function positionAmong(rate: number, others: readonly number[]): RelativePosition {
	const apart = others.filter((other) => !areAboutEqual(rate, other));
	const below = apart.filter((other) => other < rate).length;
	const above = apart.length - below;
	const of = others.length;
	const side = below >= UNUSUAL_SHARE * of ? 'high' : above >= UNUSUAL_SHARE * of ? 'low' : 'no';
	return { below, above, of, unusual: of < FEWEST_COMPARED ? null : side };
}

/** M15. */
export interface ControlGroup {
	/** Origins with enough people displaced, the highest rate first. */
	readonly ranked: readonly RankedOrigin[];
	/** ΣF/ΣD of all other origins, whatever their size. */
	readonly others: Computed;
	/** Number of origins in `others`. */
	readonly otherOrigins: number;
}

/**
 * M15: ranks all origins with enough people displaced, and pools those that are not compared.
 * @param compared Origins that are left out of the pool.
 */
export function controlGroup<P extends Comparable>(
	members: readonly ControlMember<P>[],
	compared: readonly string[]
): ControlGroup {
	const countries = members.filter(({ origin }) => !NO_COUNTRIES.includes(origin));
	const rated = countries
		.filter(({ displaced, pair }) => displaced >= FEWEST_DISPLACED && !isMissing(pair))
		.map(({ origin, pair }) => ({ origin, pair, rate: rateOf(pair) }))
		.sort((a, b) => valueOf(b.rate) - valueOf(a.rate) || a.origin.localeCompare(b.origin));
	const others = pairsOf(countries, compared);
	return {
		ranked: rated.map(({ origin, pair, rate }) => ({
			origin,
			rate,
			rank:
				!isMissing(pair) && mayBeRanked(pair.people)
					? 1 + rated.filter((other) => valueOf(other.rate) > valueOf(rate)).length
					: null
		})),
		others: rateOf(others.length > 0 ? pool(others) : undefinedBecause(NOBODY, '')),
		otherOrigins: others.length
	};
}

const NOBODY = 'There are no other origins.';

/** ΣF/ΣD of some origins together. */
export function pooledRate<P extends Comparable>(
	members: readonly Pick<ControlMember<P>, 'origin' | 'pair'>[],
	origins: readonly string[]
): Computed {
	const pairs = members.flatMap(({ origin, pair }) =>
		origins.includes(origin) && !isMissing(pair) ? [pair] : []
	);
	return rateOf(
		pairs.length > 0 ? pool(pairs) : undefinedBecause('There are no figures of these origins.', '')
	);
}

const valueOf = (rate: Measured): number => (rate.defined ? rate.value : -1);

const pairsOf = <P extends Comparable>(
	members: readonly Pick<ControlMember<P>, 'origin' | 'pair'>[],
	compared: readonly string[]
): P[] => members.flatMap(({ origin, pair }) => (compared.includes(origin) || isMissing(pair) ? [] : [pair]));

/** The same people and displaced people before and after. */
export interface BeforeAndAfter {
	readonly before: InYears | NotMeasured;
	readonly after: InYears | NotMeasured;
}

/** M16 of one origin, descriptive: no cause is measured. */
export interface Change {
	readonly before: Computed;
	readonly after: Computed;
	/** Rate after minus rate before. */
	readonly change: Computed;
	/** Rate after over rate before. */
	readonly factor: Computed;
}

/** M16: change of a rate between two periods. */
export function changeOf({ before, after }: BeforeAndAfter): Change {
	const [first, second] = [rateOf(before), rateOf(after)];
	const inputs = { ...prefixed('before', first), ...prefixed('after', second) };
	const both = first.defined && second.defined ? { first, second } : null;
	const reason = reasonOf(first) || reasonOf(second);
	return {
		before: first,
		after: second,
		change: computed(both && difference(both.second, both.first), first.unit, inputs, reason),
		factor: computed(both && quotient(both.second, both.first), '×', inputs, reason || NONE_BEFORE)
	};
}

const NONE_BEFORE = 'Nobody is recorded before, so that there is no factor.';

const reasonOf = (rate: Measured): string => (rate.defined ? '' : rate.reason);

const prefixed = (name: string, { inputs }: Computed): Readonly<Record<string, Interval>> =>
	Object.fromEntries(Object.entries(inputs).map(([key, figure]) => [`${name} ${key}`, figure]));

/** The changes of an origin minus those of all other origins together. */
export function beyondOthers(own: Change, others: Change): Pick<Change, 'change' | 'factor'> {
	const beyond = (of: 'change' | 'factor'): Computed => {
		const [one, all] = [own[of], others[of]];
		return one.defined && all.defined
			? computed(difference(one, all), one.unit, { own: one, others: all }, '')
			: { ...undefinedBecause(reasonOf(one) || reasonOf(all), one.unit), inputs: {} };
	};
	return { change: beyond('change'), factor: beyond('factor') };
}

/** People and displaced people of all origins that are not compared: in each period of those with displaced people in it. */
export function othersBeforeAndAfter(
	members: readonly ({ readonly origin: string } & BeforeAndAfter)[],
	compared: readonly string[]
): BeforeAndAfter {
	const others = members.filter(({ origin }) => !NO_COUNTRIES.includes(origin));
	const poolOf = (period: keyof BeforeAndAfter) => {
		const pairs = pairsOf(
			others.map((member) => ({ origin: member.origin, pair: member[period] })),
			compared
		);
		return pairs.length > 0 ? pool(pairs) : undefinedBecause(NOBODY, '');
	};
	return { before: poolOf('before'), after: poolOf('after') };
}
