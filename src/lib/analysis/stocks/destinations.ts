import type { Catalogue } from '$lib/catalogue/catalogue';
import { exactly, type Interval } from '$lib/metrics/interval';
import { distanceFromParity, verdictOf, type Verdict } from '$lib/metrics/parity';
import type { Measured } from '$lib/metrics/quantity';
import { FEWEST_UNWARNED, mayBeRanked } from '$lib/metrics/ranking';
import type { Query, ResultSets, Row } from '$lib/query/port';
import { listParameter } from '$lib/query/sql';
import {
	definitionsThere,
	isChosen,
	peopleCounted,
	type Base,
	type Counted,
	type DisplacedAbroad,
	type PeopleThere
} from './destination-definitions';
import { DESTINATION, ORIGINS, REFERENCE } from '../figures';
import {
	leftOutOf,
	limitedQueries,
	type LimitedEntries,
	type LimitedQuery
} from '../entries/limited-entries';
import { numberOf, textOf } from '../rows';
import {
	abroadQuery,
	discontinuedQuery,
	figureThere,
	figureThereOf,
	OUTSIDE,
	temporaryQuery,
	WIDER_COUNT,
	widerBy
} from './year-end-stocks';

/** People of the nine origins under protection, with a pending application or otherwise in need, in each country at one year-end. */
const PROTECTED = `
select s.asylum as destination, s.origin, s.source_id,
	coalesce(c.is_europe32, false) as is_europe,
	${figureThere('refugees', "s.status = 'refugee'")},
	${figureThere('waiting', "s.status = 'asylum_seeker'")},
	${figureThere('others', "s.status = 'oip'")}
from displaced_stock s
left join countries c on c.iso3 = s.asylum
where ${OUTSIDE} and s.year = ?
group by s.asylum, s.origin, s.source_id, c.is_europe32
order by s.asylum, s.origin, s.source_id`;

export type DestinationsQuery = 'protectedThere' | 'abroad' | 'discontinued' | 'temporary' | LimitedQuery;
export type DestinationsResults = ResultSets<DestinationsQuery>;

/** A change of year-end changes one query, any other setting none. */
export const destinationsQueries = (year: number): Record<DestinationsQuery, Query> => ({
	protectedThere: {
		sql: PROTECTED,
		params: [listParameter([...ORIGINS]), year],
		tables: ['displaced_stock', 'countries']
	},
	abroad: abroadQuery,
	temporary: temporaryQuery,
	discontinued: discontinuedQuery,
	...limitedQueries
});

export const OTHERS: readonly string[] = ORIGINS.filter((origin) => origin !== REFERENCE);

/** Countries with fewer groups of ten people or more are not ranked. */
export const FEWEST_GROUPS = 5;

/** Determines whether a number appears with colour, without colour, or not at all. */
export type CellStatus =
	| 'coloured'
	/** Fewer than 100 people in one of the two shares. */
	| 'few'
	/** Below parity under one definition tested, above it under another. */
	| 'depends'
	/** UNHCR counts fewer people than were let in with temporary status. */
	| 'left out'
	| 'too few'
	| 'none recorded'
	/** The country recorded no origin of many of its people. */
	| 'not recorded'
	| 'no figure';

/** Whether the cell has a number, with colour or outlined. */
export const isPrinted = (status: CellStatus): boolean =>
	['coloured', 'few', 'depends', 'left out'].includes(status);

export const isUnstable = (status: CellStatus): boolean => isPrinted(status) && status !== 'coloured';

/** One origin in one country, compared with the Ukrainians there. */
export interface Cell {
	readonly origin: string;
	readonly status: CellStatus;
	/** `null` when no figure is published. */
	readonly counts: PeopleThere | null;
	/** People counted under the settings; `null` where the country recorded no origin. */
	readonly people: Interval | null;
	/** The ratio and its index under the settings; `null` if undefined. */
	readonly ratio: number | null;
	readonly index: number | null;
	readonly verdict: Verdict | null;
}

export interface Destination {
	readonly country: string;
	readonly name: string;
	readonly isEurope: boolean;
	readonly reference: PeopleThere | null;
	readonly referencePeople: Interval | null;
	readonly cells: readonly Cell[];
	readonly leftOut: readonly LimitedEntries[];
	/** Number of groups of ten people or more. */
	readonly groups: number;
	/** Mean distance of their indices from parity; `null` if the country is not ranked. */
	readonly distance: number | null;
	readonly sourceIds: readonly string[];
}

export interface DestinationSettings {
	readonly year: number;
	readonly counted: Counted;
	readonly base: Base;
	readonly where: 'us-europe' | 'world';
}

