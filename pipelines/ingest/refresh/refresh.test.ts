import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyDataFolder } from '../../testing/data-folder.js';
import {
	breaksOff,
	hangs,
	localServer,
	sends,
	sendsJson,
	status,
	type LocalServer
} from '../../testing/local-server.js';
import { ruleNames } from '../plausibility/finding.js';
import { unhcrPopulation } from '../unhcr/population.js';
import type { Progress } from './progress.js';
import { refresh, type RefreshOptions } from './refresh.js';
import { defaultLimits, retryDelay, type RequestLimits } from './retry.js';
import { unhcrLive } from './unhcr.js';

const silentProgress: Progress = { step: () => {}, message: () => {}, end: () => {} };

const rowsPerPage = 3;
const file = 'unhcr/population.csv';

type Item = Record<string, string | number>;

function item(year: number, origin: string, refugees: number): Item {
	const pair = { coo_name: '', coo: '', coo_iso: origin, coa_name: '', coa: 'GFR', coa_iso: 'DEU' };
	const others = 'asylum_seekers returned_refugees idps returned_idps stateless ooc oip hst'.split(' ');
	return { year, ...pair, refugees, ...Object.fromEntries(others.map((name) => [name, '0'])) };
}

const eightRows = [2023, 2024].flatMap((year) =>
	['AB9', 'IRQ', 'SYR', 'UKR'].map((origin, index) => item(year, origin, 100_000 * (index + 1)))
);

/** Imitates UNHCR's API: ignores unknown parameters, and without coo_all and coa_all returns totals of the world. */
async function statistics(rows: { items: Item[] }): Promise<LocalServer> {
	return localServer((request, response, url) => {
		const parameters = url.searchParams;
		const size = Number(parameters.get('limit') ?? 100);
		const page = Number(parameters.get('page') ?? 1);
		const isDetailed = parameters.get('coo_all') === 'true' && parameters.get('coa_all') === 'true';
		const items = isDetailed ? rows.items : [item(2024, '-', 36_000_000)];
		sendsJson({
			page,
			maxPages: Math.ceil(items.length / size),
			items: items.slice((page - 1) * size, page * size)
		})(request, response, url);
	});
}

async function publisher(items: Item[] = eightRows, limits: Partial<RequestLimits> = {}) {
	const rows = { items };
	const server = await statistics(rows);
	const data = emptyDataFolder();
	const cache = join(data, '.cache');
	const waits: number[] = [];
	const live = unhcrLive(unhcrPopulation, rowsPerPage);
	const tolerance = { ...live.reader.tolerance, jump: {}, lastTotal: {} };
	const source = { ...live, reader: { ...live.reader, tolerance } };
	let now = Date.UTC(2026, 5, 20);
	const runtime = {
		now: () => now,
		sleep: async (wait: number) => {
			waits.push(wait);
			now += wait;
		},
		random: () => 0.5
	};
	const run = (options: RefreshOptions = {}) =>
		refresh(
			source,
			{ data, cache },
			{ from: `${server.address}population/`, ...options },
			{ ...defaultLimits, ...limits },
			runtime,
			silentProgress
		);
	const path = join(data, file);
	return {
		...server,
		rows,
		run,
		waits,
		cache,
		later: (milliseconds: number) => (now += milliseconds),
		snapshot: () => (existsSync(path) ? readFileSync(path, 'utf8') : null),
		sources: () => JSON.parse(readFileSync(join(data, 'sources.json'), 'utf8')) as Record<string, string>[],
		requestedPages: () => server.requests.map((url) => new URL(url, server.address).searchParams.get('page'))
	};
}

const firstWaits = [1, 2, 3, 4, 5].map((attempt) => retryDelay(attempt, defaultLimits, 0.5));

