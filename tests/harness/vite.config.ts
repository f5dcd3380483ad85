import { defineConfig } from 'vite';

/** A page with only the browser's query engine, for tests; not part of the site. */
export default defineConfig({
	root: 'tests/harness',
	base: './',
	publicDir: '../../static',
	resolve: { alias: { $lib: new URL('../../src/lib', import.meta.url).pathname } },
	build: { target: 'es2022', emptyOutDir: true, reportCompressedSize: false },
	worker: { format: 'es' },
	logLevel: 'warn'
});
