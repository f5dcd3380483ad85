import { describe, expect, it } from 'vitest';
import type { PeriodFlow, YearFigure } from './event-time';
import { exactly, interval } from './interval';
import { lastWholeYear, monthIndex } from './month';
import {
	displacedAnywhere,
	displacedElsewhere,
	fiscalPersonYears,
	peopleInYears,
	personYears,
	straddles
} from './years';

const period = (from: string, to: string, people: number, pathway = 'usrap'): PeriodFlow => ({
	pathway,
	startMonth: monthIndex(from),
	endMonth: monthIndex(to),
	...exactly(people)
});
const years = { from: 2022, to: 2024 };
const yearEnds: YearFigure[] = [
	{ year: 2020, ...exactly(600) },
	{ year: 2021, ...exactly(1000) },
	{ year: 2022, ...exactly(3000) },
	{ year: 2023, ...interval(4900, 5000, 5100) },
	{ year: 2024, ...exactly(4000) }
];

describe('people let in during calendar years', () => {
	const evacuation = period('2021-07', '2022-03', 73_566, 'oaw');
	const flows = [
		period('2021-12', '2021-12', 7),
		period('2022-01', '2022-01', 100),
		period('2022-03', '2022-04', 20),
		period('2024-12', '2024-12', 3),
		period('2025-01', '2025-01', 50_000),
		evacuation
	];
	const december2024 = monthIndex('2024-12');

	it('count a total that straddles the first of January in full or not at all', () => {
		expect(peopleInYears(flows, years, 'outside', december2024)?.value).toBe(100 + 20 + 3);
		expect(peopleInYears(flows, years, 'inside', december2024)?.value).toBe(100 + 20 + 3 + 73_566);
		expect(straddles(evacuation, years)).toBe(true);
		expect(straddles(evacuation, { from: 2023, to: 2024 })).toBe(false);
		expect(straddles(evacuation, { from: 2021, to: 2022 })).toBe(false);
	});

	it('are unknown when the figures end before the years do, and zero when nobody is recorded', () => {
		expect(peopleInYears(flows, years, 'outside', december2024 - 1)).toBeNull();
		expect(peopleInYears([], years, 'outside', december2024)).toMatchObject({ low: 0, value: 0, high: 0 });
	});

	it('reach the last complete year', () => {
		expect(lastWholeYear(monthIndex('2025-05'))).toBe(2024);
		expect(lastWholeYear(monthIndex('2025-12'))).toBe(2025);
	});
});

describe('person-years', () => {
	it('of a year are the mean of its two year-ends', () => {
		// (1000 + 3000)/2 + (3000 + 5000)/2 + (5000 + 4000)/2
		expect(personYears(yearEnds, years)).toEqual({
			kind: 'person_years',
			low: 2000 + 3950 + 4450,
			value: 2000 + 4000 + 4500,
			high: 2000 + 4050 + 4550
		});
	});

	it('of a fiscal year are the mean of two interpolated ends of September', () => {
		// End of September 2021: 600 + ¾·400 = 900. End of September 2022: 1000 + ¾·2000 = 2500.
		expect(fiscalPersonYears(yearEnds, { from: 2022, to: 2022 })?.value).toBe((900 + 2500) / 2);
	});

	it('are the stock itself when it never changes', () => {
		const constant = [2019, 2020, 2021].map((year) => ({ year, ...exactly(800) }));
		expect(personYears(constant, { from: 2020, to: 2021 })?.value).toBe(2 * 800);
		expect(fiscalPersonYears(constant, { from: 2021, to: 2021 })?.value).toBe(800);
	});

	it('need every year-end, and at least one year', () => {
		expect(personYears(yearEnds, { from: 2020, to: 2022 })).toBeNull();
		expect(personYears(yearEnds, { from: 2022, to: 2025 })).toBeNull();
		expect(personYears(yearEnds, { from: 2024, to: 2022 })).toBeNull();
		expect(fiscalPersonYears(yearEnds, { from: 2021, to: 2021 })).toBeNull();
	});
});

describe('other stocks', () => {
	it('leave out those who are already there, never below zero', () => {
		const there = [
			{ year: 2022, ...interval(100, 200, 300) },
			{ year: 2024, ...exactly(9000) }
		];
		const elsewhere = displacedElsewhere(yearEnds, there);
		expect(elsewhere[2]).toEqual({ year: 2022, low: 2700, value: 2800, high: 2900 });
		expect(elsewhere[3]).toEqual(yearEnds[3]);
		expect(elsewhere[4]).toMatchObject({ low: 0, value: 0, high: 0 });
	});

	it('add internally displaced people where both are published', () => {
		expect(displacedAnywhere(yearEnds, [{ year: 2023, ...exactly(500) }])).toEqual([
			{ year: 2023, low: 5400, value: 5500, high: 5600 }
		]);
	});
});
