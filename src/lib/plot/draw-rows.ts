import type { CursorPoint, Mark } from './scene';

/** A part of a picture that takes a height of its own. */
export interface Drawn {
	readonly marks: readonly Mark[];
	readonly cursor: readonly CursorPoint[];
	/** Where it ends, in pixels. */
	readonly bottom: number;
}

/** Draws items below one another, each from where the one before it ends. @param top in pixels. */
export function drawRows<Item>(
	items: readonly Item[],
	top: number,
	draw: (item: Item, top: number, index: number) => Drawn
): Drawn {
	let bottom = top;
	const rows = items.map((item, i) => {
		const row = draw(item, bottom, i);
		bottom = row.bottom;
		return row;
	});
	return {
		marks: rows.flatMap(({ marks }) => marks),
		cursor: rows.flatMap(({ cursor }) => cursor),
		bottom
	};
}
