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

/** The wars compared, by the side of the chosen share on which the people let in lie. */
interface Sides<Of> {
	/** The side with more wars; below it where both have the same number. */
	readonly main: readonly Of[];
	readonly isBelow: boolean;
	readonly lesser: readonly Of[];
	/** On either side, depending on the count of the displaced. */
	readonly either: readonly Of[];
}

export function sidesOf<Of>(
	compared: readonly { readonly row: Of; readonly direction: Direction }[]
): Sides<Of> {
	const on = (side: Direction) =>
		compared.filter(({ direction }) => direction === side).map(({ row }) => row);
	const [below, above] = [on('below'), on('above')];
	const isBelow = below.length >= above.length;
	return {
		main: isBelow ? below : above,
		isBelow,
		lesser: isBelow ? above : below,
		either: on('either')
	};
}

/** People let in per 1,000 displaced abroad at the peak. */
export interface WarRate {
	readonly war: War;
	readonly rate: number;
}

const rateOf = (war: War | undefined): WarRate[] =>
	war?.rate.defined ? [{ war, rate: war.rate.value }] : [];

/** The rate of the reference, and those of wars with enough people, highest first. */
export function ratesOf(wars: readonly War[]): {
	readonly reference: WarRate | undefined;
	readonly others: readonly WarRate[];
} {
	const [reference] = rateOf(wars.find(({ isReference }) => isReference));
	const others = wars
		.filter(({ isReference, lanes: [usa] }) => !isReference && usa?.isRanked)
		.flatMap(rateOf)
		.sort((a, b) => b.rate - a.rate);
	return { reference, others };
}

/** Wars with too few people let in by the United States to compare. */
export const tooFewIn = (wars: readonly War[]): War[] =>
	wars.filter(({ isReference, lanes: [usa] }) => !isReference && usa && !usa.isRanked);

/** People known only from totals of longer periods, who count in the upper bounds alone. */
export const fromTotals = (wars: readonly War[]): { readonly origin: string; readonly people: number }[] =>
	wars.flatMap(({ origin, lanes }) =>
		lanes.flatMap(({ durable: { value, high } }) => (high > value ? [{ origin, people: high - value }] : []))
	);

/** Wars with a coalition, with the people resettled by all its states, most first. */
export const coalitions = (wars: readonly War[]): { readonly war: War; readonly total: number }[] =>
	wars
		.filter(({ states }) => states.length > 1)
		.map((war) => ({ war, total: war.states.reduce((sum, { resettled }) => sum + resettled.value, 0) }))
		.sort((a, b) => b.total - a.total);

/** States that took part, without the United States. */
export const otherStates = ({ states }: War): State[] => states.filter(({ country }) => country !== 'USA');
