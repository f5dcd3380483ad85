import { expect, it } from 'vitest';
import { computed } from '$lib/metrics/quantity';
import { exactly } from '$lib/metrics/interval';
import { byDistance, capitalsIn } from './distance';

const capital = (country: string, longitude: number, land_neighbours: string | null = null) => ({
	country,
	name: country,
	latitude: 0,
	longitude,
	land_neighbours,
	is_visa_free: country === 'BBB',
	is_europe32: country.startsWith('E')
});
const ranked = (origin: string, rate: number, rank: number | null = 1) => ({
	origin,
	rate: computed(exactly(rate), 'per 1,000', {}, ''),
	rank
});

it('measures the nearest destination and draws a line through all that rank', () => {
	// Destinations at 0° and 4° of the equator; B, C and D lie 1°, 10° and 100° from the nearer, with rates 1, 100 and 10.
	// The slope is ½ and the line is √10, 10 and √1,000 (see the test of the line).
	const capitals = capitalsIn({
		capitals: [
			capital('EEE', 0),
			capital('EFF', 4),
			capital('BBB', 5, 'XXX EFF'),
			capital('CCC', -10, 'BBB'),
			capital('DDD', 104)
		]
	});
	const { origins, line, lineOfOthers, others, omitted } = byDistance(
		[
			ranked('DDD', 10),
			ranked('CCC', 100),
			ranked('BBB', 1),
			ranked('ZZZ', 5),
			ranked('EEE', 7),
			ranked('DDD', 3, null)
		],
		capitals,
		({ isInEurope }) => isInEurope,
		['BBB']
	);
	expect(line.slope).toBeCloseTo(0.5, 9);
	// Through C and D alone: ten times the distance, a tenth of the rate.
	expect(lineOfOthers.slope).toBeCloseTo(-1, 9);
	expect(others).toBe(2);
	expect(omitted).toEqual(['ZZZ']);
	expect(origins.map(({ origin, isNeighbour, isVisaFree }) => [origin, isNeighbour, isVisaFree])).toEqual([
		['BBB', true, true],
		['CCC', false, false],
		['DDD', false, false]
	]);
	expect(origins.map(({ kilometres }) => Math.round(kilometres))).toEqual([111, 1112, 11120]);
	expect(origins.map(({ timesLine }) => timesLine)).toEqual([
		expect.closeTo(1 / Math.sqrt(10), 6),
		expect.closeTo(10, 6),
		expect.closeTo(10 / Math.sqrt(1000), 6)
	]);
});
