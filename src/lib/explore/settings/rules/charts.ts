import { isAll } from '../settings';
import type { Rule } from './rule';

const isYearly = (clock: string): boolean => clock === 'calendar' || clock === 'fiscal';

/** Rules on the charts available for a measure. */
export const CHARTS_RULES: readonly Rule[] = [
	{
		id: 'parity-has-no-bars',
		control: 'chart',
		reason: 'Bars begin at zero, but these figures are read against 100. Use dots.',
		refuses: (value, { measure }) => value === 'bar' && measure === 'parity'
	},
	{
		id: 'one-year-no-line',
		control: 'chart',
		reason: 'A line needs more than one year.',
		refuses: (value, { clock, years }) =>
			(value === 'line' || value === 'multiples') && isYearly(clock) && years.from === years.to
	},
	{
		id: 'map-of-countries',
		control: 'chart',
		reason:
			'A map needs one figure for each of several countries: origins or destinations, not all together.',
		refuses: (value, { by, clock, origins, destinations }) => {
			const countries = by === 'origin' ? origins : by === 'destination' ? destinations : [];
			return value === 'map' && (clock === 'event' || countries.length < 3 || isAll(countries));
		}
	},
	{
		id: 'parity-is-no-map',
		control: 'chart',
		reason: 'Shades do not show whether a figure is above or below 100. Use dots.',
		refuses: (value, { measure }) => value === 'map' && measure === 'parity'
	}
];
