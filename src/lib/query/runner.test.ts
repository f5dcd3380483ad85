import { describe, expect, it, vi } from 'vitest';
import { failures } from './failures';
import type { Engine, Progress, Query, Row } from './port';
import { createRunner } from './runner';

const query = (sql: string, ...params: Query['params']): Query => ({ sql, params, tables: [] });
const rowsOf = ({ sql, params }: Query): Row[] => [{ sql, first: params[0] ?? null }];

function engineOf(run: Engine['run'] = async (query) => rowsOf(query)) {
	const engine = { run: vi.fn(run), close: vi.fn(async () => undefined) };
	const open = vi.fn(async (_report: (progress: Progress) => void): Promise<Engine> => engine);
	return { engine, open };
}

describe('results', () => {
	it('are queried once per statement and parameters', async () => {
		const { engine, open } = engineOf();
		const runner = createRunner({ open });
		await Promise.all([runner.run(query('a', 1)), runner.run(query('a', 1))]);
		await runner.run(query('a', 1));
		await runner.run(query('a', 2));
		await runner.run(query('a', '2'));
		expect(engine.run).toHaveBeenCalledTimes(3);
		expect(open).toHaveBeenCalledTimes(1);
	});

	it('are dropped, least recently used first, beyond the cache size', async () => {
		const { engine, open } = engineOf();
		const runner = createRunner({ open, cacheSize: 2 });
		for (const sql of ['a', 'b', 'a', 'c', 'a', 'b']) await runner.run(query(sql));
		expect(engine.run.mock.calls.map(([query]) => query.sql)).toEqual(['a', 'b', 'c', 'b']);
	});

	it('are keyed by statement name', async () => {
		const runner = createRunner(engineOf());
		const results = await runner.runAll({ flows: query('f'), stocks: query('s') });
		expect(results).toEqual({ flows: rowsOf(query('f')), stocks: rowsOf(query('s')) });
	});

	it('are queried again after a failure', async () => {
		const { engine, open } = engineOf();
		engine.run.mockRejectedValueOnce(failures.offline(new Error('no')));
		const runner = createRunner({ open });
		await expect(runner.run(query('a'))).rejects.toThrow('could not be fetched');
		expect(await runner.run(query('a'))).toEqual(rowsOf(query('a')));
		expect(open).toHaveBeenCalledTimes(1);
	});
});

describe('the engine', () => {
	it('is opened only by the first query', async () => {
		const { open } = engineOf();
		const runner = createRunner({ open });
		expect(open).not.toHaveBeenCalled();
		await runner.run(query('a'));
		expect(open).toHaveBeenCalledTimes(1);
	});

	it('is opened again after a failed start', async () => {
		const { open } = engineOf();
		open.mockRejectedValueOnce(new Error('chunk not loaded'));
		const runner = createRunner({ open });
		await expect(runner.run(query('a'))).rejects.toThrow('chunk');
		expect(await runner.run(query('a'))).toHaveLength(1);
	});

	it('is opened again after a crash, and cached results stay', async () => {
		const { engine, open } = engineOf();
		const runner = createRunner({ open });
		await runner.run(query('a'));
		engine.run.mockRejectedValueOnce(failures.engine(new Error('crash')));
		await expect(runner.run(query('b'))).rejects.toMatchObject({ failure: 'engine' });
		await runner.run(query('a'));
		expect(open).toHaveBeenCalledTimes(1);
		await runner.run(query('b'));
		expect(open).toHaveBeenCalledTimes(2);
	});

	it('is closed with the runner', async () => {
		const { engine, open } = engineOf();
		const runner = createRunner({ open });
		await runner.close();
		expect(engine.close).not.toHaveBeenCalled();
		await runner.run(query('a'));
		await runner.close();
		expect(engine.close).toHaveBeenCalledTimes(1);
	});
});

describe('a query with few more rows', () => {
	const wider = query('all');
	const part = (key: string): Query => ({
		...query(key),
		rollUps: [
			{ from: wider, where: { key: [key] }, keys: { key: { column: 'key' } }, sums: ['n'], isSmall: true }
		]
	});
	const rows = [
		{ key: 'a', n: 1 },
		{ key: 'b', n: 2 }
	];

	it('is run once for all that it serves, and not for a check', async () => {
		const { engine, open } = engineOf(async (one) => (one.sql === wider.sql ? rows : [{ key: 'a', n: 9 }]));
		const runner = createRunner({ open });
		expect(await runner.run(part('a'))).toEqual([{ key: 'a', n: 1 }]);
		expect(await runner.run(part('b'))).toEqual([{ key: 'b', n: 2 }]);
		expect(await runner.run(part('a'))).toBe(await runner.run(part('a')));
		expect(engine.run).toHaveBeenCalledTimes(1);
		expect(await runner.compute(part('a'))).toEqual([{ key: 'a', n: 9 }]);
	});
});

describe('aborting', () => {
	const pending: Engine['run'] = (_query, signal) =>
		new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));

	it('reaches the engine once no caller is waiting', async () => {
		const { engine, open } = engineOf(pending);
		const runner = createRunner({ open });
		const [one, other] = [new AbortController(), new AbortController()];
		const results = [one, other].map(({ signal }) => runner.run(query('a'), signal));
		await vi.waitFor(() => expect(engine.run).toHaveBeenCalledTimes(1));
		const signal = engine.run.mock.calls[0]?.[1];

		one.abort();
		await expect(results[0]).rejects.toThrow(/abort/);
		expect(signal?.aborted).toBe(false);
		other.abort();
		await expect(results[1]).rejects.toThrow(/abort/);
		expect(signal?.aborted).toBe(true);
	});

	it('does not affect the next caller', async () => {
		const { engine, open } = engineOf(pending);
		const runner = createRunner({ open });
		const controller = new AbortController();
		const first = runner.run(query('a'), controller.signal);
		controller.abort();
		await expect(first).rejects.toThrow(/abort/);
		engine.run.mockImplementation(async (query) => rowsOf(query));
		expect(await runner.run(query('a'))).toEqual(rowsOf(query('a')));
	});
});

describe('progress', () => {
	it('reaches listeners until they unsubscribe; a late listener gets the last step at once', async () => {
		const { engine } = engineOf();
		let report: (progress: Progress) => void = () => undefined;
		const runner = createRunner({
			open: async (listener) => {
				report = listener;
				return engine;
			}
		});
		const early = vi.fn();
		const late = vi.fn();
		const unsubscribe = runner.onProgress(early);
		await runner.run(query('a'));
		report({ loaded: 1, total: 2 });
		runner.onProgress(late);
		unsubscribe();
		report({ loaded: 2, total: 2 });
		expect(early.mock.calls).toEqual([[{ loaded: 1, total: 2 }]]);
		expect(late.mock.calls).toEqual([[{ loaded: 1, total: 2 }], [{ loaded: 2, total: 2 }]]);
	});
});