/** Countries, nearest to parity first, then unranked ones by name. */
export function destinationsOf(
	results: DestinationsResults,
	displaced: DisplacedAbroad,
	settings: DestinationSettings,
	catalogue: Catalogue
): Destination[] {
	const byCountry = new Map<string, Map<string, Row>>();
	for (const row of results.protectedThere) {
		const country = textOf(row, 'destination');
		const origin = textOf(row, 'origin');
		const own = byCountry.get(country) ?? new Map<string, Row>();
		const wider = country === WIDER_COUNT.country ? widerBy(results.temporary, origin, settings.year) : 0;
		const low = Math.max(0, numberOf(row, 'refugees_low') - wider);
		byCountry.set(country, own.set(origin, { ...row, refugees_low: low }));
	}
	const leftOut = ORIGINS.flatMap((origin) => leftOutOf(results, origin, settings.year));
	const mayBeCompared = (country: string, rows: ReadonlyMap<string, Row>): boolean =>
		settings.where === 'us-europe'
			? country === DESTINATION || catalogue.countries.get(country)?.is_europe32 === true
			: mayBeRanked(peopleCounted(peopleIn(rows, REFERENCE), settings.counted) ?? exactly(0));
	return [...byCountry]
		.filter(([country, rows]) => mayBeCompared(country, rows))
		.map(([country, rows]) => {
			const own = leftOut.filter(({ destination }) => destination === country);
			return destinationOf(country, { rows, leftOut: own, displaced, settings }, catalogue);
		})
		.filter(({ groups }) => settings.where === 'us-europe' || groups > 0)
		.sort(
			(a, b) =>
				(a.distance ?? Number.MAX_VALUE) - (b.distance ?? Number.MAX_VALUE) ||
				a.name.localeCompare(b.name, 'en')
		);
}

function peopleIn(rows: ReadonlyMap<string, Row>, origin: string): PeopleThere | null {
	const row = rows.get(origin);
	return row
		? {
				refugees: figureThereOf(row, 'refugees'),
				waiting: figureThereOf(row, 'waiting'),
				others: figureThereOf(row, 'others')
			}
		: null;
}

/** The figures of one country. */
interface Figures {
	/** By origin. */
	readonly rows: ReadonlyMap<string, Row>;
	readonly leftOut: readonly LimitedEntries[];
	readonly displaced: DisplacedAbroad;
	readonly settings: DestinationSettings;
}

function destinationOf(country: string, figures: Figures, { countries }: Catalogue): Destination {
	const { rows, leftOut, settings } = figures;
	const reference = peopleIn(rows, REFERENCE);
	const referencePeople = peopleCounted(reference, settings.counted);
	const cells = OTHERS.map((origin) => cellOf(origin, reference, figures));
	const printed = cells.filter(({ status }) => isPrinted(status));
	const isRanked =
		printed.length >= FEWEST_GROUPS &&
		(referencePeople?.value ?? 0) >= FEWEST_UNWARNED &&
		!leftOut.some(({ origin }) => origin === REFERENCE);
	return {
		country,
		name: countries.get(country)?.name ?? country,
		isEurope: countries.get(country)?.is_europe32 ?? false,
		reference,
		referencePeople,
		cells,
		leftOut,
		groups: printed.length,
		distance: isRanked ? distanceFromParity(printed.flatMap(({ index }) => index ?? [])) : null,
		sourceIds: [...new Set([...rows.values()].map((row) => textOf(row, 'source_id')))]
	};
}

function cellOf(origin: string, reference: PeopleThere | null, figures: Figures): Cell {
	const { rows, leftOut, displaced, settings } = figures;
	const counts = peopleIn(rows, origin);
	const definitions = definitionsThere(origin, counts, reference, displaced);
	const chosen = definitions.find((one) => isChosen(one, settings, definitions));
	const ratios = definitions.flatMap(({ parity }) => (parity.defined ? [parity.value] : []));
	const verdict = ratios.length > 0 ? verdictOf(ratios) : null;
	const people = peopleCounted(counts, settings.counted);
	const referencePeople = peopleCounted(reference, settings.counted);
	const isLeftOut = leftOut.some((one) => one.origin === origin || one.origin === REFERENCE);
	return {
		origin,
		status: counts
			? statusOf(people, referencePeople, { parity: chosen?.parity, verdict, isLeftOut })
			: 'no figure',
		counts,
		people,
		ratio: chosen?.parity.defined ? chosen.parity.value : null,
		index: chosen?.index.defined ? chosen.index.value : null,
		verdict
	};
}

interface Compared {
	readonly parity: Measured | undefined;
	readonly verdict: Verdict | null;
	readonly isLeftOut: boolean;
}

function statusOf(
	people: Interval | null,
	reference: Interval | null,
	{ parity, verdict, isLeftOut }: Compared
): CellStatus {
	if (!people || !reference) return 'not recorded';
	if (people.value === 0) return 'none recorded';
	if (!mayBeRanked(people) || !mayBeRanked(reference)) return 'too few';
	if (!parity?.defined) return 'no figure';
	if (isLeftOut) return 'left out';
	if (people.value < FEWEST_UNWARNED || reference.value < FEWEST_UNWARNED) return 'few';
	return verdict === 'depends on the definition' ? 'depends' : 'coloured';
}

/** People of all nine origins in a country, as counted under the settings. */
export const peopleOfAll = ({ referencePeople, cells }: Destination): number =>
	cells.reduce((sum, { people }) => sum + (people?.value ?? 0), referencePeople?.value ?? 0);
