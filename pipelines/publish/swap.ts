import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRunning } from '../lib/files.js';

/** Undoes what a build left that was killed: its folders, and a swap that was half done. */
export function clearLeftovers(target: string): void {
	const parent = dirname(target);
	if (!existsSync(parent)) return;
	for (const name of readdirSync(parent)) {
		const [, pid, kind] = /\.(\d+)\.(tmp|old)$/.exec(name) ?? [];
		if (!name.startsWith(`${basename(target)}.`) || pid === undefined || isRunning(Number(pid))) continue;
		if (kind === 'old' && !existsSync(target)) renameSync(join(parent, name), target);
		else rmSync(join(parent, name), { recursive: true, force: true });
	}
}

/** Puts the folder `fresh` in the place of `target`. */
export function swapFolders(fresh: string, target: string): void {
	mkdirSync(dirname(target), { recursive: true });
	const previous = `${target}.${process.pid}.old`;
	if (existsSync(target)) renameSync(target, previous);
	renameSync(fresh, target);
	rmSync(previous, { recursive: true, force: true });
}
