import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../../lib/files.js';

interface Label {
	/** The query of the pages; pages of another query are discarded. */
	readonly query: string;
	/** Milliseconds since 1970. */
	readonly started: number;
	/** The result was complete but implausible. */
	readonly refused: boolean;
}

/** Pages of different days may belong to different releases. */
const maxAge = 12 * 60 * 60_000;

/** Fetched pages of one source, stored until its snapshot is written. */
export class PageCache {
	readonly folder: string;
	#label: Label;

	/** @param useRefused whether to reuse a rejected result instead of fetching it again. */
	constructor(folder: string, query: string, now: number, useRefused: boolean) {
		this.folder = folder;
		const stored = this.#readLabel();
		const isUseful =
			stored?.query === query && now - stored.started < maxAge && (!stored.refused || useRefused);
		if (!isUseful) this.clear();
		this.#label = isUseful && stored ? stored : { query, started: now, refused: false };
		this.#writeLabel();
	}

	get started(): number {
		return this.#label.started;
	}

	read(name: string): Buffer | undefined {
		const path = join(this.folder, name);
		return existsSync(path) ? readFileSync(path) : undefined;
	}

	/** @returns the path. */
	write(name: string, contents: Uint8Array | string): string {
		const path = join(this.folder, name);
		writeAtomically(path, contents);
		return path;
	}

	discard(name: string): void {
		rmSync(join(this.folder, name), { force: true });
	}

	markRefused(): void {
		this.#label = { ...this.#label, refused: true };
		this.#writeLabel();
	}

	clear(): void {
		rmSync(this.folder, { recursive: true, force: true });
	}

	#readLabel(): Label | undefined {
		try {
			return JSON.parse(readFileSync(join(this.folder, 'query.json'), 'utf8')) as Label;
		} catch {
			return undefined;
		}
	}

	#writeLabel(): void {
		this.write('query.json', JSON.stringify(this.#label));
	}
}
