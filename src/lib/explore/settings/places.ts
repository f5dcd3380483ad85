import type { Option, Preset } from '$lib/settings/control';
import { ORIGINS } from '$lib/analysis/figures';

/** A country that a reader can choose. */
export interface Place {
	readonly iso3: string;
	readonly name: string;
	readonly formalName: string;
	/** One of the five UN regions; '' where a country has none. */
	readonly region: string;
	readonly isEu27: boolean;
	readonly isEurope32: boolean;
}

/** All countries together, those of unknown origin and the stateless included. No country has this code. */
export const ALL = 'ALL';

export const placeOptions = (places: readonly Place[], all: string): Option[] => [
	{ value: ALL, label: all, alias: 'world total everyone' },
	...places.map(({ iso3, name, formalName }) => ({ value: iso3, label: name, alias: formalName }))
];

export const NINE: readonly string[] = ORIGINS;
export const EIGHT: readonly string[] = ORIGINS.filter((origin) => origin !== 'UKR');
const codes = (places: readonly Place[], which: (place: Place) => boolean): string[] =>
	places.filter(which).map(({ iso3 }) => iso3);
export const europe32 = (places: readonly Place[]): string[] => codes(places, ({ isEurope32 }) => isEurope32);

const REGIONS = ['Africa', 'Americas', 'Asia', 'Europe', 'Oceania'];

/** UN regions; Europe there includes Russia, and Türkiye is in Asia. */
const regionPresets = (places: readonly Place[]): Preset[] =>
	REGIONS.map((name) => ({
		value: name.toLowerCase(),
		label: name === 'Europe' ? 'Europe (UN region)' : name,
		members: codes(places, ({ region }) => region === name)
	})).filter(({ members }) => members.length > 0);

export const originPresets = (places: readonly Place[], all: string): Preset[] => [
	{ value: 'nine', label: 'All nine', members: NINE },
	{ value: 'eight', label: 'The eight', members: EIGHT },
	{ value: 'all', label: all, members: [ALL] },
	...regionPresets(places)
];

export const destinationPresets = (places: readonly Place[], all: string): Preset[] => [
	{ value: 'all', label: all, members: [ALL] },
	{ value: 'europe32', label: 'Europe (EU, EFTA, UK)', members: europe32(places) },
	{ value: 'eu27', label: 'EU', members: codes(places, ({ isEu27 }) => isEu27) },
	{ value: 'us-europe', label: 'U.S. and Europe', members: ['USA', ...europe32(places)] },
	...regionPresets(places)
];
