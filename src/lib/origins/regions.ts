import { formatPeople } from '$lib/text/numbers';
import { searchWords } from '$lib/text/country-search';
import type { OriginFigures } from './types';

/** A line of the index of origins. */
export interface OriginLine {
	readonly iso3: string;
	readonly name: string;
	/** Other names under which it is found. */
	readonly words: string;
	/** Displaced abroad at the last year-end, for reading. */
	readonly people: string;
}

export interface OriginRegion {
	readonly name: string;
	readonly origins: readonly OriginLine[];
}

/** Origins by UN region, each in the order of the alphabet. */
export function originsByRegion(origins: readonly OriginFigures[]): OriginRegion[] {
	const names = [...new Set(origins.map(({ region }) => region))].sort();
	return names.map((name) => ({
		name: name || 'Elsewhere',
		origins: origins
			.filter(({ region }) => region === name)
			.map((origin) => ({
				iso3: origin.iso3,
				name: origin.name,
				words: `${origin.iso3} ${searchWords(origin.iso3)}`,
				people: formatPeople(origin.abroad.value)
			}))
	}));
}
