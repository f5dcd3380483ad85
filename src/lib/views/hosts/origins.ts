import type { Catalogue } from '$lib/catalogue/catalogue';
import { neighboursOf } from '$lib/plot/geography/neighbours';
import { exactly, quotient, remainder, sum, type Interval } from '$lib/metrics/interval';
import { verdictOf, type Verdict } from '$lib/metrics/parity';
import { shareAbroad } from '$lib/metrics/protected';
import { stock, type Measured } from '$lib/metrics/quantity';
import { mayBeRanked } from '$lib/metrics/ranking';
import { ORIGINS, REFERENCE } from '$lib/analysis/figures';
import { leftOutOf, type LimitedEntries } from '$lib/analysis/limited-entries';
import { discontinuedCounts, temporaryIn, type DiscontinuedCount } from '$lib/analysis/year-end-stocks';
import {
	COUNTED,
	peopleIn,
	standingOf,
	type Counted,
	type People,
	type Results,
	type Standing
} from './figures';
import { BORDERS, PLACES, placeOf, zoneOf, type Border, type Place, type Zone } from './places';

/** People of one origin in one of the four places. */
export interface Cell {
	readonly place: Place;
	readonly people: People;
	readonly standing: Standing;
	/** Per 1,000 of the origin's people counted everywhere. */
	readonly share: Measured;
	/** Of them in countries that are both neighbours and in Europe; `null` where there is no such country here. */
	readonly bordering: { readonly people: Interval; readonly share: Measured } | null;
}

/** Neighbours over Europe and the United States together, under one definition. */
export interface Balance {
	readonly counted: Counted;
	readonly border: Border;
	/** Whether people whose count was given up are kept where they were last. */
	readonly isKept: boolean;
	readonly ratio: number;
}

/** Where the people of one origin are. */
export interface OriginRow {
	readonly origin: string;
	readonly originName: string;
	readonly isReference: boolean;
	readonly neighbours: readonly string[];
	readonly total: Interval;
	readonly cells: readonly Cell[];
	readonly balances: readonly Balance[];
	/** Whether more are in neighbouring countries than in Europe and the United States; none without a neighbour. */
	readonly verdict: Verdict | 'no neighbour' | 'too few to compare';
	readonly givenUp: readonly DiscontinuedCount[];
	/** Let in for a limited time where UNHCR counts fewer refugees than that. */
	readonly leftOut: readonly LimitedEntries[];
	readonly sourceIds: readonly string[];
}

/** The nine, the reference first, then by number displaced. An origin without a row at that year-end is left out. */
export const originsOf = (
	results: Results,
	year: number,
	chosen: { readonly counted: Counted; readonly border: Border },
	catalogue: Catalogue
): OriginRow[] =>
	ORIGINS.flatMap((origin) => originOf(results, origin, year, chosen, catalogue) ?? []).sort(
		(a, b) => Number(b.isReference) - Number(a.isReference) || b.total.value - a.total.value
	);

export function originOf(
	results: Results,
	origin: string,
	year: number,
	{ counted, border }: { readonly counted: Counted; readonly border: Border },
	catalogue: Catalogue
): OriginRow | null {
	const rows = results.zones.filter((row) => row.origin === origin && row.year === year);
	if (rows.length === 0) return null;
	const isEurope = (country: string) => catalogue.countries.get(country)?.is_europe32 ?? false;
	const inZones = (isIn: (zone: Zone) => boolean, of: Counted): People =>
		peopleIn(
			rows.filter((row) => isIn(row.zone as Zone)),
			temporaryInZones(results, origin, year, isIn, isEurope),
			of
		);
	const total = inZones(() => true, counted).counted;
	const shareOf = (people: Interval) => shareAbroad(stock(people), stock(remainder(total, people)));
	const cells = PLACES.map((place): Cell => {
		const people = inZones((zone) => placeOf(zone, border) === place, counted);
		const both = inZones((zone) => zone === 'neighbour in Europe', counted).counted;
		const isSplit = place === border && rows.some((row) => row.zone === 'neighbour in Europe');
		return {
			place,
			people,
			standing: standingOf(people),
			share: shareOf(people.counted),
			bordering: isSplit ? { people: both, share: shareOf(both) } : null
		};
	});
	const givenUp = discontinuedCounts(results.givenUp, origin, year);
	const balances = COUNTED.flatMap((of) =>
		BORDERS.flatMap((where) =>
			[false, ...(givenUp.length > 0 ? [true] : [])].flatMap((isKept): Balance[] => {
				const at = (...places: Place[]): Interval => {
					const kept = givenUp
						.filter(
							({ country }) =>
								isKept && places.includes(placeOf(zoneOf(origin, country, isEurope(country)), where))
						)
						.map(({ people }) => exactly(people));
					return sum([inZones((zone) => places.includes(placeOf(zone, where)), of).counted, ...kept]);
				};
				const ratio = quotient(at('neighbours'), at('europe', 'usa'));
				return ratio ? [{ counted: of, border: where, isKept, ratio: ratio.value }] : [];
			})
		)
	);
	const compared = cells.filter(({ place }) => place !== 'elsewhere').map(({ people }) => people.counted);
	return {
		origin,
		originName: catalogue.countries.get(origin)?.name ?? origin,
		isReference: origin === REFERENCE,
		neighbours: neighboursOf(origin),
		total,
		cells,
		balances,
		verdict:
			neighboursOf(origin).length === 0
				? 'no neighbour'
				: balances.length > 0 && mayBeRanked(sum(compared))
					? verdictOf(balances.map(({ ratio }) => ratio))
					: 'too few to compare',
		givenUp,
		leftOut: leftOutOf(results, origin, year),
		sourceIds: [
			...new Set([...rows.map((row) => String(row.source_id)), ...temporarySources(results, origin, year)])
		]
	};
}

/** Of the people in some zones, those there for a limited time; `null` when no country publishes it that year-end. */
function temporaryInZones(
	{ temporary }: Results,
	origin: string,
	year: number,
	isIn: (zone: Zone) => boolean,
	isEurope: (country: string) => boolean
): Interval | null {
	if (origin !== REFERENCE || year < 2022) return exactly(0);
	const published = temporary.filter((row) => row.year === year && row.kind === 'eu_tp');
	const zones: readonly Zone[] = ['Europe', 'neighbour in Europe'];
	if (published.length === 0) return zones.some(isIn) ? null : exactly(0);
	return sum(
		temporary
			.filter(
				(row) => row.year === year && isIn(zoneOf(origin, String(row.host), isEurope(String(row.host))))
			)
			.flatMap((row) => temporaryIn(temporary, origin, year, String(row.host))?.people ?? [])
	);
}

const temporarySources = ({ temporary }: Results, origin: string, year: number): string[] =>
	origin === REFERENCE
		? temporary.filter((row) => row.year === year).map((row) => String(row.source_id))
		: [];
