import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { supervise } from './supervise';

class SilentWorker extends EventTarget {
	readonly terminate = vi.fn();
}
const supervised = () => {
	const worker = new SilentWorker();
	return { worker, ...supervise(worker as unknown as Worker) };
};
const never = () => new Promise<never>(() => undefined);

describe('a call to the worker', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => vi.useRealTimers());

	it('fails when the worker does not reply for a minute, and so does every later one', async () => {
		const { worker, call } = supervised();
		const outcome = expect(call(never)).rejects.toMatchObject({ failure: 'engine' });
		await vi.advanceTimersByTimeAsync(59_000);
		expect(worker.terminate).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(1_000);
		await outcome;
		expect(worker.terminate).toHaveBeenCalled();
		await expect(call(never)).rejects.toMatchObject({ failure: 'engine' });
	});

	it('may wait longer for what is no work of the worker', async () => {
		const { worker, call } = supervised();
		void call(never, Infinity).catch(() => undefined);
		await vi.advanceTimersByTimeAsync(600_000);
		expect(worker.terminate).not.toHaveBeenCalled();
	});

	it('that was answered is forgotten', async () => {
		const { worker, call } = supervised();
		expect(await call(async () => 1)).toBe(1);
		await vi.advanceTimersByTimeAsync(600_000);
		expect(worker.terminate).not.toHaveBeenCalled();
	});
});
