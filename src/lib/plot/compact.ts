import { compactHeight, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { paragraph } from './paragraph';
import type { Scene } from './scene';

/** The scene with a small line of text below it. */
export function withRemark<Picture extends Pick<Scene, 'marks' | 'height'>>(
	scene: Picture,
	words: string,
	width: ChartWidth
): Picture {
	if (words === '') return scene;
	const { mark, bottom } = paragraph(words, scene.height + 2, width);
	return { ...scene, marks: [...scene.marks, mark], height: Math.ceil(bottom + 4) };
}

export const isCompact = ({ height }: Pick<Scene, 'height'>, width: ChartWidth): boolean =>
	height <= compactHeight[width];

interface Fitting<Row> {
	/** Rows with the lowest rank are kept longest. @default their order */
	readonly rankOf?: ((row: Row) => number) | undefined;
	/** Draws the rows kept, in their order. */
	readonly draw: (rows: readonly Row[]) => Scene;
	/** Says below the picture how many rows are left out; nothing if empty. */
	readonly leftOut: (count: number) => string;
}

/** The picture with as many rows as fit the compact height. */
export function fitRows<Row>(
	rows: readonly Row[],
	{ rankOf, draw, leftOut }: Fitting<Row>,
	width: ChartWidth
): Scene {
	const ranked = rankOf ? [...rows].sort((a, b) => rankOf(a) - rankOf(b)) : rows;
	const drawFirst = (count: number): Scene => {
		const kept = new Set(ranked.slice(0, count));
		const scene = draw(count === rows.length ? rows : rows.filter((row) => kept.has(row)));
		return withRemark(scene, leftOut(rows.length - count), width);
	};
	let best = drawFirst(rows.length);
	if (isCompact(best, width) || rows.length < 2) return best;
	let [fits, over] = [1, rows.length];
	best = drawFirst(1);
	while (over - fits > 1) {
		const middle = Math.floor((fits + over) / 2);
		const scene = drawFirst(middle);
		if (isCompact(scene, width)) [fits, best] = [middle, scene];
		else over = middle;
	}
	return best;
}

type RowOf<Model, Key extends keyof Model> = Model[Key] extends readonly (infer Row)[] ? Row : never;

interface RowsOf<Row> {
	/** Rows with the lowest rank are kept longest. @default their order */
	readonly rankOf?: (row: Row, index: number) => number;
	/** Says below the picture how many rows are left out; nothing if empty. */
	readonly leftOut: (count: number, width: ChartWidth) => string;
}

/** A chart of the rows that its model has under `key`; the compact one has as many as fit. */
export const chartOfRows =
	<Key extends keyof Model & string, Model extends object>(
		key: Key,
		draw: (model: Model, width: ChartWidth, size: ChartSize) => Scene,
		{ rankOf, leftOut }: RowsOf<RowOf<Model, Key>>
	) =>
	(model: Model, width: ChartWidth, size: ChartSize = 'full'): Scene => {
		if (size === 'full') return draw(model, width, size);
		const rows = model[key] as readonly RowOf<Model, Key>[];
		return fitRows(
			rows,
			{
				rankOf: rankOf && ((row) => rankOf(row, rows.indexOf(row))),
				draw: (kept) => draw({ ...model, [key]: kept }, width, size),
				leftOut: (count) => leftOut(count, width)
			},
			width
		);
	};

/** Widths of a map that are tried, in pixels. */
const MAP_STEP = 20;

/** The picture with the widest map that fits the compact height. @param widest width of the full map, in pixels. */
export function fitMap(draw: (mapWidth: number) => Scene, widest: number, width: ChartWidth): Scene {
	let scene = draw(widest);
	for (let own = widest - MAP_STEP; own > widest / 2 && !isCompact(scene, width); own -= MAP_STEP)
		scene = draw(own);
	return scene;
}
