import { expect, it } from 'vitest';
import { consecutiveRuns } from './runs';

it('breaks where a position is missing', () => {
	const runs = (positions: readonly number[]) =>
		consecutiveRuns(positions, (position) => position).map(({ items }) => items);
	expect(runs([2001, 2002, 2004, 2006, 2007])).toEqual([[2001, 2002], [2004], [2006, 2007]]);
	expect(runs([])).toEqual([]);
});
