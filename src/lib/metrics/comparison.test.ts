import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { contains } from '../../../tests/support/contains';
import { inYears, parityOf, pool, rateOf, type Comparable, type InYears } from './comparison';
import { exactly, interval, product } from './interval';
import { adjustedIndex, forEveryHundred, parityRatio } from './parity';
import {
	flow,
	measured,
	newlyDisplaced,
	quantity,
	type ratePerThousand,
	stock,
	undefinedBecause,
	type Quantity
} from './quantity';

const years = (people: number, personYears: number): InYears => ({
	people: quantity('calendar_flow', exactly(people)),
	displaced: quantity('person_years', exactly(personYears))
});
const anyInterval = (most: number, least = 0) =>
	fc
		.tuple(fc.integer({ min: least, max: most }), fc.nat(most), fc.nat(most))
		.map(([a, b, c]) => interval(a, a + b, a + b + c));
const anyPair = fc
	.tuple(anyInterval(1e6), anyInterval(1e7))
	.map(([people, displaced]) => ({ people: flow(people), displaced: stock(displaced) }));
const somePair = fc
	.tuple(anyInterval(1e6, 1), anyInterval(1e7, 1))
	.map(([people, displaced]) => ({ people: flow(people), displaced: stock(displaced) }));

describe('admissible quotients', () => {
	type DividesFlow = Parameters<typeof ratePerThousand>[1];

	it('people let in since an onset: by a stock, the newly displaced or the person-years since', () => {
		expectTypeOf<Quantity<'stock'>>().toExtend<DividesFlow>();
		expectTypeOf<Quantity<'newly_displaced'>>().toExtend<DividesFlow>();
		expectTypeOf<Quantity<'person_years_since'>>().toExtend<DividesFlow>();
		expectTypeOf<Quantity<'person_years'>>().not.toExtend<DividesFlow>();
		expectTypeOf<Quantity<'ever_displaced'>>().not.toExtend<DividesFlow>();
		expectTypeOf<Quantity<'assessed_need'>>().not.toExtend<DividesFlow>();
		expectTypeOf<Quantity<'residents'>>().not.toExtend<DividesFlow>();
	});

	it('people let in during years: by person-years, never by a total since an onset', () => {
		type YearsOver<D> = { people: Quantity<'calendar_flow'>; displaced: D };
		expectTypeOf<YearsOver<Quantity<'person_years'>>>().toExtend<Comparable>();
		expectTypeOf<YearsOver<Quantity<'person_years_since'>>>().not.toExtend<Comparable>();
		expectTypeOf<YearsOver<Quantity<'newly_displaced'>>>().not.toExtend<Comparable>();
		expectTypeOf<YearsOver<Quantity<'ever_displaced'>>>().not.toExtend<Comparable>();
		expectTypeOf<YearsOver<Quantity<'stock'>>>().not.toExtend<Comparable>();
		expectTypeOf<Quantity<'calendar_flow'>>().not.toExtend<Parameters<typeof ratePerThousand>[0]>();
		expectTypeOf<Parameters<typeof rateOf>[0]>().not.toBeAny();
	});

	it('two sides must be counted alike', () => {
		type Sides = Parameters<typeof parityOf<InYears>>;
		expectTypeOf<InYears>().toExtend<Sides[1]>();
		expectTypeOf<{ people: Quantity<'flow'>; displaced: Quantity<'stock'> }>().not.toExtend<Sides[1]>();
		const onStock: Comparable = { people: flow(exactly(5)), displaced: stock(exactly(10)) };
		const onNew: Comparable = { people: flow(exactly(5)), displaced: newlyDisplaced(exactly(10)) };
		expect(parityOf<Comparable>(onStock, onNew)).toMatchObject({ defined: false });
		expect(() => pool<Comparable>([onStock, onNew])).toThrow(RangeError);
		expect(() => pool([])).toThrow(RangeError);
	});

	it('no quantity is negative or without bounds', () => {
		expect(() => quantity('stock', { low: -1, value: 0, high: 1 })).toThrow(RangeError);
		expect(() => quantity('stock', { low: 0, value: Number.NaN, high: 1 })).toThrow(RangeError);
		expect(() => quantity('stock', { low: 0, value: 1, high: Number.POSITIVE_INFINITY })).toThrow(RangeError);
	});
});

