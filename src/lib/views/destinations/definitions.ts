import { exactly, sum, type Interval } from '$lib/metrics/interval';
import { adjustedIndex, parityRatio } from '$lib/metrics/parity';
import { protectedShare } from '$lib/metrics/protected';
import { quantity, stock, type Measured } from '$lib/metrics/quantity';
import type { ResultSets } from '$lib/query/port';
import { REFERENCE } from '$lib/analysis/figures';
import { discontinuedCounts } from '$lib/analysis/year-end-stocks';

export const COUNTED = ['protected', 'waiting'] as const;
export const BASES = ['published', 'kept'] as const;
export type Counted = (typeof COUNTED)[number];
export type Base = (typeof BASES)[number];

/** People of one origin in one country. */
export interface People {
	readonly refugees: Interval;
	readonly waiting: Interval;
}

/** People displaced abroad of each origin, as published and with those whose count was given up. */
export type Displaced = Readonly<Record<string, Readonly<Record<Base, Interval>>>>;

/** From the rows of all year-ends. */
export const displacedOf = ({ stocks, givenUp }: ResultSets<'stocks' | 'givenUp'>, year: number): Displaced =>
	Object.fromEntries(
		stocks
			.filter((row) => Number(row.year) === year)
			.map((row) => {
				const origin = String(row.origin);
				const published = { low: Number(row.low), value: Number(row.value), high: Number(row.high) };
				const given = discontinuedCounts(givenUp, origin, year).map(({ people }) => exactly(people));
				return [origin, { published, kept: sum([published, ...given]) }];
			})
	);

export function peopleOf(counts: People | null, counted: Counted): Interval {
	if (!counts) return exactly(0);
	return counted === 'waiting' ? sum([counts.refugees, counts.waiting]) : counts.refugees;
}

/** A cell under one way of counting. */
export interface Definition {
	readonly counted: Counted;
	readonly base: Base;
	readonly people: Interval;
	/** Per 1,000 displaced abroad. */
	readonly share: Measured;
	readonly reference: Measured;
	readonly parity: Measured;
	readonly index: Measured;
}

/** All definitions tested; those with people whose count was given up only where there are such people. */
export function definitionsOf(
	origin: string,
	counts: People | null,
	reference: People | null,
	displaced: Displaced
): Definition[] {
	const [own, other] = [displaced[origin], displaced[REFERENCE]];
	if (!counts || !reference || !own || !other) return [];
	const bases = BASES.filter(
		(base) => base === 'published' || [own, other].some((one) => one.kept.value > one.published.value)
	);
	const shareOf = (people: Interval, all: Interval): Measured =>
		protectedShare(quantity('protected', people), stock(all));
	return COUNTED.flatMap((counted) =>
		bases.map((base): Definition => {
			const people = peopleOf(counts, counted);
			const share = shareOf(people, own[base]);
			const referenceShare = shareOf(peopleOf(reference, counted), other[base]);
			const parity = parityRatio(share, referenceShare);
			return {
				counted,
				base,
				people,
				share,
				reference: referenceShare,
				parity,
				index: adjustedIndex(parity)
			};
		})
	);
}

/** Whether the chart shows this base: the one chosen, or the only one. */
export const isDrawn = (one: Definition, base: Base, all: readonly Definition[]): boolean =>
	one.base === base || !all.some((any) => any.base === base);
