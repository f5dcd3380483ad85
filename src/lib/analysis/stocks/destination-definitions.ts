import { exactly, sum, type Interval } from '$lib/metrics/interval';
import { adjustedIndex, parityRatio } from '$lib/metrics/parity';
import { protectedShare } from '$lib/metrics/protected';
import { quantity, stock, type Measured } from '$lib/metrics/quantity';
import type { ResultSets } from '$lib/query/port';
import { REFERENCE } from '../figures';
import { intervalOf, numberOf, textOf } from '../rows';
import { discontinuedCounts, discontinuedPeople } from './year-end-stocks';

/**
 * M14 of one kind above and below, by its name in URLs. `protected`: refugees in a country out of the refugees in all.
 * `waiting`: refugees, asylum-seekers and other people in need of protection out of everyone displaced abroad (D1).
 */
export const COUNTED = ['protected', 'waiting'] as const;
/** The people abroad as published, or with those whose count was discontinued, by their names in URLs. */
export const BASES = ['published', 'kept'] as const;
export type Counted = (typeof COUNTED)[number];
export type Base = (typeof BASES)[number];

/** People of one origin in one country; `null` where the country recorded no origin. */
export interface PeopleThere {
	readonly refugees: Interval | null;
	readonly waiting: Interval | null;
	/** Other people in need of international protection. */
	readonly others: Interval | null;
}

/** People abroad of one origin, of each kind and on each base. */
export type Abroad = Readonly<Record<Counted, Readonly<Record<Base, Interval>>>>;
export type DisplacedAbroad = Readonly<Record<string, Abroad>>;

/** People abroad of one origin at a year-end; `null` without a row. */
export function abroadOf(
	{ abroad, discontinued }: ResultSets<'abroad' | 'discontinued'>,
	origin: string,
	year: number
): Abroad | null {
	const row = abroad.find((one) => one.origin === origin && numberOf(one, 'year') === year);
	if (!row) return null;
	const counts = discontinuedCounts(discontinued, origin, year);
	const of = (column: string, kind: 'people' | 'refugees') => {
		const published = intervalOf(row, column);
		return { published, kept: sum([published, exactly(discontinuedPeople(counts, kind))]) };
	};
	return { protected: of('refugees', 'refugees'), waiting: of('all', 'people') };
}

/** Computed from the rows of all year-ends. */
export const displacedAbroad = (
	results: ResultSets<'abroad' | 'discontinued'>,
	year: number
): DisplacedAbroad =>
	Object.fromEntries(
		[...new Set(results.abroad.map((row) => textOf(row, 'origin')))].flatMap((origin) => {
			const own = abroadOf(results, origin, year);
			return own ? [[origin, own] as const] : [];
		})
	);

/** People counted in a country: nobody without a row, `null` where it recorded no origin. */
export function peopleCounted(people: PeopleThere | null, counted: Counted): Interval | null {
	if (!people) return exactly(0);
	const parts = counted === 'waiting' ? [people.refugees, people.waiting, people.others] : [people.refugees];
	const known = parts.flatMap((part) => part ?? []);
	return known.length === parts.length ? sum(known) : null;
}

/** The share of one origin in one country, and that of the reference, under one way of counting. */
export interface DestinationDefinition {
	readonly counted: Counted;
	readonly base: Base;
	readonly people: Interval;
	/** Per 1,000 of the same kind abroad. */
	readonly share: Measured;
	readonly reference: Measured;
	readonly parity: Measured;
	readonly index: Measured;
}

/** All definitions tested; those with discontinued counts only if there are any. */
export function definitionsThere(
	origin: string,
	people: PeopleThere | null,
	reference: PeopleThere | null,
	displaced: DisplacedAbroad
): DestinationDefinition[] {
	const [own, other] = [displaced[origin], displaced[REFERENCE]];
	if (!people || !reference || !own || !other) return [];
	const bases = BASES.filter(
		(base) => base === 'published' || hasDiscontinued(own) || hasDiscontinued(other)
	);
	const shareOf = (there: Interval, all: Interval): Measured =>
		protectedShare(quantity('protected', there), stock(all));
	return COUNTED.flatMap((counted) => {
		const [there, referenceThere] = [people, reference].map((one) => peopleCounted(one, counted));
		if (!there || !referenceThere) return [];
		return bases.map((base): DestinationDefinition => {
			const share = shareOf(there, own[counted][base]);
			const referenceShare = shareOf(referenceThere, other[counted][base]);
			const parity = parityRatio(share, referenceShare);
			return {
				counted,
				base,
				people: there,
				share,
				reference: referenceShare,
				parity,
				index: adjustedIndex(parity)
			};
		});
	});
}

/** Whether some people of an origin are abroad whose count was discontinued. */
export const hasDiscontinued = ({ waiting }: Abroad): boolean => waiting.kept.value > waiting.published.value;

/** Whether this is the chosen definition: with the chosen base, or the only one. */
export const isChosen = (
	one: DestinationDefinition,
	{ counted, base }: { readonly counted: Counted; readonly base: Base },
	all: readonly DestinationDefinition[]
): boolean => one.counted === counted && (one.base === base || !all.some((any) => any.base === base));
