import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains } from '../../../tests/support/contains';
import type { InYears } from './comparison';
import { representation, sharesOf } from './distribution';
import { hoover, theil, type GroupedMember } from './inequality';
import { exactly, interval, type Interval } from './interval';
import { quantity, type Measured } from './quantity';

const member = (id: string, people: Interval, displaced: Interval): GroupedMember<InYears> => ({
	id,
	group: id === 'UKR' ? 'Ukraine' : 'the eight',
	pair: { people: quantity('calendar_flow', people), displaced: quantity('person_years', displaced) }
});
// 60, 30 and 10 of 100 let in; 30, 50 and 20 of 100 displaced.
const three = [
	member('UKR', exactly(60), exactly(3000)),
	member('AFG', exactly(30), exactly(5000)),
	member('IRQ', exactly(10), exactly(2000))
];
const valueOf = (result: Measured) => {
	if (!result.defined) throw new Error(result.reason);
	return result.value;
};
const ids = ['UKR', 'AFG', 'IRQ', 'SYR', 'YEM'] as const;
const anyMembers = (least: number) =>
	fc.tuple(
		...ids.map((id) =>
			fc
				.tuple(fc.nat(1e5), fc.nat(1e3), fc.nat(1e3), fc.integer({ min: least, max: 1e6 }), fc.nat(1e3))
				.map(([a, b, c, d, e]) => member(id, interval(a, a + b, a + b + c), interval(d, d + e, d + 2 * e)))
		)
	);

describe('the representation index', () => {
	it('matches a calculation by hand, with the rate', () => {
		const [ukrainians, afghans, iraqis] = representation(three);
		expect(ukrainians?.index).toMatchObject({ value: 2, unit: '×' });
		expect(afghans?.index).toMatchObject({ value: 0.6 });
		expect(iraqis?.index).toMatchObject({ value: 0.5 });
		expect(iraqis?.rate).toMatchObject({ value: 5, unit: 'per 1,000 displaced a year' });
		expect(afghans?.index.inputs['share of displaced']?.value).toBe(0.5);
	});

	it('does not combine the bounds of a part with themselves', () => {
		const shares = sharesOf([
			member('UKR', interval(40, 60, 60), exactly(1)),
			member('AFG', interval(40, 40, 60), exactly(1))
		]);
		expect(shares?.[0]?.people).toEqual(interval(0.4, 0.6, 0.6));
	});

	it('has a reason when nobody was let in or nobody displaced', () => {
		const none = representation([
			member('UKR', exactly(0), exactly(1)),
			member('AFG', exactly(0), exactly(1))
		]);
		expect(none[0]?.index).toMatchObject({ defined: false });
		const empty = representation([
			member('UKR', exactly(1), exactly(0)),
			member('AFG', exactly(1), exactly(1))
		]);
		expect(empty[0]?.index).toMatchObject({ defined: false });
		expect(empty[1]?.index).toMatchObject({ defined: true });
		expect(representation([])).toEqual([]);
	});
});

describe('the distribution', () => {
	it('matches a calculation by hand: Hoover', () => {
		expect(valueOf(hoover(three))).toBeCloseTo((0.3 + 0.2 + 0.1) / 2, 12);
	});

	it('matches a calculation by hand: Theil', () => {
		const { total, between, within } = theil(three);
		expect(valueOf(total)).toBeCloseTo(0.6 * Math.log(2) + 0.3 * Math.log(0.6) + 0.1 * Math.log(0.5), 12);
		expect(valueOf(between)).toBeCloseTo(0.6 * Math.log(2) + 0.4 * Math.log(4 / 7), 12);
		expect(valueOf(within)).toBeCloseTo(
			0.4 * (0.75 * Math.log(0.75 / (5 / 7)) + 0.25 * Math.log(0.25 / (2 / 7))),
			12
		);
	});

	it('is zero when all rates are equal, and counts an origin with nobody let in', () => {
		const equal = [member('UKR', exactly(30), exactly(300)), member('AFG', exactly(10), exactly(100))];
		expect(valueOf(hoover(equal))).toBe(0);
		expect(valueOf(theil(equal).total)).toBe(0);
		const none = [member('UKR', exactly(30), exactly(100)), member('AFG', exactly(0), exactly(300))];
		expect(valueOf(hoover(none))).toBe(0.75);
		expect(valueOf(theil(none).total)).toBeCloseTo(Math.log(4), 12);
		const perhaps = [
			member('UKR', exactly(30), exactly(100)),
			member('AFG', interval(0, 0, 5), exactly(300))
		];
		expect(valueOf(theil(perhaps).total)).toBeCloseTo(Math.log(4), 12);
	});

	it('has the lowest Theil where a share is the e-th part of its share of the displaced', () => {
		const { total } = theil([
			member('UKR', interval(10, 100, 250), exactly(200)),
			member('AFG', exactly(800), exactly(200)),
			member('IRQ', exactly(100), exactly(600))
		]);
		const [afghans, iraqis] = [800 / 1150, 100 / 910];
		expect(total).toMatchObject({
			low: expect.closeTo(
				-0.2 / Math.E + afghans * Math.log(afghans / 0.2) + iraqis * Math.log(iraqis / 0.6),
				12
			)
		});
	});

	it('has a reason instead of a number', () => {
		const nobody = [member('UKR', exactly(0), exactly(1)), member('AFG', exactly(0), exactly(1))];
		expect(hoover(nobody)).toMatchObject({ defined: false });
		expect(theil(nobody).total).toMatchObject({ defined: false });
		const noneDisplaced = theil([
			member('UKR', exactly(1), exactly(0)),
			member('AFG', exactly(1), exactly(1))
		]);
		expect(noneDisplaced.total).toMatchObject({ defined: false });
		expect(noneDisplaced.between).toMatchObject({ defined: false });
		expect(hoover([])).toMatchObject({ defined: false });
	});

	it('Hoover lies in [0, 1], Theil adds up, bounds include their points, nothing is NaN or Infinity', () => {
		fc.assert(
			fc.property(anyMembers(0), (members) => {
				const { total, between, within } = theil(members);
				for (const result of [hoover(members), total, between, within]) {
					if (!result.defined) continue;
					expect([result.low, result.high].every(Number.isFinite)).toBe(true);
					expect(contains(result, result.value)).toBe(true);
					expect(result.low).toBeGreaterThanOrEqual(0);
				}
				const index = hoover(members);
				if (index.defined) expect(index.high).toBeLessThanOrEqual(1);
				if (total.defined && between.defined && within.defined)
					expect(between.value + within.value).toBeCloseTo(total.value, 10);
			})
		);
	});

	it('bounds include every figure that rounding allows', () => {
		const within = (figure: Interval, at: number) => figure.low + (figure.high - figure.low) * at;
		fc.assert(
			fc.property(
				anyMembers(1),
				fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 }),
				(members, at) => {
					const actual = members.map(({ id, pair }, index) =>
						member(
							id,
							exactly(within(pair.people, at[index] ?? 0)),
							exactly(within(pair.displaced, at[index + 5] ?? 0))
						)
					);
					const pairs = [
						[hoover(members), hoover(actual)],
						[theil(members).total, theil(actual).total],
						[theil(members).between, theil(actual).between],
						[theil(members).within, theil(actual).within]
					] as const;
					for (const [range, point] of pairs) {
						if (!range.defined || !point.defined) continue;
						expect(point.value).toBeGreaterThanOrEqual(range.low - 1e-12);
						expect(point.value).toBeLessThanOrEqual(range.high + 1e-12);
					}
				}
			)
		);
	});
});
