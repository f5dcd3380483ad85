import { listOf } from '$lib/text/words';

/** Name of the row of all series that have none of their own. */
export const restLabel = (count: number): string => `${count} others together`;

/**
 * States how many series the chart does not draw each by itself.
 * @param count At least 1.
 * @param isTogether One row holds them together.
 */
export const undrawnSentence = (count: number, isTogether: boolean): string =>
	isTogether
		? `The ${count} with the smallest figures are one row together; the table has each of them.`
		: `The chart draws the largest; ${count} more ${count === 1 ? 'is' : 'are'} in the table. Choose fewer to draw them.`;

const MOST_NAMED = 6;

/** Names the chosen members that have no figure; '' when there are none. */
export function absentSentence(labels: readonly string[]): string {
	if (labels.length === 0) return '';
	return labels.length > MOST_NAMED
		? `${labels.length} of the chosen have no figures here; the table names them.`
		: `No figures: ${listOf(labels)}.`;
}
