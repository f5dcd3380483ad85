import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon as ArcPolygons, Topology } from 'topojson-specification';
import type { MapShapes } from '../../src/lib/plot/geography/shapes';
import { DISPUTED, DRAWN_WITH } from './disputed';
import { labelPoint } from './label-point';
import { polygonArea } from './polygon';
import type { MapFrame } from './projections';
import { projectBorder, projectCountries, projectIsthmus, readWorld } from './project';

/** Pixels per unit: finer than the width of a stroke. */
const UNIT = 0.25;

type Rings = readonly (readonly number[])[];
type Shapes = Topology<{ countries: GeometryCollection }>;

/** The shapes of one map: projected, clipped, simplified along shared lines, rounded. */
export function buildShapes(frame: MapFrame): MapShapes {
	const world = readWorld();
	const exact = projectCountries(world, frame.projection);
	const simple = simplifyAll(exact, frame);
	const parts = simple.objects.countries.geometries.map(({ id, ...geometry }) => ({
		code: String(id),
		rings: (geometry as ArcPolygons).arcs.flat()
	}));
	const countries: Record<string, Rings> = {};
	for (const { code, rings } of parts) {
		const drawnAs = DRAWN_WITH[code] ?? code;
		const large = rings.filter((ring) => areaOf(ring, simple) >= frame.leastIsland);
		if (large.length > 0) countries[drawnAs] = [...(countries[drawnAs] ?? []), ...large];
	}
	const lines = DISPUTED.map(({ name, between, within }): [string, number[][]] => [
		name,
		(between
			? projectBorder(world, between, frame.projection, within)
			: projectIsthmus(frame.projection)
		).map(toSteps)
	]);
	return {
		width: frame.width,
		height: frame.height,
		unit: UNIT,
		...numbered(countries, undisputedBorders(parts), simple),
		at: Object.fromEntries(
			[...exact]
				.filter(([code]) => !(code in DRAWN_WITH))
				.map(([code, rings]) => [code, inUnits(labelPoint(rings))])
		),
		disputed: Object.fromEntries(lines.filter(([, own]) => own.length > 0))
	};
}

const toUnits = (pixels: number): number => Math.round(pixels / UNIT);
const inUnits = ([x = 0, y = 0]: Position): [number, number] => [toUnits(x), toUnits(y)];

/** x, y of the first point, then deltas, in units; points that coincide after rounding are merged. */
function toSteps(line: readonly Position[]): number[] {
	const points = line
		.map(inUnits)
		.filter(
			([x, y], i, all) => i === 0 || i === all.length - 1 || x !== all[i - 1]?.[0] || y !== all[i - 1]?.[1]
		);
	return points.flatMap(([x, y], i) => {
		const [lastX, lastY] = points[i - 1] ?? [0, 0];
		return [x - lastX, y - lastY];
	});
}

function simplifyAll(rings: ReadonlyMap<string, Position[][]>, { leastDetail }: MapFrame): Shapes {
	const features = [...rings].map(([id, own]): Feature<MultiPolygon> => ({
		type: 'Feature',
		id,
		properties: {},
		geometry: { type: 'MultiPolygon', coordinates: own.map((ring) => [ring]) }
	}));
	const countries: FeatureCollection = { type: 'FeatureCollection', features };
	const exact = topology({ countries }, 1e5) as unknown as Shapes;
	return simplify(presimplify(exact), leastDetail) as Shapes;
}

const arcAt = (index: number): number => (index < 0 ? ~index : index);

function areaOf(ring: readonly number[], { arcs }: Shapes): number {
	const points = ring.flatMap((index) => {
		const arc = arcs[arcAt(index)] ?? [];
		return index < 0 ? [...arc].reverse() : arc;
	});
	return polygonArea(points);
}

/** Arcs shared by two countries, except those of fully disputed pairs. */
function undisputedBorders(parts: readonly { code: string; rings: Rings }[]): number[] {
	const owners = new Map<number, string[]>();
	for (const { code, rings } of parts)
		for (const arc of new Set(rings.flat().map(arcAt))) owners.set(arc, [...(owners.get(arc) ?? []), code]);
	const disputed = DISPUTED.flatMap(({ between, within }) => (between && !within ? [between] : []));
	const isDisputed = (pair: readonly string[]) =>
		disputed.some((two) => two.every((code) => pair.includes(code))) ||
		pair.some((code) => pair.includes(DRAWN_WITH[code] ?? ''));
	return [...owners].flatMap(([arc, pair]) => (pair.length === 2 && !isDisputed(pair) ? [arc] : []));
}

/** Arcs renumbered in order of use; unused ones are dropped. */
function numbered(countries: Readonly<Record<string, Rings>>, borders: readonly number[], { arcs }: Shapes) {
	const places = new Map<number, number>();
	const place = (index: number): number => {
		const arc = arcAt(index);
		const known = places.get(arc) ?? places.size;
		places.set(arc, known);
		return index < 0 ? ~known : known;
	};
	const sorted = Object.entries(countries).sort(([a], [b]) => (a < b ? -1 : 1));
	return {
		countries: Object.fromEntries(
			sorted.map(([code, rings]) => [code, rings.map((ring) => ring.map(place))])
		),
		borders: borders.filter((arc) => places.has(arc)).map(place),
		arcs: [...places.keys()].map((arc) => toSteps(arcs[arc] ?? []))
	};
}