describe('rates and parity in common years', () => {
	it('match a calculation by hand, with all inputs', () => {
		const afghans = years(90_000, 18_000_000);
		const ukrainians = years(270_000, 16_875_000);
		expect(rateOf(afghans)).toMatchObject({ value: 5, unit: 'per 1,000 displaced a year' });
		expect(rateOf(ukrainians)).toMatchObject({ value: 16 });
		const parity = parityOf(afghans, ukrainians);
		expect(parity).toMatchObject({ value: 0.3125, unit: '×' });
		expect(Object.keys(parity.inputs)).toEqual([
			'people',
			'displaced',
			'reference people',
			'reference displaced'
		]);
		expect(parity.inputs['reference people']?.value).toBe(270_000);
		expect(forEveryHundred(parity)).toMatchObject({ value: 31.25, unit: 'for every 100 of the reference' });
	});

	it('add up people and displaced people', () => {
		expect(pool([years(1, 10), years(2, 30)])).toEqual(years(3, 40));
	});

	it('pass on the reason for a missing figure', () => {
		const { people, displaced } = years(1, 10);
		expect(inYears(people, displaced)).toEqual(years(1, 10));
		expect(rateOf(inYears(null, displaced))).toMatchObject({
			defined: false,
			reason: 'The figures of people let in end before these years do.'
		});
		expect(parityOf(years(1, 10), inYears(people, null))).toMatchObject({
			defined: false,
			reason: 'No number of displaced people is published for all of these year-ends.'
		});
		expect(parityOf(years(1, 10), years(0, 10))).toMatchObject({
			defined: false,
			reason: 'The reference rate is zero or may be zero.'
		});
		expect(parityOf(years(0, 10), years(1, 10))).toMatchObject({ value: 0 });
		expect(rateOf(years(1, 0))).toMatchObject({ defined: false });
	});

	it('are never NaN or Infinity, and every interval includes its point', () => {
		fc.assert(
			fc.property(anyPair, anyPair, (origin, reference) => {
				const results = [
					rateOf(origin),
					parityOf(origin, reference),
					adjustedIndex(parityOf(origin, reference))
				];
				for (const result of results) {
					if (!result.defined) expect(result.reason).not.toBe('');
					else {
						expect([result.low, result.value, result.high].every(Number.isFinite)).toBe(true);
						expect(contains(result, result.value)).toBe(true);
					}
				}
			})
		);
	});

	it('do not change with the scale', () => {
		fc.assert(
			fc.property(somePair, somePair, fc.integer({ min: 2, max: 1000 }), (origin, reference, factor) => {
				const times = (a: { low: number; value: number; high: number }) =>
					interval(a.low * factor, a.value * factor, a.high * factor);
				const larger = { people: flow(times(origin.people)), displaced: stock(times(origin.displaced)) };
				const [before, after] = [parityOf(origin, reference), parityOf(larger, reference)];
				if (!before.defined || !after.defined) throw new Error('undefined');
				expect(after.value / before.value).toBeCloseTo(1, 10);
				expect(after.low / before.low).toBeCloseTo(1, 10);
				expect(after.high / before.high).toBeCloseTo(1, 10);
			})
		);
	});
});

describe('a ratio and its inverse', () => {
	it('multiply to 1, and their intervals to one that includes 1', () => {
		fc.assert(
			fc.property(somePair, somePair, (a, b) => {
				const [there, back] = [parityOf(a, b), parityOf(b, a)];
				if (!there.defined || !back.defined) throw new Error('undefined');
				expect(there.value * back.value).toBeCloseTo(1, 10);
				const both = product(there, back);
				expect(both.low).toBeLessThanOrEqual(1 + 1e-12);
				expect(both.high).toBeGreaterThanOrEqual(1 - 1e-12);
			})
		);
	});
});

describe('the adjusted parity index', () => {
	const adjusted = (ratio: number) => {
		const index = adjustedIndex(measured(exactly(ratio), '×'));
		return index.defined ? index.value : null;
	};

	it.each([
		[0, 0],
		[0.5, 0.5],
		[1, 1],
		[2, 1.5],
		[4, 1.75]
	])('of %d is %d', (ratio, expected) => {
		expect(adjusted(ratio)).toBe(expected);
	});

	it('is symmetric around 1, within 0 and 2, and preserves the order', () => {
		const ratio = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
		fc.assert(
			fc.property(ratio, ratio, (a, b) => {
				const [here, mirrored, other] = [adjusted(a) ?? -1, adjusted(1 / a) ?? -1, adjusted(b) ?? -1];
				expect(here + mirrored).toBeCloseTo(2, 10);
				expect(here).toBeGreaterThanOrEqual(0);
				expect(here).toBeLessThanOrEqual(2);
				if (a < b) expect(here).toBeLessThanOrEqual(other);
			})
		);
	});

	it('passes on a reason', () => {
		const parity = parityRatio(undefinedBecause('No figure.', '×'), measured(exactly(1), '×'));
		expect(adjustedIndex(parity)).toMatchObject({ defined: false, reason: 'No figure.' });
		expect(forEveryHundred(parity)).toMatchObject({ defined: false, reason: 'No figure.' });
	});
});
