import { describe, expect, it } from 'vitest';
import { exactly, interval } from './interval';
import { needOfShare, placesPerHundred } from './need';
import { quantity } from './quantity';

const need = (people: number) => quantity('assessed_need', exactly(people));

describe('places for every 100 assessed in need', () => {
	it('divides the flow of the year by the projection for it, with the bounds of both', () => {
		const result = placesPerHundred(quantity('calendar_flow', interval(98, 100, 102)), need(4000));
		expect(result).toMatchObject({ defined: true, low: 2.45, value: 2.5, high: 2.55 });
	});

	it('has a reason where none was assessed', () => {
		expect(placesPerHundred(quantity('calendar_flow', exactly(5)), need(0))).toMatchObject({
			defined: false,
			reason: expect.stringMatching(/No need/) as string
		});
	});
});

it('a share of a need has the bounds of its rounding to whole percent', () => {
	// 40 % of 1,190,000 is 476,000; 39.5 % is 470,050 and 40.5 % is 481,950.
	const { kind, ...bounds } = needOfShare(need(1_190_000), 40);
	expect(kind).toBe('assessed_need');
	expect(bounds.low).toBeCloseTo(470_050, 6);
	expect(bounds.value).toBeCloseTo(476_000, 6);
	expect(bounds.high).toBeCloseTo(481_950, 6);
});
