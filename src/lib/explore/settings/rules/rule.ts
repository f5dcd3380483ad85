import { pathwaysOf, type Asked } from '../settings';
import type { Published } from '../coverage';
import type { MeasureId } from '../fields';

/** One thing that cannot be asked. Whatever no rule refuses is offered. */
export interface Rule {
	readonly id: string;
	/** Which control loses the value; the settings before it in the list of controls stay as they are. */
	readonly control: string;
	/** A sentence for readers. */
	readonly reason: string;
	readonly refuses: (value: string, asked: Asked, published: Published) => boolean;
}

export const isOf = (measure: MeasureId, ...some: readonly MeasureId[]): boolean => some.includes(measure);
export const isEntries = ({ measure }: Asked): boolean =>
	isOf(measure, 'entries', 'rate', 'since-onset', 'parity');
export const isRateOfEntries = ({ measure }: Asked): boolean =>
	isOf(measure, 'rate', 'since-onset', 'parity');
export const isSum = (kinds: readonly string[]): boolean => kinds.length > 1;

/** Periods by which the chosen countries publish what is counted. */
export const frequenciesOf = (asked: Asked, published: Published): Set<string> =>
	new Set(pathwaysOf(asked.tier, asked.destinations, published).map(({ frequency }) => frequency));
