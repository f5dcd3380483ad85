import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerIndex } from './answer-index';
import { AnswerStore } from './answer-store';
import type { Engine, Query, Row } from './port';
import { createRunner } from './runner';
import { storedAnswer } from './stored-answer';

const query = (sql: string, ...params: Query['params']): Query => ({ sql, params, tables: ['wars'] });
const stored = query('select n from wars where origin = ?', 'AFG');
const file = '0123456789abcdef0123';
const index = answerIndex('2026-12', [{ query: stored, file }]);
const rows: readonly Row[] = [{ n: 2 }];
const computed: readonly Row[] = [{ n: 3 }];

function storeWith(response: () => Response | Promise<Response>, release = '2026-12') {
	const fetch = vi.fn(async (_address: string) => response());
	vi.stubGlobal('fetch', fetch);
	const store = new AnswerStore(release, '../data');
	store.add(index);
	return { store, fetch };
}
const answer = () => Response.json(storedAnswer(rows));

function runnerWith(store: AnswerStore) {
	const engine = { run: vi.fn(async () => computed), close: vi.fn(async () => undefined) };
	const open = vi.fn(async (): Promise<Engine> => engine);
	return { runner: createRunner({ open, store }), open, engine };
}

afterEach(() => vi.unstubAllGlobals());

describe('a stored answer', () => {
	it('is fetched once, and needs no engine', async () => {
		const { store, fetch } = storeWith(answer);
		const { runner, open } = runnerWith(store);
		expect(await Promise.all([runner.run(stored), runner.run(stored)])).toEqual([rows, rows]);
		expect(await runner.run(stored)).toEqual(rows);
		expect(fetch.mock.calls.map(([address]) => address)).toEqual([`../data/answers/${file}.json`]);
		expect(open).not.toHaveBeenCalled();
	});

	it.each([
		['another text', query('select n from wars where origin = ? ', 'AFG')],
		['other parameters', query(stored.sql, 'IRQ')],
		['more parameters', query(stored.sql, 'AFG', null)],
		['a name that objects know', query('constructor')]
	])('is not found for %s', async (_what, other) => {
		const { store, fetch } = storeWith(answer);
		const { runner } = runnerWith(store);
		expect(await runner.run(other)).toEqual(computed);
		expect(fetch).not.toHaveBeenCalled();
	});

	it('tells parameters of different types apart', () => {
		const { store } = storeWith(answer);
		store.add(answerIndex('2026-12', [{ query: query('select ?', 1), file }]));
		expect(store.find(query('select ?', 1))).toBeDefined();
		for (const other of ['1', true, null, 1.5]) expect(store.find(query('select ?', other))).toBeUndefined();
	});

	it('of another release is ignored', async () => {
		const { store, fetch } = storeWith(answer, '2026-11');
		const { runner } = runnerWith(store);
		expect(await runner.run(stored)).toEqual(computed);
		expect(fetch).not.toHaveBeenCalled();
	});

	it.each([
		['is missing', () => new Response('gone', { status: 404 })],
		['is a page', () => new Response('<!doctype html>')],
		['is damaged', () => Response.json({ rows: 2, columns: [{ name: 'n', type: 'number', cells: [2] }] })],
		['cannot be fetched', () => Promise.reject(new TypeError('failed to fetch'))]
	])('that %s is computed by the engine', async (_what, response) => {
		const { store } = storeWith(response);
		const { runner } = runnerWith(store);
		expect(await runner.run(stored)).toEqual(computed);
	});

	it('leads to no address outside its folder', async () => {
		const { store, fetch } = storeWith(answer);
		const other = query('select 1');
		store.add(answerIndex('2026-12', [{ query: other, file: '../../elsewhere' }]));
		const { runner } = runnerWith(store);
		expect(await runner.run(other)).toEqual(computed);
		expect(fetch).not.toHaveBeenCalled();
	});

	it('is no reason to start the engine once nobody waits', async () => {
		const controller = new AbortController();
		const { store } = storeWith(() => new Promise(() => undefined));
		const { runner, open } = runnerWith(store);
		const waiting = runner.run(stored, controller.signal);
		controller.abort();
		await expect(waiting).rejects.toThrow(/abort/);
		expect(open).not.toHaveBeenCalled();
	});
});

describe('prefetching', () => {
	it('gets stored answers into memory and leaves the rest', async () => {
		const { store, fetch } = storeWith(answer);
		const { runner, open } = runnerWith(store);
		await runner.prefetch(stored);
		await runner.prefetch(query('select 1'));
		expect(open).not.toHaveBeenCalled();
		await runner.run(stored);
		expect(fetch).toHaveBeenCalledTimes(1);
	});

	it('does not start the engine when an answer is missing', async () => {
		const { store } = storeWith(() => new Response('gone', { status: 404 }));
		const { runner, open } = runnerWith(store);
		await runner.prefetch(stored);
		expect(open).not.toHaveBeenCalled();
	});

	it('uses an engine that runs', async () => {
		const { store } = storeWith(answer);
		const { runner, engine } = runnerWith(store);
		await runner.run(query('select 1'));
		await runner.prefetch(query('select 2'));
		expect(engine.run).toHaveBeenCalledTimes(2);
	});
});

describe('the engine', () => {
	it('computes what is stored when a check needs it', async () => {
		const { store } = storeWith(answer);
		const { runner } = runnerWith(store);
		expect(await runner.run(stored)).toEqual(rows);
		expect(await runner.compute(stored)).toEqual(computed);
		expect(await runner.run(stored)).toEqual(rows);
	});

	it('is closed when its start is given up, and opened by the next query', async () => {
		const { store } = storeWith(answer);
		const { runner, engine, open } = runnerWith(store);
		const controller = new AbortController();
		engine.run.mockImplementationOnce(() => new Promise(() => undefined));
		const waiting = runner.run(query('select 1'), controller.signal);
		await vi.waitFor(() => expect(engine.run).toHaveBeenCalled());
		controller.abort();
		await expect(waiting).rejects.toThrow(/abort/);
		await runner.stopStarting();
		expect(engine.close).toHaveBeenCalledTimes(1);
		expect(await runner.run(query('select 1'))).toEqual(computed);
		expect(open).toHaveBeenCalledTimes(2);
	});

	it('that runs keeps running when somebody stops waiting', async () => {
		const { store } = storeWith(answer);
		const { runner, engine } = runnerWith(store);
		await runner.run(query('select 1'));
		await runner.stopStarting();
		expect(engine.close).not.toHaveBeenCalled();
	});
});
