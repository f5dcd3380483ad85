import { describe, expect, it } from 'vitest';
import { aboveBaseline, monthlyBaseline } from './baseline';
import { exactly, interval } from './interval';

describe('the baseline', () => {
	const yearly = [2016, 2017, 2018, 2019, 2020, 2021].map((year, i) => ({ year, ...exactly(600 * i) }));

	it('is a twelfth of the mean of 2017 to 2021, and needs all of them', () => {
		expect(monthlyBaseline(yearly)?.value).toBeCloseTo((600 + 1200 + 1800 + 2400 + 3000) / 60, 10);
		expect(monthlyBaseline(yearly.slice(0, 5))).toBeNull();
	});

	it('is taken off month by month; the line never falls and is never negative', () => {
		const people = [100, 400, 400, 1000].map(exactly);
		expect(aboveBaseline(people, exactly(150)).map(({ value }) => value)).toEqual([0, 100, 100, 400]);
		expect(aboveBaseline([exactly(500)], interval(100, 150, 200))).toEqual([interval(300, 350, 400)]);
	});
});
