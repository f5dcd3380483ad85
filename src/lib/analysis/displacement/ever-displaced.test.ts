import { expect, it } from 'vitest';
import { exactly } from '$lib/metrics/interval';
import { quantity, stock } from '$lib/metrics/quantity';
import { furthestApart, moreOnOneDay, type War } from './ever-displaced';

const war = (id: string, ever: readonly number[], abroad: number, within: number): War => {
	const day = { year: 2024, countries: [id], sourceIds: [] };
	return {
		...{ id, name: id, reason: 'no cumulative figure', since: 2001, returned: [] },
		ever: ever.map((people, i) => ({
			...{ edition: i === 0 ? '2020' : '2021', startYear: 2001, endYear: 2019, wider: null },
			...{ people: quantity('ever_displaced', exactly(people)), isRounded: false, sourceId: 'x' }
		})),
		onOneDay: {
			abroad: { ...day, place: 'abroad', people: stock(exactly(abroad)) },
			within: { ...day, place: 'within', people: stock(exactly(within)) }
		}
	};
};

it('finds the war whose editions are furthest apart, as a share of the first', () => {
	const wars = [war('IRQ', [1000, 1100], 0, 0), war('LBY', [100, 80], 0, 0), war('YEM', [5], 0, 0)];
	expect(furthestApart(wars)?.id).toBe('LBY');
	expect(furthestApart([war('YEM', [5], 0, 0)])).toBeUndefined();
});

it('finds wars with more people displaced on one day than any edition counts', () => {
	const wars = [war('SYR', [10, 12], 7, 6), war('IRQ', [10, 14], 7, 6), war('PAK', [], 7, 6)];
	expect(moreOnOneDay(wars).map(({ id }) => id)).toEqual(['SYR']);
});
