import { expect, it } from 'vitest';
import { runStages, type Stage } from './run-stages';

/** Runs stages that end in the given order of time. Returns what began and ended, and the outcomes. */
async function record(stages: readonly Stage[], cores: number, failing: readonly string[] = []) {
	const events: string[] = [];
	const outcomes = await runStages(
		stages,
		cores,
		async ({ name }) => {
			events.push(`+${name}`);
			for (let turns = 0; turns < 5; turns++) await Promise.resolve();
			events.push(`-${name}`);
			return { name, failed: Number(failing.includes(name)) };
		},
		({ name }, missing) => ({ name: `${name} needs ${missing}`, failed: 1 })
	);
	return { events: events.join(' '), outcomes: outcomes.map(({ name }) => name) };
}

it('runs stages together while their cores fit, and reports them in their own order', async () => {
	const { events, outcomes } = await record(
		[{ name: 'a' }, { name: 'b' }, { name: 'c', cores: Infinity }],
		2
	);
	expect(events).toBe('+a +b -a -b +c -c');
	expect(outcomes).toEqual(['a', 'b', 'c']);
});

it('runs a stage alone that wants more cores than there are', async () => {
	expect((await record([{ name: 'a', cores: 2 }, { name: 'b' }], 1)).events).toBe('+a -a +b -b');
});

it('waits for what a stage needs or must not run beside', async () => {
	const stages = [{ name: 'a', after: ['b'] }, { name: 'b' }, { name: 'c', needs: ['a'] }];
	expect((await record(stages, 4)).events).toBe('+b -b +a -a +c -c');
});

it('skips what needs a failed stage, and runs what only follows it', async () => {
	const stages = [
		{ name: 'a' },
		{ name: 'b', needs: ['a'] },
		{ name: 'c', needs: ['b'] },
		{ name: 'd', after: ['a'] }
	];
	const { events, outcomes } = await record(stages, 2, ['a']);
	expect(events).toBe('+a -a +d -d');
	expect(outcomes).toEqual(['a', 'b needs a', 'c needs b', 'd']);
});

it('refuses stages that can never start', async () => {
	await expect(record([{ name: 'a', needs: ['b'] }], 2)).rejects.toThrow(/wait for one another/);
});
