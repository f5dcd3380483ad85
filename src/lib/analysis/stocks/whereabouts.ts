import type { Catalogue } from '$lib/catalogue/catalogue';
import { exactly, quotient, remainder, sum, type Interval } from '$lib/metrics/interval';
import { verdictOf, type Verdict } from '$lib/metrics/parity';
import { shareAbroad } from '$lib/metrics/protected';
import { stock, type Measured } from '$lib/metrics/quantity';
import { mayBeRanked, rankStatusOf, type RankStatus } from '$lib/metrics/ranking';
import type { Row } from '$lib/query/port';
import { ORIGINS, REFERENCE } from '../figures';
import { leftOutOf, type LimitedEntries } from '../entries/limited-entries';
import { neighboursOf } from './neighbours';
import { COUNTED, peopleIn, type AbroadResults, type Counted, type PeopleAbroad } from './people-abroad';
import { BORDERS, PLACES, placeOf, ZONES, zoneOf, type Border, type Place, type Zone } from './places';
import { textOf } from '../rows';
import { discontinuedCounts, temporaryIn, type DiscontinuedCount } from './year-end-stocks';

/** People of one origin in one of the four places. */
export interface PlaceFigures {
	readonly place: Place;
	/** False for the neighbours of a country without land borders. */
	readonly exists: boolean;
	readonly people: PeopleAbroad;
	readonly rankStatus: RankStatus;
	/** Per 1,000 of the origin's people counted in all countries. */
	readonly share: Measured;
	/** The part in countries that are both neighbours and in Europe; `null` if this place has none. */
	readonly bordering: { readonly people: Interval; readonly share: Measured } | null;
}

/** Ratio of neighbours to Europe and the United States together, under one definition. */
export interface Balance {
	readonly counted: Counted;
	readonly border: Border;
	/** Whether people whose count was discontinued count in their last recorded country. */
	readonly withDiscontinued: boolean;
	readonly ratio: number;
}

/** Whereabouts of the people of one origin at one year-end. */
export interface Whereabouts {
	readonly origin: string;
	readonly originName: string;
	readonly isReference: boolean;
	readonly neighbours: readonly string[];
	readonly total: Interval;
	readonly places: readonly PlaceFigures[];
	readonly balances: readonly Balance[];
	/** Whether more people are in neighbouring countries than in Europe and the United States. */
	readonly verdict: Verdict | 'no neighbour' | 'too few to compare';
	readonly discontinued: readonly DiscontinuedCount[];
	/** Entries with temporary status in countries where UNHCR counts fewer refugees. */
	readonly leftOut: readonly LimitedEntries[];
	readonly sourceIds: readonly string[];
}

interface Choice {
	readonly counted: Counted;
	readonly border: Border;
}

/** The nine origins, the reference first, then by number displaced, without origins that have no row at that year-end. */
export const allWhereabouts = (
	results: AbroadResults,
	year: number,
	choice: Choice,
	catalogue: Catalogue
): Whereabouts[] =>
	ORIGINS.flatMap((origin) => whereaboutsOf(results, origin, year, choice, catalogue) ?? []).sort(
		(a, b) => Number(b.isReference) - Number(a.isReference) || b.total.value - a.total.value
	);

export function whereaboutsOf(
	results: AbroadResults,
	origin: string,
	year: number,
	choice: Choice,
	catalogue: Catalogue
): Whereabouts | null {
	const figures = zoneFigures(results, origin, year, catalogue);
	if (figures.rows.length === 0) return null;
	const places = placeFigures(figures, choice);
	const discontinued = discontinuedCounts(results.discontinued, origin, year);
	const balances = balancesOf(figures, discontinued);
	const compared = places.filter(({ place }) => place !== 'elsewhere').map(({ people }) => people.counted);
	const temporarySources = origin === REFERENCE ? results.temporary.filter((row) => row.year === year) : [];
	return {
		origin,
		originName: catalogue.countries.get(origin)?.name ?? origin,
		isReference: origin === REFERENCE,
		neighbours: neighboursOf(origin),
		total: figures.peopleIn(ZONES, choice.counted).counted,
		places,
		balances,
		verdict:
			neighboursOf(origin).length === 0
				? 'no neighbour'
				: balances.length > 0 && mayBeRanked(sum(compared))
					? verdictOf(balances.map(({ ratio }) => ratio))
					: 'too few to compare',
		discontinued,
		leftOut: leftOutOf(results, origin, year),
		sourceIds: [...new Set([...figures.rows, ...temporarySources].map((row) => textOf(row, 'source_id')))]
	};
}

