import type { ResultSets } from '$lib/query/port';
import type { EuropeQuery } from './queries';

export type Results = ResultSets<EuropeQuery>;

/** A country outside Europe and the people of one origin in it. */
export interface Elsewhere {
	readonly host: string;
	readonly people: number;
}

export const elsewhereOf = ({ elsewhere }: Results, origin: string, year: number): Elsewhere[] =>
	elsewhere
		.filter((row) => row.origin === origin && row.year === year)
		.map((row) => ({ host: String(row.host), people: Number(row.people) }));
