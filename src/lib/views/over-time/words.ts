import { monthRange } from '$lib/text/dates';
import type { DenominatorName } from '$lib/analysis/denominators';
import type { AxisYear } from './series';

/** "January to May 2025". */
export const monthsOf = ({ year, months }: AxisYear): string =>
	monthRange(`${year}-01`, `${year}-${String(months).padStart(2, '0')}`);

/** The same without the year: "January to May". */
export const monthNames = (year: AxisYear): string => monthsOf(year).replace(/ \d{4}$/, '');

/** "Jan–May", for an axis. */
export const monthsShort = (year: AxisYear): string =>
	monthNames(year)
		.split(' to ')
		.map((month) => month.slice(0, 3))
		.join('–');

/** What 1,000 people of a rate are. */
export const DISPLACED: Readonly<Partial<Record<DenominatorName, string>>> = {
	abroad: 'displaced abroad',
	elsewhere: 'displaced abroad, not in the U.S.',
	anywhere: 'displaced abroad or internally'
};
