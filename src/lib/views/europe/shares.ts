import type { Catalogue } from '$lib/catalogue/catalogue';
import { sum, widened, exactly, type Interval } from '$lib/metrics/interval';
import { parityRatio, verdictOf, type Verdict } from '$lib/metrics/parity';
import { protectedShare } from '$lib/metrics/protected';
import { quantity, stock, type Measured } from '$lib/metrics/quantity';
import { mayBeRanked } from '$lib/metrics/ranking';
import { ORIGINS, REFERENCE } from '$lib/analysis/figures';
import {
	figureOf,
	discontinuedCounts,
	temporaryIn,
	type DiscontinuedCount
} from '$lib/analysis/year-end-stocks';
import { elsewhereOf, type Elsewhere, type Results } from './figures';

/** Whom to count in Europe, and out of whom. */
export const COUNTED = ['protected', 'waiting'] as const;
export const BASES = ['published', 'kept'] as const;
export type Counted = (typeof COUNTED)[number];
export type Base = (typeof BASES)[number];

export interface Definition {
	readonly counted: Counted;
	readonly base: Base;
	readonly displaced: Interval;
	readonly share: Measured;
	/** Against the same definition for Ukrainians. */
	readonly parity: Measured;
}

/** One origin at one year-end. */
export interface Share {
	readonly origin: string;
	readonly originName: string;
	readonly isReference: boolean;
	readonly people: Interval;
	readonly protectedPeople: Interval;
	readonly waiting: Interval;
	readonly displaced: Interval;
	readonly displacedPublished: Interval;
	/** The published figures one year-end earlier, where there are any. */
	readonly before: { readonly displaced: Interval; readonly protectedPeople: Interval } | null;
	/** Per 1,000 displaced abroad, as the controls define it. */
	readonly share: Measured;
	readonly parity: Measured;
	/** Of the protected: under temporary protection, and on British schemes. `null` when the first is not known. */
	readonly temporaryProtection: Interval | null;
	readonly britishSchemes: Interval;
	readonly givenUp: readonly DiscontinuedCount[];
	readonly elsewhere: readonly Elsewhere[];
	readonly isRanked: boolean;
	readonly definitions: readonly Definition[];
	/** Lowest to highest share under the definitions tested. */
	readonly range: Interval | null;
	readonly verdict: Verdict | 'too few to rank';
	readonly sourceIds: readonly string[];
}

interface Totals {
	readonly displaced: Interval;
	readonly kept: Interval;
	readonly protectedPeople: Interval;
	readonly waiting: Interval;
	readonly sourceId: string;
}

function totalsOf(results: Results, origin: string, year: number): Totals | null {
	const row = results.totals.find((one) => one.origin === origin && one.year === year);
	if (!row) return null;
	const displaced = figureOf(row, 'displaced');
	const givenUp = discontinuedCounts(results.givenUp, origin, year).map(({ people }) => exactly(people));
	return {
		displaced,
		kept: sum([displaced, ...givenUp]),
		protectedPeople: figureOf(row, 'protected'),
		waiting: figureOf(row, 'waiting'),
		sourceId: String(row.source_id)
	};
}

const peopleOf = ({ protectedPeople, waiting }: Totals, counted: Counted): Interval =>
	counted === 'waiting' ? sum([protectedPeople, waiting]) : protectedPeople;

const shareOf = (totals: Totals, counted: Counted, base: Base): Measured =>
	protectedShare(
		quantity('protected', peopleOf(totals, counted)),
		stock(base === 'kept' ? totals.kept : totals.displaced)
	);

/** All nine origins, the highest share first. An origin without a row at that year-end is left out. */
export function sharesOf(
	results: Results,
	year: number,
	chosen: { readonly counted: Counted; readonly base: Base },
	catalogue: Catalogue
): Share[] {
	const reference = totalsOf(results, REFERENCE, year);
	return ORIGINS.flatMap((origin): Share[] => {
		const totals = totalsOf(results, origin, year);
		if (!totals) return [];
		const define = (counted: Counted, base: Base): Definition => {
			const share = shareOf(totals, counted, base);
			const other = reference ? shareOf(reference, counted, base) : undefinedReference;
			const displaced = base === 'kept' ? totals.kept : totals.displaced;
			return { counted, base, displaced, share, parity: parityRatio(share, other) };
		};
		const hasGivenUp = [totals, reference].some((one) => one && one.kept.value > one.displaced.value);
		const definitions = COUNTED.flatMap((counted) =>
			BASES.filter((base) => base === 'published' || hasGivenUp).map((base) => define(counted, base))
		);
		const { share, parity } = define(chosen.counted, chosen.base);
		const people = peopleOf(totals, chosen.counted);
		const isRanked = mayBeRanked(people);
		const parities = definitions.flatMap((one) => (one.parity.defined ? [one.parity] : []));
		const all = definitions.flatMap((one) => (one.share.defined ? [one.share] : []));
		const temporary = temporaryParts(results, origin, year);
		return [
			{
				origin,
				originName: catalogue.countries.get(origin)?.name ?? origin,
				isReference: origin === REFERENCE,
				people,
				protectedPeople: totals.protectedPeople,
				waiting: totals.waiting,
				displaced: chosen.base === 'kept' ? totals.kept : totals.displaced,
				displacedPublished: totals.displaced,
				before: totalsOf(results, origin, year - 1),
				share,
				parity,
				temporaryProtection: temporary.eu,
				britishSchemes: temporary.uk,
				givenUp: discontinuedCounts(results.givenUp, origin, year),
				elsewhere: elsewhereOf(results, origin, year),
				isRanked,
				definitions,
				range: isRanked && share.defined ? widened(share, all) : null,
				verdict:
					isRanked && parities.length > 0
						? verdictOf(parities.flatMap(({ low, high }) => [low, high]))
						: 'too few to rank',
				sourceIds: [...new Set([totals.sourceId, ...temporary.sourceIds])]
			}
		];
	}).sort(byShareThenName);
}

const undefinedReference: Measured = {
	defined: false,
	unit: '',
	reason: 'No figure is published for Ukrainians.'
};

function temporaryParts(results: Results, origin: string, year: number) {
	if (origin !== REFERENCE || year < 2022)
		return { eu: exactly(0), uk: exactly(0), sourceIds: [] as string[] };
	const rows = results.temporary.filter((row) => row.year === year);
	const parts = rows.flatMap((row) => temporaryIn(results.temporary, origin, year, String(row.host)) ?? []);
	const of = (wanted: string) => parts.filter(({ kind }) => kind === wanted).map(({ people }) => people);
	const eu = of('eu_tp');
	return {
		eu: eu.length > 0 ? sum(eu) : null,
		uk: sum(of('uk_schemes')),
		sourceIds: parts.flatMap(({ sourceId }) => sourceId ?? [])
	};
}

const byShareThenName = (a: Share, b: Share): number =>
	Number(b.isRanked) - Number(a.isRanked) ||
	(b.share.defined ? b.share.value : -1) - (a.share.defined ? a.share.value : -1) ||
	a.originName.localeCompare(b.originName, 'en');
