import { describe, expect, it } from 'vitest';
import { exactly } from '$lib/metrics/interval';
import { residentsYears } from './european-hosts';
import { largeChanges } from './european-shares';

describe('residents of European countries', () => {
	it('are those of the latest year, with the countries that have only earlier ones', () => {
		const hosts = [
			{ name: 'Malta', residentsYear: 2023 },
			{ name: 'France', residentsYear: 2024 },
			{ name: 'Iceland', residentsYear: null },
			{ name: 'Cyprus', residentsYear: 2022 }
		];
		expect(residentsYears(hosts)).toEqual({
			used: 2024,
			earlier: [2022, 2023],
			countries: ['Cyprus', 'Malta']
		});
	});

	it('are unknown where no country has any', () => {
		expect(residentsYears([{ name: 'Iceland', residentsYear: null }])).toBeNull();
	});
});

describe('changes in the number abroad', () => {
	it('are large from a tenth of the number before, in both directions', () => {
		const from = (origin: string, before: number | null, now: number) => ({
			origin,
			displacedPublished: exactly(now),
			before: before === null ? null : { displaced: exactly(before), protectedPeople: exactly(0) }
		});
		const shares = [
			from('AFG', 1000, 800),
			from('SYR', 1000, 1099),
			from('UKR', 100, 150),
			from('LBY', null, 5)
		];
		expect(largeChanges(shares).map(({ origin }) => origin)).toEqual(['AFG', 'UKR']);
		expect(largeChanges(shares)[0]?.change).toBeCloseTo(-0.2, 9);
	});
});
