import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeAside } from '../../lib/files.js';

interface Label {
	/** Everything that was asked; pages of another question are of no use. */
	readonly question: string;
	/** Milliseconds since 1970. */
	readonly started: number;
	/** The whole answer was read and found implausible. */
	readonly refused: boolean;
}

/** Pages of different days may belong to different releases. */
const keepFor = 12 * 60 * 60_000;

/** Finished pages of one source, kept beside the project until its snapshot is taken. */
export class Shelf {
	readonly folder: string;
	#label: Label;

	/** @param useRefused whether an answer that was refused is looked at again instead of asking anew. */
	constructor(folder: string, question: string, now: number, useRefused: boolean) {
		this.folder = folder;
		const kept = this.#keptLabel();
		const isUseful =
			kept?.question === question && now - kept.started < keepFor && (!kept.refused || useRefused);
		if (!isUseful) this.clear();
		this.#label = isUseful && kept ? kept : { question, started: now, refused: false };
		this.#writeLabel();
	}

	get started(): number {
		return this.#label.started;
	}

	read(name: string): Buffer | undefined {
		const path = join(this.folder, name);
		return existsSync(path) ? readFileSync(path) : undefined;
	}

	/** Returns the path. */
	write(name: string, contents: Uint8Array | string): string {
		const path = join(this.folder, name);
		writeAside(path, contents);
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

	#keptLabel(): Label | undefined {
		try {
			return JSON.parse(readFileSync(join(this.folder, 'question.json'), 'utf8')) as Label;
		} catch {
			return undefined;
		}
	}

	#writeLabel(): void {
		this.write('question.json', JSON.stringify(this.#label));
	}
}
