import { chartWidth, type ChartWidth } from '$lib/style/typography';
import type { Box, Point } from './scene';

/** All in pixels. */
interface GridRoom {
	readonly columns: number;
	/** Gap between two columns. */
	readonly between: number;
	/** Margins beside each plot. */
	readonly left: number;
	readonly right: number;
	/** Height of a plot, and of the text above and below it. */
	readonly plot: number;
	readonly head: number;
	readonly foot: number;
}

interface PanelPlace<Item> {
	readonly item: Item;
	/** Upper left corner. */
	readonly at: Point;
	readonly plot: Box;
}

/** Positions of panels of equal size in a grid of `columns` columns. @param top in pixels. */
export function layoutPanels<Item>(items: readonly Item[], room: GridRoom, top: number, width: ChartWidth) {
	const columns = Math.min(room.columns, Math.max(1, items.length));
	const across = (chartWidth[width] - (columns - 1) * room.between) / columns;
	const height = Math.ceil(room.head + room.plot + room.foot);
	const panels = items.map((item, i): PanelPlace<Item> => {
		const x = (i % columns) * (across + room.between);
		const y = top + Math.floor(i / columns) * height;
		const plotTop = y + room.head;
		return {
			item,
			at: { x, y },
			plot: {
				left: x + room.left,
				right: x + across - room.right,
				top: plotTop,
				bottom: plotTop + room.plot
			}
		};
	});
	return { panels, bottom: top + Math.ceil(items.length / columns) * height };
}
