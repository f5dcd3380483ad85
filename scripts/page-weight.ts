import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { fileAt } from '../tests/support/site';

export const kinds = ['html', 'style', 'font', 'script', 'picture', 'data'] as const;
type Kind = (typeof kinds)[number];
/** Bytes transferred, by kind. */
export type Weight = Readonly<Record<Kind, number>>;

const kindOf: Readonly<Record<string, Kind>> = {
	'.html': 'html',
	'.css': 'style',
	'.woff2': 'font',
	'.js': 'script',
	'.svg': 'picture',
	'.png': 'picture'
};
const alreadyCompressed = new Set(['.woff2', '.png', '.parquet']);

const sizes = new Map<string, number>();
function weighFile(file: string): number {
	const compressed = `build/${file}.br`;
	if (existsSync(compressed)) return statSync(compressed).size;
	const bytes = readFileSync(`build/${file}`);
	return alreadyCompressed.has(extname(file)) ? bytes.length : brotliCompressSync(bytes).length;
}

/** As the build compressed it with Brotli, unless the format is already compressed. */
export function compressedBytes(file: string): number {
	const size = sizes.get(file) ?? weighFile(file);
	sizes.set(file, size);
	return size;
}

const nothing: Weight = { html: 0, style: 0, font: 0, script: 0, picture: 0, data: 0 };

export function weigh(files: Iterable<string>): Weight {
	const weight: Record<Kind, number> = { ...nothing };
	for (const file of files) weight[kindOf[extname(file)] ?? 'data'] += compressedBytes(file);
	return weight;
}

export const total = (weight: Weight): number => kinds.reduce((bytes, kind) => bytes + weight[kind], 0);

/** Built files that the page requests from the start of `work` until the network is idle. */
export async function requestedFiles(page: Page, work: () => Promise<unknown>): Promise<Set<string>> {
	const files = new Set<string>();
	const note = (request: { url(): string }) => {
		if (!request.url().startsWith('http')) return;
		const file = fileAt(new URL(request.url()).pathname);
		if (file) files.add(file);
	};
	page.on('request', note);
	await work();
	await page.waitForLoadState('networkidle');
	page.off('request', note);
	return files;
}
