import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, serveSite, type Running } from './static-site';

const directory = mkdtempSync(join(tmpdir(), 'site-'));
let site: Running;

beforeAll(async () => {
	mkdirSync(join(directory, 'charts'));
	mkdirSync(join(directory, 'data'));
	writeFileSync(join(directory, 'index.html'), 'home');
	writeFileSync(join(directory, '404.html'), 'nothing here');
	writeFileSync(join(directory, 'charts', 'one.html'), 'one');
	writeFileSync(join(directory, 'engine.wasm'), 'wasm');
	writeFileSync(join(directory, 'data', 't.parquet'), 'plain');
	writeFileSync(join(directory, 'data', 't.parquet.br'), brotliCompressSync('packed'));
	writeFileSync(join(directory, '_headers'), '/charts/*\n  X-Kind: chart\n');
	site = await serveSite(directory);
});
afterAll(async () => {
	await site.close();
	rmSync(directory, { recursive: true });
});

const get = (path: string, init?: RequestInit) => fetch(site.origin + path, init);

describe('the static server', () => {
	it('serves pages at clean addresses with the headers of the site', async () => {
		const page = await get('/charts/one?origins=UKR');
		expect(await page.text()).toBe('one');
		expect(page.headers.get('x-kind')).toBe('chart');
		expect(page.headers.get('content-type')).toBe('text/html;charset=utf-8');
		expect((await get('/')).headers.has('x-kind')).toBe(false);
	});

	it('sends the media types that browsers require', async () => {
		expect((await get('/engine.wasm')).headers.get('content-type')).toBe('application/wasm');
		expect((await get('/data/t.parquet')).headers.get('content-type')).toBe('application/vnd.apache.parquet');
	});

	it('sends precompressed files to clients that accept them', async () => {
		const packed = await get('/data/t.parquet', { headers: { 'accept-encoding': 'br' } });
		expect(packed.headers.get('content-encoding')).toBe('br');
		expect(packed.headers.get('content-type')).toBe('application/vnd.apache.parquet');
		expect(packed.headers.get('vary')).toBe('Accept-Encoding');
		expect(await packed.text()).toBe('packed');
		expect(await (await get('/data/t.parquet', { headers: { 'accept-encoding': 'identity' } })).text()).toBe(
			'plain'
		);
	});

	it('serves the 404 page for unknown addresses, and hides its own configuration', async () => {
		for (const path of ['/nowhere', '/_headers', '/../static-site.ts', '/%2e%2e/x', '/%']) {
			const answer = await get(path);
			expect([path, answer.status, await answer.text()]).toEqual([path, 404, 'nothing here']);
		}
	});

	it('serves each page at one address', async () => {
		for (const address of ['/charts/one/', '/charts/one.html', '/charts/one/index.html']) {
			const answer = await get(`${address}?origins=UKR`, { redirect: 'manual' });
			expect([answer.status, answer.headers.get('location')]).toEqual([308, '/charts/one?origins=UKR']);
		}
	});

	it('takes the next port when one is taken', async () => {
		const taken = Number(new URL(site.origin).port);
		const next = await listen((_request, response) => response.end('next'), {
			port: taken,
			furtherPorts: 20
		});
		expect(Number(new URL(next.origin).port)).toBeGreaterThan(taken);
		await next.close();
		await expect(listen(() => undefined, { port: taken })).rejects.toThrow('EADDRINUSE');
	});
});
