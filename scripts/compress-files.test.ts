import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compressFolder } from './compress-files';

const folder = mkdtempSync(join(tmpdir(), 'compress-'));
const page = '<p>the same words again</p>'.repeat(100);

beforeAll(async () => {
	mkdirSync(join(folder, 'data'));
	writeFileSync(join(folder, 'index.html'), page);
	writeFileSync(join(folder, 'data', 'engine.wasm'), page);
	writeFileSync(join(folder, 'data', 'wars.parquet'), page);
	writeFileSync(join(folder, 'small.json'), '{}');
	writeFileSync(join(folder, 'removed.js.br'), 'of an earlier run');
	writeFileSync(join(folder, 'random.txt'), randomBytes(1024));
	expect(await compressFolder(folder)).toMatchObject({ files: 2, bytes: 2 * page.length });
});
afterAll(() => rmSync(folder, { recursive: true }));

it('writes both formats beside what becomes smaller, and nothing else', () => {
	expect(readdirSync(folder).sort()).toEqual([
		'data',
		'index.html',
		'index.html.br',
		'index.html.gz',
		'random.txt',
		'small.json'
	]);
	expect(readdirSync(join(folder, 'data')).sort()).toEqual([
		'engine.wasm',
		'engine.wasm.br',
		'engine.wasm.gz',
		'wars.parquet'
	]);
});

it('loses nothing', () => {
	expect(brotliDecompressSync(readFileSync(join(folder, 'index.html.br'))).toString()).toBe(page);
	expect(gunzipSync(readFileSync(join(folder, 'index.html.gz'))).toString()).toBe(page);
});
