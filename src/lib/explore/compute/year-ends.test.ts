import { expect, it } from 'vitest';
import type { DisplacedFigures } from '$lib/metrics/person-years';
import { NO_COUNTS } from '$lib/analysis/years/within-year';
import { divisorOf, personYearsTogether } from './year-ends';

const stocks = [2020, 2021, 2022].map((year, i) => ({ year, low: i, value: 2 * i, high: 4 * i }));
const figures: DisplacedFigures = { stocks, withinYear: NO_COUNTS, inDestination: [], within: [] };

it('divides each year by its own person-years, which it computes once', () => {
	const divisor = divisorOf('abroad', figures, 'calendar');
	// Means of the year-ends: 0 and 2, then 2 and 4.
	expect(divisor(2021)).toMatchObject({ low: 0.5, value: 1, high: 2 });
	expect(divisor(2022)).toMatchObject({ low: 1.5, value: 3, high: 6 });
	expect(divisor(2023)).toBeNull();
	expect(divisor(2022)).toBe(divisor(2022));
	expect(personYearsTogether(divisor, new Set([2021, 2022]))).toMatchObject({ value: 4 });
	expect(personYearsTogether(divisor, new Set([2022, 2023]))).toBeNull();
});

it('interpolates the ends of fiscal years', () => {
	// End of September 2021: a quarter of 0 and three of 2; of 2022: a quarter of 2 and three of 4.
	expect(divisorOf('abroad', figures, 'fiscal')(2022)).toMatchObject({ value: (1.5 + 3.5) / 2 });
});
