import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';
import svelteConfig from './svelte.config.js';
import { licences } from './scripts/licences.ts';
import { sharedFiles } from './scripts/shared-files.ts';

/** Apps outside the router, by file name. */
const apps = {
	'embed-app.js': 'src/lib/embed/live/entry.ts',
	'home-app.js': 'src/lib/home/entry.ts'
} as const;

/** Builds them with the site's client, so that all share their chunks. Their addresses never change. */
const standaloneApps = (): Plugin => ({
	name: 'standalone-apps',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === 'client',
	buildStart() {
		for (const [fileName, id] of Object.entries(apps))
			this.emitFile({ type: 'chunk', id, fileName, preserveSignature: 'strict' });
	}
});

/** Replaces the function that Vite wraps around every dynamic import. */
const dynamicImports = (): Plugin => ({
	name: 'dynamic-imports',
	apply: 'build',
	enforce: 'pre',
	load(id) {
		if (id !== '\0vite/preload-helper.js') return null;
		const replacement = fileURLToPath(new URL('src/lib/query/import-files.ts', import.meta.url));
		return `export { importWithFiles as __vitePreload } from ${JSON.stringify(replacement)};`;
	}
});

const shipped = licences('third-party-licences.txt');

/** Test files of one worker import each module once: importing took a third of the time. */
const sharedModules = { isolate: false, maxWorkers: '100%' } as const;

export default defineConfig({
	plugins: [sveltekit(), standaloneApps(), dynamicImports(), sharedFiles(), shipped.site],
	define: {
		__SERVICE_WORKER__: JSON.stringify(process.env.SERVICE_WORKER !== 'off'),
		__SITE_VERSION__: JSON.stringify(svelteConfig.kit?.version?.name)
	},
	// The oldest browsers that embeds work in, see docs/embedding.md; without `light-dark()`.
	build: { target: 'es2022', cssTarget: ['chrome119', 'edge119', 'firefox119', 'safari17'] },
	worker: { format: 'es', plugins: () => [shipped.worker()] },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					...sharedModules,
					include: ['{src,pipelines,scripts}/**/*.test.ts', 'tests/{snapshots,gallery,writing}/**/*.test.ts'],
					environment: 'node',
					testTimeout: 120_000,
					hookTimeout: 120_000
				}
			},
			{
				extends: true,
				test: {
					name: 'site',
					...sharedModules,
					include: ['tests/site/**/*.test.ts'],
					environment: 'node',
					testTimeout: 120_000,
					hookTimeout: 120_000
				}
			},
			{
				extends: true,
				test: {
					name: 'browsers',
					include: ['tests/browsers/**/*.test.ts'],
					environment: 'node',
					// Node 20 has no WebSocket without it.
					execArgv: ['--experimental-websocket'],
					testTimeout: 120_000,
					hookTimeout: 120_000
				}
			}
		]
	}
});
