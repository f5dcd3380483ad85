/** Country shapes as a topology in pixels of a fixed frame: neighbouring countries share their lines. */
export interface MapShapes {
	/** Size of the frame in pixels. */
	readonly width: number;
	readonly height: number;
	/** Pixels per unit of the coordinates. */
	readonly unit: number;
	/** Each line as x, y of its first point, then the deltas to every further point. */
	readonly arcs: readonly (readonly number[])[];
	/** Rings of arcs by ISO 3166-1 alpha-3 (XKX for Kosovo); a negative number −n−1 is arc n backwards. */
	readonly countries: Readonly<Record<string, readonly (readonly number[])[]>>;
	/** Best point for a label or bubble of the country, including countries too small to be drawn. */
	readonly at: Readonly<Record<string, readonly [x: number, y: number]>>;
	/** Undisputed arcs between two countries. */
	readonly borders: readonly number[];
	/** Disputed lines by name; separate from `borders`, since some lie within a country or along part of a border. */
	readonly disputed: Readonly<Record<string, readonly (readonly number[])[]>>;
}

interface XY {
	readonly x: number;
	readonly y: number;
}

function pointsOf(line: readonly number[], unit: number): XY[] {
	const points: XY[] = [];
	let [x, y] = [0, 0];
	for (let i = 0; i + 1 < line.length; i += 2) {
		x += line[i] ?? 0;
		y += line[i + 1] ?? 0;
		points.push({ x: x * unit, y: y * unit });
	}
	return points;
}

function arcOf({ arcs, unit }: MapShapes, index: number): XY[] {
	const points = pointsOf(arcs[index < 0 ? -index - 1 : index] ?? [], unit);
	return index < 0 ? points.reverse() : points;
}

/** The rings of a country in pixels of a frame `width` wide; none when the frame does not show it. */
export function ringsOf(shapes: MapShapes, iso3: string, width = shapes.width): XY[][] {
	const scale = width / shapes.width;
	return (shapes.countries[iso3] ?? []).map((ring) =>
		ring
			.flatMap((index, i) => arcOf(shapes, index).slice(i === 0 ? 0 : 1))
			.map(({ x, y }) => ({ x: x * scale, y: y * scale }))
	);
}

const short = (pixels: number): number => Math.round(pixels * 10) / 10 || 0;

/** Path data: relative steps in tenths of a pixel. */
function pathOf(points: readonly XY[], close: boolean): string {
	let [lastX, lastY] = [0, 0];
	let d = '';
	for (const [i, point] of points.entries()) {
		const [x, y] = [short(point.x), short(point.y)];
		if (i === 0) d += `M${x},${y}`;
		else if (x !== lastX || y !== lastY) d += `l${short(x - lastX)},${short(y - lastY)}`;
		[lastX, lastY] = [x, y];
	}
	return close ? `${d}z` : d;
}

/** Path data of a country, to be filled by the even-odd rule; empty when the frame does not show it. */
export const countryPath = (shapes: MapShapes, iso3: string, width = shapes.width): string =>
	ringsOf(shapes, iso3, width)
		.map((ring) => pathOf(ring, true))
		.join('');

const scaled = (points: readonly XY[], scale: number): XY[] =>
	points.map(({ x, y }) => ({ x: x * scale, y: y * scale }));

/** Path data of the undisputed borders. */
export const bordersPath = (shapes: MapShapes, width = shapes.width): string =>
	shapes.borders.map((index) => pathOf(scaled(arcOf(shapes, index), width / shapes.width), false)).join('');

/** Path data of all disputed lines. */
export const disputedPath = (shapes: MapShapes, width = shapes.width): string =>
	Object.values(shapes.disputed)
		.flat()
		.map((line) => pathOf(scaled(pointsOf(line, shapes.unit), width / shapes.width), false))
		.join('');

/** Point for the label or bubble of a country; `null` when the frame does not show it. */
export function pointOf(shapes: MapShapes, iso3: string, width = shapes.width): XY | null {
	const at = shapes.at[iso3];
	const scale = (shapes.unit * width) / shapes.width;
	return at ? { x: at[0] * scale, y: at[1] * scale } : null;
}

/** Square pixels that a country covers in a frame `width` wide. */
export const areaOf = (shapes: MapShapes, iso3: string, width = shapes.width): number =>
	Math.abs(
		ringsOf(shapes, iso3, width).reduce((sum, ring) => {
			const twice = ring.reduce((area, { x, y }, i) => {
				const next = ring[(i + 1) % ring.length] ?? { x, y };
				return area + x * next.y - next.x * y;
			}, 0);
			return sum + twice / 2;
		}, 0)
	);

/** Whether a point of the frame (pixels) lies in the drawn shape of a country. */
export const isInside = (shapes: MapShapes, iso3: string, { x, y }: XY): boolean =>
	ringsOf(shapes, iso3).reduce((isIn, ring) => {
		const crossings = ring.filter((a, i) => {
			const b = ring[(i + 1) % ring.length] ?? a;
			return a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x;
		}).length;
		return crossings % 2 === 1 ? !isIn : isIn;
	}, false);
