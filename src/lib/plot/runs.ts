/** Consecutive items without a gap. */
export interface Run<Item> {
	readonly items: readonly Item[];
	readonly first: Item;
	readonly last: Item;
}

/** Splits items at gaps between their positions, such as missing months or years. */
export function consecutiveRuns<Item>(
	items: readonly Item[],
	positionOf: (item: Item) => number
): Run<Item>[] {
	const runs: { items: Item[]; first: Item; last: Item }[] = [];
	for (const item of items) {
		const run = runs.at(-1);
		if (run && positionOf(run.last) + 1 === positionOf(item)) {
			run.items.push(item);
			run.last = item;
		} else runs.push({ items: [item], first: item, last: item });
	}
	return runs;
}
