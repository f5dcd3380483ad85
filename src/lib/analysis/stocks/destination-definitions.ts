import { exactly, sum, type Interval } from '$lib/metrics/interval';
import { adjustedIndex, parityRatio } from '$lib/metrics/parity';
import { protectedShare } from '$lib/metrics/protected';
import { quantity, stock, type Measured } from '$lib/metrics/quantity';
import type { ResultSets } from '$lib/query/port';
import { REFERENCE } from '../figures';
import { numberOf, textOf } from '../rows';
import { discontinuedCounts } from './year-end-stocks';

/** Refugees alone, or with asylum-seekers whose application is pending. */
export const COUNTED = ['protected', 'waiting'] as const;
/** Displaced people as published, or with those whose count was discontinued, by their names in URLs. */
export const BASES = ['published', 'kept'] as const;
export type Counted = (typeof COUNTED)[number];
export type Base = (typeof BASES)[number];

/** People of one origin in one country. */
export interface PeopleThere {
	readonly refugees: Interval;
	readonly waiting: Interval;
}

/** People displaced abroad of each origin, on each base. */
export type DisplacedAbroad = Readonly<Record<string, Readonly<Record<Base, Interval>>>>;

/** Computed from the rows of all year-ends. */
export const displacedAbroad = (
	{ stocks, discontinued }: ResultSets<'stocks' | 'discontinued'>,
	year: number
): DisplacedAbroad =>
	Object.fromEntries(
		stocks
			.filter((row) => numberOf(row, 'year') === year)
			.map((row) => {
				const origin = textOf(row, 'origin');
				const published = {
					low: numberOf(row, 'low'),
					value: numberOf(row, 'value'),
					high: numberOf(row, 'high')
				};
				const last = discontinuedCounts(discontinued, origin, year).map(({ people }) => exactly(people));
				return [origin, { published, kept: sum([published, ...last]) }];
			})
	);

export function peopleCounted(people: PeopleThere | null, counted: Counted): Interval {
	if (!people) return exactly(0);
	return counted === 'waiting' ? sum([people.refugees, people.waiting]) : people.refugees;
}

/** The share of one origin in one country, and that of the reference, under one way of counting. */
export interface DestinationDefinition {
	readonly counted: Counted;
	readonly base: Base;
	readonly people: Interval;
	/** Per 1,000 displaced abroad. */
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
		(base) => base === 'published' || [own, other].some((one) => one.kept.value > one.published.value)
	);
	const shareOf = (there: Interval, all: Interval): Measured =>
		protectedShare(quantity('protected', there), stock(all));
	return COUNTED.flatMap((counted) =>
		bases.map((base): DestinationDefinition => {
			const there = peopleCounted(people, counted);
			const share = shareOf(there, own[base]);
			const referenceShare = shareOf(peopleCounted(reference, counted), other[base]);
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
		})
	);
}

/** Whether this is the chosen definition: with the chosen base, or the only one. */
export const isChosen = (
	one: DestinationDefinition,
	{ counted, base }: { readonly counted: Counted; readonly base: Base },
	all: readonly DestinationDefinition[]
): boolean => one.counted === counted && (one.base === base || !all.some((any) => any.base === base));
