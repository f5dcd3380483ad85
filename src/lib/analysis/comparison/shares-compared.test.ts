import { expect, it } from 'vitest';
import { exactly } from '$lib/metrics/interval';
import type { OriginShare } from './composition';
import type { OriginShares } from './origin-shares';
import { byRate, extremeIndices, leadingShare, mostLetIn } from './shares-compared';

const measured = (value: number) => ({ defined: true as const, unit: '', ...exactly(value) });

/** @param shares of the displaced and of the people let in. */
function row(origin: string, [displaced, people]: readonly [number, number], isRanked = true): OriginShares {
	const share = (factor: number): OriginShare => ({
		...{ origin, denominator: 'abroad', people: exactly(100), displaced: exactly(100), isRanked },
		shareOfDisplaced: exactly(displaced),
		shareOfPeople: exactly(people),
		index: measured((factor * people) / displaced),
		rate: measured(people),
		sourceIds: []
	});
	return {
		...{ origin, originName: origin, isReference: origin === 'UKR', verdict: null },
		drawn: [share(1)],
		definitions: [share(1), share(0.5), share(2)],
		range: isRanked ? exactly(1) : null
	};
}

const rows = [row('SYR', [0.6, 0.2]), row('UKR', [0.3, 0.5]), row('AFG', [0.1, 0.3], false)];

it('leads with Ukrainians, or with the most displaced', () => {
	expect(leadingShare(rows)?.origin).toBe('UKR');
	expect(leadingShare(rows.filter(({ origin }) => origin !== 'UKR'))?.origin).toBe('SYR');
	expect(mostLetIn(rows)?.origin).toBe('UKR');
});

it('finds the extreme indices, and sorts by rate those with enough people', () => {
	// 0.2 of the people over 0.6 of the displaced, halved and doubled.
	const extremes = extremeIndices(row('SYR', [0.6, 0.2]));
	expect([extremes?.lowest.index, extremes?.highest.index]).toEqual([
		expect.closeTo(1 / 6, 9),
		expect.closeTo(2 / 3, 9)
	]);
	expect(byRate(rows).map(({ origin }) => origin)).toEqual(['UKR', 'SYR']);
});
