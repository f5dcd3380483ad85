import { sum, type Interval } from '$lib/metrics/interval';
import { monthIndex } from '$lib/metrics/month';
import type { Row } from '$lib/query/port';
import { fiscalYearInside, type CountedSpan } from './periods';

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

/** Given to people inside the country; `null` where nothing is published for the months. */
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

const boundsOf = (row: Row): Interval => ({
	low: Number(row.low),
	value: Number(row.value),
	high: Number(row.high)
});

export const readInCountry = (asylum: readonly Row[], tps: readonly Row[]): InCountryFigures => ({
	asylum: asylum.map((row) => ({
		origin: String(row.origin),
		pathway: String(row.pathway),
		year: Number(row.fiscal_year),
		sourceId: String(row.source_id),
		...boundsOf(row)
	})),
	tps: tps.map((row) => ({
		origin: String(row.origin),
		asOf: String(row.as_of),
		people: boundsOf(row),
		sourceId: String(row.source_id)
	}))
});

/** Fiscal years that lie mostly inside the months, and the last count of Temporary Protected Status inside them. */
export function inCountryOf(
	counted: CountedSpan,
	figures: InCountryFigures,
	labelOf: (pathway: string) => string
): InCountry {
	const granted = figures.asylum.filter(
		({ origin, year }) => origin === counted.origin && fiscalYearInside(year, counted)
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
