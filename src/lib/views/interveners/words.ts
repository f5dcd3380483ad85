import { formatExact, formatNumber, formatPeople, formatPercent } from '$lib/text/numbers';
import type { Lane, Settings, WarRow } from './rows';
import type { Key } from './spec';

export const KEY_WORDS: Readonly<Record<Key, string>> = {
	usa: 'all of it for the United States',
	equal: 'divided into equal parts among the states that took part',
	population: 'divided by residents among the states that took part',
	gdp: 'divided by gross domestic product among the states that took part',
	mean: 'divided half by residents, half by gross domestic product among the states that took part'
};

export const KEY_NAMES: Readonly<Record<Key, string>> = {
	usa: 'alone',
	equal: 'in equal parts',
	population: 'divided by residents',
	gdp: 'divided by GDP',
	mean: 'divided by residents and GDP'
};

/** The part of one state among those that took part. */
export const PART_WORDS: Readonly<Record<Key, string>> = {
	usa: 'its part',
	equal: 'its equal part',
	population: 'its part by residents',
	gdp: 'its part by GDP',
	mean: 'its part by residents and GDP'
};

export const verbOf = ({ withTemporary }: Pick<Settings, 'withTemporary'>): string =>
	withTemporary ? 'let in' : 'resettled';
/** Other states: refugees resettled alone, whatever is counted for the United States. */
export const laneVerb = ({ id }: Pick<Lane, 'id'>, settings: Settings): string =>
	id === 'usa' ? verbOf(settings) : 'resettled';

/** Exact while small, else three figures. */
export const letIn = (people: number): string => (people < 1000 ? formatExact(people) : formatPeople(people));
/** A number that is worked out, two figures. */
export const would = (people: number): string => formatPeople(people, 2);

export const percentText = (part: number): string => formatPercent(part);

/** "5%", or "5% of the half that is counted" in numbers. */
export const shareText = ({ share, counted }: Settings): string =>
	counted === 100 ? `${share}%` : `${share}% of the ${counted}% counted`;

/** "6,988,619 × 100% × 5% × 44% = 154,000": every factor of the number, in the order of the controls. */
export function arithmetic({ displaced }: WarRow, lane: Lane, { counted, share }: Settings): string | null {
	if (!displaced || !lane.part || !lane.shown?.expected.defined) return null;
	const part = lane.part.value;
	const written = part === 1 ? '100%' : `${formatNumber(100 * part, 3)}%`;
	return `${formatExact(displaced.people.value)} × ${counted}% × ${share}% × ${written} = ${formatExact(Math.round(lane.shown.expected.value))}`;
}

export const laneName = (lane: Lane): string =>
	lane.id === 'usa' ? 'United States' : `${lane.states} other ${lane.states === 1 ? 'state' : 'states'}`;
