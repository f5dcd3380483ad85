import type { PlottedRows } from '$lib/catalogue/catalogue';
import { exactly, sum } from '$lib/metrics/interval';
import { quantity, stock, type Quantity } from '$lib/metrics/quantity';
import type { Query, ResultSets, Row } from '$lib/query/port';
import { listParameter } from '$lib/query/sql';
import { summedStock } from '../highest';
import { ORIGINS } from '../figures';
import { intervalOf, numberOf, optionalNumberOf, textOf } from '../rows';
import { displacedAbroad } from '../sql';

/** Editions of Costs of War, the older one first. */
export const EDITIONS = ['2020', '2021'] as const;
export type Edition = (typeof EDITIONS)[number];

export const PLACES = ['abroad', 'within'] as const;
export type Place = (typeof PLACES)[number];

/** Place of displacement, as the reader chooses it. */
export type Split = 'all' | Place;

export const placesIn = (split: Split): readonly Place[] => (split === 'all' ? PLACES : [split]);

/** All eight wars together. */
export const TOTAL = 'POST911';

/** First year-end with published conflict displacement inside countries. */
export const FIRST_YEAR = 2009;

const MEASURES: Readonly<Record<Split, string>> = {
	all: 'displaced',
	abroad: 'refugees',
	within: 'internal'
};

const WARS = `
select war_id, edition, measure, origin, scope, start_year, end_year, value, low, high, is_rounded, source_id
from displaced_wars
order by edition, measure, war_id`;

/** D1 abroad as UNHCR counts it, and conflict displacement inside the country as IDMC does, at year-ends. */
const STOCKS = `
select origin, year, case when status = 'idp_idmc' then 'within' else 'abroad' end as place, source_id,
	${summedStock()}
from displaced_stock
where list_contains(string_split(?, '~'), origin)
	and year >= ?
	and (status = 'idp_idmc' or (${displacedAbroad()}))
group by 1, 2, 3, 4
order by 1, 2, 3, 4`;

export type DisplacedQuery = 'wars' | 'stocks';
type Results = ResultSets<DisplacedQuery>;

/** The same two queries for all settings. */
export const displacedQueries = (): Record<DisplacedQuery, Query> => ({
	wars: { sql: WARS, params: [], tables: ['displaced_wars'] },
	stocks: { sql: STOCKS, params: [listParameter(ORIGINS), FIRST_YEAR], tables: ['displaced_stock'] }
});

/** Everybody ever displaced by a war, as one edition estimates it: cumulative, people who returned included. */
export interface EverDisplaced {
	readonly edition: Edition;
	readonly startYear: number;
	readonly endYear: number;
	readonly people: Quantity<'ever_displaced'>;
	/** The authors' wider estimate; it lies above the figure and does not enclose it. */
	readonly wider: { readonly low: number; readonly high: number } | null;
	readonly isRounded: boolean;
	readonly sourceId: string;
}

/** People displaced on the last day of a year. */
export interface OnOneDay {
	readonly place: Place;
	readonly year: number;
	readonly people: Quantity<'stock'>;
	/** Countries included. */
	readonly countries: readonly string[];
	readonly sourceIds: readonly string[];
}

/** Reason for a missing cumulative figure. */
export type NoFigure = 'no cumulative figure' | 'not in this edition' | 'not published by country';

export interface War {
	/** Country of origin, or `TOTAL`. */
	readonly id: string;
	readonly name: string;
	/** By edition, the older one first; empty when none is published. */
	readonly ever: readonly EverDisplaced[];
	readonly reason: NoFigure;
	/** First year counted; `null` when no edition counts the war. */
	readonly since: number | null;
	readonly onOneDay: Readonly<Partial<Record<Place, OnOneDay>>>;
	/** People ever displaced who had returned; published only for the total. */
	readonly returned: readonly EverDisplaced[];
}

export interface WarSettings {
	readonly editions: readonly Edition[];
	readonly split: Split;
	readonly year: number;
}

/** The figures of one day, those abroad first. */
export const daysOf = ({ onOneDay }: War): OnOneDay[] => PLACES.flatMap((place) => onOneDay[place] ?? []);

export const latestYear = ({ stocks }: Results): number =>
	Math.max(...stocks.map((row) => numberOf(row, 'year')));