describe('a refresh', { timeout: 30_000 }, () => {
	it('requests page by page with both ends of the years and writes the snapshot', async () => {
		const { run, snapshot, sources, cache, requests, requestedPages } = await publisher();
		expect(await run()).toEqual([{ path: file, rows: 8 }]);
		expect(snapshot()?.split('\n')[1]).toBe('2023,AB9,DEU,100000,0,0,0,0,0');
		expect(sources()).toMatchObject([
			{ id: 'unhcr-population', vintage: 'As answered on 2026-06-20', retrieved: '2026-06-20' }
		]);
		expect(requestedPages()).toEqual(['1', '2', '3']);
		expect(requests[0]).toContain('cf_type=ISO&coo_all=true&coa_all=true&yearFrom=1951&yearTo=2026');
		expect(existsSync(join(cache, 'unhcr-population'))).toBe(false);
	});

	const passing = [
		['a server error, twice', [status(500), status(503)], firstWaits.slice(0, 2)],
		['too many requests with a wait in seconds', [status(429, { 'retry-after': '7' })], [7000]],
		[
			'too many requests with a wait until a date',
			[status(429, { 'retry-after': 'Sat, 20 Jun 2026 00:00:09 GMT' })],
			[9000]
		],
		['a connection cut half-way', [breaksOff], firstWaits.slice(0, 1)],
		['a truncated page', [sends('application/json', '{"page":1,"maxPages":3,"ite')], firstWaits.slice(0, 1)],
		[
			'a page that lacks rows',
			[sendsJson({ page: 1, maxPages: 3, items: eightRows.slice(0, 2) })],
			firstWaits.slice(0, 1)
		],
		[
			'another page',
			[sendsJson({ page: 2, maxPages: 3, items: eightRows.slice(0, 3) })],
			firstWaits.slice(0, 1)
		],
		['a web page', [sends('text/html', '<!doctype html>')], firstWaits.slice(0, 1)],
		['a web page that claims to be JSON', [sends('application/json', ' <html>')], firstWaits.slice(0, 1)],
		['a wrong content type', [sends('text/csv', '{"page":1}')], firstWaits.slice(0, 1)]
	] as const;
	it.each(passing)('survives %s', async (_, faults, waited) => {
		const { run, snapshot, waits, faults: queue } = await publisher();
		queue.push(...faults);
		await run();
		expect(snapshot()?.split('\n')).toHaveLength(9 + 1);
		expect(waits).toEqual(waited);
	});

	it('survives a hang', async () => {
		const { run, snapshot, faults, waits } = await publisher(eightRows, { requestTime: 500 });
		faults.push(hangs);
		await run();
		expect(snapshot()?.split('\n')).toHaveLength(9 + 1);
		expect(waits[0]).toBe(firstWaits[0]);
	});

	it('doubles its waits up to a limit, with a random half', () => {
		expect(firstWaits).toEqual([750, 1500, 3000, 6000, 12_000]);
		expect(retryDelay(30, defaultLimits, 0)).toBe(30_000);
		expect(retryDelay(30, defaultLimits, 0.999)).toBeLessThanOrEqual(60_000);
	});

	it('resumes after an interruption with the missing pages', async () => {
		const { run, faults, requestedPages, snapshot, requests } = await publisher();
		const [first, second] = [eightRows.slice(0, 3), eightRows.slice(3, 6)];
		faults.push(
			sendsJson({ page: 1, maxPages: 3, items: first }),
			sendsJson({ page: 2, maxPages: 3, items: second })
		);
		faults.push(...Array.from({ length: 6 }, () => status(500)));
		await expect(run()).rejects.toThrow(
			/^unhcr-population, page 3: the publisher answered 500, after 6 attempts\. Repeat the command later/
		);
		expect(snapshot()).toBeNull();
		requests.length = 0;
		await run();
		expect(requestedPages()).toEqual(['3']);
		expect(snapshot()?.split('\n')).toHaveLength(9 + 1);
	});

	it('does not resume with pages of another day', async () => {
		const { run, faults, requestedPages, requests, later } = await publisher(eightRows, { attempts: 1 });
		faults.push(sendsJson({ page: 1, maxPages: 3, items: eightRows.slice(0, 3) }), status(500));
		await expect(run()).rejects.toThrow('answered 500');
		requests.length = 0;
		later(24 * 60 * 60_000);
		await run();
		expect(requestedPages()).toEqual(['1', '2', '3']);
	});

	it('restarts once when the number of pages changes meanwhile', async () => {
		const { run, faults, requestedPages, snapshot } = await publisher();
		faults.push(sendsJson({ page: 1, maxPages: 4, items: eightRows.slice(0, 3) }));
		await run();
		expect(requestedPages()).toEqual(['1', '2', '1', '2', '3']);
		expect(snapshot()?.split('\n')).toHaveLength(9 + 1);

		const restless = await publisher();
		const four = sendsJson({ page: 1, maxPages: 4, items: eightRows.slice(0, 3) });
		const three = sendsJson({ page: 2, maxPages: 3, items: eightRows.slice(3, 6) });
		restless.faults.push(four, three, four, three);
		await expect(restless.run()).rejects.toThrow('the answer changed twice while it was fetched');
		expect(restless.snapshot()).toBeNull();
	});
});

