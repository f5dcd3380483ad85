import type { Option, Preset } from '$lib/settings/control';
import { ORIGINS } from '$lib/analysis/figures';
import { searchWords } from '$lib/text/country-search';

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

/** All countries together, including unknown origin and the stateless. No country has this code. */
export const ALL = 'ALL';

/** Origins that are no countries, and countries whose people UNHCR counts otherwise than their name says. */
const ORIGIN_LABELS: Readonly<Record<string, string>> = {
	PSE: 'Palestine (under UNHCR’s mandate)',
	SRB: 'Serbia, Kosovo included',
	TIB: 'Tibetans',
	UNK: 'Unknown origin',
	XXA: 'Stateless'
};
const NO_COUNTRY = ['TIB', 'UNK', 'XXA'] as const;

/** Of unknown origin, stateless or various: in totals, never compared or ranked. */
export const NEVER_RANKED: readonly string[] = ['UNK', 'XXA', 'STA', 'VAR'];

/** The label of an origin, where it is not that of the country. */
export const originLabel = (iso3: string): string | undefined => ORIGIN_LABELS[iso3];

/** Countries, and origins that are none. */
export function originOptions(places: readonly Place[], all: string): Option[] {
	const options = placeOptions(places, all).map((option) => ({
		...option,
		label: originLabel(option.value) ?? option.label
	}));
	const known = new Set(options.map(({ value }) => value));
	const others = NO_COUNTRY.filter((code) => !known.has(code));
	return [
		...options,
		...others.map((value) => ({ value, label: originLabel(value) ?? value, alias: searchWords(value) }))
	];
}

export const placeOptions = (places: readonly Place[], all: string): Option[] => [
	{ value: ALL, label: all, alias: 'world total everyone', isTotal: true },
	...places.map(({ iso3, name, formalName }) => ({
		value: iso3,
		label: name,
		alias: `${formalName} ${searchWords(iso3)}`.trim()
	}))
];

export const NINE: readonly string[] = ORIGINS;
export const EIGHT: readonly string[] = ORIGINS.filter((origin) => origin !== 'UKR');
const codes = (places: readonly Place[], which: (place: Place) => boolean): string[] =>
	places.filter(which).map(({ iso3 }) => iso3);
export const europe32 = (places: readonly Place[]): string[] => codes(places, ({ isEurope32 }) => isEurope32);

const REGIONS = ['Africa', 'Americas', 'Asia', 'Europe', 'Oceania'];

/** UN regions; Europe includes Russia, and Türkiye is in Asia. */
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
	{ value: 'each', label: 'Every origin', members: codes(places, () => true) },
	...regionPresets(places)
];

export const destinationPresets = (places: readonly Place[], all: string): Preset[] => [
	{ value: 'all', label: all, members: [ALL] },
	{ value: 'each', label: 'Every country', members: codes(places, () => true) },
	{ value: 'europe32', label: 'Europe (EU, EFTA, UK)', members: europe32(places) },
	{ value: 'eu27', label: 'EU', members: codes(places, ({ isEu27 }) => isEu27) },
	{ value: 'us-europe', label: 'U.S. and Europe', members: ['USA', ...europe32(places)] },
	...regionPresets(places)
];
