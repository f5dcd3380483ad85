import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFailure } from './failure.js';
import { isRunning } from './files.js';

/** `build` reads the snapshots, and any number may run; `snapshot` replaces them and runs alone. */
export type Work = 'build' | 'snapshot';

/**
 * Runs `work` while no other process replaces what it reads, or reads what it replaces. Locks of processes that were killed
 * do not count.
 * @throws DataFailure at once when another process is at work: waiting could outlast a terminal.
 */
export async function withLock<T>(data: string, work: Work, run: () => Promise<T>): Promise<T> {
	const folder = join(data, '.locks');
	const own = `${work}-${process.pid}`;
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, own), '');
	try {
		for (const name of readdirSync(folder)) {
			const [, kind, pid = ''] = /^(build|snapshot)-(\d+)$/.exec(name) ?? [];
			if (kind === undefined || name === own) continue;
			if (!isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
			else if (work === 'snapshot' || kind === 'snapshot') {
				throw new DataFailure(
					'data',
					null,
					`a ${kind} is running (process ${pid})`,
					`Repeat the command when it has ended; nothing was changed`
				);
			}
		}
		return await run();
	} finally {
		rmSync(join(folder, own), { force: true });
	}
}
