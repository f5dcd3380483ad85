import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { NEIGHBOURS, neighboursOf } from './neighbours';
import type { MapShapes } from '$lib/plot/geography/shapes';

const { countries } = JSON.parse(readFileSync('src/lib/plot/geography/world.json', 'utf8')) as MapShapes;
const linesOf = (iso3: string) =>
	new Set((countries[iso3] ?? []).flat().map((arc) => (arc < 0 ? -arc - 1 : arc)));

it.each(Object.keys(NEIGHBOURS))(
	'the neighbours of %s are the countries that share a line with it on the map',
	(origin) => {
		const own = linesOf(origin);
		expect(own.size).toBeGreaterThan(0);
		const touching = Object.keys(countries).filter(
			(other) => other !== origin && [...linesOf(other)].some((line) => own.has(line))
		);
		expect(neighboursOf(origin)).toEqual(touching.sort());
	}
);

it('is mutual among the nine', () => {
	for (const [origin, neighbours] of Object.entries(NEIGHBOURS))
		for (const other of neighbours) if (other in NEIGHBOURS) expect(neighboursOf(other)).toContain(origin);
});
