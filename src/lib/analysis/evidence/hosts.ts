import { interval, sum } from '$lib/metrics/interval';
import { quantity } from '$lib/metrics/quantity';
import type { Host } from '$lib/metrics/responsibility';
import type { Row } from '$lib/query/port';
import { intervalIn, matching, numberIn, textIn, total, type Evidence, type Figure } from './evidence';

/** Countries that resettled anybody in a year, with their residents and GDP. */
export function hostsIn({ rows }: Evidence, year: number): Host[] {
	return matching(rows.resettled, { year }).map((row) => {
		const means = matching(rows.population, { year, country: textIn(row, 'asylum') })[0];
		return {
			id: textIn(row, 'asylum'),
			people: quantity('calendar_flow', intervalIn(row)),
			residents: residentsIn(means),
			gdp: means && typeof means.gdp_usd === 'number' ? quantity('gdp', point(means.gdp_usd)) : null
		};
	});
}

const point = (value: number) => interval(value, value, value);

const residentsIn = (row: Row | undefined) =>
	row && typeof row.residents === 'number' ? quantity('residents', point(row.residents)) : null;

/**
 * The same over several years: people, residents and output are each added up, so that a country counts with its means
 * of all years, in those in which it resettled nobody too.
 */
export function hostsOver(evidence: Evidence, years: readonly number[]): Host[] {
	const ids = new Set(years.flatMap((year) => hostsIn(evidence, year).map(({ id }) => id)));
	return [...ids].sort().map((country) => {
		const means = years.map((year) => matching(evidence.rows.population, { year, country })[0]);
		const sumOver = (column: 'residents' | 'gdp_usd'): number | null =>
			means.every((row) => typeof row?.[column] === 'number')
				? means.reduce((all, row) => all + Number(row?.[column]), 0)
				: null;
		const [residents, gdp] = [sumOver('residents'), sumOver('gdp_usd')];
		const own = evidence.rows.resettled.filter(
			(row) => years.includes(numberIn(row, 'year')) && textIn(row, 'asylum') === country
		);
		return {
			id: country,
			people: quantity('calendar_flow', sum(own.map(intervalIn))),
			residents: residents === null ? null : quantity('residents', point(residents)),
			gdp: gdp === null ? null : quantity('gdp', point(gdp))
		};
	});
}

/** The last year for which every country that resettled has published residents and GDP. */
export function lastYearWithMeans(evidence: Evidence): number {
	const years = [...new Set(evidence.rows.resettled.map((row) => numberIn(row, 'year')))];
	const known = years.filter((year) =>
		hostsIn(evidence, year).every(({ residents, gdp }) => residents && gdp)
	);
	if (known.length === 0)
		throw new RangeError('In no year is output published for all countries that resettled.');
	return Math.max(...known);
}

export const residentsOf = ({ rows }: Evidence, country: string, year: number) =>
	residentsIn(matching(rows.population, { country, year })[0]);

export const lastYearWithResidents = ({ rows }: Evidence): number =>
	Math.max(...rows.population.map((row) => numberIn(row, 'year')));

/** Refugees of an origin at a year-end, temporary protection included, in the given countries. */
export function refugeesIn(
	{ rows }: Evidence,
	origin: string,
	year: number,
	isWanted: (row: Row) => boolean
): Figure {
	return total(matching(rows.refugeesByHost, { origin, year }).filter(isWanted));
}

export const isInEurope = (row: Row): boolean => row.is_europe32 === true;

/** Refugees of an origin in all countries at a year-end: the denominator of M14 for refugees. */
export const refugeesAbroad = ({ rows }: Evidence, origin: string, year: number): Figure =>
	total(matching(rows.abroad, { origin, year, status: 'refugee' }));

export const lastStockYear = ({ rows }: Evidence): number =>
	Math.max(...rows.refugeesByHost.map((row) => numberIn(row, 'year')));
