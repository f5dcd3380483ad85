import { expect, it } from 'vitest';
import type { Capital } from '$lib/analysis/controls/distance';
import { hostLoads } from './hosts';

const capital = (country: string, neighbours: readonly string[], isInEurope = false): [string, Capital] => [
	country,
	{ country, name: country, latitude: 0, longitude: 0, neighbours, isVisaFree: false, isInEurope }
];

it('divides by residents and output, each country with its last figures', () => {
	const [origin, island] = hostLoads({
		origins: ['AAA', 'III'],
		year: 2024,
		refugees: [
			{ origin: 'AAA', host: 'BBB', people: 600 },
			{ origin: 'AAA', host: 'CCC', people: 599 },
			{ origin: 'AAA', host: 'EEE', people: 110 },
			{ origin: 'AAA', host: 'EFF', people: 10 },
			{ origin: 'AAA', host: 'ZZZ', people: 9_999 },
			{ origin: 'III', host: 'BBB', people: 7 }
		],
		letIn: new Map([['AAA', 330]]),
		capitals: new Map([
			capital('AAA', ['BBB', 'CCC']),
			capital('BBB', ['AAA']),
			capital('CCC', ['AAA']),
			capital('EEE', [], true),
			capital('EFF', [], true),
			capital('III', [])
		]),
		means: [
			{ country: 'BBB', year: 2023, residents: 1, gdp: 4e9 },
			{ country: 'BBB', year: 2024, residents: 1_000, gdp: null },
			{ country: 'CCC', year: 2024, residents: 2_000, gdp: 2e9 },
			{ country: 'EEE', year: 2024, residents: 10_000, gdp: 100e9 },
			{ country: 'EFF', year: 2024, residents: 2_000, gdp: 20e9 },
			{ country: 'USA', year: 2024, residents: 330_000, gdp: 3_000e9 }
		]
	});
	// Next door 600 among 1,000 residents and 4 billion dollars; in Europe 120 among 10,000 + 2,000 and 100 + 20 billion.
	expect(origin?.nextDoor).toEqual({ country: 'BBB', people: 600, perResident: 600, perGdp: 150 });
	expect(origin?.europe).toEqual({ people: 120, perResident: 10, perGdp: 1 });
	expect(origin?.usa).toEqual({ people: 330, perResident: 1, perGdp: 0.11 });
	expect(island?.nextDoor).toBeNull();
	// Nobody is too few.
	expect(island?.europe).toEqual({ people: 0, perResident: null, perGdp: null });
});
