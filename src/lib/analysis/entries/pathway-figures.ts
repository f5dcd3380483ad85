import type { PlottedRows } from '$lib/catalogue/catalogue';
import type { Interval } from '$lib/metrics/interval';
import { yearOf } from '$lib/metrics/month';
import { DESTINATION } from '../figures';
import type { PathwayBar } from './pathway-bars';
import { spanInWords } from './spans';
import { statusesOf, statusFigures } from './statuses';

/** People let in by one pathway or by all, or granted a status inside the country. */
export interface PathwayFigure {
	readonly pathway: string;
	readonly label: string;
	/** `null` for all people let in. */
	readonly tier: string | null;
	/** Months, fiscal years or day counted. */
	readonly period: string;
	readonly people: Interval;
	/** Share of all people let in, 0–1; `null` for the total and for statuses granted inside the country. */
	readonly share: Interval | null;
	readonly sourceIds: readonly string[];
}

export const totalName = ({ total }: PathwayBar): string =>
	total.value === 0 ? 'None recorded' : 'All let in';

/** Every figure of a bar: its parts, their total, and the statuses beside it. */
export function pathwayFigures(bar: PathwayBar): PathwayFigure[] {
	const own = { period: spanInWords(bar.span), share: null };
	const all = { pathway: 'all', label: totalName(bar), tier: null, people: bar.total };
	return [
		...bar.parts.map((part) => ({ ...own, ...part })),
		{ ...own, ...all, sourceIds: bar.sourceIds },
		...statusFigures(bar.inCountry).map((figure) => ({ ...own, ...figure, tier: 'T3' }))
	];
}

/** Sources of a bar and of the statuses beside it. */
export const barSources = ({ sourceIds, inCountry }: PathwayBar): string[] => [
	...sourceIds,
	...statusesOf(inCountry).flatMap((status) => status.sourceIds)
];

/** Published rows of a bar and of the statuses beside it. */
export function plottedPathways({ origin, parts, span, inCountry }: PathwayBar): PlottedRows[] {
	const rows = { origin, destination: DESTINATION, yearFrom: yearOf(span.from), yearTo: yearOf(span.to) };
	const pathways = [...parts, ...(inCountry.asylum?.parts ?? [])].map(({ pathway }) => pathway);
	// Notes on the status of Ukrainians concern Europe; an empty origin selects those on the United States.
	const held = { table: 'protection_stock', ...rows, origin: '' };
	return [
		...pathways.map((pathway) => ({ table: 'admissions', pathway, ...rows })),
		...(inCountry.tps ? [held] : [])
	];
}
