import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains } from '../../../tests/support/contains';
import { exactly, interval, type Interval } from './interval';
import { protectionRate, type DecisionCounts } from './protection-rate';
import { asPrinted } from './rounding';

const decided = (
	convention: Interval,
	complementary: Interval,
	rejected: Interval,
	basis = 'first'
): DecisionCounts => ({ basis, unit: 'persons', convention, complementary, rejected });

describe('the protection rate', () => {
	it('is a ratio of sums, with Convention status alone', () => {
		const { rate, conventionOnly } = protectionRate([
			decided(exactly(90), exactly(60), exactly(50)),
			decided(exactly(10), exactly(40), exactly(150))
		]);
		expect(rate).toMatchObject({ value: 50, unit: '%' });
		expect(conventionOnly).toMatchObject({ value: 25 });
		expect(rate.inputs['rejected']?.value).toBe(200);
	});

	it('carries the bounds of rounding', () => {
		const { rate } = protectionRate([
			decided(asPrinted(5, 'unhcr-decisions'), asPrinted(0, 'unhcr-decisions'), exactly(95))
		]);
		expect(rate).toMatchObject({ low: (100 * 3) / 98, value: 5 });
		expect(rate).toMatchObject({ high: expect.closeTo((100 * 9) / 104, 12) });
	});

	it('needs 100 decisions of one stage', () => {
		const few = decided(exactly(50), exactly(0), exactly(49));
		expect(protectionRate([few]).rate).toMatchObject({ reason: 'Fewer than 100 decisions.' });
		expect(protectionRate([]).conventionOnly).toMatchObject({ defined: false });
		const appeal = decided(exactly(50), exactly(0), exactly(50), 'review');
		expect(protectionRate([few, appeal]).rate).toMatchObject({ defined: false });
		expect(protectionRate([few, { ...few, unit: 'cases' }]).rate).toMatchObject({ defined: false });
		expect(protectionRate([few, few]).rate).toMatchObject({ defined: true });
	});

	it('lies in 0 to 100, includes its point, and Convention status is part of it', () => {
		const any = fc.tuple(fc.nat(500), fc.nat(9), fc.nat(9)).map(([a, b, c]) => interval(a, a + b, a + b + c));
		fc.assert(
			fc.property(any, any, any, (convention, complementary, rejected) => {
				const { rate, conventionOnly } = protectionRate([decided(convention, complementary, rejected)]);
				if (!rate.defined || !conventionOnly.defined) return;
				expect(rate.low).toBeGreaterThanOrEqual(0);
				expect(rate.high).toBeLessThanOrEqual(100);
				expect(contains(rate, rate.value)).toBe(true);
				expect(conventionOnly.value).toBeLessThanOrEqual(rate.value);
			})
		);
	});
});