/** One origin at one year-end. */
interface ZoneFigures {
	readonly origin: string;
	readonly rows: readonly Row[];
	readonly zoneOf: (country: string) => Zone;
	readonly peopleIn: (zones: readonly Zone[], counted: Counted) => PeopleAbroad;
}

function zoneFigures(
	results: AbroadResults,
	origin: string,
	year: number,
	catalogue: Catalogue
): ZoneFigures {
	const rows = results.zones.filter((row) => row.origin === origin && row.year === year);
	const zone = (country: string) =>
		zoneOf(origin, country, catalogue.countries.get(country)?.is_europe32 ?? false);
	return {
		origin,
		rows,
		zoneOf: zone,
		peopleIn: (zones, counted) =>
			peopleIn(
				rows.filter((row) => zones.some((one) => one === row.zone)),
				temporaryInZones(results, origin, year, zones, zone),
				counted
			)
	};
}

function placeFigures({ origin, rows, peopleIn }: ZoneFigures, { counted, border }: Choice): PlaceFigures[] {
	const total = peopleIn(ZONES, counted).counted;
	const shareOf = (people: Interval) => shareAbroad(stock(people), stock(remainder(total, people)));
	return PLACES.map((place): PlaceFigures => {
		const people = peopleIn(zonesOf([place], border), counted);
		const both = peopleIn(['neighbour in Europe'], counted).counted;
		const isSplit = place === border && rows.some((row) => row.zone === 'neighbour in Europe');
		return {
			place,
			exists: place !== 'neighbours' || neighboursOf(origin).length > 0,
			people,
			rankStatus: rankStatusOf(people.counted),
			share: shareOf(people.counted),
			bordering: isSplit ? { people: both, share: shareOf(both) } : null
		};
	});
}

const zonesOf = (places: readonly Place[], border: Border): Zone[] =>
	ZONES.filter((zone) => places.includes(placeOf(zone, border)));

/** Balances under every definition: whom to count, where neighbours in Europe belong, with or without discontinued counts. */
function balancesOf(
	{ zoneOf, peopleIn }: ZoneFigures,
	discontinued: readonly DiscontinuedCount[]
): Balance[] {
	const definitions = COUNTED.flatMap((counted) =>
		BORDERS.flatMap((border) =>
			[false, ...(discontinued.length > 0 ? [true] : [])].map((withDiscontinued) => ({
				counted,
				border,
				withDiscontinued
			}))
		)
	);
	return definitions.flatMap((definition): Balance[] => {
		const { counted, border, withDiscontinued } = definition;
		const at = (...places: Place[]): Interval => {
			const last = discontinued.filter(
				({ country }) => withDiscontinued && places.includes(placeOf(zoneOf(country), border))
			);
			return sum([
				peopleIn(zonesOf(places, border), counted).counted,
				...last.map(({ people }) => exactly(people))
			]);
		};
		const ratio = quotient(at('neighbours'), at('europe', 'usa'));
		return ratio ? [{ ...definition, ratio: ratio.value }] : [];
	});
}

/** People with temporary status in some zones; `null` when no country publishes them for that year-end. */
function temporaryInZones(
	{ temporary }: AbroadResults,
	origin: string,
	year: number,
	zones: readonly Zone[],
	zoneOf: (country: string) => Zone
): Interval | null {
	if (origin !== REFERENCE || year < 2022) return exactly(0);
	const rows = temporary.filter((row) => row.year === year);
	const isEuropean = zones.some((zone) => zone === 'Europe' || zone === 'neighbour in Europe');
	if (!rows.some((row) => row.kind === 'eu_tp')) return isEuropean ? null : exactly(0);
	return sum(
		rows
			.map((row) => textOf(row, 'host'))
			.filter((country) => zones.includes(zoneOf(country)))
			.flatMap((country) => temporaryIn(temporary, origin, year, country)?.people ?? [])
	);
}
