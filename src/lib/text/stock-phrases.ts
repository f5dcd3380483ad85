import { endOfYear } from './dates';
import { countOf, listOf } from './words';

/** "none recorded", or "7 people". */
export const countRecorded = (people: number): string =>
	people === 0 ? 'none recorded' : countOf(String(people), 'person', 'people');

/** "Russia, last counted at the end of 2023": counts of displaced people that were discontinued. */
export const lastCounted = (
	counts: readonly { readonly host: string; readonly lastYear: number }[]
): string =>
	listOf(counts.map(({ host, lastYear }) => `${host}, last counted at the ${endOfYear(lastYear)}`));
