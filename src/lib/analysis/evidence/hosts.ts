import { interval } from '$lib/metrics/interval';
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

/** D1 of an origin at a year-end. */
export const displacedAbroad = ({ rows }: Evidence, origin: string, year: number): Figure =>
	total(matching(rows.abroad, { origin, year }));

export const lastStockYear = ({ rows }: Evidence): number =>
	Math.max(...rows.refugeesByHost.map((row) => numberIn(row, 'year')));
