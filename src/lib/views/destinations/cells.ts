import type { Catalogue } from '$lib/catalogue/catalogue';
import type { Interval } from '$lib/metrics/interval';
import { distanceFromParity, verdictOf, type Verdict } from '$lib/metrics/parity';
import type { Measured } from '$lib/metrics/quantity';
import { FEWEST_UNWARNED, mayBeRanked } from '$lib/metrics/ranking';
import type { ResultSets, Row } from '$lib/query/port';
import { DESTINATION, ORIGINS, REFERENCE } from '$lib/analysis/figures';
import { leftOutOf, type LimitedEntries } from '$lib/analysis/limited-entries';
import { figureOf } from '$lib/analysis/year-end-stocks';
import {
	definitionsOf,
	isDrawn,
	peopleOf,
	type Base,
	type Counted,
	type Displaced,
	type People
} from './definitions';
import type { DestinationsQuery } from './queries';

export type Results = ResultSets<DestinationsQuery>;

export type Where = 'us-europe' | 'world';

export const OTHERS: readonly string[] = ORIGINS.filter((origin) => origin !== REFERENCE);

/** Countries with fewer groups of ten people or more are not ranked. */
export const FEWEST_GROUPS = 5;

/** Why a number is printed with colour, without colour, or not at all. */
export type Standing =
	| 'coloured'
	/** Fewer than 100 people stand behind one of the two shares. */
	| 'few'
	/** Below parity under one definition tested, above it under another. */
	| 'depends'
	/** UNHCR counts fewer than were let in for a limited time. */
	| 'left out'
	| 'too few'
	| 'none recorded'
	| 'no figure';

/** One origin in one country, against the Ukrainians there. */
export interface Cell {
	readonly origin: string;
	readonly standing: Standing;
	/** `null` when no figure is published. */
	readonly counts: People | null;
	/** As the controls count them. */
	readonly people: Interval;
	/** The ratio and its index as the controls define them; `null` where not measured. */
	readonly ratio: number | null;
	readonly index: number | null;
	readonly verdict: Verdict | null;
}

export interface Destination {
	readonly country: string;
	readonly name: string;
	readonly isEurope: boolean;
	readonly reference: People | null;
	readonly referencePeople: Interval;
	readonly cells: readonly Cell[];
	readonly leftOut: readonly LimitedEntries[];
	/** Groups of ten people or more. */
	readonly groups: number;
	/** Mean distance of their indices from parity; `null` where the country is not ranked. */
	readonly distance: number | null;
	readonly sourceIds: readonly string[];
}

export interface Chosen {
	readonly year: number;
	readonly counted: Counted;
	readonly base: Base;
	readonly where: Where;
}

/** Countries, those nearest to parity first; then those not ranked, by name. */
export function destinationsOf(
	results: Results,
	displaced: Displaced,
	chosen: Chosen,
	catalogue: Catalogue
): Destination[] {
	const byCountry = new Map<string, Map<string, Row>>();
	for (const row of results.protectedThere) {
		const country = String(row.destination);
		const own = byCountry.get(country) ?? new Map<string, Row>();
		byCountry.set(country, own.set(String(row.origin), row));
	}
	const leftOut = ORIGINS.flatMap((origin) => leftOutOf(results, origin, chosen.year));
	const mayBeShown = (country: string, rows: ReadonlyMap<string, Row>): boolean =>
		chosen.where === 'us-europe'
			? country === DESTINATION || catalogue.countries.get(country)?.is_europe32 === true
			: mayBeRanked(peopleOf(countsIn(rows, REFERENCE), chosen.counted));
	return [...byCountry]
		.filter(([country, rows]) => mayBeShown(country, rows))
		.map(([country, rows]) =>
			destinationOf(
				country,
				rows,
				displaced,
				leftOut.filter(({ destination }) => destination === country),
				chosen,
				catalogue
			)
		)
		.filter(({ groups }) => chosen.where === 'us-europe' || groups > 0)
		.sort(
			(a, b) =>
				(a.distance ?? Number.MAX_VALUE) - (b.distance ?? Number.MAX_VALUE) ||
				a.name.localeCompare(b.name, 'en')
		);
}

function countsIn(rows: ReadonlyMap<string, Row>, origin: string): People | null {
	const row = rows.get(origin);
	return row ? { refugees: figureOf(row, 'refugees'), waiting: figureOf(row, 'waiting') } : null;
}

function destinationOf(
	country: string,
	rows: ReadonlyMap<string, Row>,
	displaced: Displaced,
	leftOut: readonly LimitedEntries[],
	{ counted, base }: Chosen,
	catalogue: Catalogue
): Destination {
	const reference = countsIn(rows, REFERENCE);
	const referencePeople = peopleOf(reference, counted);
	const isLeftOut = (origin: string) =>
		leftOut.some((one) => one.origin === origin || one.origin === REFERENCE);
	const cells = OTHERS.map((origin): Cell => {
		const counts = countsIn(rows, origin);
		const definitions = definitionsOf(origin, counts, reference, displaced);
		const shown = definitions.find((one) => one.counted === counted && isDrawn(one, base, definitions));
		const ratios = definitions.flatMap(({ parity }) => (parity.defined ? [parity.value] : []));
		const verdict = ratios.length > 0 ? verdictOf(ratios) : null;
		const people = peopleOf(counts, counted);
		return {
			origin,
			standing: counts
				? standingOf(people, referencePeople, shown?.parity, verdict, isLeftOut(origin))
				: 'no figure',
			counts,
			people,
			ratio: shown?.parity.defined ? shown.parity.value : null,
			index: shown?.index.defined ? shown.index.value : null,
			verdict
		};
	});
	const printed = cells.filter(({ standing }) => isPrinted(standing));
	const isRanked =
		printed.length >= FEWEST_GROUPS &&
		referencePeople.value >= FEWEST_UNWARNED &&
		!leftOut.some(({ origin }) => origin === REFERENCE);
	return {
		country,
		name: catalogue.countries.get(country)?.name ?? country,
		isEurope: catalogue.countries.get(country)?.is_europe32 ?? false,
		reference,
		referencePeople,
		cells,
		leftOut,
		groups: printed.length,
		distance: isRanked ? distanceFromParity(printed.flatMap(({ index }) => index ?? [])) : null,
		sourceIds: [...new Set([...rows.values()].map((row) => String(row.source_id)))]
	};
}

function standingOf(
	people: Interval,
	reference: Interval,
	parity: Measured | undefined,
	verdict: Verdict | null,
	isLeftOut: boolean
): Standing {
	if (people.value === 0) return 'none recorded';
	if (!mayBeRanked(people) || !mayBeRanked(reference)) return 'too few';
	if (!parity?.defined) return 'no figure';
	if (isLeftOut) return 'left out';
	if (people.value < FEWEST_UNWARNED || reference.value < FEWEST_UNWARNED) return 'few';
	return verdict === 'depends on the definition' ? 'depends' : 'coloured';
}

/** A number stands in the cell, with colour or outlined. */
export const isPrinted = (standing: Standing): boolean =>
	['coloured', 'few', 'depends', 'left out'].includes(standing);

export const isUnstable = (standing: Standing): boolean => isPrinted(standing) && standing !== 'coloured';
