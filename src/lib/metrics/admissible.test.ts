import { describe, expect, it } from 'vitest';
import { admissibleSpecifications, type ComparedCoverage } from './admissible';
import { EXCLUSIONS } from './exclusions';
import { monthIndex } from './month';
import { specificationId, type Coverage, type NumeratorCoverage, type Specification } from './specification';

const yearsFrom = (from: number, to = 2025) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const total = (from: string, to: string) => ({ startMonth: monthIndex(from), endMonth: monthIndex(to) });
const visas = total('2006-10', '2017-02');
const numerator = (
	lastMonth: string,
	bounded: NumeratorCoverage['bounded'] = [],
	firstMonth = '2000-10'
): NumeratorCoverage => ({ firstMonth: monthIndex(firstMonth), lastMonth: monthIndex(lastMonth), bounded });
const begins = (onsetId: string, date: string, lastMonth: string | null = null) => ({
	onsetId,
	month: monthIndex(date),
	lastMonth: lastMonth === null ? null : monthIndex(lastMonth)
});

const ukraine: Coverage = {
	origin: 'UKR',
	onsets: [begins('UKR-2022', '2022-02-24'), begins('UKR-2014', '2014-02-27')],
	numerators: { T1: numerator('2026-07'), 'T1+T2': numerator('2025-05') },
	years: { abroad: yearsFrom(1991), within: yearsFrom(2014), newlyDisplaced: yearsFrom(1991) }
};
const afghanistan: Coverage = {
	origin: 'AFG',
	onsets: [begins('AFG-2021', '2021-08-15'), begins('AFG-2001', '2001-10-07', '2021-07')],
	numerators: { T1: numerator('2025-09', [visas]), 'T1+T2': numerator('2025-09', [visas]) },
	years: { abroad: yearsFrom(1979), within: yearsFrom(2009), newlyDisplaced: yearsFrom(1979) }
};
const compared: ComparedCoverage = {
	destination: 'USA',
	origin: afghanistan,
	reference: ukraine,
	latestYear: 2024
};
const ids = (specifications: readonly Specification[]) => specifications.map(specificationId);
const count = (of: ComparedCoverage, tier: string, window: string) =>
	admissibleSpecifications(of).admissible.filter((one) => one.tier === tier && one.window === window).length;
const reasonFor = (of: ComparedCoverage, id: string) =>
	admissibleSpecifications(of).excluded.find(({ specification }) => specificationId(specification) === id)
		?.by;

