import { describe, expect, it } from 'vitest';
import { directionOf, overDefinitions } from './counterfactual';
import { exactly, interval } from './interval';
import { ifResettled } from './intervention';
import { flow, quantity, stock } from './quantity';

const half = { counted: 50, share: 10 };

describe('if interveners had resettled a share of the displaced', () => {
	it('multiplies the displaced by both percentages and the part of the key', () => {
		// 1,000,000 × 50 % × 10 % × 0.4 = 20,000; 15,000 were let in.
		const { expected, extra } = ifResettled(stock(exactly(1e6)), half, exactly(0.4), flow(exactly(15_000)));
		expect(expected).toMatchObject({ defined: true, value: 20_000, unit: 'people' });
		expect(extra).toMatchObject({ defined: true, value: 5000 });
	});

	it('carries the bounds of both sides', () => {
		const { expected, extra } = ifResettled(
			quantity('ever_displaced', interval(900, 1000, 1200)),
			{ counted: 100, share: 50 },
			exactly(1),
			flow(interval(90, 100, 110))
		);
		expect(expected).toMatchObject({ low: 450, value: 500, high: 600 });
		expect(extra).toMatchObject({ low: 340, value: 400, high: 510 });
	});

	it('has no direction where the counts of the displaced disagree', () => {
		const under = (people: number) =>
			ifResettled(stock(exactly(people)), { counted: 100, share: 5 }, exactly(1), flow(exactly(100)));
		// 5 % of 1,000 is 50 and of 4,000 is 200; 100 were let in.
		expect(directionOf(overDefinitions(under(1000), [under(4000)]))).toBe('either');
		expect(directionOf(overDefinitions(under(3000), [under(4000)]))).toBe('below');
		expect(directionOf(overDefinitions(under(1000), [under(500)]))).toBe('above');
	});
});
