import type { Mark, Point, Scene } from './scene';

/** Marks of all text removed, cut to what is drawn. */
type Thumbnail = Pick<Scene, 'width' | 'height' | 'marks'>;

/** Horizontal and vertical extent, in pixels. */
interface Extent {
	readonly xs: readonly number[];
	readonly ys: readonly number[];
}

/** Radius of a dot in a thumbnail, as a multiple of that in the chart. */
const DOT = 1.7;
/** Smaller marks outside the series belong to the legend, in pixels. */
const LONG = 45;
const MARGIN = 6;

/** A chart without words, for a picture a few centimetres wide: its series, axes and long reference lines. */
export function thumbnail({ marks }: Pick<Scene, 'marks'>): Thumbnail {
	const kept = marks.flatMap((mark) => keep(mark, false));
	const extents = kept.map((mark) => extentOf(mark));
	const [left, right] = rangeOf(extents.flatMap(({ xs }) => xs));
	const [top, bottom] = rangeOf(extents.flatMap(({ ys }) => ys));
	return {
		width: Math.ceil(right - left + 2 * MARGIN),
		height: Math.ceil(bottom - top + 2 * MARGIN),
		marks: [{ kind: 'group', translate: { x: MARGIN - left, y: MARGIN - top }, marks: kept }]
	};
}

const rangeOf = (values: readonly number[]): readonly [number, number] =>
	values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 0];

/** @param isSeries whether a group around the mark is a series. */
function keep(mark: Mark, isSeries: boolean): readonly Mark[] {
	switch (mark.kind) {
		case 'text':
			return [];
		case 'group': {
			const within = isSeries || mark.data?.series !== undefined;
			const marks = mark.marks.flatMap((one) => keep(one, within));
			return marks.length > 0 ? [{ ...mark, marks }] : [];
		}
		case 'axis':
			return [{ ...mark, ticks: mark.ticks.map((tick) => ({ ...tick, label: '' })) }];
		case 'dot':
			return isSeries ? [{ ...mark, r: mark.r * DOT }] : [];
		default:
			return isSeries || isLong(mark) ? [mark] : [];
	}
}

function isLong(mark: Mark): boolean {
	const { xs, ys } = extentOf(mark);
	return [xs, ys].map(rangeOf).some(([from, to]) => to - from > LONG);
}

function extentOf(mark: Mark): Extent {
	switch (mark.kind) {
		case 'group': {
			const { x, y } = mark.translate ?? { x: 0, y: 0 };
			const parts = mark.marks.map(extentOf);
			return {
				xs: parts.flatMap(({ xs }) => xs.map((one) => one + x)),
				ys: parts.flatMap(({ ys }) => ys.map((one) => one + y))
			};
		}
		case 'bar':
		case 'rect':
			return { xs: [mark.x, mark.x + mark.width], ys: [mark.y, mark.y + mark.height] };
		case 'dot':
		case 'circle':
			return { xs: [mark.x - mark.r, mark.x + mark.r], ys: [mark.y - mark.r, mark.y + mark.r] };
		case 'rule':
		case 'interval':
			return mark.direction === 'horizontal'
				? { xs: [mark.from, mark.to], ys: [mark.at] }
				: { xs: [mark.at], ys: [mark.from, mark.to] };
		case 'axis':
			return mark.side === 'bottom' || mark.side === 'top'
				? { xs: [mark.from, mark.to], ys: [mark.at] }
				: { xs: [mark.at], ys: [mark.from, mark.to] };
		case 'line':
		case 'path':
			return pathExtent(mark.d);
		case 'map':
			return pathExtent(mark.land);
		case 'text':
			return { xs: [], ys: [] };
	}
}

/** Extent of the end points of path data with absolute commands. */
function pathExtent(d: string): Extent {
	const points = [...d.matchAll(/([MLHVCAQ])([^A-Z]*)/g)].flatMap(
		([, command = '', rest = '']): Partial<Point>[] => {
			const numbers = (rest.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
			if (command === 'H') return numbers.map((x) => ({ x }));
			if (command === 'V') return numbers.map((y) => ({ y }));
			const size = command === 'A' ? 7 : 2;
			return chunks(numbers, size).map((chunk) => ({ x: chunk.at(-2) ?? 0, y: chunk.at(-1) ?? 0 }));
		}
	);
	return {
		xs: points.flatMap(({ x }) => (x === undefined ? [] : [x])),
		ys: points.flatMap(({ y }) => (y === undefined ? [] : [y]))
	};
}

const chunks = (numbers: readonly number[], size: number): number[][] =>
	Array.from({ length: Math.floor(numbers.length / size) }, (_, i) =>
		numbers.slice(i * size, (i + 1) * size)
	);
