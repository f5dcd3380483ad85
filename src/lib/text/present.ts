/** The items that are given: for lists some of whose parts depend on a condition. */
export const present = <Item>(items: readonly (Item | false | null | undefined)[]): Item[] =>
	items.filter((item): item is Item => item !== false && item !== null && item !== undefined);
