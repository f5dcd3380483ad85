import { describe, expect, it } from 'vitest';
import { exactly, interval } from './interval';
import { daysBetween, monthsToReach } from './speed';

describe('months to a number of people let in', () => {
	const people = [
		exactly(0),
		interval(900, 1000, 1000),
		interval(1900, 2000, 12_000),
		interval(9000, 10_000, 12_000)
	];

	it('are counted from the onset month, with the earliest and latest month within the bounds', () => {
		const [first, second, third] = monthsToReach(people, [1000, 10_000, 50_000]);
		expect(first).toMatchObject({ months: { low: 1, value: 1, high: 2, unit: 'months' }, isOpen: false });
		expect(second).toMatchObject({ months: { low: 2, value: 3, high: 3 }, isOpen: true });
		expect(third).toMatchObject({
			months: { defined: false, reason: 'Not reached in the 4 months with figures.' },
			isOpen: false
		});
	});

	it('are zero in the onset month, and undefined for an empty line', () => {
		expect(monthsToReach([exactly(5000)])[0]?.months).toMatchObject({ value: 0 });
		expect(monthsToReach([]).map(({ threshold }) => threshold)).toEqual([1000, 10_000, 50_000, 100_000]);
		expect(monthsToReach([]).every(({ months }) => !months.defined)).toBe(true);
	});
});

describe('days from an onset to a step', () => {
	const day = (date: string, precision: 'day' | 'month' | 'year' = 'day') => ({ date, precision });

	it('count whole days, leap days and negative ones included', () => {
		expect(daysBetween(day('2022-02-24'), day('2022-04-21'))).toMatchObject({
			value: 4 + 31 + 21,
			unit: 'days'
		});
		expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toMatchObject({ low: 2, value: 2, high: 2 });
		expect(daysBetween(day('2021-08-15'), day('2021-08-02'))).toMatchObject({ value: -13 });
	});

	it('are as uncertain as the dates', () => {
		expect(daysBetween(day('2022-02-24'), day('2022-04-01', 'month'))).toMatchObject({
			low: 36,
			value: 36,
			high: 65
		});
		expect(daysBetween(day('2002-01-01', 'year'), day('2003-01-01'))).toMatchObject({
			low: 1,
			value: 365,
			high: 365
		});
	});

	it.each(['2022-02-30', '2022-2-3', '', 'soon'])('refuse “%s”', (date) => {
		expect(() => daysBetween(day('2022-02-24'), day(date))).toThrow(RangeError);
	});
});
