import { ORIGINS } from '../figures';
import { neighboursOf } from './neighbours';

/** Location of a country relative to a country of origin. Every country of asylum is in exactly one zone. */
export const ZONES = ['neighbour', 'neighbour in Europe', 'Europe', 'United States', 'elsewhere'] as const;
export type Zone = (typeof ZONES)[number];

/** Zones merged into four places; neighbours in Europe belong to one of the first two. */
export const PLACES = ['neighbours', 'europe', 'usa', 'elsewhere'] as const;
export type Place = (typeof PLACES)[number];

/** Where European countries that border the country of origin count. */
export const BORDERS = ['europe', 'neighbours'] as const;
export type Border = (typeof BORDERS)[number];

export function zoneOf(origin: string, country: string, isEurope: boolean): Zone {
	const isNeighbour = neighboursOf(origin).includes(country);
	if (isNeighbour) return isEurope ? 'neighbour in Europe' : 'neighbour';
	if (isEurope) return 'Europe';
	return country === 'USA' ? 'United States' : 'elsewhere';
}

const PLACE_OF: Readonly<Record<Zone, Place>> = {
	neighbour: 'neighbours',
	'neighbour in Europe': 'europe',
	Europe: 'europe',
	'United States': 'usa',
	elsewhere: 'elsewhere'
};

export const placeOf = (zone: Zone, border: Border): Place =>
	zone === 'neighbour in Europe' ? border : PLACE_OF[zone];

/** Every origin with each of its neighbours, as one text parameter: "UKR-POL~UKR-ROU…". */
export const neighbourPairs = ORIGINS.flatMap((origin) =>
	neighboursOf(origin).map((country) => `${origin}-${country}`)
).join('~');
