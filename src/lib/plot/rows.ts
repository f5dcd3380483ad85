export interface Stack<Item> {
	readonly items: readonly { readonly item: Item; readonly top: number; readonly height: number }[];
	readonly bottom: number;
}

/** Items below one another. All numbers in pixels. */
export function stackRows<Item>(
	items: readonly Item[],
	heightOf: (item: Item, index: number) => number,
	top = 0,
	gap = 0
): Stack<Item> {
	let next = top;
	const placed = items.map((item, i) => {
		const one = { item, top: next, height: heightOf(item, i) };
		next += one.height + gap;
		return one;
	});
	return { items: placed, bottom: items.length > 0 ? next - gap : top };
}
