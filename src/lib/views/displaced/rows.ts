import type { Catalogue } from '$lib/catalogue/catalogue';
import { interval, sum, type Interval } from '$lib/metrics/interval';
import { quantity, stock, type Quantity } from '$lib/metrics/quantity';
import type { ResultSets, Row } from '$lib/query/port';
import type { Edition, QueryName, Split } from './spec';

export type Place = 'abroad' | 'within';
export const PLACES: readonly Place[] = ['abroad', 'within'];

/** All eight wars together. */
export const TOTAL = 'POST911';

const MEASURES: Readonly<Record<Split, string>> = {
	all: 'displaced',
	abroad: 'refugees',
	within: 'internal'
};

/** Everybody ever displaced by a war, as one edition reckons it: cumulative, people who returned included. */
export interface EverDisplaced {
	readonly edition: Edition;
	readonly startYear: number;
	readonly endYear: number;
	readonly people: Quantity<'ever_displaced'>;
	/** The wider estimate that the authors print beside it; it lies above the figure and does not enclose it. */
	readonly wider: { readonly low: number; readonly high: number } | null;
	readonly isRounded: boolean;
	readonly sourceId: string;
}

/** People displaced on the last day of a year. */
export interface OnOneDay {
	readonly place: Place;
	readonly year: number;
	readonly people: Quantity<'stock'>;
	/** Countries whose figures are in it. */
	readonly countries: readonly string[];
	readonly sourceIds: readonly string[];
}

export interface DisplacedRow {
	/** Country of origin, or `TOTAL`. */
	readonly id: string;
	readonly name: string;
	/** Edition by edition, the older one first; empty when none is published. */
	readonly ever: readonly EverDisplaced[];
	/** Why there is none. */
	readonly reason: string;
	/** Since when the war is counted, where any edition counts it. */
	readonly since: number | null;
	readonly onOneDay: Readonly<Partial<Record<Place, OnOneDay>>>;
	/** Of those ever displaced, how many had returned; published for the total alone. */
	readonly returned: readonly EverDisplaced[];
}

export interface ComparisonSettings {
	readonly editions: readonly Edition[];
	readonly split: Split;
	readonly year: number;
}

export const placesIn = (split: Split): readonly Place[] => (split === 'all' ? PLACES : [split]);

const numberOrNull = (cell: Row[string] | undefined): number | null =>
	cell === null || cell === undefined ? null : Number(cell);

function everOf(row: Row): EverDisplaced {
	const value = Number(row.value);
	const [low, high] = [numberOrNull(row.low), numberOrNull(row.high)];
	return {
		edition: row.edition === '2020' ? '2020' : '2021',
		startYear: Number(row.start_year),
		endYear: Number(row.end_year),
		people: quantity('ever_displaced', { low: value, value, high: value }),
		wider: low === null || high === null ? null : { low, high },
		isRounded: row.is_rounded === true,
		sourceId: String(row.source_id)
	};
}

export const latestYear = ({ stocks }: ResultSets<QueryName>): number =>
	Math.max(...stocks.map(({ year }) => Number(year)));

/** Countries of origin whose wars Costs of War counts. */
export const warOrigins = ({ wars }: ResultSets<QueryName>): string[] => [
	...new Set(wars.flatMap(({ origin }) => (origin === null ? [] : [String(origin)])))
];

export function rowOf(
	id: string,
	asked: ComparisonSettings,
	results: ResultSets<QueryName>,
	catalogue: Catalogue
): DisplacedRow {
	const own = results.wars.filter(({ war_id: war }) => war === id);
	const pick = (measure: string) =>
		own
			.filter((row) => row.measure === measure)
			.map(everOf)
			.filter(({ edition }) => asked.editions.includes(edition));
	const origins = id === TOTAL ? warOrigins(results) : [id];
	return {
		id,
		name: id === TOTAL ? 'All eight wars' : (catalogue.countries.get(id)?.name ?? id),
		ever: pick(MEASURES[asked.split]),
		reason: reasonFor(own, asked),
		since: own.length > 0 ? Math.min(...own.map(({ start_year: year }) => Number(year))) : null,
		onOneDay: Object.fromEntries(
			placesIn(asked.split).flatMap((place) => {
				const found = onOneDay(origins, place, asked.year, results.stocks);
				return found ? [[place, found]] : [];
			})
		),
		returned: asked.split === 'all' ? pick('returned') : []
	};
}

function reasonFor(own: readonly Row[], { split }: ComparisonSettings): string {
	if (own.length === 0) return 'no cumulative figure';
	if (own.some(({ measure }) => measure === MEASURES[split])) return 'not in this edition';
	return 'not published by country';
}

function onOneDay(
	origins: readonly string[],
	place: Place,
	year: number,
	stocks: readonly Row[]
): OnOneDay | null {
	const rows = stocks.filter(
		(row) =>
			origins.includes(String(row.origin)) && row.place === place && row.year === year && row.value !== null
	);
	if (rows.length === 0) return null;
	const bounds = (row: Row): Interval => interval(Number(row.low), Number(row.value), Number(row.high));
	return {
		place,
		year,
		people: stock(sum(rows.map(bounds))),
		countries: [...new Set(rows.map(({ origin }) => String(origin)))],
		sourceIds: [...new Set(rows.map(({ source_id: id }) => String(id)))]
	};
}
