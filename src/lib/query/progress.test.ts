import { expect, it } from 'vitest';
import type { Progress } from './port';
import { ProgressSum } from './progress';

function recorded() {
	const steps: Progress[] = [];
	return { steps, sum: new ProgressSum((step) => steps.push(step)) };
}

it('sums parallel downloads', () => {
	const { steps, sum } = recorded();
	const database = sum.start('database', 100);
	const table = sum.start('table', 10);
	database(40);
	table(10);
	expect(steps.at(-1)).toEqual({ loaded: 50, total: 110 });
});

it('starts again after all downloads have ended', () => {
	const { steps, sum } = recorded();
	sum.start('database', 100)(100);
	sum.start('table', 10)(4);
	expect(steps.at(-1)).toEqual({ loaded: 4, total: 10 });
});

it('discards what a failed attempt had loaded, and its late reports', () => {
	const { steps, sum } = recorded();
	const failed = sum.start('database', 100);
	failed(60);
	sum.start('database', 100)(10);
	failed(70);
	expect(steps.at(-1)).toEqual({ loaded: 10, total: 100 });
});
