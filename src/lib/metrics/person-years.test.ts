import { describe, expect, it } from 'vitest';
import type { YearFigure } from './event-time';
import { exactly, interval } from './interval';
import { monthIndex } from './month';
import {
	fiscalPersonYears,
	NOTHING_WITHIN,
	personYears,
	personYearsSince,
	type DisplacedFigures
} from './person-years';

const yearEnds: YearFigure[] = [
	{ year: 2020, ...exactly(600) },
	{ year: 2021, ...exactly(1000) },
	{ year: 2022, ...exactly(3000) },
	{ year: 2023, ...interval(4900, 5000, 5100) },
	{ year: 2024, ...exactly(4000) }
];
const figures: DisplacedFigures = {
	stocks: yearEnds,
	withinYear: NOTHING_WITHIN,
	inDestination: [],
	within: []
};
const years = { from: 2022, to: 2024 };
const year = (only: number) => ({ from: only, to: only });

/** 0 in January and February 2022, then straight to the year-end of 3,000. */
const course = {
	year: 2022,
	parts: [
		{
			yearEnd: exactly(3000),
			shape: [
				{ at: 2022 * 12, value: 0 },
				{ at: 2022 * 12 + 2, value: 0 },
				{ at: 2022 * 12 + 12, value: 1 }
			]
		}
	]
};
const counted: DisplacedFigures = {
	...figures,
	withinYear: { midyears: [{ year: 2023, ...exactly(6000) }], courses: [course] }
};

describe('person-years', () => {
	it('by the mean of the two year-ends', () => {
		// (1000 + 3000)/2 + (3000 + 5000)/2 + (5000 + 4000)/2
		expect(personYears('mean', figures, years)).toEqual({
			kind: 'person_years',
			low: 2000 + 3950 + 4450,
			value: 2000 + 4000 + 4500,
			high: 2000 + 4050 + 4550
		});
	});

	it('by the year-end', () => {
		expect(personYears('year-end', figures, years)).toMatchObject({
			low: 3000 + 4900 + 4000,
			value: 3000 + 5000 + 4000
		});
	});

	it('by counts within the year: a course, 30 June, or nothing', () => {
		// 2022: (2 · 0 + 10 · 1500) / 12. 2023: (3000 + 2 · 6000 + 5000) / 4. 2024: (5000 + 4000) / 2.
		expect(personYears('interim', counted, years)).toMatchObject({
			low: 1250 + (3000 + 12_000 + 4900) / 4 + 4450,
			value: 1250 + 5000 + 4500,
			high: 1250 + (3000 + 12_000 + 5100) / 4 + 4550
		});
		expect(personYears('interim', figures, years)).toEqual(personYears('mean', figures, years));
		expect(personYears('mean', counted, years)).toEqual(personYears('mean', figures, years));
	});

	it('add up parts of a course that are counted apart', () => {
		const whole = { at: 2022 * 12, value: 1 };
		const flat = { yearEnd: exactly(100), shape: [whole, { ...whole, at: 2022 * 12 + 12 }] };
		const parts = [...course.parts, flat];
		const withinYear = { midyears: [], courses: [{ year: 2022, parts }] };
		expect(personYears('interim', { ...figures, withinYear }, year(2022))?.value).toBe(1250 + 100);
	});

	it('of the first months of a year follow the counts in them', () => {
		// The first four months of 2022: the mean of 0, 0 and a rise to 600 is 150; a third of a year of it.
		expect(personYears('interim', counted, year(2022), 4)?.value).toBeCloseTo(50, 9);
		// The first three months of 2023: from 3000 halfway to 6000, mean 3750, a quarter of a year.
		expect(personYears('interim', counted, year(2023), 3)?.value).toBeCloseTo(3750 / 4, 9);
		expect(personYears('mean', figures, year(2022), 6)?.value).toBe(1000);
		expect(personYears('year-end', figures, year(2022), 6)?.value).toBe(1500);
	});

	it('without those in the destination, never below zero', () => {
		const there = (people: number) => [{ year: 2022, ...interval(people - 100, people, people + 100) }];
		// Nobody is recorded there in 2023: (200 + 0)/2 off the 5,000 of the counts.
		expect(personYears('elsewhere', { ...counted, inDestination: there(200) }, year(2023))).toMatchObject({
			low: (3000 + 12_000 + 4900) / 4 - 150,
			value: 5000 - 100
		});
		expect(personYears('elsewhere', { ...figures, inDestination: there(90_000) }, year(2023))).toMatchObject({
			low: 0,
			value: 0
		});
	});

	it('with internally displaced people need both of their year-ends', () => {
		const within = [2022, 2023].map((one) => ({ year: one, ...exactly(500) }));
		expect(personYears('anywhere', { ...counted, within }, year(2023))?.value).toBe(5000 + 500);
		expect(personYears('anywhere', { ...counted, within }, year(2024))).toBeNull();
	});

	it('need every year-end, and at least one year', () => {
		expect(personYears('mean', figures, { from: 2020, to: 2022 })).toBeNull();
		expect(personYears('interim', figures, { from: 2022, to: 2025 })).toBeNull();
		expect(personYears('mean', figures, { from: 2024, to: 2022 })).toBeNull();
		expect(personYears('year-end', figures, year(2020))?.value).toBe(600);
	});
});

describe('person-years since an onset', () => {
	it('run by straight lines between year-ends, month by month', () => {
		// July to December 2021: from 800 to 1000, mean 900, half a year. January to March 2022: 1000 to 1500, a quarter.
		expect(personYearsSince(figures, monthIndex('2021-07'), 9)).toMatchObject({
			kind: 'person_years_since',
			value: expect.closeTo(900 / 2 + 1250 / 4, 9)
		});
	});

	it('follow the counts within years', () => {
		// March 2022 to June 2023: 10 months of mean 1500, then from 3000 to 6000.
		expect(personYearsSince(counted, monthIndex('2022-03'), 16)?.value).toBeCloseTo(1250 + 4500 / 2, 9);
	});

	it('of whole calendar years are those of M1', () => {
		expect(personYearsSince(counted, monthIndex('2022-01'), 36)?.value).toBeCloseTo(
			personYears('interim', counted, years)?.value ?? 0,
			9
		);
	});

	it('are unknown past the last year-end', () => {
		expect(personYearsSince(figures, monthIndex('2024-06'), 12)).toBeNull();
	});
});

describe('person-years of fiscal years', () => {
	it('are the mean of two interpolated ends of September', () => {
		// End of September 2021: 600 + ¾·400 = 900. End of September 2022: 1000 + ¾·2000 = 2500.
		expect(fiscalPersonYears(yearEnds, year(2022))?.value).toBe((900 + 2500) / 2);
		expect(fiscalPersonYears(yearEnds, year(2021))).toBeNull();
	});

	it('are the stock itself when it never changes', () => {
		const constant = [2019, 2020, 2021].map((one) => ({ year: one, ...exactly(800) }));
		expect(fiscalPersonYears(constant, year(2021))?.value).toBe(800);
		expect(personYears('interim', { ...figures, stocks: constant }, { from: 2020, to: 2021 })?.value).toBe(
			2 * 800
		);
	});
});
