import type { Direction } from '$lib/metrics/counterfactual';
import type { State } from './coalition';
import type { Lane, War } from './wars';

/** People let in by the United States after one war, against what falls to it. */
export interface Comparison {
	readonly row: War;
	readonly lane: Lane;
	/** People by the share that is set. */
	readonly expected: number;
	readonly direction: Direction;
}

/** The United States in every war whose numbers may be compared. */
export const comparisons = (wars: readonly War[]): Comparison[] =>
	wars.flatMap((row) => {
		const lane = row.lanes.find(({ id }) => id === 'usa');
		return lane?.isRanked && lane.direction && lane.result?.expected.defined
			? [{ row, lane, expected: lane.result.expected.value, direction: lane.direction }]
			: [];
	});

/** Wars with a coalition, with the people whom all its states resettled: most first. */
export const coalitions = (wars: readonly War[]): { readonly war: War; readonly total: number }[] =>
	wars
		.filter(({ states }) => states.length > 1)
		.map((war) => ({ war, total: war.states.reduce((sum, { resettled }) => sum + resettled.value, 0) }))
		.sort((a, b) => b.total - a.total);

/** States that took part beside the United States. */
export const otherStates = ({ states }: War): State[] => states.filter(({ country }) => country !== 'USA');
