import { textSize, type ChartWidth } from '$lib/style/typography';
import { text } from './make-marks';
import { round } from './path';
import type { Hatch, Mark, Point, RectMark } from './scene';

export interface MatrixRow {
	/** Heading of a group that starts with this row. */
	readonly group: string | null;
	readonly label: string;
	/** Fill of the ticks. */
	readonly fill: string | Hatch;
	readonly isChosen: (column: number) => boolean;
}

interface Size {
	readonly width: number;
	readonly height: number;
}

interface MatrixRoom {
	/** Middles of the columns, in pixels. */
	readonly columns: readonly number[];
	/** Right edge of the labels. */
	readonly left: number;
	readonly top: number;
	/** Distance between rows. */
	readonly pitch: number;
	/** Extra distance between two groups. */
	readonly between: number;
	readonly tick: Size;
	readonly width: ChartWidth;
}

/** A rectangle around a point; hatched ones have an outline. */
export const tickMark = ({ x, y }: Point, { width, height }: Size, fill: string | Hatch): RectMark => ({
	kind: 'rect',
	x: x - width / 2,
	y: y - height / 2,
	width,
	height,
	fill,
	...(typeof fill === 'string' ? {} : { stroke: fill.colour, strokeWidth: 0.75 })
});

/** Rows of choices below columns: a tick where the column makes the choice, a dot where it does not. */
export function tickMatrix(
	rows: readonly MatrixRow[],
	{ columns, left, top, pitch, between, tick, width }: MatrixRoom
): { readonly marks: readonly Mark[]; readonly bottom: number } {
	const size = textSize[width].small;
	let next = top - pitch / 2;
	const placed = rows.map((row, i) => {
		next += pitch + (row.group !== null && i > 0 ? between : 0);
		return { ...row, y: next };
	});
	const cells = placed.flatMap(({ y, fill, isChosen }) =>
		columns.map((x, i) => ({ x, y, fill, isChosen: isChosen(i) }))
	);
	const points = cells
		.filter(({ isChosen }) => !isChosen)
		.map(({ x, y }) => `M${round(x - 1)},${round(y - 1)}h2v2h-2z`);
	return {
		marks: [
			...placed.flatMap(({ group, label, y }) => [
				...(group === null ? [] : [text({ x: 0, y }, group, { align: 'middle', size, weight: 600 })]),
				text({ x: left, y }, label, { anchor: 'end', align: 'middle', size })
			]),
			{ kind: 'path', d: points.join(''), fill: 'var(--grid)' },
			...cells.filter(({ isChosen }) => isChosen).map(({ fill, ...at }) => tickMark(at, tick, fill))
		],
		bottom: next + pitch / 2
	};
}
