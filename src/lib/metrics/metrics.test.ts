import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	cumulativeFlow,
	endOfLine,
	newlyDisplacedSince,
	onsetYearStock,
	peakStock,
	type PeriodFlow
} from './event-time';
import { exactly, interval, quotient, sum } from './interval';
import { monthIndex, monthText } from './month';
import { parityRatio, verdictOf } from './parity';
import { flow, ratePerThousand, stock } from './quantity';

const month = (date: string, people: number, pathway = 'usrap'): PeriodFlow => ({
	pathway,
	startMonth: monthIndex(date),
	endMonth: monthIndex(date),
	...exactly(people)
});
const period = (from: string, to: string, people: number, pathway = 'oaw'): PeriodFlow => ({
	pathway,
	startMonth: monthIndex(from),
	endMonth: monthIndex(to),
	...exactly(people)
});
const values = (points: readonly { value: number }[]) => points.map((point) => point.value);
const highs = (points: readonly { high: number }[]) => points.map((point) => point.high);

describe('intervals', () => {
	it('divide by the opposite bound', () => {
		expect(quotient(interval(90, 100, 110), interval(4, 5, 10))).toEqual(interval(9, 20, 27.5));
	});

	it('reject a divisor that can be zero, and bounds that exclude the value', () => {
		expect(quotient(exactly(1), interval(0, 1, 2))).toBeNull();
		expect(() => interval(2, 1, 3)).toThrow(RangeError);
		expect(() => interval(0, Number.NaN, 1)).toThrow(RangeError);
	});

	it('include their point after sums and quotients', () => {
		const any = fc
			.tuple(fc.nat(1e6), fc.nat(1e6), fc.nat(1e6))
			.map(([a, b, c]) => interval(1 + a, 1 + a + b, 1 + a + b + c));
		fc.assert(
			fc.property(any, any, any, (a, b, c) => {
				const result = quotient(sum([a, b]), c);
				expect(result).not.toBeNull();
				if (result) expect(result.low <= result.value && result.value <= result.high).toBe(true);
			})
		);
	});
});

describe('months', () => {
	it('count whole months between dates', () => {
		expect(monthIndex('2025-01-31') - monthIndex('2022-02-24')).toBe(35);
		expect(monthText(monthIndex('2022-02-24') + 35)).toBe('2025-01');
		expect(() => monthIndex('2022-13-01')).toThrow(RangeError);
	});
});

describe('people let in since an onset', () => {
	// Onset August 2021; 2,000 in August, 3,000 in October; 73,566 in one figure for July 2021 to March 2022.
	const flows = [month('2021-08', 2000), month('2021-10', 3000), period('2021-07', '2022-03', 73_566)];
	const points = cumulativeFlow(flows, monthIndex('2021-08'), monthIndex('2022-04'));

	it('count a total for a period once it has ended, and before that only as an upper bound', () => {
		expect(values(points)).toEqual([2000, 2000, 5000, 5000, 5000, 5000, 5000, 78_566, 78_566]);
		expect(highs(points)).toEqual([75_566, 75_566, ...Array<number>(7).fill(78_566)]);
		expect(points[3]?.low).toBe(5000);
	});

	it('count a total that lies mostly before the onset as an upper bound only', () => {
		const visas = [period('2006-10', '2017-02', 20_000, 'siv')];
		const since2014 = cumulativeFlow(visas, monthIndex('2014-06'), monthIndex('2017-12'));
		expect(since2014.at(-1)).toEqual({ low: 0, value: 0, high: 20_000 });
		const since2003 = cumulativeFlow(visas, monthIndex('2003-03'), monthIndex('2017-12'));
		expect(since2003.at(-1)).toEqual({ low: 20_000, value: 20_000, high: 20_000 });
	});

	it('leave out periods that end before the onset or outlast the line', () => {
		const short = cumulativeFlow(flows, monthIndex('2021-10'), monthIndex('2021-12'));
		expect(values(short)).toEqual([3000, 3000, 3000]);
		expect(highs(short)).toEqual([3000, 3000, 3000]);
	});

	it('never fall', () => {
		const start = monthIndex('2020-01');
		const anyFlow = fc.record({ at: fc.nat(60), length: fc.nat(20), people: fc.nat(1e5) });
		fc.assert(
			fc.property(fc.array(anyFlow), (parts) => {
				const line = cumulativeFlow(
					parts.map(({ at, length, people }) => ({
						pathway: 'p',
						startMonth: start - 10 + at,
						endMonth: start - 10 + at + length,
						...exactly(people)
					})),
					start,
					start + 47
				);
				expect(line).toHaveLength(48);
				line.forEach((point, tau) => {
					const before = line[tau - 1];
					if (!before) return;
					expect(point.low).toBeGreaterThanOrEqual(before.low);
					expect(point.value).toBeGreaterThanOrEqual(before.value);
					expect(point.high).toBeGreaterThanOrEqual(before.high);
				});
			})
		);
	});
});

