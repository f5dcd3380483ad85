import { formatNumber } from './numbers';
import { countOf, listOf } from './words';

/** "and 24 more countries in the full chart": below a chart that leaves out rows; empty if it leaves out none. */
export const moreRows = (count: number, one: string, many: string): string =>
	count === 0 ? '' : `and ${formatNumber(count)} more ${count === 1 ? one : many} in the full chart`;

/** "and 24 more countries, each with fewer people, in the full chart"; empty if it leaves out none. */
export const moreCountriesWithFewer = (count: number): string =>
	moreRows(count, 'country, with fewer people,', 'countries, each with fewer people,');

/** "The full chart also shows 7 questions.": below a chart that leaves out parts; empty if there are none. */
export const fullChartShows = (parts: readonly string[]): string =>
	parts.length === 0 ? '' : `The full chart also shows ${listOf(parts)}.`;

/** The same with a count of rows left out before other parts; "2 more groups" for `[2, 'more group', 'more groups']`. */
export const fullChartShowsRows = (
	[count, one, many]: readonly [count: number, one: string, many: string],
	parts: readonly string[] = []
): string => fullChartShows([...(count > 0 ? [countOf(String(count), one, many)] : []), ...parts]);
