import { geoAzimuthalEqualArea, geoEqualEarth, type GeoProjection } from 'd3-geo';

/** A drawing surface in pixels, with the equal-area projection that fills it. */
export interface MapFrame {
	readonly width: number;
	readonly height: number;
	readonly projection: GeoProjection;
	/** In square pixels: smaller details of lines, and smaller islands, are dropped. */
	readonly leastDetail: number;
	readonly leastIsland: number;
}

type Corners = readonly (readonly [longitude: number, latitude: number])[];

/** Fits the points into the width, with `margin` pixels around them; the height follows. */
function frame(
	projection: GeoProjection,
	corners: Corners,
	width: number,
	margin: number,
	detail: Pick<MapFrame, 'leastDetail' | 'leastIsland'>
): MapFrame {
	projection.precision(0).scale(1).translate([0, 0]);
	const placed = corners.map((corner) => projection([corner[0], corner[1]]) ?? [0, 0]);
	const [xs, ys] = [placed.map(([x = 0]) => x), placed.map(([, y = 0]) => y)];
	const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	const scale = (width - 2 * margin) / (right - left);
	const height = Math.round((bottom - top) * scale + 2 * margin);
	projection
		.scale(scale)
		.translate([margin - left * scale, margin - top * scale])
		.clipExtent([
			[0, 0],
			[width, height]
		]);
	return { width, height, projection, ...detail };
}

/** From Iceland to Cyprus and from Portugal to the east of Ukraine: Lambert's equal-area projection around 52° N, 10° E. */
export const europeFrame = (): MapFrame =>
	frame(
		geoAzimuthalEqualArea().rotate([-10, -52]),
		[
			[-24.6, 65.5],
			[-9.6, 38.6],
			[-5.6, 35.9],
			[26, 71.2],
			[40.3, 49.6],
			[34.6, 35.6],
			[32.4, 34.5],
			[23.8, 34.8]
		],
		760,
		8,
		{ leastDetail: 0.5, leastIsland: 3 }
	);

/** The inhabited world in the Equal Earth projection. */
export const worldFrame = (): MapFrame =>
	frame(
		geoEqualEarth().rotate([-11, 0]),
		[
			[-169, 0],
			[-168.5, 65],
			[190.5, 0],
			[-70, -55.5],
			[20, 80.5]
		],
		760,
		4,
		{ leastDetail: 0.4, leastIsland: 1.5 }
	);
