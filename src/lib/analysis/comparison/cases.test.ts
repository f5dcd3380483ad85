import { expect, it } from 'vitest';
import type { Onset } from '$lib/catalogue/catalogue';
import { windowsFor, type Window } from '$lib/metrics/specification';
import { NO_COUNTS } from '../years/within-year';
import { caseOf, durableOf, pairOf } from './cases';
import type { ComparisonFigures } from './comparison-figures';

const JANUARY_2022 = 2022 * 12;

/** Ten people a month resettled from 2022 to 2024, one more paroled, and a thousand displaced at every year-end. */
const figures = (): ComparisonFigures => ({
	onset: { onset_id: 'AFG-2021', origin: 'AFG', onset_date: '2022-01-01' } as Onset,
	onsetMonth: JANUARY_2022,
	yieldsAfter: null,
	flows: Array.from({ length: 36 }, (_, i) => i + JANUARY_2022).flatMap((month) =>
		(
			[
				['refugee', 'T1', 10],
				['parole', 'T2', 1]
			] as const
		).map(([pathway, tier, people]) => ({
			...{ pathway, tier, startMonth: month, endMonth: month, sourceId: 'a', isBound: false, total: null },
			...{ low: people, value: people, high: people }
		}))
	),
	reaches: (['T1', 'T2'] as const).map((tier) => ({
		...{ pathway: tier === 'T1' ? 'refugee' : 'parole', tier },
		...{ firstMonth: JANUARY_2022, lastMonth: JANUARY_2022 + 35 }
	})),
	stocks: [2020, 2021, 2022, 2023, 2024].map((year) => ({
		...{ year, sourceId: 'b', low: 1000, value: 1000, high: 1000 }
	})),
	newlyDisplaced: [],
	withinYear: NO_COUNTS,
	inDestination: [],
	within: []
});

const windowNamed = (id: string): Window => {
	const window = windowsFor(2024).find((one) => one.id === id);
	if (!window) throw new RangeError(id);
	return window;
};
const inYears = caseOf([figures()], { onsetId: null });
const sinceOnset = { ...inYears, id: 'AFG-2021', onset: inYears.figures.onset };

it('counts each window, tier and denominator by its own figures', () => {
	const [all, latest, year] = ['2022-2024', 'latest-year', '12'].map(windowNamed) as [Window, Window, Window];
	// 36 months of ten; three years of a thousand.
	expect(pairOf(inYears, all, 'T1', 'abroad')).toMatchObject({
		people: { value: 360 },
		displaced: { kind: 'person_years', value: 3000 }
	});
	expect(pairOf(inYears, all, 'T1+T2', 'abroad')).toMatchObject({ people: { value: 396 } });
	expect(pairOf(inYears, latest, 'T1', 'abroad')).toMatchObject({
		people: { value: 120 },
		displaced: { value: 1000 }
	});
	expect(pairOf(sinceOnset, year, 'T1', 'abroad')).toMatchObject({
		people: { value: 120 },
		displaced: { kind: 'stock', value: 1000 }
	});
	expect(durableOf(inYears, all)).toMatchObject({ value: 360 });
	expect(durableOf(inYears, latest)).toMatchObject({ value: 120 });
	expect(durableOf(sinceOnset, year)).toMatchObject({ value: 120 });
});

it('adds up once what many definitions compare with, and anew for other figures', () => {
	const window = windowNamed('2022-2024');
	const other = caseOf([figures()], { onsetId: null });
	const pair = pairOf(other, window, 'T1', 'abroad');
	expect(pairOf(caseOf([other.figures], { onsetId: null }), window, 'T1', 'abroad')).toBe(pair);
	expect(pairOf(inYears, window, 'T1', 'abroad')).not.toBe(pair);
});
