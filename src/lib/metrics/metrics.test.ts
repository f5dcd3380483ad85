import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	cumulativeFlow,
	endOfLine,
	newlyDisplacedSince,
	onsetYearStock,
	peakStock,
	peopleWithin,
	type PeriodFlow
} from './event-time';
import { exactly, interval, quotient, sum } from './interval';
import { monthIndex, monthText } from './month';
import { areAboutEqual, parityRatio, sideOf, verdictOf } from './parity';
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

	it('leave out periods that end before the onset, and count those that outlast the line in the upper bound', () => {
		const short = cumulativeFlow(flows, monthIndex('2021-10'), monthIndex('2021-12'));
		expect(values(short)).toEqual([3000, 3000, 3000]);
		expect(highs(short)).toEqual([76_566, 76_566, 76_566]);
		const before = cumulativeFlow(flows, monthIndex('2022-04'), monthIndex('2022-04'));
		expect(before).toEqual([{ low: 0, value: 0, high: 0 }]);
	});

	// Counted 10, 20 and 30 in three months; announced in all at least 8, 25 and 40.
	const announced = [8, 25, 40].map((low, index): PeriodFlow => ({
		...month(`2022-0${index + 5}`, [10, 20, 30][index] ?? 0, 'u4u'),
		low: 0,
		total: { low, high: [10, 30, 60][index] ?? 0 }
	}));
	it('of a series with running totals are at least the difference of the lower bound and the upper bound before', () => {
		expect(cumulativeFlow(announced, monthIndex('2022-05'), monthIndex('2022-07'))).toEqual([
			{ low: 8, value: 10, high: 10 },
			{ low: 25, value: 30, high: 30 },
			{ low: 40, value: 60, high: 60 }
		]);
		// From June: at least 40 − 10, at most the 50 counted (less than 60 − 8).
		expect(peopleWithin(announced, monthIndex('2022-06'), monthIndex('2022-07'))).toEqual({
			low: 30,
			value: 50,
			high: 50
		});
		// July alone: at least 40 − 30.
		expect(peopleWithin(announced, monthIndex('2022-07'), monthIndex('2022-07'))).toEqual({
			low: 10,
			value: 30,
			high: 30
		});
		expect(peopleWithin(announced, monthIndex('2022-08'), monthIndex('2023-12'))).toEqual(exactly(0));
	});

	it('of several series are added up with others', () => {
		const all = [...announced, month('2022-07', 5)];
		expect(peopleWithin(all, monthIndex('2022-07'), monthIndex('2022-07'))).toEqual({
			low: 15,
			value: 35,
			high: 35
		});
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

	it('is the largest year-end inside the window', () => {
		expect(peakStock(stocks, onset, 36)?.year).toBe(2023);
		expect(peakStock(stocks, onset, 12)?.year).toBe(2021);
		expect(peakStock(stocks, onset, 5)?.year).toBe(2021);
		// December 2022 is the 17th month.
		expect(peakStock(stocks, onset, 16)?.year).toBe(2021);
		expect(peakStock(stocks, onset, 17)?.year).toBe(2022);
		expect(onsetYearStock(stocks, onset)?.value).toBe(2_975_729);
	});

	it('lies between the year-ends around the last month when no year-end is inside', () => {
		const ends = [
			{ year: 2020, ...interval(80, 100, 100) },
			{ year: 2021, ...exactly(200) }
		];
		// August to October 2021 ends after ten twelfths of the year: 100 + 10/12 · 100.
		expect(peakStock(ends, onset, 3)).toMatchObject({
			low: expect.closeTo(180, 9),
			value: expect.closeTo(100 + 1000 / 12, 9),
			isInterpolated: true,
			year: 2021
		});
		expect(peakStock(ends, monthIndex('2022-01'), 3)).toBeNull();
	});

	it('of Iraqis in the 36 months since March 2003 is not that of 2006', () => {
		// UNHCR: 2003–2006. The window closes in February 2006.
		const iraqis = [400_168, 342_508, 296_740, 1_498_202].map((people, i) => ({
			year: 2003 + i,
			...exactly(people)
		}));
		expect(peakStock(iraqis, monthIndex('2003-03-20'), 36)).toMatchObject({ year: 2003, value: 400_168 });
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

	it('are summed from the whole onset year to the last month, the last year in proportion', () => {
		// 2021 and 2022 whole; August 2021 to July 2023 has seven months of 2023.
		expect(newlyDisplacedSince(flows, onset, 24)).toMatchObject({
			value: expect.closeTo(200 + 300 + (400 * 7) / 12, 9),
			year: 2023
		});
		expect(newlyDisplacedSince(flows, onset, 17)).toMatchObject({ value: 200 + 300, year: 2022 });
		expect(newlyDisplacedSince(flows, onset, 5)).toMatchObject({ value: 200, year: 2021 });
		// Part of the onset year counts it whole.
		expect(newlyDisplacedSince(flows, onset, 2)).toMatchObject({ value: 200, year: 2021 });
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
		expect(verdictOf([0.2, 0.94])).toBe('below');
		expect(verdictOf([0.94, 0.96])).toBe('depends on the definition');
		expect(verdictOf([1.002, 3])).toBe('depends on the definition');
	});

	it('calls figures about equal that differ by less than 5 % of the larger', () => {
		// 95 and 100 differ by exactly 5 % of the larger; 100 and 105 by 4.76 %, 100 and 106 by 5.66 %.
		expect(areAboutEqual(95, 100)).toBe(false);
		expect(areAboutEqual(95.1, 100)).toBe(true);
		expect(areAboutEqual(105, 100)).toBe(true);
		expect(areAboutEqual(106, 100)).toBe(false);
		expect(areAboutEqual(0, 0)).toBe(true);
		expect([0.95, 0.951, 1.05, 1.06].map(sideOf)).toEqual(['below', 'about equal', 'about equal', 'above']);
		expect(verdictOf([1])).toBe('about equal');
		expect(verdictOf([0.96, 1.04])).toBe('about equal');
	});
});
