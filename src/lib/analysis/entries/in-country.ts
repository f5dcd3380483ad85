import { sum, type Interval } from '$lib/metrics/interval';
import { monthIndex } from '$lib/metrics/month';
import type { Query, ResultSets } from '$lib/query/port';
import { listParameter } from '$lib/query/sql';
import { DESTINATION, ORIGINS } from '../figures';
import { intervalOf, numberOf, textOf } from '../rows';
import { isFiscalYearInside, type CountedSpan } from './spans';

export interface AsylumPart {
	readonly pathway: string;
	readonly label: string;
	readonly people: Interval;
	readonly sourceIds: readonly string[];
}

/** Asylum granted in whole fiscal years: people already in the country. */
export interface Asylum {
	readonly years: readonly number[];
	readonly people: Interval;
	readonly parts: readonly AsylumPart[];
}

/** People who held Temporary Protected Status on one day: a stock, never added to grants. */
export interface Tps {
	readonly asOf: string;
	readonly people: Interval;
	readonly sourceId: string;
}

/** Statuses granted inside the country; `null` if nothing is published for the months. */
export interface InCountry {
	readonly asylum: Asylum | null;
	readonly tps: Tps | null;
}

interface AsylumFigure extends Interval {
	readonly origin: string;
	readonly pathway: string;
	readonly year: number;
	readonly sourceId: string;
}

interface TpsFigure extends Tps {
	readonly origin: string;
}

export interface InCountryFigures {
	readonly asylum: readonly AsylumFigure[];
	readonly tps: readonly TpsFigure[];
}

/** Asylum granted, by U.S. fiscal year. */
const ASYLUM = `
select a.origin, a.pathway, cast(year(a.period_end) as integer) as fiscal_year, a.source_id, a.low, a.value, a.high
from admissions a
join pathways p on p.pathway = a.pathway
where list_contains(string_split(?, '~'), a.origin)
	and a.destination = ?
	and p.tier = 'T3'
	and a.is_default_series
	and a.frequency = 'fiscal_year'
	and a.value is not null
order by a.origin, fiscal_year, a.pathway`;

/** People who held Temporary Protected Status on a day. */
const TPS = `
select origin, as_of, source_id, low, value, high
from protection_stock
where list_contains(string_split(?, '~'), origin)
	and host = ?
	and status = 'us_tps'
	and value is not null
order by origin, as_of`;

export type InCountryQuery = 'asylum' | 'tps';

const params = [listParameter(ORIGINS), DESTINATION];

/** All nine origins; independent of the settings. */
export const inCountryQueries: Readonly<Record<InCountryQuery, Query>> = {
	asylum: { sql: ASYLUM, params, tables: ['admissions', 'pathways'] },
	tps: { sql: TPS, params, tables: ['protection_stock'] }
};

export const readInCountry = ({ asylum, tps }: ResultSets<InCountryQuery>): InCountryFigures => ({
	asylum: asylum.map((row) => ({
		origin: textOf(row, 'origin'),
		pathway: textOf(row, 'pathway'),
		year: numberOf(row, 'fiscal_year'),
		sourceId: textOf(row, 'source_id'),
		...intervalOf(row)
	})),
	tps: tps.map((row) => ({
		origin: textOf(row, 'origin'),
		asOf: textOf(row, 'as_of'),
		people: intervalOf(row),
		sourceId: textOf(row, 'source_id')
	}))
});

/** Fiscal years that lie mostly inside the months, and the last count of Temporary Protected Status inside them. */
export function inCountryOf(
	counted: CountedSpan,
	figures: InCountryFigures,
	labelOf: (pathway: string) => string
): InCountry {
	const granted = figures.asylum.filter(
		({ origin, year }) => origin === counted.origin && isFiscalYearInside(year, counted)
	);
	const held = figures.tps.filter(
		({ origin, asOf }) =>
			origin === counted.origin && monthIndex(asOf) >= counted.from && monthIndex(asOf) <= counted.to
	);
	return { asylum: granted.length > 0 ? asylumOf(granted, labelOf) : null, tps: held.at(-1) ?? null };
}

function asylumOf(granted: readonly AsylumFigure[], labelOf: (pathway: string) => string): Asylum {
	const pathways = [...new Set(granted.map(({ pathway }) => pathway))];
	return {
		years: [...new Set(granted.map(({ year }) => year))].sort((a, b) => a - b),
		people: sum(granted),
		parts: pathways.map((pathway) => {
			const own = granted.filter((figure) => figure.pathway === pathway);
			return {
				pathway,
				label: labelOf(pathway),
				people: sum(own),
				sourceIds: [...new Set(own.map(({ sourceId }) => sourceId))]
			};
		})
	};
}

/** The last fiscal year for which asylum is published, for any origin. */
export const lastAsylumYear = ({ asylum }: InCountryFigures): number =>
	Math.max(...asylum.map(({ year }) => year));
