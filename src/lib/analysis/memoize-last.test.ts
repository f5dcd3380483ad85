import { expect, it } from 'vitest';
import { memoizeLast } from './memoize-last';

it('recomputes only when an argument changes', () => {
	let calls = 0;
	const length = memoizeLast(
		(rows: readonly number[], extra: string) => (calls++, rows.length + extra.length)
	);
	const rows = [1, 2];
	expect([length(rows, 'a'), length(rows, 'a'), calls]).toEqual([3, 3, 1]);
	expect([length([1, 2], 'a'), calls]).toEqual([3, 2]);
	expect([length(rows, 'ab'), calls]).toEqual([4, 3]);
});
