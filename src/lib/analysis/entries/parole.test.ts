import { describe, expect, it } from 'vitest';
import { decisionsIn, compareSpreads, spreadOf, type SameDay, type Stage } from './parole';

describe('figures of several sources', () => {
	it('are more or fewer than others only if all of them are', () => {
		const [few, many] = [spreadOf([10, 30, 20]), spreadOf([31, 50])];
		expect(few).toEqual({ low: 10, high: 30 });
		expect([
			compareSpreads(many, few),
			compareSpreads(few, many),
			compareSpreads(few, spreadOf([30]))
		]).toEqual(['more', 'fewer', null]);
	});
});

describe('Ukrainians cleared to travel', () => {
	const stage: Stage = {
		...{ id: 'u4u-travel_authorised', step: 'approved', origin: 'UKR', programme: 'u4u', label: '' },
		...{ unit: 'authorisations', untraced: 0 },
		figures: [{ asOf: '2024-01-01', since: null, value: 200, sourceId: 'a' }]
	};
	const day: SameDay = {
		...{ origin: 'UKR', programme: 'u4u', asOf: '2023-01-01', sourceId: 'a', filed: null, denied: null },
		...{ approved: 100, arrived: 80, per100Filed: null, per100Decided: null, per100Authorised: 80 }
	};

	it('are those of a day with arrivals, or else the newest', () => {
		expect(decisionsIn([stage], [day]).ukrainian).toEqual({ asOf: '2023-01-01', cleared: 100, arrived: 80 });
		expect(decisionsIn([stage], []).ukrainian).toEqual({ asOf: '2024-01-01', cleared: 200, arrived: null });
		expect(decisionsIn([], []).ukrainian).toBeNull();
	});
});
