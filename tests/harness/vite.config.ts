import { defineConfig } from 'vite';

/** A page around the browser's query engine alone, for tests; the site is built without it. */
export default defineConfig({
	root: 'tests/harness',
	base: './',
	publicDir: '../../static',
	resolve: { alias: { $lib: new URL('../../src/lib', import.meta.url).pathname } },
	build: { target: 'es2022', emptyOutDir: true, reportCompressedSize: false },
	worker: { format: 'es' },
	logLevel: 'warn'
});
