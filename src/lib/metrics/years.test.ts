import { describe, expect, it } from 'vitest';
import type { PeriodFlow, YearFigure } from './event-time';
import { exactly, interval, type Interval } from './interval';
import { lastWholeYear, monthIndex } from './month';
import { displacedAnywhere, displacedElsewhere, peopleInYears } from './years';

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

	it('are those of periods that lie inside, and at most those of periods that touch the years', () => {
		// The total for July 2021 to March 2022 lies mostly before them.
		expect(peopleInYears(flows, years, december2024)).toMatchObject({
			low: 100 + 20 + 3,
			value: 100 + 20 + 3,
			high: 100 + 20 + 3 + 73_566
		});
	});

	it('follow the dated counts of the evacuation: it belongs to 2021', () => {
		// Paroled: 23,876 to 31,107 by August 2021, 70,000 to 73,566 by November and December, 73,566 by March 2022.
		const dated = (from: string, to: string, people: Interval, low: number, high: number): PeriodFlow => ({
			pathway: 'oaw',
			startMonth: monthIndex(from),
			endMonth: monthIndex(to),
			...people,
			total: { low, high }
		});
		const evacuated = [
			dated('2021-08', '2021-08', interval(23_876, 23_876, 31_107), 23_876, 31_107),
			dated('2021-09', '2021-11', interval(38_893, 46_124, 49_690), 70_000, 73_566),
			dated('2021-11', '2021-12', interval(0, 3566, 3566), 70_000, 73_566),
			dated('2021-12', '2022-02', interval(0, 0, 3566), 70_000, 73_566),
			dated('2022-02', '2022-03', interval(0, 0, 3566), 73_566, 73_566)
		];
		const all = { low: 73_566, value: 73_566, high: 73_566 };
		expect(peopleInYears(evacuated, { from: 2021, to: 2024 }, december2024)).toMatchObject(all);
		expect(peopleInYears(evacuated, { from: 2021, to: 2021 }, december2024)).toMatchObject({
			...all,
			low: 70_000
		});
		expect(peopleInYears(evacuated, years, december2024)).toMatchObject({ low: 0, value: 0, high: 3566 });
	});

	it('are unknown when the figures end before the years do, and zero when nobody is recorded', () => {
		expect(peopleInYears(flows, years, december2024 - 1)).toBeNull();
		expect(peopleInYears([], years, december2024)).toMatchObject({ low: 0, value: 0, high: 0 });
	});

	it('reach the last complete year', () => {
		expect(lastWholeYear(monthIndex('2025-05'))).toBe(2024);
		expect(lastWholeYear(monthIndex('2025-12'))).toBe(2025);
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
