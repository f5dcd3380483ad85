import { exactly, interval, type Interval } from '$lib/metrics/interval';
import type { ResultSets, Row } from '$lib/query/port';
import { REFERENCE } from '../shared/figures';
import type { EuropeQuery } from './queries';

export type Results = ResultSets<EuropeQuery>;

export const figureOf = (row: Row, name: string): Interval =>
	interval(Number(row[`${name}_low`]), Number(row[`${name}_value`]), Number(row[`${name}_high`]));

/** Temporary stay in one country; `null` when nobody publishes it for that year-end. */
export interface Temporary {
	readonly kind: 'eu_tp' | 'uk_schemes' | 'none';
	readonly people: Interval;
	readonly sourceId: string | null;
}

const NOBODY: Temporary = { kind: 'none', people: exactly(0), sourceId: null };

/** Ukrainians have been taken in for a limited time since 2022; before, and for the others, there was no such status. */
export function temporaryIn(
	{ temporary }: Results,
	origin: string,
	year: number,
	country: string
): Temporary | null {
	if (origin !== REFERENCE || year < 2022) return NOBODY;
	const row = temporary.find((one) => one.host === country && one.year === year);
	if (!row) return null;
	return {
		kind: row.kind === 'uk_schemes' ? 'uk_schemes' : 'eu_tp',
		people: interval(Number(row.low), Number(row.value), Number(row.high)),
		sourceId: String(row.source_id)
	};
}

/** A count of displaced people that was given up, with the number that it had at last beyond the present one. */
export interface GivenUp {
	readonly host: string;
	readonly lastYear: number;
	readonly people: number;
}

export const givenUpOf = ({ givenUp }: Results, origin: string, year: number): GivenUp[] =>
	givenUp
		.filter((row) => row.origin === origin && row.year === year)
		.map((row) => ({
			host: String(row.host),
			lastYear: Number(row.last_year),
			people: Number(row.people)
		}));

/** A country outside Europe and the people of one origin in it. */
export interface Elsewhere {
	readonly host: string;
	readonly people: number;
}

export const elsewhereOf = ({ elsewhere }: Results, origin: string, year: number): Elsewhere[] =>
	elsewhere
		.filter((row) => row.origin === origin && row.year === year)
		.map((row) => ({ host: String(row.host), people: Number(row.people) }));
