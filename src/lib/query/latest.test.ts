import { describe, expect, it } from 'vitest';
import { latest, superseded } from './latest';

/** A task that the test resolves in any order. */
function controlled() {
	const open: { signal: AbortSignal; resolve: (text: string) => void; reject: (error: Error) => void }[] = [];
	const run = latest(
		(signal, _name: string) =>
			new Promise<string>((resolve, reject) => open.push({ signal, resolve, reject }))
	);
	return { run, open };
}

describe('latest', () => {
	it('returns the newest result although the older one arrives last', async () => {
		const { run, open } = controlled();
		const older = run('older');
		const newer = run('newer');
		open[1]?.resolve('new');
		open[0]?.resolve('old');
		expect(await Promise.all([older, newer])).toEqual([superseded, 'new']);
	});

	it('aborts a superseded task and ignores its outcome', async () => {
		const { run, open } = controlled();
		const older = run('older');
		const newer = run('newer');
		expect(open.map(({ signal }) => signal.aborted)).toEqual([true, false]);
		open[0]?.reject(new Error('aborted'));
		open[1]?.resolve('new');
		expect(await Promise.all([older, newer])).toEqual([superseded, 'new']);
	});

	it('propagates a failure of the newest call', async () => {
		const { run, open } = controlled();
		const answer = run('only');
		open[0]?.reject(new Error('offline'));
		await expect(answer).rejects.toThrow('offline');
	});

	it('keeps a result that arrived before the next call', async () => {
		const { run, open } = controlled();
		const first = run('first');
		open[0]?.resolve('one');
		expect(await first).toBe('one');
		const second = run('second');
		open[1]?.resolve('two');
		expect(await second).toBe('two');
	});
});
