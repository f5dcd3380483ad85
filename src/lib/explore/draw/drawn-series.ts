import type { Series } from '../types';

/** How many series each chart draws; the table has all of them. */
export const MOST_LINES = 12;
export const MOST_PANELS = 18;
export const MOST_ROWS = 24;

/** Series with a figure at any time. */
export const withFigures = (series: readonly Series[]): readonly Series[] =>
	series.filter(({ points }) => points.some(({ result }) => result));

/** The first series, and Ukraine at any rank. @param most At least 1. */
export function largest(series: readonly Series[], most: number): readonly Series[] {
	if (series.length <= most) return series;
	const reference = series.find(({ origin }) => origin === 'UKR');
	const first = series.slice(0, most);
	return reference && !first.includes(reference) ? [...first.slice(0, most - 1), reference] : first;
}
