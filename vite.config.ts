import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';

/** Builds the chart app of embeds with the site's client, so that both share their chunks. Its address never changes. */
const embedApp = (): Plugin => ({
	name: 'embed-app',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === 'client',
	buildStart() {
		this.emitFile({
			type: 'chunk',
			id: 'src/lib/embed/live/entry.ts',
			fileName: 'embed-app.js',
			preserveSignature: 'strict'
		});
	}
});

export default defineConfig({
	plugins: [sveltekit(), embedApp()],
	build: { target: 'es2022' },
	worker: { format: 'es' },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['{src,pipelines,scripts}/**/*.test.ts', 'tests/{snapshots,gallery}/**/*.test.ts'],
					environment: 'node',
					testTimeout: 120_000,
					hookTimeout: 120_000
				}
			},
			{
				extends: true,
				test: {
					name: 'site',
					include: ['tests/site/**/*.test.ts'],
					environment: 'node',
					testTimeout: 120_000,
					hookTimeout: 120_000
				}
			}
		]
	}
});
