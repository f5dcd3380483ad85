import { describe, expect, it } from 'vitest';
import { exactly } from './interval';
import { pooledParity } from './pooled';
import { flow, stock, undefinedBecause } from './quantity';

const pair = (people: number, displaced: number) => ({
	people: flow(exactly(people)),
	displaced: stock(exactly(displaced))
});
const ukrainians = pair(50, 1000);
const afghans = { origin: 'AFG', onsetId: 'AFG-2021', pair: pair(60, 3000) };
const iraqis = { origin: 'IRQ', onsetId: 'IRQ-2003', pair: pair(15, 2000) };

describe('the pooled parity', () => {
	it('is ΣF/ΣD over the reference, with each country and the onset used for Afghanistan', () => {
		const { pooled, afghanistan, members } = pooledParity([afghans, iraqis], ukrainians);
		// 75/5000 = 15 per 1,000, over 50.
		expect(pooled).toMatchObject({ value: 0.3, unit: '×' });
		expect(pooled.inputs['people']?.value).toBe(75);
		expect(afghanistan).toBe('AFG-2021');
		expect(members.map(({ origin, parity }) => [origin, parity.defined && parity.value])).toEqual([
			['AFG', 0.4],
			['IRQ', 0.15]
		]);
	});

	it('counts no origin twice and leaves none out silently', () => {
		const earlier = { ...afghans, onsetId: 'AFG-2001' };
		expect(pooledParity([afghans, earlier], ukrainians).pooled).toMatchObject({
			defined: false,
			reason: 'An origin would be counted twice.'
		});
		const unknown = { ...iraqis, pair: undefinedBecause('Not published.', 'x') };
		expect(pooledParity([afghans, unknown], ukrainians)).toMatchObject({
			pooled: { defined: false, reason: 'IRQ: Not published.' },
			members: [{ parity: { defined: true } }, { parity: { defined: false } }]
		});
		expect(pooledParity([], ukrainians).pooled).toMatchObject({ defined: false });
		expect(pooledParity([iraqis], ukrainians).afghanistan).toBeNull();
	});
});
