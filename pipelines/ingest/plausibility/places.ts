import type { SnapshotTable, Tolerance } from '../types.js';
import { figure, type Finding } from './finding.js';
import { byPeriod, sumOf, type TableTotals } from './totals.js';

/** Sums by place may move by this share of all people, over the periods that both editions cover. */
const mostMoved = 0.2;
/** An equal sum of so many times the tolerated amount, and of so many people, is no coincidence. */
const amounts = 5;
const people = 1_000;

interface Move {
	readonly group: string;
	readonly old: number;
	readonly now: number;
}

/**
 * Doubts about sums by origin, host and the like over the periods of both editions: many people stand under other places, or
 * two places have each other's sum.
 */
export function movedPlaces(
	table: SnapshotTable,
	tolerance: Tolerance,
	before: TableTotals,
	after: TableTotals
): Finding[] {
	if (tolerance.every === 'irregular') return [];
	const groupings = [...before.by.keys()].filter((name) => name !== byPeriod);
	return groupings.flatMap((grouping) =>
		before.figures.flatMap((column): Finding[] => {
			const moves = movesOf(grouping, column, before, after);
			const all = moves.reduce((sum, { old }) => sum + old, 0);
			const moved = moves.reduce((sum, { old, now }) => sum + Math.abs(now - old), 0);
			const swap = swapped(moves, tolerance);
			const [largest] = moves;
			if (!largest || all === 0) return [];
			const isFar = moved > Math.max(all * mostMoved, tolerance.amount);
			if (!isFar && swap === undefined) return [];
			const move = swap?.move ?? largest;
			const twin = twinOf(move, grouping, column, before, groupings);
			const words =
				swap !== undefined
					? `, where that is the sum of ${swap.other.group}: the two look swapped`
					: twin !== undefined
						? `, where that is its sum by ${twin}: the two look swapped`
						: '';
			return [
				{
					rule: words === '' ? 'places-moved' : 'places-swapped',
					path: table.path,
					text: `${column} by ${grouping}: ${move.group} adds up to ${figure(move.now)} over all periods and to ${figure(move.old)} in the present snapshot${words}`
				}
			];
		})
	);
}

/** Largest move first. */
function movesOf(grouping: string, column: string, before: TableTotals, after: TableTotals): Move[] {
	const groups = new Set([
		...(before.by.get(grouping)?.keys() ?? []),
		...(after.by.get(grouping)?.keys() ?? [])
	]);
	const moves = [...groups].map((group) => ({
		group,
		old: sumOf(before, grouping, group, column),
		now: sumOf(after, grouping, group, column)
	}));
	return moves.sort((a, b) => Math.abs(b.now - b.old) - Math.abs(a.now - a.old));
}

/** One of two places that have each other's sum. */
function swapped(moves: readonly Move[], { amount }: Tolerance): { move: Move; other: Move } | undefined {
	const least = Math.max(amounts * amount, people);
	const bySum = new Map(moves.map((move) => [move.old, move]));
	for (const move of moves) {
		const other = bySum.get(move.now);
		if (move.now >= least && other && other !== move && other.now === move.old) return { move, other };
	}
	return undefined;
}

/** Another column by which the place had this sum, such as asylum for origin. */
function twinOf(
	{ group, now }: Move,
	grouping: string,
	column: string,
	before: TableTotals,
	groupings: readonly string[]
): string | undefined {
	if (now < people) return undefined;
	return groupings.find((name) => name !== grouping && sumOf(before, name, group, column) === now);
}
