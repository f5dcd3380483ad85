import { group } from 'd3-array';
import { sum } from '$lib/metrics/interval';
import { mayBeRanked } from '$lib/metrics/ranking';
import { REFERENCE } from '../figures';
import type { PathwayBar, PathwayPart } from './pathway-bars';
import { statusesOf, type GivenStatus } from './statuses';

/** Bars whose shares may be compared. */
export const comparableBars = (bars: readonly PathwayBar[]): PathwayBar[] =>
	bars.filter(({ total }) => mayBeRanked(total));

/** Only bars whose origin has more than one keep the text that distinguishes them. */
export const withoutNeedlessWords = (bars: readonly PathwayBar[]): PathwayBar[] =>
	bars.map((bar) =>
		bars.filter(({ origin }) => origin === bar.origin).length === 1 ? { ...bar, words: '' } : bar
	);

/** Two bars to compare: Ukrainians and Afghans where they are there, else the largest groups. */
export function pairOf(bars: readonly PathwayBar[]): PathwayBar[] {
	const ranked = comparableBars(bars);
	const named = [REFERENCE, 'AFG'].flatMap((origin) => ranked.find((bar) => bar.origin === origin) ?? []);
	const others = ranked.filter(({ origin }) => !named.some((one) => one.origin === origin));
	return [...named, ...others].slice(0, 2);
}

/** Share let in for a limited time, 0–1; 0 if nobody was let in. */
export const temporaryIn = ({ temporary }: PathwayBar): number => temporary?.value ?? 0;

/** The pathway by which most people came for a limited time. */
export const largestTemporary = ({ parts }: PathwayBar): PathwayPart | undefined =>
	parts.filter(({ tier }) => tier === 'T2').sort((a, b) => b.people.value - a.people.value)[0];

/** People let in to stay. */
export const peopleToStay = ({ parts }: PathwayBar): number =>
	sum(parts.filter(({ tier }) => tier === 'T1').map(({ people }) => people)).value;

/** A bar with a number of its people. */
export interface CountedBar {
	readonly bar: PathwayBar;
	readonly people: number;
}

/** The `most` largest counts, the largest first; Ukrainians take the last place if they are smaller. */
export function largestCounts(counts: readonly CountedBar[], most: number): CountedBar[] {
	const sorted = [...counts].sort((a, b) => b.people - a.people);
	const reference = sorted.slice(most).find(({ bar }) => bar.origin === REFERENCE);
	return reference ? [...sorted.slice(0, most - 1), reference] : sorted.slice(0, most);
}

interface Granted extends Pick<GivenStatus, 'kind' | 'when'> {
	readonly counts: readonly CountedBar[];
}

/** Statuses granted to anybody inside the country, asylum first, one entry for each time of counting. */
export function grantedInside(bars: readonly PathwayBar[]): Granted[] {
	const given = bars.flatMap((bar) =>
		statusesOf(bar.inCountry).map((status) => ({ ...status, bar, people: status.people.value }))
	);
	return (['asylum', 'tps'] as const).flatMap((kind) => {
		const own = given.filter((one) => one.kind === kind && one.people > 0);
		return [...group(own, ({ when }) => when)].map(([when, counts]) => ({ kind, when, counts }));
	});
}
