import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains } from '../../../tests/support/contains';
import { rateOf, type InYears } from './comparison';
import { counterfactual, directionOf, overDefinitions, rateGap, significant } from './counterfactual';
import { exactly, interval, type Interval } from './interval';
import { flow, quantity, stock, undefinedBecause } from './quantity';

const pair = (people: Interval, displaced: Interval) => ({
	people: flow(people),
	displaced: stock(displaced)
});
const ukrainians = pair(interval(235_000, 250_000, 250_000), exactly(5_000_000));
const iraqis = pair(exactly(4000), exactly(400_000));

describe('at the rate of the reference', () => {
	it('matches a calculation by hand', () => {
		// 50 of every 1,000 (at least 47): 20,000 (18,800) in place of 4,000.
		const { expected, extra } = counterfactual(iraqis, ukrainians);
		expect(expected).toMatchObject({ low: 18_800, value: 20_000, high: 20_000, unit: 'people' });
		expect(extra).toMatchObject({ low: 14_800, value: 16_000, high: 16_000 });
		expect(extra.inputs['displaced']?.value).toBe(400_000);
		expect(rateGap(rateOf(iraqis), rateOf(ukrainians))).toMatchObject({ low: 37, value: 40, high: 40 });
	});

	it('is stated in both directions', () => {
		expect(directionOf(counterfactual(iraqis, ukrainians))).toBe('below');
		const somalis = pair(exactly(48_000), exactly(400_000));
		const above = counterfactual(somalis, ukrainians);
		expect(above.extra).toMatchObject({ value: -28_000, low: -29_200 });
		expect(directionOf(above)).toBe('above');
		expect(directionOf(counterfactual(pair(exactly(19_000), exactly(400_000)), ukrainians))).toBe('either');
	});

	it('ranges over the admissible definitions and keeps the value of the main one', () => {
		const main = counterfactual(iraqis, ukrainians);
		const other = counterfactual(pair(exactly(4000), exactly(600_000)), ukrainians);
		const missing = counterfactual(iraqis, pair(exactly(10), exactly(0)));
		const range = overDefinitions(main, [main, other, missing]);
		expect(range.expected).toMatchObject({ low: 18_800, value: 20_000, high: 30_000 });
		expect(range.extra).toMatchObject({ low: 14_800, value: 16_000, high: 26_000 });
		expect(overDefinitions(missing, [main]).extra.defined).toBe(false);
	});

	it('passes on the reason when undefined', () => {
		const reasons = [
			counterfactual(undefinedBecause('Not published.', 'people'), ukrainians),
			counterfactual(iraqis, undefinedBecause('Not published.', 'people')),
			counterfactual(iraqis, pair(exactly(10), exactly(0)))
		].map(({ extra }) => (extra.defined ? null : extra.reason));
		expect(reasons).toEqual([
			'Not published.',
			'Not published.',
			'The number of displaced people is zero or may be zero.'
		]);
		const nothing = rateOf(undefinedBecause('Not published.', 'x'));
		expect(rateGap(nothing, rateOf(ukrainians))).toMatchObject({ reason: 'Not published.' });
		expect(rateGap(rateOf(iraqis), nothing)).toMatchObject({ reason: 'Not published.' });
	});

	it('minus the people let in is the gap; the bounds include the point; nothing is NaN or Infinity', () => {
		const any = fc
			.tuple(fc.nat(1e6), fc.nat(1e5), fc.nat(1e5))
			.map(([a, b, c]) => interval(a, a + b, a + b + c));
		fc.assert(
			fc.property(any, any, any, any, (f, d, fRef, dRef) => {
				const [origin, reference] = [pair(f, d), pair(fRef, dRef)];
				const { expected, extra } = counterfactual(origin, reference);
				if (!expected.defined || !extra.defined) {
					expect(dRef.low).toBe(0);
					return;
				}
				expect(expected.value - f.value).toBe(extra.value);
				expect(contains(expected, expected.value) && contains(extra, extra.value)).toBe(true);
				expect([extra.low, extra.high, expected.low, expected.high].every(Number.isFinite)).toBe(true);
				const gap = rateGap(rateOf(origin), rateOf(reference));
				if (gap.defined) expect((gap.value * d.value) / 1000).toBeCloseTo(extra.value, 3);
			})
		);
	});

	it('does not change when both sides are counted in years', () => {
		const years = (people: number, personYears: number): InYears => ({
			people: quantity('calendar_flow', exactly(people)),
			displaced: quantity('person_years', exactly(personYears))
		});
		expect(counterfactual(years(30, 6000), years(90, 9000)).extra).toMatchObject({ value: 30 });
	});

	it('is rounded for display', () => {
		expect([16_432, -28_700, 0, 7].map((value) => significant(value))).toEqual([16_000, -29_000, 0, 7]);
	});
});
