import { isMissing, pool } from '$lib/metrics/comparison';
import { counterfactual, directionOf, overDefinitions, type Direction } from '$lib/metrics/counterfactual';
import type { Interval } from '$lib/metrics/interval';
import { pooledParity } from '$lib/metrics/pooled';
import { pairsUnder, type Comparison } from './definitions';
import type { Outcome, OriginOutcomes } from './origin-outcomes';

/** Several origins added up; always drawn with each of them. */
export interface PooledOutcome {
	readonly origins: readonly string[];
	/** Onset of the Afghans included, as in "since August 2021"; empty when none are included. */
	readonly afghans: string;
	readonly people: Interval;
	readonly durable: number;
	readonly displaced: Interval;
	readonly expected: Interval;
	readonly extra: Interval;
	readonly expectedRange: Interval;
	readonly extraRange: Interval;
	readonly direction: Direction;
	readonly parity: Interval;
	readonly sourceIds: readonly string[];
}

/** The other origins pooled; `null` for a single one, or when one of them has no result. */
export function poolOutcomes(rows: readonly OriginOutcomes[], comparison: Comparison): PooledOutcome | null {
	const others = rows.filter(({ isReference }) => !isReference);
	const mains = others.flatMap(({ drawn }) => drawn.slice(0, 1));
	if (others.length < 2 || mains.length < others.length) return null;
	const own = pooledCounterfactual(mains, comparison);
	if (!own) return null;
	const denominators = new Set(others.flatMap(({ outcomes }) => outcomes.map((one) => one.denominator)));
	const alternatives = [...denominators].flatMap((denominator) => {
		const same = mains.flatMap((main, i) =>
			(others[i]?.outcomes ?? []).filter(
				(one) => one.denominator === denominator && one.caseId === main.caseId
			)
		);
		return same.length === mains.length ? (pooledCounterfactual(same, comparison)?.result ?? []) : [];
	});
	const over = overDefinitions(own.result, alternatives);
	const direction = directionOf(over);
	const { expected, extra } = own.result;
	if (!(expected.defined && extra.defined && over.expected.defined && over.extra.defined && direction))
		return null;
	return {
		origins: mains.map(({ origin }) => origin),
		afghans: own.holdsAfghans ? afghansIn(rows) : '',
		people: plain(own.pair.people),
		durable: mains.reduce((sum, { durable }) => sum + durable, 0),
		displaced: plain(own.pair.displaced),
		expected: plain(expected),
		extra: plain(extra),
		expectedRange: plain(over.expected),
		extraRange: plain(over.extra),
		direction,
		parity: plain(own.parity),
		sourceIds: [...new Set(mains.flatMap(({ sourceIds }) => sourceIds))]
	};
}

function pooledCounterfactual(outcomes: readonly Outcome[], comparison: Comparison) {
	const members = outcomes.map(({ origin, specification }) => ({
		origin,
		onsetId: specification.onsetId,
		...pairsUnder(origin, specification, comparison)
	}));
	const reference = members[0]?.referencePair;
	const pairs = members.flatMap(({ pair }) => (isMissing(pair) ? [] : [pair]));
	if (!reference || pairs.length < members.length) return null;
	const { pooled } = pooledParity(members, reference);
	if (!pooled.defined) return null;
	const pair = pool(pairs);
	return {
		pair,
		parity: pooled,
		result: counterfactual(pair, reference),
		holdsAfghans: members.some(({ origin }) => origin === 'AFG')
	};
}

const plain = ({ low, value, high }: Interval): Interval => ({ low, value, high });

/** The drawn onset of Afghans. */
const afghansIn = (rows: readonly OriginOutcomes[]): string =>
	rows.find(({ origin }) => origin === 'AFG')?.drawn[0]?.words ?? '';
