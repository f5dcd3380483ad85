import { describe, expect, it } from 'vitest';
import { meanHeight } from './line';
import { courseSince, withFirstHalf } from './within-year';

const year = 2022 * 12;

describe('the course of a year', () => {
	it('runs by straight lines from the onset over the counts of each country to the year-end', () => {
		// One country: 0 until the end of June, 60 at the end of September, 80 at the end of December (held from November).
		const course = courseSince('2022-07-01', [
			[
				{ date: '2022-09-30', people: 60 },
				{ date: '2022-11-30', people: 80 }
			]
		]);
		expect(course).toEqual([
			{ at: year, value: 0 },
			{ at: year + 6, value: 0 },
			{ at: year + 9, value: 0.75 },
			{ at: year + 11, value: 1 },
			{ at: year + 12, value: 1 }
		]);
		// (3 · 0.375 + 2 · 0.875 + 1) / 12
		expect(meanHeight(course ?? [], year, year + 12)).toBeCloseTo(3.875 / 12, 12);
	});

	it('adds up countries that report on different days, and reaches the year-end by the next count', () => {
		// At the year-end the first country has 100 (halfway from 50 in November to 150 in January), the second 100.
		const course = courseSince('2022-03-01', [
			[
				{ date: '2022-11-30', people: 50 },
				{ date: '2023-01-31', people: 150 }
			],
			[{ date: '2022-06-30', people: 100 }]
		]);
		expect(course?.find(({ at }) => at === year + 6)?.value).toBeCloseTo((50 * (4 / 9) + 100) / 200, 12);
		expect(course?.at(-1)).toEqual({ at: year + 12, value: 1 });
	});

	it('is unknown when nobody is counted', () => {
		expect(courseSince('2022-03-01', [])).toBeNull();
		expect(courseSince('2022-03-01', [[{ date: '2022-06-30', people: 0 }]])).toBeNull();
	});
});

it('a second count raises the first half of a course alone', () => {
	const line = (half: number) => [
		{ at: year, value: 0 },
		{ at: year + 6, value: half },
		{ at: year + 12, value: 1 }
	];
	const raised = withFirstHalf(line(0.5), line(0.8));
	// Triangle to 0.8, then from 0.5 to 1: (6 · 0.4 + 6 · 0.75) / 12.
	expect(meanHeight(raised, year, year + 12)).toBeCloseTo(0.575, 12);
	expect(withFirstHalf(line(0.5), line(0.2))).toEqual([...line(0.5).slice(0, 2), ...line(0.5).slice(1)]);
	expect(withFirstHalf(line(0.5), null)).toEqual(line(0.5));
});
