import { describe, expect, it } from 'vitest';
import { agreement, reversals, type SpecifiedParity } from './agreement';
import { exactly, interval, type Interval } from './interval';
import { measured, undefinedBecause } from './quantity';
import type { Specification } from './specification';

const under = (changes: Partial<Specification>, parity: Interval | null): SpecifiedParity => ({
	specification: {
		tier: 'T1+T2',
		window: '36',
		denominator: 'peak',
		onsetId: 'AFG-2021',
		referenceOnsetId: 'UKR-2022',
		isLowerBound: false,
		...changes
	},
	parity: parity ? measured(parity, '×') : undefinedBecause('Not published.', '×')
});
const parities = [
	under({}, exactly(0.5)),
	under({ denominator: 'onset-year' }, interval(0.9, 1.1, 1.2)),
	under({ denominator: 'newly-displaced' }, interval(1.9, 2, 2.5)),
	under({ onsetId: 'AFG-2001' }, exactly(0.03)),
	under({ onsetId: 'AFG-2001', denominator: 'onset-year' }, null),
	under({ tier: 'T1' }, exactly(4))
];

describe('agreement', () => {
	it('is counted separately for each tier and window', () => {
		expect(agreement(parities)).toEqual([
			{
				tier: 'T1+T2',
				window: '36',
				below: 2,
				above: 2,
				level: 0,
				undefined: 1,
				boundsHoldOne: 1,
				verdict: 'depends on the definition',
				range: { low: 0.03, high: 2 },
				bounds: { low: 0.03, high: 2.5 }
			},
			expect.objectContaining({ tier: 'T1', below: 0, above: 1, verdict: 'above' })
		]);
	});

	it('has no verdict without a result', () => {
		expect(agreement([under({}, null)])).toMatchObject([
			{ undefined: 1, verdict: null, range: null, bounds: null }
		]);
		expect(agreement([])).toEqual([]);
		expect(agreement([under({}, exactly(1))])).toMatchObject([{ level: 1, verdict: 'about equal' }]);
	});
});

describe('reversals', () => {
	it('name the one choice in which two results differ', () => {
		const named = reversals(parities).map(({ dimension, below, above }) => [
			dimension,
			below.parity.defined && below.parity.value,
			above.parity.defined && above.parity.value
		]);
		expect(named).toEqual([
			['denominator', 0.5, 1.1],
			['denominator', 0.5, 2],
			['tier', 0.5, 4]
		]);
	});

	it('are none when all results agree', () => {
		expect(reversals([under({}, exactly(0.5)), under({ onsetId: 'AFG-2001' }, exactly(0.9))])).toEqual([]);
	});
});
