import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import svelteConfig from '../../svelte.config.js';
import { test as base } from './fixtures';
import { serveSite, type Running } from './server';

const keywords = /^(self|none|unsafe-inline|unsafe-eval|wasm-unsafe-eval|sha256-.+)$/;

/** The site's own content security policy, as a header, so that it also applies to the worker. */
function contentSecurityPolicy(): string {
	const directives = Object.entries(svelteConfig.kit?.csp?.directives ?? {});
	if (directives.length === 0) throw new Error('svelte.config.js sets no content security policy');
	const quoted = (value: string) => (keywords.test(value) ? `'${value}'` : value);
	return directives
		.map(([name, values]) => [name, ...(Array.isArray(values) ? values.map(quoted) : [])].join(' '))
		.join('; ');
}

async function serveHarness(): Promise<Running> {
	const folder = await mkdtemp(join(tmpdir(), 'query-harness-'));
	await build({ configFile: 'tests/harness/vite.config.ts', build: { outDir: folder } });
	await writeFile(join(folder, '_headers'), `/*\n  Content-Security-Policy: ${contentSecurityPolicy()}\n`);
	const site = await serveSite(folder);
	return {
		origin: site.origin,
		async close() {
			await site.close();
			await rm(folder, { recursive: true });
		}
	};
}

/** `test` whose pages are served by the query harness (`tests/harness`) instead of the site. */
export const test = base.extend<object, { harness: Running }>({
	harness: [
		// eslint-disable-next-line no-empty-pattern -- Playwright infers the required fixtures from the pattern
		async ({}, use) => {
			const harness = await serveHarness();
			await use(harness);
			await harness.close();
		},
		{ scope: 'worker', timeout: 60_000 }
	],
	baseURL: async ({ harness }, use) => use(harness.origin)
});
export { expect } from './fixtures';
