import {
	besideAll,
	resettledMembers,
	type AllBeside,
	type SourcedMember
} from '$lib/analysis/controls/all-origins';
import { EIGHT } from '$lib/analysis/controls/origin-figures';
import { protectedMembers } from '$lib/analysis/controls/protected-beside-all';
import { personYearKind } from '$lib/analysis/comparison/denominators';
import { ORIGINS, REFERENCE } from '$lib/analysis/figures';
import { rateOf, type Comparable } from '$lib/metrics/comparison';
import { standingAmong } from '$lib/metrics/control-group';
import type { Computed } from '$lib/metrics/quantity';
import type { ComparedCount, Results, Settings, Verdicts } from './types';

interface RatedMember {
	readonly origin: string;
	readonly rate: Computed;
	readonly sourceIds: readonly string[];
}

/** All origins on one count. */
export interface Compared {
	readonly members: readonly RatedMember[];
	readonly group: AllBeside;
	readonly verdicts: Verdicts;
}

/** The counts on which every origin has a figure, under the reader's settings. */
export function comparedCounts(
	results: Results,
	settings: Settings
): Readonly<Record<ComparedCount, Compared>> {
	const [from = 0, to = 0] = settings.window.split('-').map(Number);
	const kind = personYearKind(settings.denominator);
	const year = Number(settings.year);
	const inEurope = (counted: 'protected' | 'all') =>
		protectedMembers(results, { year, place: 'europe', counted });
	return {
		resettled: compare(
			'resettled',
			resettledMembers(results, { from, to }, kind === 'mean' || kind === 'year-end' ? kind : 'interim')
		),
		protected: compare('protected', inEurope('protected')),
		waiting: compare('waiting', inEurope('all'))
	};
}

function compare<P extends Comparable>(
	counted: ComparedCount,
	members: readonly SourcedMember<P>[]
): Compared {
	const group = besideAll(members);
	return {
		members: members.map(({ origin, pair, sourceIds }) => ({ origin, rate: rateOf(pair), sourceIds })),
		group,
		verdicts: { counted, ...verdictsIn(group) }
	};
}

/** Rates of the ranked origins that are not compared. */
export const otherRates = (ranked: AllBeside['ranked']): number[] =>
	ranked.flatMap(({ origin, rate }) =>
		rate.defined && !ORIGINS.some((one) => one === origin) ? [rate.value] : []
	);

/** Where Ukraine and the eight together stand among the ranked origins that are not compared. */
function verdictsIn({ ranked, eight }: AllBeside): Omit<Verdicts, 'counted'> {
	const others = otherRates(ranked);
	const ukraine = ranked.find(({ origin }) => origin === REFERENCE);
	const isRanked = ranked.some(({ origin }) => EIGHT.includes(origin));
	return {
		ukraine:
			ukraine?.rate.defined && ukraine.rank !== null ? standingAmong(ukraine.rate.value, others) : null,
		eight: eight.defined && isRanked ? standingAmong(eight.value, others) : null
	};
}
