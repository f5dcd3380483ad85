import { expect, it } from 'vitest';
import type { Progress } from './port';
import { ProgressSum } from './progress';

function recorded() {
	const steps: Progress[] = [];
	return { steps, sum: new ProgressSum((step) => steps.push(step)) };
}

it('adds up downloads that run side by side', () => {
	const { steps, sum } = recorded();
	const database = sum.start('database', 100);
	const table = sum.start('table', 10);
	database(40);
	table(10);
	expect(steps.at(-1)).toEqual({ loaded: 50, total: 110 });
});

it('starts anew after the end of all downloads', () => {
	const { steps, sum } = recorded();
	sum.start('database', 100)(100);
	sum.start('table', 10)(4);
	expect(steps.at(-1)).toEqual({ loaded: 4, total: 10 });
});

it('forgets what a failed attempt had loaded, and what it reports late', () => {
	const { steps, sum } = recorded();
	const failed = sum.start('database', 100);
	failed(60);
	sum.start('database', 100)(10);
	failed(70);
	expect(steps.at(-1)).toEqual({ loaded: 10, total: 100 });
});