/** Countries of origin covered by Costs of War. */
export const warOrigins = ({ wars }: Results): string[] => [
	...new Set(wars.flatMap(({ origin }) => (origin === null ? [] : [String(origin)])))
];

export function warOf(id: string, name: string, settings: WarSettings, results: Results): War {
	const { editions, split, year } = settings;
	const own = results.wars.filter(({ war_id: war }) => war === id);
	const pick = (measure: string) =>
		own
			.filter((row) => row.measure === measure)
			.map(readEver)
			.filter(({ edition }) => editions.includes(edition));
	const origins = id === TOTAL ? warOrigins(results) : [id];
	return {
		id,
		name,
		ever: pick(MEASURES[split]),
		reason: reasonFor(own, split),
		since: own.length > 0 ? Math.min(...own.map((row) => numberOf(row, 'start_year'))) : null,
		onOneDay: Object.fromEntries(
			placesIn(split).flatMap((place) => {
				const found = onOneDay(origins, place, year, results.stocks);
				return found ? [[place, found]] : [];
			})
		),
		returned: split === 'all' ? pick('returned') : []
	};
}

function readEver(row: Row): EverDisplaced {
	const [low, high] = [optionalNumberOf(row, 'low'), optionalNumberOf(row, 'high')];
	return {
		edition: row.edition === '2020' ? '2020' : '2021',
		startYear: numberOf(row, 'start_year'),
		endYear: numberOf(row, 'end_year'),
		people: quantity('ever_displaced', exactly(numberOf(row, 'value'))),
		wider: low === null || high === null ? null : { low, high },
		isRounded: row.is_rounded === true,
		sourceId: textOf(row, 'source_id')
	};
}

function reasonFor(own: readonly Row[], split: Split): NoFigure {
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
			origins.includes(textOf(row, 'origin')) &&
			row.place === place &&
			row.year === year &&
			row.value !== null
	);
	if (rows.length === 0) return null;
	return {
		place,
		year,
		people: stock(sum(rows.map((row) => intervalOf(row)))),
		countries: [...new Set(rows.map((row) => textOf(row, 'origin')))],
		sourceIds: [...new Set(rows.map((row) => textOf(row, 'source_id')))]
	};
}

const largestOf = ({ ever }: War): number => Math.max(-1, ...ever.map(({ people }) => people.value));
const onTheDay = (war: War): number => Math.max(0, ...daysOf(war).map(({ people }) => people.value));

/** Most people ever displaced first; wars without a cumulative figure last. */
export const byFigureThenName = (a: War, b: War): number =>
	Number(b.since !== null) - Number(a.since !== null) ||
	largestOf(b) - largestOf(a) ||
	onTheDay(b) - onTheDay(a) ||
	a.name.localeCompare(b.name, 'en');

/** Sources of all figures of a war. */
export const sourcesOf = (war: War): string[] => [
	...[...war.ever, ...war.returned].map(({ sourceId }) => sourceId),
	...daysOf(war).flatMap(({ sourceIds }) => sourceIds)
];

/** Rows of tables that a war is drawn from. @param year of the counts of one day. */
export const plottedWar = ({ id, ever, onOneDay }: War, year: number): PlottedRows[] => [
	...ever.map(({ startYear, endYear }) => ({
		table: 'displaced_wars',
		origin: id,
		yearFrom: startYear,
		yearTo: endYear
	})),
	...(onOneDay.abroad ? [{ table: 'displaced_stock', origin: id, yearFrom: year, yearTo: year }] : [])
];

/** Difference between the editions, as a share of the first. */
function distanceOf({ ever: [first, second] }: War): number {
	if (!first || !second || first.people.value === 0) return 0;
	return Math.abs(second.people.value - first.people.value) / first.people.value;
}

/** The war whose two editions are furthest apart; undefined where none differ. */
export const furthestApart = (wars: readonly War[]): War | undefined =>
	wars.filter((war) => distanceOf(war) > 0).sort((a, b) => distanceOf(b) - distanceOf(a))[0];

/** Wars with more people displaced on one day, abroad and within, than any edition counts as ever displaced. */
export const moreOnOneDay = (wars: readonly War[]): War[] =>
	wars.filter((war) => {
		const day = daysOf(war).reduce((sum, { people }) => sum + people.value, 0);
		return war.ever.length > 0 && war.ever.every(({ people }) => day > people.value);
	});
