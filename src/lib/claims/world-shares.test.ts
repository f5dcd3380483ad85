import { expect, it } from 'vitest';
import type { Evidence } from '$lib/analysis/evidence/evidence';
import { sharesOfDisplaced } from './world-shares';

it('counts the displaced of fiscal years by four conventions', () => {
	// Of 100 displaced at each year-end the eight are 10 (2019), 20, 30, 40 (2022).
	const worldAbroad = [10, 20, 30, 40].flatMap((value, i) => [
		{ year: 2019 + i, is_eight: true, value },
		{ year: 2019 + i, is_eight: false, value: 100 - value }
	]);
	const shares = sharesOfDisplaced({ rows: { worldAbroad } } as unknown as Evidence, {
		from: 2021,
		to: 2022
	});
	const at = (september: number, before: number) => (92 * before + 273 * september) / 365;
	expect(shares.map(({ share }) => share)).toEqual([
		// Year-ends 2020 and 2021.
		expect.closeTo((0.2 + 0.3) / 2, 9),
		// 30 September 2020, 2021 and 2022, the outer two by half: two years.
		expect.closeTo((at(0.2, 0.1) / 2 + at(0.3, 0.2) + at(0.4, 0.3) / 2) / 2, 9),
		// Calendar years 2021 and 2022: means of 20 and 30, and of 30 and 40.
		expect.closeTo((0.25 + 0.35) / 2, 9),
		// Year-ends 2021 and 2022.
		expect.closeTo((0.3 + 0.4) / 2, 9)
	]);
});
