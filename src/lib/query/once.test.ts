import { describe, expect, it, vi } from 'vitest';
import { oneAtATime, once, oncePerKey, untilAborted } from './once';

describe('once', () => {
	it('shares one attempt between callers', async () => {
		const make = vi.fn(async () => 'made');
		const made = once(make);
		expect(await Promise.all([made(), made()])).toEqual(['made', 'made']);
		expect(make).toHaveBeenCalledTimes(1);
	});

	it('forgets a failed attempt', async () => {
		const make = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue('made');
		const made = once<string>(make);
		await expect(made()).rejects.toThrow('offline');
		expect(await made()).toBe('made');
	});

	it('keeps keys separate', async () => {
		const made = oncePerKey(async (key: string) => key.toUpperCase());
		expect(await Promise.all([made('a'), made('b')])).toEqual(['A', 'B']);
	});
});

describe('oneAtATime', () => {
	it('starts a task only after the previous one has ended, even if it failed', async () => {
		const log: string[] = [];
		const inTurn = oneAtATime();
		const task = (name: string, fails = false) =>
			inTurn(async () => {
				log.push(`${name} starts`);
				await new Promise((resolve) => setTimeout(resolve, 5));
				log.push(`${name} ends`);
				if (fails) throw new Error(name);
			});
		const first = task('first', true);
		const second = task('second');
		await expect(first).rejects.toThrow('first');
		await second;
		expect(log).toEqual(['first starts', 'first ends', 'second starts', 'second ends']);
	});
});

describe('untilAborted', () => {
	it('rejects at once with the reason', async () => {
		const controller = new AbortController();
		const answer = untilAborted(new Promise(() => undefined), controller.signal);
		controller.abort(new Error('changed my mind'));
		await expect(answer).rejects.toThrow('changed my mind');
	});

	it('rejects when already aborted', async () => {
		await expect(untilAborted(Promise.resolve(1), AbortSignal.abort())).rejects.toThrow(/abort/);
	});

	it('passes on results and failures', async () => {
		const { signal } = new AbortController();
		expect(await untilAborted(Promise.resolve(1), signal)).toBe(1);
		await expect(untilAborted(Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
		expect(await untilAborted(Promise.resolve(2), undefined)).toBe(2);
	});
});
