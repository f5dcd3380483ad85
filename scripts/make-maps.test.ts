import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isInside, pointOf, type MapShapes } from '../src/lib/plot/geography/shapes';
import { buildShapes } from './maps/build';
import { DISPUTED } from './maps/disputed';
import { europeFrame, worldFrame, type MapFrame } from './maps/projections';

const committed = (name: string) =>
	JSON.parse(readFileSync(`src/lib/plot/geography/${name}.json`, 'utf8')) as MapShapes;

const EUROPE_32 =
	'AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE ISL LIE NOR CHE GBR'.split(
		' '
	);
const IN_CRIMEA: readonly (readonly [string, number, number])[] = [
	['Simferopol', 34.1, 44.95],
	['Sevastopol', 33.62, 44.57],
	['Kerch', 36.42, 45.34],
	['Bakhchysarai', 33.87, 44.76],
	['Dzhankoi', 34.39, 45.71]
];
const ELSEWHERE: readonly (readonly [string, number, number, string])[] = [
	['Kyiv', 30.52, 50.45, 'UKR'],
	['Donetsk', 37.8, 48, 'UKR'],
	['Moscow', 37.62, 55.75, 'RUS'],
	['Belgrade', 20.46, 44.81, 'SRB'],
	['Pristina', 21.16, 42.66, 'XKX'],
	['Berlin', 13.4, 52.52, 'DEU'],
	['Troodos', 32.9, 34.9, 'CYP'],
	['north of Nicosia', 33.36, 35.24, 'CYP']
];
const IN_WORLD: readonly (readonly [string, number, number, string])[] = [
	['Laayoune', -12.6, 26.6, 'ESH'],
	['Marrakesh', -7.5, 31.8, 'MAR'],
	['Hargeisa', 44.06, 9.56, 'SOM'],
	['Mogadishu, inland', 45.1, 2.3, 'SOM'],
	['Tehran', 51.4, 35.7, 'IRN'],
	['Kabul', 69.2, 34.5, 'AFG'],
	['Kansas', -98, 38.5, 'USA']
];

const at = ({ projection }: MapFrame, longitude: number, latitude: number) => {
	const [x, y] = projection([longitude, latitude]) ?? [NaN, NaN];
	return { x, y };
};

function linesOf({ disputed, unit }: MapShapes, name: string): { x: number; y: number }[][] {
	return (disputed[name] ?? []).map((line) => {
		let [x, y] = [0, 0];
		return Array.from({ length: line.length / 2 }, (_, i) => {
			x += (line[2 * i] ?? 0) * unit;
			y += (line[2 * i + 1] ?? 0) * unit;
			return { x, y };
		});
	});
}

describe.each([
	['europe', europeFrame()],
	['world', worldFrame()]
] as const)('the map of %s', (name, frame) => {
	const shapes = committed(name);

	it('matches the output of the script', () => {
		expect(buildShapes(frame)).toEqual(shapes);
	});

	it.each(IN_CRIMEA)('has %s in Ukraine and not in Russia', (_place, longitude, latitude) => {
		const point = at(frame, longitude, latitude);
		expect(isInside(shapes, 'UKR', point)).toBe(true);
		expect(isInside(shapes, 'RUS', point)).toBe(false);
	});

	it.each(name === 'europe' ? ELSEWHERE : IN_WORLD)(
		'has %s in the right place',
		(_place, longitude, latitude, country) => {
			const point = at(frame, longitude, latitude);
			const owners = Object.keys(shapes.countries).filter((code) => isInside(shapes, code, point));
			expect(owners).toEqual([country]);
		}
	);

	it('has a label point for each of the 32 countries', () => {
		for (const country of EUROPE_32) {
			const point = pointOf(shapes, country);
			expect(point, country).not.toBeNull();
			expect(point?.x, country).toBeGreaterThan(0);
			expect(point?.x, country).toBeLessThan(shapes.width);
			expect(point?.y, country).toBeGreaterThan(0);
			expect(point?.y, country).toBeLessThan(shapes.height);
		}
	});

	it('draws each visible disputed border as a line through its listed point, and none as an ordinary border', () => {
		const drawn = DISPUTED.filter(({ passes: [longitude, latitude] }) => {
			const { x, y } = at(frame, longitude, latitude);
			return x > 0 && x < shapes.width && y > 0 && y < shapes.height;
		});
		expect(Object.keys(shapes.disputed)).toEqual(drawn.map(({ name }) => name));
		for (const { name: border, passes } of drawn) {
			const point = at(frame, ...passes);
			const nearest = Math.min(
				...linesOf(shapes, border).flatMap((line) =>
					line.map(({ x, y }) => Math.hypot(x - point.x, y - point.y))
				)
			);
			expect(nearest, border).toBeLessThan(name === 'europe' ? 12 : 4);
		}
	});

	it('draws no undisputed line between two sides of a fully disputed border', () => {
		const arcsOf = (code: string) =>
			new Set((shapes.countries[code] ?? []).flat().map((arc) => (arc < 0 ? ~arc : arc)));
		for (const { between, within } of DISPUTED) {
			if (!between || within) continue;
			const [one, other] = between.map(arcsOf);
			const common = [...(one ?? [])].filter((arc) => other?.has(arc));
			expect(common.filter((arc) => shapes.borders.includes(arc))).toEqual([]);
		}
	});
});

it('draws the listed disputes of Europe', () => {
	expect(Object.keys(committed('europe').disputed)).toEqual([
		'isthmus of Crimea',
		'Kosovo and Serbia',
		'buffer zone in Cyprus'
	]);
});
