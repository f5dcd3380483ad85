import { listOf } from '$lib/text/words';

/** Says how many series the chart does not draw. @param count At least 1. */
export const undrawnSentence = (count: number): string =>
	`The chart draws the largest; ${count} more ${count === 1 ? 'stands' : 'stand'} in the table, and can be drawn by choosing fewer.`;

const MOST_NAMED = 6;

/** Names the chosen members that have no figure; '' when there are none. */
export function absentSentence(labels: readonly string[]): string {
	if (labels.length === 0) return '';
	return labels.length > MOST_NAMED
		? `${labels.length} of the chosen have no figures here; the table names them.`
		: `No figures: ${listOf(labels)}.`;
}
