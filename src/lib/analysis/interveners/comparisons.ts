import type { Direction } from '$lib/metrics/counterfactual';
import type { State } from './coalition';
import type { Lane, War } from './wars';

/** People let in by the United States after one war, compared with its share. */
export interface Comparison {
	readonly row: War;
	readonly lane: Lane;
	/** People under the chosen share. */
	readonly expected: number;
	readonly direction: Direction;
}

/** The United States in every war with comparable numbers. */
export const comparisons = (wars: readonly War[]): Comparison[] =>
	wars.flatMap((row) => {
		const lane = row.lanes.find(({ id }) => id === 'usa');
		return lane?.isRanked && lane.direction && lane.result?.expected.defined
			? [{ row, lane, expected: lane.result.expected.value, direction: lane.direction }]
			: [];
	});

/** Wars with a coalition, with the people resettled by all its states, most first. */
export const coalitions = (wars: readonly War[]): { readonly war: War; readonly total: number }[] =>
	wars
		.filter(({ states }) => states.length > 1)
		.map((war) => ({ war, total: war.states.reduce((sum, { resettled }) => sum + resettled.value, 0) }))
		.sort((a, b) => b.total - a.total);

/** States that took part, without the United States. */
export const otherStates = ({ states }: War): State[] => states.filter(({ country }) => country !== 'USA');