describe('a refresh refuses', { timeout: 30_000 }, () => {
	const notRequested = [
		['totals of the world', [item(2024, '-', 36_000_000)], 'coo_iso is "-": the answer adds up countries'],
		['years that were not requested', [item(1950, 'UKR', 1)], 'the year 1950 was not requested']
	] as const;
	it.each(notRequested)('%s at once', async (_, items, sentence) => {
		const { run, snapshot, waits, requests } = await publisher([...items]);
		await expect(run()).rejects.toThrow(sentence);
		expect([snapshot(), waits, requests.length]).toEqual([null, [], 1]);
	});

	it('an address that is gone or forbidden, without a second request', async () => {
		for (const [code, sentence] of [
			[404, 'nothing is at'],
			[403, 'the publisher answered 403']
		] as const) {
			const { run, faults, requests } = await publisher();
			faults.push(status(code));
			await expect(run()).rejects.toThrow(sentence);
			expect(requests).toHaveLength(1);
		}
	});

	it('to exceed its limits of requests, time or bytes', async () => {
		const few = await publisher(eightRows, { requests: 2 });
		await expect(few.run()).rejects.toThrow('2 requests are enough');
		const long = await publisher();
		long.faults.push(status(429, { 'retry-after': '86400' }));
		await expect(long.run()).rejects.toThrow('waiting 86400 s more would exceed the time for a refresh');
		const short = await publisher(eightRows, { bytes: 100 });
		await expect(short.run()).rejects.toThrow('the answer is longer than 100 bytes');
	});

	const believable = eightRows.length;
	const doubtful: [string, Item[], string][] = [
		['a vanished year', eightRows.slice(4), '2023 is missing (and 5 more); rule period-missing'],
		[
			'lost rows',
			eightRows.slice(0, 7),
			`it is the present snapshot without 1 of its ${believable} rows, among them 2024,UKR,DEU,400000`
		],
		[
			'a changed total of a closed year',
			eightRows.map((row, index) => (index === 0 ? { ...row, refugees: 200_000 } : row)),
			'refugees of 2023 adds up to 1,100,000 and to 1,000,000 in the present snapshot, plausible is a change of 2 %'
		]
	];
	it.each(doubtful)('%s, unless it is accepted', async (_, items, sentence) => {
		const { run, rows, snapshot, requests } = await publisher();
		await run();
		const before = snapshot();
		rows.items = items;
		await expect(run()).rejects.toThrow(sentence);
		expect(snapshot()).toBe(before);

		requests.length = 0;
		await expect(run()).rejects.toThrow(sentence);
		expect(requests.length).toBeGreaterThan(0);

		requests.length = 0;
		await run({ accept: ruleNames });
		expect(requests).toEqual([]);
		expect(snapshot()).not.toBe(before);
	});

	it('nothing about new years and small corrections', async () => {
		const { run, rows, snapshot } = await publisher();
		await run();
		rows.items = [
			...eightRows.map((row, index) => (index === 0 ? { ...row, refugees: 101_000 } : row)),
			item(2025, 'UKR', 5)
		];
		await run();
		expect(snapshot()).toContain('\n2025,UKR,DEU,5,');
	});

	it('unreadable rows of a complete response, and keeps the snapshot', async () => {
		const { run, rows, snapshot } = await publisher();
		await run();
		const before = snapshot();
		rows.items = eightRows.map((row) => ({ ...row, refugees: -1 }));
		await expect(run({ accept: ruleNames })).rejects.toThrow(
			'"-1" in refugees counts people and is negative'
		);
		expect(snapshot()).toBe(before);
	});
});