describe('admissible specifications', () => {
	it('of Afghans in the United States', () => {
		// D1 interim, mean and year-end, D1x and D2; for all let in without D1x. Event: peak, onset year, D3, M2y.
		expect(count(compared, 'T1', '2022-2024')).toBe(5);
		expect(count(compared, 'T1', 'latest-year')).toBe(5);
		expect(count(compared, 'T1', '2021-2024')).toBe(5);
		expect(count(compared, 'T1+T2', '2021-2024')).toBe(4);
		expect(count(compared, 'T1+T2', '2022-2024')).toBe(4);
		// Figures of Afghans end in September 2025.
		expect(count(compared, 'T1', '2022-2025')).toBe(0);
		expect(count(compared, 'T1+T2', 'latest-year')).toBe(4);
		for (const months of ['12', '24', '36']) {
			expect(count(compared, 'T1', months)).toBe(4 * 2);
			expect(count(compared, 'T1+T2', months)).toBe(4 * 2);
		}
		expect(ids(admissibleSpecifications(compared).admissible)).toEqual(
			expect.arrayContaining([
				'T1.2022-2024.person-years-elsewhere',
				'T1+T2.2021-2024.person-years',
				'T1+T2.2022-2024.person-years-anywhere',
				'T1+T2.36.newly-displaced.AFG-2001.UKR-2022'
			])
		);
	});

	it('and excluded ones together are complete and distinct, each exclusion with a reason', () => {
		const { admissible, excluded } = admissibleSpecifications(compared);
		const all = [...ids(admissible), ...ids(excluded.map(({ specification }) => specification))];
		// Denominators × tiers × (four calendar windows; three event windows × onsets).
		expect(all).toHaveLength(11 * 2 * (4 + 3 * 2 * 2));
		expect(new Set(all).size).toBe(all.length);
		expect(excluded.every(({ reason }) => reason.endsWith('.'))).toBe(true);
	});

	it.each([
		['T1.2022-2024.ever-displaced', 'ever-displaced'],
		['T1+T2.36.assessed-need.AFG-2021.UKR-2022', 'assessed-need'],
		['T1.2022-2024.peak', 'event-denominator-in-years'],
		['T1.2022-2024.person-years-since', 'event-denominator-in-years'],
		['T1.12.person-years-mean.AFG-2021.UKR-2022', 'years-denominator-since-onset'],
		['T1.12.person-years-year-end.AFG-2021.UKR-2022', 'years-denominator-since-onset'],
		['T1.12.person-years.AFG-2021.UKR-2022', 'years-denominator-since-onset'],
		['T1.24.peak.AFG-2021.UKR-2014', 'reference-2014'],
		['T1+T2.latest-year.person-years-elsewhere', 'elsewhere']
	])('%s is excluded: %s', (id, by) => {
		expect(reasonFor(compared, id)).toBe(by);
	});

	it('leave out people already in the destination only for U.S. resettlement', () => {
		expect(reasonFor({ ...compared, destination: 'DEU' }, 'T1.2022-2024.person-years-elsewhere')).toBe(
			'elsewhere'
		);
	});

	it('need figures for the whole window on both sides', () => {
		const late = {
			...afghanistan,
			numerators: { ...afghanistan.numerators, T1: numerator('2025-09', [], '2006-10') }
		};
		expect(reasonFor({ ...compared, origin: late }, 'T1.12.peak.AFG-2001.UKR-2022')).toBe('begins-later');
		expect(reasonFor({ ...compared, latestYear: 2025 }, 'T1.latest-year.person-years')).toBe('ends-earlier');
		expect(reasonFor(compared, 'T1.2022-2025.person-years')).toBe('ends-earlier');
		const longer = { ...afghanistan, numerators: { ...afghanistan.numerators, T1: numerator('2025-12') } };
		expect(count({ ...compared, origin: longer }, 'T1', '2022-2025')).toBe(5);
		const short = { ...ukraine, numerators: { ...ukraine.numerators, T1: numerator('2024-06') } };
		expect(reasonFor({ ...compared, reference: short }, 'T1.36.peak.AFG-2021.UKR-2022')).toBe('ends-earlier');
		expect(count({ ...compared, reference: short }, 'T1', '24')).toBe(8);
		const just = { ...ukraine, numerators: { ...ukraine.numerators, T1: numerator('2025-01') } };
		expect(count({ ...compared, reference: just }, 'T1', '36')).toBe(8);
		const brief = { ...afghanistan, onsets: [begins('AFG-2001', '2001-10-07', '2003-12')] };
		expect(reasonFor({ ...compared, origin: brief }, 'T1.36.peak.AFG-2001.UKR-2022')).toBe('ends-earlier');
	});

	it('need the displaced people of every year, the year-end before the window included', () => {
		const philippines = {
			...afghanistan,
			years: { ...afghanistan.years, within: [...yearsFrom(2009, 2020), ...yearsFrom(2022)] }
		};
		expect(reasonFor({ ...compared, origin: philippines }, 'T1.2022-2024.person-years-anywhere')).toBe(
			'internally-displaced'
		);
		expect(count({ ...compared, origin: philippines }, 'T1', 'latest-year')).toBe(5);
		const unknown = { ...afghanistan, years: { ...afghanistan.years, abroad: [2003], newlyDisplaced: [] } };
		const of = { ...compared, origin: unknown };
		expect(reasonFor(of, 'T1.2022-2024.person-years')).toBe('not-published');
		expect(reasonFor(of, 'T1.36.newly-displaced.AFG-2001.UKR-2022')).toBe('not-published');
		expect(reasonFor(of, 'T1.36.onset-year.AFG-2001.UKR-2022')).toBe('not-published');
		// December 2003 is the last year-end inside the 36 months since October 2001, and one is enough; M2y needs all.
		expect(reasonFor(of, 'T1.36.peak.AFG-2001.UKR-2022')).toBeUndefined();
		expect(reasonFor(of, 'T1.24.peak.AFG-2001.UKR-2022')).toBe('not-published');
		expect(reasonFor(of, 'T1.36.person-years-since.AFG-2001.UKR-2022')).toBe('not-published');
	});

	it('report a numerator that is a lower bound, some of whose people count in the upper bound alone', () => {
		const iraq = {
			...afghanistan,
			origin: 'IRQ',
			onsets: [begins('IRQ-2014', '2014-06-10'), begins('IRQ-2003', '2003-03-20')]
		};
		const marked = admissibleSpecifications({ ...compared, origin: iraq }).admissible.filter(
			(one) => one.isLowerBound
		);
		expect(new Set(marked.map(({ onsetId }) => onsetId))).toEqual(new Set(['IRQ-2014']));
		expect(admissibleSpecifications(compared).admissible.some((one) => one.isLowerBound)).toBe(false);
		const long = numerator('2025-09', [total('2021-09', '2023-03')]);
		const outlasted = { ...afghanistan, numerators: { ...afghanistan.numerators, T1: long } };
		const windows = admissibleSpecifications({ ...compared, origin: outlasted })
			.admissible.filter((one) => one.isLowerBound)
			.map(({ window }) => window);
		expect(new Set(windows)).toEqual(new Set(['2021-2024', '2022-2024', '12', '24', '36']));
	});

	it('come from one table with distinct reasons', () => {
		expect(new Set(EXCLUSIONS.map(({ id }) => id)).size).toBe(EXCLUSIONS.length);
	});
});
