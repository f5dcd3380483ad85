import { statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { wasmBytes } from './sizes';

it.each(['eh', 'mvp'] as const)('knows the size of the installed %s bundle', (name) => {
	expect(wasmBytes[name]).toBe(statSync(`node_modules/@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`).size);
});