describe('the end of a line', () => {
	const onset = monthIndex('2022-02');
	const latest = monthIndex('2026-07');
	const reaches = [
		{ pathway: 'usrap', lastMonth: latest },
		{ pathway: 'u4u', lastMonth: monthIndex('2025-05') },
		{ pathway: 'siv', lastMonth: monthIndex('2024-01') },
		{ pathway: 'oaw', lastMonth: null }
	];

	it('is the earliest end of a pathway that ever had more than 1 %', () => {
		const flows = [month('2022-03', 1000), month('2022-06', 50_000, 'u4u'), month('2022-07', 2, 'siv')];
		expect(endOfLine(flows, reaches, onset, latest)).toEqual({
			lastMonth: monthIndex('2025-05'),
			endedBy: 'u4u'
		});
	});

	it('is the last month with figures when no pathway ends earlier', () => {
		expect(endOfLine([month('2022-03', 1000)], reaches, onset, latest).endedBy).toBeNull();
	});
});

describe('the denominator of a line', () => {
	const stocks = [
		{ year: 2021, ...exactly(2_975_729) },
		{ year: 2022, ...exactly(5_956_210) },
		{ year: 2023, ...exactly(6_699_177) },
		{ year: 2024, ...exactly(6_151_318) }
	];
	const onset = monthIndex('2021-08-15');

	it('is the largest year-end from the onset year to the year of the last month', () => {
		expect(peakStock(stocks, onset, 36)?.year).toBe(2023);
		expect(peakStock(stocks, onset, 12)?.year).toBe(2022);
		expect(peakStock(stocks, onset, 5)?.year).toBe(2021);
		expect(onsetYearStock(stocks, onset)?.value).toBe(2_975_729);
	});

	it('reports a window that extends past the last stock', () => {
		expect(peakStock(stocks, onset, 36)?.reachesPastLastYear).toBe(false);
		expect(peakStock(stocks, onset, 60)?.reachesPastLastYear).toBe(true);
		expect(peakStock(stocks, monthIndex('2030-01'), 12)).toBeNull();
	});
});

describe('people newly displaced since an onset', () => {
	const flows = [2020, 2021, 2022, 2023, 2025].map((year, i) => ({ year, ...exactly(100 * (i + 1)) }));
	const onset = monthIndex('2021-08-15');

	it('are summed from the whole onset year to the year of the last month', () => {
		expect(newlyDisplacedSince(flows, onset, 24)).toMatchObject({ value: 200 + 300 + 400, year: 2023 });
		expect(newlyDisplacedSince(flows, onset, 5)).toMatchObject({ value: 200, year: 2021 });
	});

	it('report a window that extends past the last year, and need the onset year', () => {
		expect(newlyDisplacedSince(flows, onset, 72)).toMatchObject({ year: 2025, reachesPastLastYear: true });
		expect(newlyDisplacedSince(flows, monthIndex('2024-01'), 12)).toBeNull();
	});
});

describe('rates and parity', () => {
	it('match a calculation by hand', () => {
		const afghans = ratePerThousand(flow(exactly(150_000)), stock(exactly(6_000_000)));
		const ukrainians = ratePerThousand(flow(interval(240_000, 250_000, 250_000)), stock(exactly(5_000_000)));
		expect(afghans).toMatchObject({ value: 25, unit: 'per 1,000 displaced' });
		expect(ukrainians).toMatchObject({ low: 48, value: 50, high: 50 });
		expect(parityRatio(afghans, ukrainians)).toMatchObject({ low: 0.5, value: 0.5, high: 25 / 48 });
	});

	it('have a reason instead of a number when the denominator is zero', () => {
		const none = ratePerThousand(flow(exactly(5)), stock(exactly(0)));
		expect(none.defined).toBe(false);
		expect(parityRatio(none, none).defined).toBe(false);
	});

	it('depend on the definition when the ratios lie on both sides of 1', () => {
		expect(verdictOf([0.5, 0.9])).toBe('below');
		expect(verdictOf([1.2, 2])).toBe('above');
		expect(verdictOf([0.5, 1.1])).toBe('depends on the definition');
		expect(verdictOf([1])).toBe('depends on the definition');
		expect(verdictOf([1.002, 3])).toBe('depends on the definition');
		expect(verdictOf([0.2, 0.94])).toBe('below');
	});
});
