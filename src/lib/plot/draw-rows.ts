import type { CursorPoint, Mark } from './scene';

/** A part of a picture and its bottom edge. */
export interface Drawn {
	readonly marks: readonly Mark[];
	readonly cursor: readonly CursorPoint[];
	/** Bottom edge, in pixels. */
	readonly bottom: number;
}

/** Draws items below one another, each from the bottom edge of the previous one. @param top in pixels. */
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
