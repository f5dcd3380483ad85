import type { Interval } from '$lib/metrics/interval';
import type { Computed } from '$lib/metrics/quantity';
import { mayBeRanked } from '$lib/metrics/ranking';
import { REFERENCE } from '../figures';
import { isOtherCountry, type CountOfAll } from './compared-counts';
import type { letInBeside } from './let-in-beside';

/** One origin with its rate. */
export interface RatedOrigin {
	readonly origin: string;
	readonly originName: string;
	/** Per 1,000 displaced, in the United States a year. */
	readonly rate: Interval;
	readonly people: Interval;
	/** People displaced abroad, or person-years. */
	readonly displaced: Interval;
	/** `null` if too few are displaced or counted, or where not everybody is ranked. */
	readonly rank: number | null;
	/** Too few displaced to be ranked. */
	readonly isSmall: boolean;
	/** More people were let in than are known. */
	readonly isMinimum: boolean;
	readonly isNamed: boolean;
	readonly sourceIds: readonly string[];
}

/** A rate of all let in. */
export interface LetIn {
	readonly origin: string;
	readonly originName: string;
	/** Per 1,000 displaced a year. */
	readonly rate: number;
	readonly isMinimum: boolean;
}

type LetInMembers = ReturnType<typeof letInBeside>;
type NameOf = (origin: string) => string;

/** Ranked origins, and those named, whatever their size; the highest rate first. */
export function rankedOrigins(
	{ group, members }: CountOfAll,
	named: readonly string[],
	nameOf: NameOf
): RatedOrigin[] {
	const ranks = new Map(group.ranked.map(({ origin, rank }) => [origin, rank]));
	return members
		.filter(({ origin }) => ranks.has(origin) || named.includes(origin))
		.flatMap(({ origin, rate, sourceIds }) =>
			rated(origin, rate, {
				originName: nameOf(origin),
				rank: ranks.get(origin) ?? null,
				isSmall: !ranks.has(origin),
				isMinimum: false,
				isNamed: named.includes(origin),
				sourceIds
			})
		)
		.sort(byRate);
}

/** Origins whose entries are all known, and those of which more were let in than are known; the highest rate first. */
export const letInOrigins = (letIn: LetInMembers, named: readonly string[], nameOf: NameOf): RatedOrigin[] =>
	letIn
		.filter(({ origin }) => named.includes(origin) || isOtherCountry(origin))
		.flatMap(({ origin, rate, isMinimum, sourceIds }) =>
			rated(origin, rate, {
				originName: nameOf(origin),
				rank: null,
				isSmall: false,
				isMinimum,
				isNamed: named.includes(origin),
				sourceIds
			})
		)
		.sort(byRate);

/** The highest rate first. */
export const letInRates = (letIn: LetInMembers, nameOf: NameOf): LetIn[] =>
	letIn
		.flatMap(({ origin, rate, isMinimum }): LetIn[] =>
			rate.defined ? [{ origin, originName: nameOf(origin), rate: rate.value, isMinimum }] : []
		)
		.sort((a, b) => b.rate - a.rate);

/** The part of all let in who did not come by resettlement, 0–1; 0 where nobody is known to have been let in. */
export function temporaryPart(resettled: number, letIn: readonly LetIn[], origin: string): number {
	const all = letIn.find((one) => one.origin === origin)?.rate ?? 0;
	return all > 0 ? 1 - resettled / all : 0;
}

/** Origins other than the reference with enough people and no more than those known, the highest rate first. */
export const knownOthers = (dots: readonly RatedOrigin[]): RatedOrigin[] =>
	dots.filter(({ origin, isMinimum, people }) => origin !== REFERENCE && !isMinimum && mayBeRanked(people));

function rated(
	origin: string,
	rate: Computed,
	more: Omit<RatedOrigin, 'origin' | 'rate' | 'people' | 'displaced'>
): RatedOrigin[] {
	const { people, displaced } = rate.inputs;
	if (!rate.defined || !people || !displaced) return [];
	const { low, value, high } = rate;
	return [{ origin, rate: { low, value, high }, people, displaced, ...more }];
}

const byRate = (a: RatedOrigin, b: RatedOrigin): number =>
	b.rate.value - a.rate.value || a.originName.localeCompare(b.originName, 'en');
