import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const site = 'https://site.example/_app/chunks/chart.js';
const linked = 'https://site.example/_app/chunks/linked.js';
const requested: string[] = [];
let respond: (address: string) => Response;
let importWithFiles: <Module>(
	load: () => Promise<Module>,
	files: readonly string[],
	importer: string
) => Promise<Module>;

beforeEach(async () => {
	requested.length = 0;
	respond = () => new Response('code');
	vi.stubGlobal('document', { baseURI: site, getElementsByTagName: () => [{ href: linked }] });
	vi.stubGlobal('fetch', async (address: string) => {
		requested.push(address.replace('https://site.example/_app/', ''));
		return respond(address);
	});
	vi.resetModules();
	({ importWithFiles } = await import('./import-files'));
});
afterEach(() => vi.unstubAllGlobals());

const module = { write: true };
const files = ['./csv.js', '../chunks/words.js', './linked.js'];

it('fetches what the page does not have, and then imports', async () => {
	const load = vi.fn(async () => {
		expect(requested).toEqual(['chunks/csv.js', 'chunks/words.js']);
		return module;
	});
	expect(await importWithFiles(load, files, site)).toBe(module);
	await importWithFiles(load, files, site);
	expect(requested).toHaveLength(2);
});

it('imports nothing that did not arrive, and asks again for that file only', async () => {
	respond = (address) => {
		if (address.endsWith('words.js')) throw new TypeError('failed to fetch');
		return new Response('code');
	};
	const load = vi.fn(async () => module);
	await expect(importWithFiles(load, files, site)).rejects.toMatchObject({ failure: 'network' });
	expect(load).not.toHaveBeenCalled();

	respond = () => new Response('code');
	expect(await importWithFiles(load, files, site)).toBe(module);
	expect(requested).toEqual(['chunks/csv.js', 'chunks/words.js', 'chunks/words.js']);
});

it('finds a module that imports nothing in the text of its import', async () => {
	// As the build writes it.
	const load = Object.assign(async () => module, { toString: () => 'async()=>await import(`./zip.js`)' });
	expect(await importWithFiles(load, [], site)).toBe(module);
	expect(requested).toEqual(['chunks/zip.js']);
});

it.each([
	['lacks the file', () => new Response('gone', { status: 404 }), async () => module],
	['sends something else', () => new Response('<html>'), () => Promise.reject(new TypeError('no module'))]
])('reports a site that %s', async (_what, response, load: () => Promise<unknown>) => {
	respond = response;
	const report = vi.fn();
	// The module was loaded again, with its own listeners.
	const stop = (await import('./missing-files')).onMissingFile(report);
	await expect(importWithFiles(load, ['./csv.js'], site)).rejects.toMatchObject({
		failure: 'data',
		message: expect.stringContaining('csv.js')
	});
	expect(report).toHaveBeenCalledTimes(1);
	stop();
	await expect(importWithFiles(load, ['./csv.js'], site)).rejects.toThrow();
	expect(report).toHaveBeenCalledTimes(1);
});
