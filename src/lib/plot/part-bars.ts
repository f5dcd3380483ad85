import { swatchAt, type LegendItem } from './legend';
import { bar } from './make-marks';
import type { BarMark, CursorPoint, LegendEntry, Point } from './scene';

/** How a part of a bar is filled; outlined and dashed parts are empty. */
export type PartStyle = 'solid' | 'hatched' | 'outlined' | 'dashed';

export interface BarPart {
	readonly style: PartStyle;
	/** In the unit of the axis. */
	readonly value: number;
	readonly tooltip: string;
}

const partMark = (box: Parameters<typeof bar>[0], style: PartStyle, colour: string): BarMark =>
	bar(box, colour, {
		hatch: style === 'hatched' ? { colour } : undefined,
		outlined: style === 'outlined' || style === 'dashed',
		dash: style === 'dashed' ? '3 2' : null
	});

/** A kind of part, as explained in the legend. */
export interface PartKind extends LegendEntry {
	readonly style: PartStyle;
}

/** Swatches in one colour for the kinds of parts in use; none when all parts are of one kind. */
export function partItems(
	kinds: readonly PartKind[],
	drawn: Iterable<PartStyle>,
	colour: string
): LegendItem[] {
	const styles = new Set(drawn);
	return kinds
		.filter(({ style }) => styles.size > 1 && styles.has(style))
		.map(({ id, text, style }) => ({
			id,
			text,
			symbol: (at) => [partMark(swatchAt(at), style, colour)]
		}));
}

interface PartBar {
	readonly marks: readonly BarMark[];
	/** A point for the whole bar at its end, then one at the middle of each part if there are several. */
	readonly cursor: readonly CursorPoint[];
	/** Right end of the bar, in pixels. */
	readonly right: number;
}

/** A horizontal bar in parts, from left to right. @param lengthOf pixels of a value. */
export function partBar(
	parts: readonly BarPart[],
	{ x, y, height }: Point & { readonly height: number },
	lengthOf: (value: number) => number,
	whole: Pick<CursorPoint, 'tooltip' | 'series' | 'colour'>
): PartBar {
	let right = x;
	const middle = { ...whole, y: y + height / 2 };
	const drawn = parts.map(({ style, value, tooltip }) => {
		const box = { x: right, y, width: lengthOf(value), height };
		right += box.width;
		return {
			mark: partMark(box, style, whole.colour),
			point: { ...middle, x: box.x + box.width / 2, tooltip }
		};
	});
	return {
		marks: drawn.map(({ mark }) => mark),
		cursor: [{ ...middle, x: right }, ...(parts.length > 1 ? drawn.map(({ point }) => point) : [])],
		right
	};
}
