import { fitLogLog, type LogFit } from '$lib/metrics/log-fit';
import { greatCircle, type Place } from '$lib/metrics/great-circle';
import type { RankedOrigin } from '$lib/metrics/control-group';
import type { Query, ResultSets, Row } from '$lib/query/port';
import { numberOf, textOf } from '../rows';

// Serves the section "Could distance explain it?" of the page Method.

const CAPITALS = `
select c.country, n.name, c.latitude, c.longitude, c.land_neighbours, c.is_visa_free, n.is_europe32
from capitals c
join countries n on n.iso3 = c.country
order by c.country`;

/** The input of `capitalsIn`. */
export const capitalsQuery = (): Record<'capitals', Query> => ({
	capitals: { sql: CAPITALS, params: [], tables: ['capitals', 'countries'] }
});

export interface Capital extends Place {
	readonly country: string;
	readonly name: string;
	/** Countries with a land border. */
	readonly neighbours: readonly string[];
	/** Its nationals need no visa for short stays in the Schengen area. */
	readonly isVisaFree: boolean;
	readonly isInEurope: boolean;
}

const capitalOf = (row: Row): Capital => ({
	country: textOf(row, 'country'),
	name: textOf(row, 'name'),
	latitude: numberOf(row, 'latitude'),
	longitude: numberOf(row, 'longitude'),
	neighbours: String(row.land_neighbours ?? '')
		.split(' ')
		.filter((code) => code !== ''),
	isVisaFree: row.is_visa_free === true,
	isInEurope: row.is_europe32 === true
});

export const capitalsIn = ({ capitals }: ResultSets<'capitals'>): ReadonlyMap<string, Capital> =>
	new Map(capitals.map((row) => [textOf(row, 'country'), capitalOf(row)]));

/** One origin with its distance. */
export interface FarOrigin {
	readonly origin: string;
	readonly name: string;
	/** From capital to capital; where there are several destinations, to the nearest. */
	readonly kilometres: number;
	/** Per 1,000 displaced. */
	readonly rate: number;
	/** The rate over that of the line at this distance. */
	readonly timesLine: number;
	/** It has a land border with a destination. */
	readonly isNeighbour: boolean;
	readonly isVisaFree: boolean;
}

/** All ranked origins, the nearest first, with the line through them. */
export interface ByDistance {
	readonly origins: readonly FarOrigin[];
	readonly line: LogFit;
	/** The line through those that are not compared. */
	readonly lineOfOthers: LogFit;
	/** Number of origins that are not compared. */
	readonly others: number;
	/** Ranked origins without a place on the chart: no capital in the table. */
	readonly omitted: readonly string[];
}

/**
 * Rates against distance, with a line through all origins that rank.
 * @param ranked M15: enough people displaced; those with fewer than ten people have no rank and are left out.
 * @param compared Origins left out of the second line.
 */
export function byDistance(
	ranked: readonly RankedOrigin[],
	capitals: ReadonlyMap<string, Capital>,
	isDestination: (capital: Capital) => boolean,
	compared: readonly string[]
): ByDistance {
	const destinations = [...capitals.values()].filter(isDestination);
	const codes = new Set(destinations.map(({ country }) => country));
	const counted = ranked.filter(({ rank }) => rank !== null);
	const placed = counted.flatMap(({ origin, rate }) => {
		const capital = capitals.get(origin);
		if (!capital || !rate.defined || codes.has(origin)) return [];
		const kilometres = Math.min(...destinations.map((one) => greatCircle(capital, one)));
		return [{ origin, capital, kilometres, rate: rate.value }];
	});
	const lineThrough = (some: typeof placed) =>
		fitLogLog(some.map(({ kilometres, rate }) => [kilometres, rate]));
	const others = placed.filter(({ origin }) => !compared.includes(origin));
	const line = lineThrough(placed);
	return {
		line,
		lineOfOthers: lineThrough(others),
		others: others.length,
		origins: placed
			.map(({ origin, capital, kilometres, rate }) => ({
				origin,
				name: capital.name,
				kilometres,
				rate,
				timesLine: rate / line.at(kilometres),
				isNeighbour: capital.neighbours.some((code) => codes.has(code)),
				isVisaFree: capital.isVisaFree
			}))
			.sort((a, b) => a.kilometres - b.kilometres),
		omitted: counted.flatMap(({ origin }) => (capitals.has(origin) ? [] : [origin]))
	};
}
