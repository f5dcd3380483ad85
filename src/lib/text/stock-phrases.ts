import { endOfYear } from './dates';
import { listOf } from './words';

/** "Russia, last counted at the end of 2023": counts of displaced people that were discontinued. */
export const lastCounted = (
	counts: readonly { readonly host: string; readonly lastYear: number }[]
): string =>
	listOf(counts.map(({ host, lastYear }) => `${host}, last counted at the ${endOfYear(lastYear)}`));
